import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { couponOf } from '../../src-main/papers/coupon.ts';
import { italianPapers } from '../../src-main/words/italian/papers.ts';
import { openPrintQueue } from '../../test/support/print-queue.ts';
import type { PrintQueue } from '../../test/support/print-queue.ts';
import { startPeer } from './app.ts';
import type { App } from './app.ts';
import type { Bench, Figure } from './figure.ts';
import { printInNetwork } from './print-network.ts';
import { booking, control, dispatch, openBooking, see, startVisited } from './visit.ts';

/**
 * From the touch to the moment when the print server has the whole document and a job for it, and to the one when the
 * paper is out and the screen says so.
 */
export const print: Figure = {
  name: 'print',
  measure: async (bench) => {
    const queue = await openPrintQueue();
    try {
      return [...(await compare(bench, queue)), await printInNetwork(bench)];
    } finally {
      await queue.close();
    }
  },
};

async function compare(bench: Bench, queue: PrintQueue) {
  const totem = await startVisited(bench, { queue });
  await openBooking(totem);
  const slip = join(bench.folder, 'slip.json');
  const issuer = { kioskId: 'totem-1', name: '', address: '', phone: '', hours: '', assistanceEmail: '' };
  const context = {
    words: italianPapers,
    issuer,
    printedAt: '2026-11-23T09:00',
    writtenAt: new Date(),
    reprints: 0,
  };
  writeFileSync(slip, JSON.stringify(couponOf(booking, null, context)));
  const library = await startPeer(bench, 'pos-printer', { ...queue.env, BENCH_SLIP: slip });
  const pdf = join(bench.folder, 'ready.pdf');

  const samples = { ours: [] as number[], lp: [] as number[], posPrinter: [] as number[] };
  const out = { ours: [] as number[], lp: [] as number[] };
  for (let round = -1; round < bench.rounds(11, 3); round += 1) {
    const ours = await jobAfter(queue, () => pressPrint(totem));
    await see(totem, 'Ritira il promemoria');
    const told = now() - ours.from;
    await dispatch(totem, { kind: 'continue' });
    await see(totem, 'Riepilogo');
    const [paper] = (await queue.capturedPdfs()).slice(-1);
    writeFileSync(pdf, paper ?? '');
    const lp = await jobAfter(queue, () => runLp(queue, pdf));
    const lpOut = now() - lp.from;
    const other = await jobAfter(queue, () => library.press(control('Stampa promemoria')));
    if (round < 0) continue;
    samples.ours.push(ours.ms);
    samples.lp.push(lp.ms);
    samples.posPrinter.push(other.ms);
    out.ours.push(told);
    out.lp.push(lpOut);
  }
  await Promise.all([totem.close(), library.close()]);
  const line = { unit: 'ms', ours: samples.ours } as const;
  return [
    {
      ...line,
      figure: 'print touched to job, against lp',
      peer: { name: 'lp of the ready PDF', samples: samples.lp },
      aim: { ratio: 6 },
    },
    {
      ...line,
      figure: 'print touched to job, against the library',
      peer: { name: 'electron-pos-printer', samples: samples.posPrinter },
      aim: { ratio: 0.25 },
    },
    {
      ...line,
      ours: out.ours,
      figure: 'print touched to paper out, and said so',
      peer: { name: 'lp until the paper is out', samples: out.lp },
      aim: { ratio: 8 },
    },
  ];
}

async function pressPrint(totem: App): Promise<number> {
  return totem.press(control('Stampa promemoria'));
}

async function runLp(queue: PrintQueue, pdf: string): Promise<number> {
  const at = now();
  const child = spawn('lp', ['-d', queue.queue, pdf], {
    env: { ...process.env, ...queue.env },
    stdio: 'ignore',
  });
  await once(child, 'close');
  return at;
}

/** `start` gives when it began; the print server puts a document into its spool once it has it whole, with its job. */
async function jobAfter(
  queue: PrintQueue,
  start: () => Promise<number>,
): Promise<{ from: number; ms: number }> {
  const watcher = watch(queue.spool);
  const arrived = new Promise<number>((resolve, reject) => {
    watcher.on('change', (_event, name) => {
      if (/^d\d+-001$/.test(String(name))) resolve(now());
    });
    setTimeout(() => reject(new Error('no job within 20 s')), 20_000).unref();
  });
  const count = (await queue.capturedPdfs()).length;
  const from = await start();
  const ms = (await arrived) - from;
  watcher.close();
  await queue.waitForCapture(count + 1);
  return { from, ms };
}

/** Milliseconds of Unix time, finely. */
const now = (): number => performance.timeOrigin + performance.now();
