import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from './places.ts';
import { layPosPage } from './pos-page.ts';

/** The three parts of the program into `out/`: main process, preload, pages. */
export async function buildProgram(): Promise<void> {
  // Each configuration names its own root, from here.
  process.chdir(projectFolder);
  rmSync(join(projectFolder, 'out', 'main'), { recursive: true, force: true });
  for (const part of ['main', 'preload', 'renderer']) {
    await build({ configFile: join(projectFolder, `vite.${part}.config.ts`), logLevel: 'warn' });
  }
  layPosPage(join(projectFolder, 'out', 'main', 'pos'));
}

if (import.meta.main) await buildProgram();
