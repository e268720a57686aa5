import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import type { AppHost } from './app-files.ts';

/** Only the main frame of a page at `app://HOST/` is listened to. */
export function comesFrom(event: IpcMainEvent | IpcMainInvokeEvent, host: AppHost): boolean {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame) return false;
  if (!URL.canParse(frame.url)) return false;
  const url = new URL(frame.url);
  return url.protocol === 'app:' && url.host === host;
}
