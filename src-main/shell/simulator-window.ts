import { ipcMain, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { channels } from '../contract/api.ts';
import type { Log } from '../log.ts';
import { createSimulator } from '../simulator.ts';
import type { Hands } from '../simulator.ts';
import { pageUrl } from './app-files.ts';
import type { Serve } from './app-protocol.ts';
import { comesFrom } from './sender.ts';
import { openLockedWindow } from './locked-window.ts';

type PanelDeps = {
  hands: Hands;
  beside: BrowserWindow;
  preload: string;
  serve: Serve;
  log: Log;
};

/** The simulator panel, at the right of the totem or the desk. */
export function openSimulatorWindow({ hands, beside, preload, serve, log }: PanelDeps): BrowserWindow {
  const simulator = createSimulator(hands);
  const partition = 'simulator';
  serve(session.fromPartition(partition), 'simulator');
  const { x, y, width, height } = beside.getBounds();
  const title = 'Totem CUP · simulatore';
  const panel = openLockedWindow(
    { x: x + width, y, width: 480, height, show: false, title },
    { partition, preload },
  );
  panel.once('ready-to-show', () => panel.showInactive());

  const isPanel = (event: Parameters<typeof comesFrom>[0]): boolean =>
    comesFrom(event, 'simulator') && !panel.isDestroyed() && event.sender === panel.webContents;
  ipcMain.handle(channels.simulatorAction, (event, action: unknown) => {
    if (!isPanel(event)) {
      log('senderRefused');
      throw new Error('refused');
    }
    simulator.act(action);
  });
  let stop = (): void => undefined;
  ipcMain.on(channels.simulatorReady, (event) => {
    if (!isPanel(event)) return;
    stop();
    stop = simulator.onState((state) => panel.webContents.send(channels.simulatorState, state));
  });
  panel.on('closed', () => stop());
  void panel.loadURL(pageUrl('simulator'));
  return panel;
}
