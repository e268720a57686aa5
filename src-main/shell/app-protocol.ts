import { protocol } from 'electron';
import type { Session } from 'electron';
import { openAppFiles } from './app-files.ts';
import type { AppHost } from './app-files.ts';

/** Before `ready`: gives `app://` an origin of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Gives back a function that serves the pages in `folder` to one session, for one host. */
export function createAppProtocol(folder: string): (session: Session, host: AppHost) => void {
  const answer = openAppFiles(folder);
  return (session, host) => session.protocol.handle('app', (request) => answer(host, request.url));
}
