import { ipcMain } from 'electron';
import { deskChannels } from '../contract/desk/api.ts';
import type { Desk } from '../desk.ts';
import type { Log } from '../log.ts';
import type { DeskWindow } from './desk-window.ts';

/** Joins the desk, as soon as it is open, to its page; any other sender is refused. */
export function joinDesk(opening: Promise<Desk>, window: DeskWindow, log: Log): void {
  ipcMain.handle(deskChannels.call, async (event, call: unknown) => {
    if (!window.isSender(event)) {
      log('senderRefused');
      throw new Error('refused');
    }
    return (await opening).call(call);
  });
  let stop = (): void => undefined;
  let pages = 0;
  ipcMain.on(deskChannels.ready, (event) => {
    if (!window.isSender(event)) return;
    const page = (pages += 1);
    stop();
    // What goes wrong while it opens ends the program elsewhere.
    void opening.then(
      (desk) => {
        if (page === pages) stop = desk.onEvent((each) => window.send(deskChannels.event, each));
      },
      () => undefined,
    );
  });
}
