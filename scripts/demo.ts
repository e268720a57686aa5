import { buildProgram } from './build.ts';
import { step } from './console.ts';
import { playDemo } from './play-demo.ts';
import { prepare } from './prepare.ts';

const runtime = await prepare(['demo']);
await step('building the program', buildProgram);
await playDemo(runtime);
