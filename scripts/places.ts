import { join } from 'node:path';

/** Absolute path of the project, without a trailing separator. */
export const projectFolder = join(import.meta.dirname, '..');

/** Ignored folder for whatever these scripts fetch or build; deleting it only costs the time to make it again. */
export const runtimeFolder = join(projectFolder, '.runtime');

/** Absolute path inside an installed package: `inPackage('electron', 'dist', 'version')`. */
export function inPackage(...parts: readonly string[]): string {
  return join(projectFolder, 'node_modules', ...parts);
}
