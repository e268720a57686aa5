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

/** Serves pages to one session, for these hosts and no other. */
export type Serve = (session: Session, ...hosts: readonly [AppHost, ...AppHost[]]) => void;

/** Serves the pages in `folder`. */
export function createAppProtocol(folder: string): Serve {
  const answer = openAppFiles(folder);
  return (session, first, ...others) =>
    session.protocol.handle('app', ({ url }) =>
      answer(others.find((each) => url.startsWith(`app://${each}/`)) ?? first, url),
    );
}
