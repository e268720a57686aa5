import { spawn } from 'node:child_process';
import { buildProgram } from './build.ts';
import { say, step } from './console.ts';
import { hasDisplay } from './display.ts';
import { projectFolder } from './places.ts';
import { prepare } from './prepare.ts';
import { playDemo } from './play-demo.ts';
import { rootNeedsNoSandbox } from './sandbox.ts';

const runtime = await prepare();
await step('building the program', buildProgram);
if (hasDisplay()) {
  const args = [...rootNeedsNoSandbox(), projectFolder, ...process.argv.slice(2)];
  const totem = spawn(runtime.executable, args, { stdio: 'inherit' });
  totem.on('close', (code) => (process.exitCode = code ?? 1));
} else {
  say('There is no display here: playing the demo instead.');
  await playDemo(runtime);
}
