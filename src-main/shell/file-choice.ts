import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { DeskDeps } from '../desk-deps.ts';

const csv = { name: 'CSV', extensions: ['csv'] };

/** The system's dialogs for a file; from `ending` on nothing is chosen any more, and an open one keeps nobody waiting. */
export function createFileChoice(window: () => BrowserWindow, ending: AbortSignal): DeskDeps['chooseFile'] {
  const ended = new Promise<null>((resolve) => {
    ending.addEventListener('abort', () => resolve(null), { once: true });
  });

  async function toRead(): Promise<string | null> {
    const { filePaths } = await dialog.showOpenDialog(window(), {
      properties: ['openFile'],
      filters: [csv, { name: '*', extensions: ['*'] }],
    });
    return filePaths[0] ?? null;
  }

  async function toWrite(): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      defaultPath: `registro-${new Date().toISOString().slice(0, 10)}.csv`,
      filters: [csv],
    });
    return canceled || filePath === '' ? null : filePath;
  }

  return async (purpose) => {
    if (ending.aborted) return null;
    return Promise.race([purpose === 'import' ? toRead() : toWrite(), ended]);
  };
}
