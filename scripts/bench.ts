import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { commands } from './bench/commands.ts';
import { importing } from './bench/import.ts';
import { memory } from './bench/memory.ts';
import { desk } from './bench/desk.ts';
import { person } from './bench/person.ts';
import { search } from './bench/search.ts';
import { touch } from './bench/touch.ts';
import { print } from './bench/print.ts';
import { card } from './bench/card.ts';
import { isMet, ratioOf, statisticOf } from './bench/figure.ts';
import type { Bench, Figure, Line } from './bench/figure.ts';
import { rendererKilled } from './bench/renderer-killed.ts';
import { start } from './bench/start.ts';
import { tableOf } from './bench/table.ts';
import { buildProgram } from './build.ts';
import { say, step, stop } from './console.ts';
import { withDisplay } from './display.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { projectFolder } from './places.ts';
import { prepare } from './prepare.ts';
import { rootNeedsNoSandbox } from './sandbox.ts';

/** Each in a file of its own; a new one is added here. */
const figures: readonly Figure[] = [
  start,
  memory,
  card,
  print,
  touch,
  commands,
  search,
  person,
  desk,
  importing,
  rendererKilled,
];

const outFolder = join(projectFolder, 'out', 'bench');

/** Measures what was asked for, all without names. Gives the names of what could not be measured. */
async function measure(chosen: readonly Figure[], isQuick: boolean): Promise<string[]> {
  const runtime = await prepare(['test', 'bench']);
  await step('building the program', buildProgram);
  const flags = rootNeedsNoSandbox();
  const lines: Line[] = [];
  const failed: string[] = [];
  await withDisplay(async (env) => {
    for (const figure of chosen) {
      const folder = mkdtempSync(join(tmpdir(), 'totem-bench-'));
      const bench: Bench = {
        electron: runtime.executable,
        flags,
        env,
        folder,
        rounds: (usual, quick) => (isQuick ? quick : usual),
        say: (line) => say(`  ${line}`),
      };
      try {
        lines.push(...(await step(figure.name, () => figure.measure(bench))));
      } catch (error) {
        failed.push(figure.name);
        say(`  NOT MEASURED: ${String(error)}`);
      } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      }
    }
  });
  tell(lines, runtime, isQuick);
  return failed;
}

function tell(lines: readonly Line[], runtime: ElectronRuntime, isQuick: boolean): void {
  const machine = {
    date: new Date().toISOString(),
    electron: runtime.electron,
    node: process.versions.node,
    cpu: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    quick: isQuick,
  };
  mkdirSync(outFolder, { recursive: true });
  const file = join(outFolder, `${machine.date.replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ ...machine, lines: lines.map(recordOf) }, null, 1)}\n`);
  say(`written to ${file}`);
  const { date, electron, node, cpu, memoryGb, system } = machine;
  console.log(`${date} · Electron ${electron} · Node ${node} · ${cpu}, ${memoryGb} GB · ${system}\n`);
  console.log(tableOf(lines));
}

/** A line with its results; samples by the thousand are left out. */
function recordOf(line: Line): object {
  const kept = (samples: readonly number[]): object => ({
    count: samples.length,
    statistic: statisticOf(samples, line.statistic),
    median: statisticOf(samples),
    min: Math.min(...samples),
    max: Math.max(...samples),
    ...(samples.length <= 500 ? { samples } : {}),
  });
  const { ours, peer, ...rest } = line;
  const peerKept = { name: peer.name, ...(peer.samples.length > 0 ? kept(peer.samples) : {}) };
  return { ...rest, ours: kept(ours), peer: peerKept, ratio: ratioOf(line), met: isMet(line) };
}

const options = process.argv.slice(2);
const names = options.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !figures.some((figure) => figure.name === name));
if (unknown.length > 0)
  stop(`unknown: ${unknown.join(' ')}. There are: ${figures.map(({ name }) => name).join(' ')}`);
const chosen = names.length > 0 ? figures.filter(({ name }) => names.includes(name)) : figures;
const failed = await measure(chosen, options.includes('--quick'));
if (failed.length > 0) stop(`not measured: ${failed.join(' ')}`);
