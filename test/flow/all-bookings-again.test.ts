import { expect, test } from 'vitest';
import { all, ask, numberOf, openList } from '../support/list-bench.ts';

/* The list and what goes wrong with it: the booking system away in the midst, one bar of two under the scanner. */

async function openSecondPage() {
  const bench = await openList();
  ask(bench, { state: 'due' });
  await bench.until('found');
  bench.touch({ kind: 'turnPage', to: 'next' });
  const shown = await bench.until('found', ({ page }) => page === 2);
  return { bench, shown, [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose]() };
}

test('a page that cannot be had: said so over the one that is shown, and the next try goes on from there', async () => {
  await using opened = await openSecondPage();
  const { bench, shown } = opened;
  bench.backend.setAvailable(false);
  bench.touch({ kind: 'turnPage', to: 'previous' });
  expect(await bench.until('found', ({ problem }) => problem === 'unavailable')).toMatchObject({
    ...{ page: 2, rows: shown.rows, total: shown.total, filter: shown.filter },
  });
  // What is shown can still be looked at, and has nothing more to say when one comes back.
  bench.touch({ kind: 'openBooking', bookingNumber: shown.rows[0]?.bookingNumber ?? '' });
  await bench.until('summary');
  bench.touch({ kind: 'back' });
  await bench.until('found', ({ page, problem }) => page === 2 && problem === null);
  bench.backend.setAvailable(true);
  bench.touch({ kind: 'turnPage', to: 'previous' });
  await bench.until('found', ({ page, problem }) => page === 1 && problem === null);
});

test('a code whose search fails: the page and its filter are still there', async () => {
  await using opened = await openSecondPage();
  const { bench, shown } = opened;
  bench.backend.setAvailable(false);
  bench.scanner.scan(numberOf(1));
  expect(await bench.until('found', ({ problem }) => problem === 'unavailable')).toMatchObject({
    ...{ page: 2, rows: shown.rows, filter: shown.filter },
  });
});

const nre = all[0]?.services[0]?.prescriptionNumber ?? '';
const halves = [nre.slice(0, 5), nre.slice(5)] as const;

test.each([halves, [halves[1], halves[0]] as const])(
  'the two bars of a prescription, %s first: one number, and what it is on',
  async (first, second) => {
    await using bench = await openList();
    bench.scanner.scan(first);
    await bench.until('filtering', ({ problem }) => problem === 'otherHalf');
    bench.scanner.scan(second);
    const joined = await bench.until('filtering', ({ problem }) => problem === null);
    expect(joined.filter).toMatchObject({ bookingNumber: '', prescription: nre });
    ask(bench, { prescription: joined.filter.prescription });
    expect((await bench.until('found')).total).toBe(all.length);
  },
);

test('the notice read between the two bars: the first one still waits', async () => {
  await using bench = await openList();
  bench.scanner.scan(halves[0]);
  const { filter } = await bench.until('filtering', ({ problem }) => problem === 'otherHalf');
  bench.touch({ kind: 'editFilter', ...filter, noticeRead: true, edit: 1000 });
  bench.scanner.scan(halves[1]);
  await bench.until('filtering', (view) => view.filter.prescription === nre && view.noticeRead);
});

test('one bar over the list: the other one is asked for on the form; alone it may be the number of a booking', async () => {
  await using opened = await openSecondPage();
  const { bench } = opened;
  bench.scanner.scan(halves[1]);
  expect(await bench.until('filtering', ({ problem }) => problem === 'otherHalf')).toMatchObject({
    filter: { state: 'all', bookingNumber: halves[1] },
  });
  bench.touch({ kind: 'findAll' });
  expect(await bench.until('found', ({ total }) => total === 0)).toMatchObject({ parts: ['bookingNumber'] });
  // It waited no longer than for that search.
  bench.scanner.scan(halves[0]);
  await bench.until('filtering', ({ filter }) => filter.bookingNumber === halves[0]);
});

test('a half that is typed over waits for nothing', async () => {
  await using bench = await openList();
  bench.scanner.scan(halves[0]);
  const { filter } = await bench.until('filtering', ({ problem }) => problem === 'otherHalf');
  bench.touch({ kind: 'editFilter', ...filter, bookingNumber: 'ALL-001', noticeRead: true, edit: 1000 });
  await bench.until('filtering', ({ problem }) => problem === null);
  bench.scanner.scan(halves[1]);
  await bench.until('filtering', (view) => view.problem === 'otherHalf');
});
