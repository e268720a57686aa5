import { BrowserWindow, ipcMain, session } from 'electron';
import type { Session } from 'electron';
import { channels } from '../contract/api.ts';
import type { Log } from '../log.ts';
import type { Simulator } from '../simulator.ts';
import { pageUrl } from './app-protocol.ts';
import type { AppHost } from './app-protocol.ts';
import { comesFrom } from './ipc.ts';

type PanelDeps = {
  simulator: Simulator;
  beside: BrowserWindow;
  preload: string;
  serve: (session: Session, host: AppHost) => void;
  log: Log;
};

/** The simulator panel, at the right of the totem. */
export function openSimulatorWindow({ simulator, beside, preload, serve, log }: PanelDeps): BrowserWindow {
  const partition = 'simulator';
  serve(session.fromPartition(partition), 'simulator');
  const { x, y, width, height } = beside.getBounds();
  const panel = new BrowserWindow({
    x: x + width,
    y,
    width: 480,
    height,
    show: false,
    title: 'Totem CUP · simulatore',
    webPreferences: {
      preload,
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      disableDialogs: true,
    },
  });
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
