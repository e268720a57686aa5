import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { buildProgram } from './build.ts';
import { say, step, stop } from './console.ts';
import { inPackage, projectFolder } from './places.ts';
import { prepare } from './prepare.ts';

/** `peers`: needs a smart card service and a print server of its own, which only root on Linux may start. */
type Suite = { name: string; args: string[]; peers: boolean };

const suites: Suite[] = [
  { name: 'unit and flow', args: ['test/unit', 'test/flow'], peers: false },
  { name: 'screens', args: ['-c', 'vitest.screens.config.ts'], peers: false },
  { name: 'integration', args: ['test/integration', '--no-file-parallelism'], peers: true },
  { name: 'end to end', args: ['-c', 'vitest.e2e.config.ts'], peers: true },
];

type Count = { passed: number; failed: number; skipped: number };

const isLong = process.argv.includes('--long');
const reports = join(projectFolder, 'out', 'test');
const env = { ...process.env, TZ: 'UTC', TOTEM_TEST_LONG: isLong ? '1' : '' };
const hasPeers = process.platform === 'linux' && process.getuid?.() === 0;

/** Runs a tool of the project on the terminal. Gives whether it ended well. */
function runTool(script: string, args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: 'inherit',
    cwd: projectFolder,
    env,
  });
  return status === 0;
}

/** The same beside others: what it says comes in one piece when it has ended. */
function runBeside(script: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const tool = spawn(process.execPath, [script, ...args], { cwd: projectFolder, env });
    const said: Buffer[] = [];
    for (const stream of [tool.stdout, tool.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
    tool.on('close', (status) => {
      process.stderr.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });
}

function runSuite({ name, args }: Suite, index: number): Count {
  say(`\n== ${name} tests`);
  const report = join(reports, `${index}.json`);
  const outputs = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ended = runTool(inPackage('vitest', 'vitest.mjs'), ['run', ...args, ...outputs]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>;
    const failed = numFailedTests ?? 0;
    // A file that cannot be loaded has no test to fail.
    return {
      passed: numPassedTests ?? 0,
      failed: ended ? failed : Math.max(failed, 1),
      skipped: numPendingTests ?? 0,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function notRun({ name }: Suite): Count {
  const folder = name === 'integration' ? 'integration' : 'e2e';
  const files = readdirSync(join(projectFolder, 'test', folder)).filter((file) =>
    file.endsWith('.test.ts'),
  ).length;
  say(
    `\n!! NOT RUN: ${files} files of ${name} tests. They start pcscd and cupsd, which takes root on Linux.`,
  );
  return process.env['CI'] === 'true'
    ? { passed: 0, failed: files, skipped: 0 }
    : { passed: 0, failed: 0, skipped: files };
}

await prepare(hasPeers ? ['test', 'demo'] : []);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

say('\n== lint, format, types');
const checks = await Promise.all([
  runBeside(inPackage('eslint', 'bin', 'eslint.js'), ['.']),
  runBeside(inPackage('prettier', 'bin', 'prettier.cjs'), ['--check', '--log-level', 'warn', '.']),
  runBeside(inPackage('typescript', 'bin', 'tsc'), ['-p', '.']),
  runBeside(inPackage('svelte-check', 'bin', 'svelte-check'), [
    '--tsconfig',
    './tsconfig.json',
    '--fail-on-warnings',
  ]),
]);
if (checks.includes(false)) stop('lint, format or types: see above');
await step('building the program', buildProgram);

const counts = suites.map((suite, index) =>
  suite.peers && !hasPeers ? notRun(suite) : runSuite(suite, index),
);
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
console.log(`\ntests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
