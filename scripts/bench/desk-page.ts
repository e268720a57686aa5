import { anna } from '../../test/support/door-bench.ts';
import { until } from '../../test/support/until.ts';
import { startTotem } from './app.ts';
import { statisticOf } from './figure.ts';
import type { Bench, Line } from './figure.ts';
import { someSearch } from './keystrokes.ts';

const block = 1000;

/** Types one text after the other into the box; of each the milliseconds until its rows are laid out, and painted. */
const typing = `(async (texts) => {
  const box = document.querySelector('input[role="combobox"]');
  const search = document.querySelector('.search');
  const results = document.querySelector('.results');
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const times = [];
  for (const text of texts) {
    await nextFrame();
    await nextFrame();
    const answered = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (search.classList.contains('busy')) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(search, { attributeFilter: ['class'] });
    });
    const from = performance.now();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await answered;
    results.getBoundingClientRect();
    const laidOut = performance.now() - from;
    await nextFrame();
    const painted = await new Promise((resolve) => {
      // A message is delivered after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - from);
      port2.postMessage(0);
    });
    times.push([laidOut, painted]);
  }
  return times;
})`;

/** A keystroke in the page of a real desk on the database in `dataDir`, whose operator is there already. */
export async function inPage(bench: Bench, bookings: number, dataDir: string): Promise<Line[]> {
  const devices = { cardReader: 'none', scanner: [], printer: { driver: 'simulated' } };
  const desk = await startTotem(bench, { mode: 'desk', devices, desk: { lockSeconds: 3600 } }, {}, dataDir);
  const samples = { laidOut: [] as number[][], painted: [] as number[][] };
  try {
    await until('the window of the desk', () => desk.evaluate('true', 'desk') as Promise<boolean>);
    await desk.evaluate(`desk.call(${JSON.stringify({ kind: 'enter', ...anna })})`, 'desk');
    await desk.evaluate(`new Promise((resolve) => {
      const look = () => document.querySelector('input[role="combobox"]') ? resolve() : setTimeout(look, 20);
      look();
    })`);
    const blocks = bench.rounds(5, 2);
    for (let count = -1; count < blocks; count += 1) {
      const times: [number, number][] = [];
      while (times.length < block) {
        const texts = typed(bookings, 20);
        times.push(...((await desk.evaluate(`${typing}(${JSON.stringify(texts)})`)) as [number, number][]));
      }
      if (count < 0) continue;
      samples.laidOut.push(times.map(([laidOut]) => laidOut));
      samples.painted.push(times.map(([, painted]) => painted));
    }
  } finally {
    await desk.close();
  }
  const lineOf = (what: keyof typeof samples, statistic: 'median' | 'p99', words: string): Line => ({
    figure: `keystroke to rows ${what === 'laidOut' ? 'in the page' : 'on the screen'}, ${words} of a thousand`,
    unit: 'ms',
    ours: samples[what].map((times) => statisticOf(times, statistic)),
    peer: { name: '', samples: [] },
    aim: what === 'laidOut' && statistic === 'p99' ? { ours: 30 } : {},
  });
  return [
    lineOf('laidOut', 'median', 'the middle'),
    lineOf('laidOut', 'p99', 'p99'),
    lineOf('painted', 'p99', 'p99'),
  ];
}

/** Texts of searches without filters, each another one than that before it: the box tells only what has changed. */
function typed(bookings: number, atLeast: number): string[] {
  const texts: string[] = [];
  while (texts.length < atLeast)
    for (const { text, from, facility, state } of someSearch(bookings))
      if (text !== '' && text !== texts.at(-1) && from === '' && facility === '' && state === 'all')
        texts.push(text);
  return texts;
}
