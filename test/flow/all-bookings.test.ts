import { expect, test } from 'vitest';
import { all, ask, numberOf, openList } from '../support/list-bench.ts';
import { arta, bookingOf } from '../support/sample-bookings.ts';

test('37 bookings in pages; details and back: the same filter, the same page', async () => {
  await using bench = await openList();
  ask(bench, {});
  const first = await bench.until('found');
  expect(first).toMatchObject({ total: 37, page: 1, pages: 7, parts: [] });
  expect(first.rows.map(({ bookingNumber }) => bookingNumber)).toEqual([0, 1, 2, 3, 4, 5].map(numberOf));
  bench.touch({ kind: 'turnPage', to: 'previous' });
  expect(bench.view().kind).toBe('found');
  bench.touch({ kind: 'turnPage', to: 'next' });
  await bench.until('found', ({ page }) => page === 2);
  bench.touch({ kind: 'turnPage', to: 'next' });
  const third = await bench.until('found', ({ page }) => page === 3);
  const chosen = third.rows[1]?.bookingNumber ?? '';
  bench.touch({ kind: 'openBooking', bookingNumber: chosen });
  expect((await bench.until('summary')).booking).toMatchObject({ bookingNumber: chosen, yearReceipts: true });
  bench.touch({ kind: 'back' });
  expect(await bench.until('found')).toMatchObject({ page: 3, rows: third.rows });
  expect(JSON.stringify(bench.view())).not.toContain('CARDIOLOGICA');
});

test('a year and what is to be paid, a booking, and back: filter and page kept, over the form as well', async () => {
  await using bench = await openList();
  const filter = { from: '2027-01-01', to: '2031-01-01', state: 'due' } as const;
  ask(bench, filter);
  const { total, rows, parts } = await bench.until('found');
  expect(total).toBe(
    all.filter(
      ({ payment, status, services: [service] }) =>
        status === 'booked' &&
        ['due', 'pending'].includes(payment.status) &&
        (service?.startsAt ?? '') >= '2028-01-01',
    ).length,
  );
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['due', 'pending']));
  expect(parts).toEqual(['dates', 'state']);
  bench.touch({ kind: 'turnPage', to: 'next' });
  const second = await bench.until('found', ({ page }) => page === 2);
  bench.touch({ kind: 'openBooking', bookingNumber: second.rows[0]?.bookingNumber ?? '' });
  await bench.until('summary');
  bench.touch({ kind: 'back' });
  expect(await bench.until('found')).toMatchObject({ page: 2, filter, rows: second.rows });
  bench.touch({ kind: 'back' });
  expect((await bench.until('filtering')).filter).toMatchObject(filter);
});

test('nothing found: what the filter is made of, and one part taken out of it', async () => {
  await using bench = await openList();
  ask(bench, { from: '2040-01-01', to: '2041-01-01', state: 'paid', bookingNumber: numberOf(1) });
  expect(await bench.until('found')).toMatchObject({
    total: 0,
    rows: [],
    parts: ['dates', 'state', 'bookingNumber'],
  });
  bench.touch({ kind: 'dropFilter', part: 'dates' });
  expect(await bench.until('found', ({ total }) => total === 1)).toMatchObject({
    parts: ['state', 'bookingNumber'],
  });
});

test('dates the wrong way round, a number that is none, the notice not read: said, and nothing is asked', async () => {
  await using bench = await openList();
  ask(bench, { from: '2031-01-01', to: '2030-01-01' });
  await bench.until('filtering', ({ problem }) => problem === 'datesTurned');
  ask(bench, { bookingNumber: '?' });
  await bench.until('filtering', ({ problem }) => problem === 'malformed');
  ask(bench, {}, false);
  await bench.until('filtering', ({ problem }) => problem === 'noticeNotRead');
  expect(bench.kinds()).not.toContain('findingAll');
});

test('a code under the scanner is looked for alone', async () => {
  await using bench = await openList();
  ask(bench, { state: 'performed' });
  await bench.until('found');
  bench.scanner.scan(numberOf(1));
  expect(await bench.until('found', ({ total }) => total === 1)).toMatchObject({ parts: ['bookingNumber'] });
});

test('cancelled from the list: the list shows it as it is now', async () => {
  await using bench = await openList();
  ask(bench, { bookingNumber: numberOf(0) });
  await bench.until('found');
  bench.touch({ kind: 'openBooking', bookingNumber: numberOf(0) });
  await bench.until('summary');
  bench.touch({ kind: 'cancelBooking' });
  await bench.confirm();
  await bench.until('cancelled', ({ slip }) => slip === 'printed');
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  bench.touch({ kind: 'back' });
  expect((await bench.until('found')).rows[0]?.state).toBe('cancelled');
});

test('the booking system is away: said on the form, which is as it was', async () => {
  await using bench = await openList();
  bench.backend.setAvailable(false);
  ask(bench, { state: 'paid' });
  expect(await bench.until('filtering', ({ problem }) => problem === 'unavailable')).toMatchObject({
    filter: { state: 'paid' },
  });
});

test('bookings of others are shown to nobody, whatever is answered', async () => {
  const theirs = bookingOf(arta, { bookingNumber: 'ARTA-0001' });
  await using bench = await openList((inner) => ({
    ...inner,
    list: async (query, signal) => {
      const found = await inner.list(query, signal);
      return found.ok
        ? { ok: true, value: { ...found.value, bookings: [theirs, ...found.value.bookings] } }
        : found;
    },
  }));
  ask(bench, {});
  expect((await bench.until('found')).rows.map(({ bookingNumber }) => bookingNumber)).not.toContain(
    'ARTA-0001',
  );
});

test('fewer than there were: the last page that there is', async () => {
  let shrunk = false;
  await using bench = await openList((inner) => ({
    ...inner,
    list: (query, signal) => inner.list(shrunk ? { ...query, from: '2030-06-01' } : query, signal),
  }));
  ask(bench, {});
  await bench.until('found');
  bench.touch({ kind: 'turnPage', to: 'next' });
  await bench.until('found', ({ page }) => page === 2);
  shrunk = true;
  bench.touch({ kind: 'turnPage', to: 'next' });
  const { page, pages, rows, total } = await bench.until('found', (view) => view.total < 37);
  expect({ page, rows: rows.length > 0 }).toEqual({ page: pages, rows: true });
  expect(total).toBeGreaterThan(0);
});

test('what was seen paid here is paid in the list as well', async () => {
  await using bench = await openList();
  const notice = { noticeNumber: '301000001234567864', creditorFiscalCode: '12345670165' };
  bench.database.connection
    .prepare('insert into paid_notices values (@noticeNumber, @creditorFiscalCode, @at)')
    .run({ ...notice, at: '2027-12-31T10:00:00.000Z' });
  ask(bench, { bookingNumber: numberOf(0) });
  expect((await bench.until('found')).rows[0]?.state).toBe('paid');
});
