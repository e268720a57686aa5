import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columns } from '../../src-main/bookings/import/columns.ts';
import { writeLargeFile } from '../../test/support/large-import.ts';
import { projectFolder } from '../places.ts';
import type { Bench, Figure, Line } from './figure.ts';

/** How often the peak is read, milliseconds; the kernel keeps it, so only the last moment can be missed. */
const pollMs = 20;
const integers: readonly string[] = ['quantity', 'copayment_cents'];

type Run = { seconds: number; peakMb: number };
type Sides = { node: Run[]; electron: Run[]; sqlite: Run[] };

/** A file of bookings into an empty database, as whole processes: checked and merged, against just let in. */
export const importing: Figure = {
  name: 'import',
  measure: async (bench) => {
    const csv = join(bench.folder, 'large.csv');
    // 1.2 rows a booking.
    const bookings = bench.rounds(833_334, 41_667);
    writeLargeFile(csv, bookings, '1');
    const sides: Sides = { node: [], electron: [], sqlite: [] };
    const rounds = bench.rounds(3, 1);
    for (let round = 1; round <= rounds; round += 1) {
      sides.node.push(await importWith(bench, csv, process.execPath, ['scripts/totem-cup.ts', 'import']));
      sides.sqlite.push(await importWithSqlite(bench, csv));
      const headless = [
        ...bench.flags,
        '--ozone-platform=headless',
        '--disable-gpu',
        projectFolder,
        'import',
      ];
      sides.electron.push(await importWith(bench, csv, bench.electron, headless));
      bench.say(`round ${round} of ${rounds}`);
    }
    // A short file tells more of how programs start than of how they import.
    const aim = bench.rounds(4, Infinity);
    const rows = (Math.round((bookings * 1.2) / 1000) * 1000).toLocaleString('en');
    return [
      ...linesOf(`import of ${rows} rows`, sides.node, sides.sqlite, aim),
      ...linesOf(`import of ${rows} rows in Electron`, sides.electron, sides.sqlite, aim),
    ];
  },
};

function linesOf(figure: string, ours: readonly Run[], sqlite: readonly Run[], ratio: number): Line[] {
  const name = 'sqlite3 .import';
  const seconds = (runs: readonly Run[]): number[] => runs.map((run) => run.seconds);
  const peaks = (runs: readonly Run[]): number[] => runs.map((run) => run.peakMb);
  return [
    {
      figure,
      unit: 's',
      ours: seconds(ours),
      peer: { name, samples: seconds(sqlite) },
      aim: Number.isFinite(ratio) ? { ratio } : {},
    },
    {
      figure: `${figure}, peak memory of the main process`,
      unit: 'MB',
      ours: peaks(ours),
      peer: { name, samples: peaks(sqlite) },
      aim: { ours: 500 },
    },
  ];
}

async function importWith(bench: Bench, csv: string, program: string, args: readonly string[]): Promise<Run> {
  const [dataDir, config] = [join(bench.folder, 'data'), join(bench.folder, 'config.json')];
  writeFileSync(config, JSON.stringify({ dataDir }));
  const run = await runToItsEnd(program, [...args, csv, '--config', config], bench.env);
  rmSync(dataDir, { recursive: true });
  return run;
}

/** Into a table of the same columns, as strict as ours; no index, no rule, nothing merged. */
async function importWithSqlite(bench: Bench, csv: string): Promise<Run> {
  const database = join(bench.folder, 'peer.db');
  const declared = columns.map((name) => `${name} ${integers.includes(name) ? 'integer' : 'text'} not null`);
  const run = await runToItsEnd(
    'sqlite3',
    [
      ...[database, '-cmd', `create table rows (${declared.join(', ')}) strict;`, '-cmd', '.mode csv'],
      ...['-cmd', '.separator ;', `.import --skip 1 ${csv} rows`],
    ],
    bench.env,
  );
  rmSync(database);
  return run;
}

async function runToItsEnd(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Run> {
  const from = performance.now();
  const child = spawn(program, args, { cwd: projectFolder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-2000)));
  let peakMb = 0;
  const poll = setInterval(() => (peakMb = Math.max(peakMb, peakOf(child.pid))), pollMs);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    if (code !== 0) throw new Error(`${program} ended with ${String(code)}: ${errors}`);
    return { seconds: (performance.now() - from) / 1000, peakMb };
  } finally {
    clearInterval(poll);
  }
}

/** The most that a process, without those below it, ever had in memory, MB of 2^20 bytes. */
function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] =
      /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    // It ended meanwhile.
    return 0;
  }
}
