import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { ConfigError } from '../config.ts';
import type { Mode } from '../config.ts';

/** The single-instance socket lies in TMPDIR, and the path of a socket may have 107 bytes in all. */
const longestTemp = 60;

/** Of each of the two programs on one data folder: their locks, their starts and what they write never meet. */
export const ownFolders: Record<Mode, string> = { totem: 'electron', desk: 'electron-desk' };

/**
 * Everything that Electron itself writes goes under the program's own folder, from the first moment: before
 * `ready`, and before anything else of Electron is used. @throws ConfigError when it cannot be written.
 */
export function keepDataIn(dataDir: string, mode: Mode): void {
  const own = join(dataDir, ownFolders[mode]);
  const temp = join(dataDir, 'tmp');
  try {
    for (const folder of [dataDir, own, temp]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new ConfigError(`dataDir: ${dataDir} cannot be written: ${(error as Error).message}`);
  }
  app.setPath('userData', own);
  app.setPath('sessionData', own);
  app.setPath('crashDumps', join(own, 'crashes'));
  app.setPath('temp', temp);
  app.setPath('downloads', temp);
  app.setAppLogsPath(join(dataDir, 'log'));
  if (temp.length <= longestTemp) process.env['TMPDIR'] = temp;
  // What the system's libraries would keep in the home folder: the list of fonts, the key to the sound, settings, shaders.
  process.env['XDG_CACHE_HOME'] = join(own, 'cache');
  process.env['XDG_CONFIG_HOME'] = join(own, 'config');
  process.env['GSETTINGS_BACKEND'] = 'memory';
  process.env['MESA_SHADER_CACHE_DISABLE'] = 'true';
}
