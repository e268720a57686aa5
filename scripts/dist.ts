import { join } from 'node:path';
import { buildProgram } from './build.ts';
import { say, step } from './console.ts';
import { packProgram } from './pack.ts';
import { projectFolder } from './places.ts';
import { prepare } from './prepare.ts';

const output = join(projectFolder, 'dist');
const runtime = await prepare();
await step('building the program', buildProgram);

if (runtime.source === 'assembled') {
  // An end-of-life Electron goes to nobody: the folder is for looking at what a package would be.
  say('Only the folder is made: installers need the declared Electron, which cannot be had here.');
  await packDir();
} else {
  try {
    await step('packing the installers', () => packProgram({ runtime, output, kind: 'installers' }));
  } catch (error) {
    // The tools of each format come from a release page.
    say(`The installers could not be made: ${(error as Error).message}`);
    await packDir();
    process.exitCode = 1;
  }
}

async function packDir(): Promise<void> {
  console.log(await step('packing the folder', () => packProgram({ runtime, output, kind: 'dir' })));
}
