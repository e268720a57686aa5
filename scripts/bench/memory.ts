import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesBelow } from '../../test/support/memory-scan.ts';
import { startPcscd } from '../../test/support/pcscd.ts';
import { openPrintQueue } from '../../test/support/print-queue.ts';
import { startPeer, startTotem } from './app.ts';
import type { App } from './app.ts';
import { interleave } from './figure.ts';
import type { Bench, Figure, Line } from './figure.ts';
import { dispatch, leave, openBooking, see, startVisited } from './visit.ts';

/** Until what starts with a program has started and what it leaves has been collected. */
const settlingMs = 5000;
const visitsToWarmUp = 30;
const visitsAPaper = 5;

/** Memory as the kernel shares it out (Pss): what several processes map counts once in all. */
export const memory: Figure = {
  name: 'memory',
  measure: async (bench) => [await idle(bench), ...(await afterVisits(bench))],
};

async function idle(bench: Bench): Promise<Line> {
  // One at a time: two at once would share the pages of Electron itself.
  const settled = async (starting: Promise<App>): Promise<number> => {
    const app = await starting;
    await sleep(settlingMs);
    const used = megabytesOf(app.pid);
    await app.close();
    return used;
  };
  const { ours, peer } = await interleave(
    bench.rounds(3, 1),
    () => settled(startTotem(bench)),
    () => settled(startPeer(bench, 'window')),
  );
  return {
    figure: 'memory when idle (Pss)',
    unit: 'MB',
    ours,
    peer: { name: 'empty window', samples: peer },
    aim: { ratio: 1.25 },
  };
}

async function afterVisits(bench: Bench): Promise<Line[]> {
  const visits = bench.rounds(300, 30);
  const pcscd = await startPcscd();
  const queue = await openPrintQueue();
  try {
    // Real ones: a panel of simulated devices would be a page more, and that page stays.
    const totem = await startVisited(bench, { queue, isCardReal: true });
    const receive = async (count: number): Promise<void> => {
      for (let visit = 1; visit <= count; visit += 1) {
        await openBooking(totem);
        if (visit % visitsAPaper === 0) await printCoupon(totem);
        await leave(totem);
        if (visit % 50 === 0) bench.say(`${visit} visits`);
      }
    };
    const fresh = await someSamples(totem.pid);
    await receive(visitsToWarmUp);
    const before = await someSamples(totem.pid);
    await receive(visits);
    const after = await someSamples(totem.pid);
    await totem.close();
    const line = { figure: `memory after ${visits} visits (Pss)`, unit: 'MB', ours: after } as const;
    return [
      { ...line, peer: { name: `itself after ${visitsToWarmUp}`, samples: before }, aim: { ratio: 1.05 } },
      { ...line, peer: { name: 'itself before the first', samples: fresh } },
    ];
  } finally {
    await queue.close();
    await pcscd.stop();
  }
}

async function printCoupon(totem: App): Promise<void> {
  await dispatch(totem, { kind: 'printCoupon' });
  await see(totem, 'Ritira il promemoria');
  await dispatch(totem, { kind: 'continue' });
  await see(totem, 'Riepilogo');
}

async function someSamples(pid: number): Promise<number[]> {
  await sleep(settlingMs);
  const samples: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    samples.push(megabytesOf(pid));
    await sleep(1000);
  }
  return samples;
}

/** Of a program with all its processes. */
function megabytesOf(pid: number): number {
  const pids = [pid, ...processesBelow(pid).map((child) => child.pid)];
  return pids.reduce((sum, each) => sum + pssOf(each), 0) / 1024;
}

function pssOf(pid: number): number {
  try {
    const [, kilobytes = '0'] =
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes);
  } catch {
    // It ended meanwhile.
    return 0;
  }
}
