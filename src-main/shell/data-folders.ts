import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Everything that Electron itself writes goes under the program's own folder, from the first moment. */
export function keepDataIn(dataDir: string): void {
  const own = join(dataDir, 'electron');
  mkdirSync(own, { recursive: true, mode: 0o700 });
  app.setPath('userData', own);
  app.setPath('sessionData', own);
  app.setPath('crashDumps', join(own, 'crashes'));
  app.setAppLogsPath(join(dataDir, 'log'));
}
