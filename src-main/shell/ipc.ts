import { ipcMain } from 'electron';
import { channels } from '../contract/api.ts';
import type { Log } from '../log.ts';
import { comesFrom } from './sender.ts';
import type { TotemWindows } from './totem-windows.ts';

/** Joins the program to the window that the person sees; any other sender is refused. */
export function joinPages(dispatch: (command: unknown) => boolean, windows: TotemWindows, log: Log): void {
  ipcMain.handle(channels.command, (event, command: unknown) => {
    if (!comesFrom(event, 'totem') || !windows.isCurrent(event.sender)) {
      log('senderRefused');
      throw new Error('refused');
    }
    if (dispatch(command)) return;
    log('commandRefused');
    // What was sent may hold anything: it goes neither into the log nor back.
    throw new Error('refused');
  });
  ipcMain.on(channels.ready, (event) => {
    if (comesFrom(event, 'totem')) windows.answerReady(event.sender);
  });
  ipcMain.on(channels.alive, (event, shown: unknown) => {
    if (comesFrom(event, 'totem')) windows.heard(event.sender, shown);
  });
}
