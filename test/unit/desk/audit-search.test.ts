import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditSql } from '../../../src-main/storage/audit-search.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { anna, auditDesk, everything } from '../../support/audit-desk.ts';
import { entryAt } from '../../support/audit-register.ts';

const days = ['', '2026-10-24', '2026-10-25', '2026-10-26'];
const instants = [
  '2026-10-24T21:59:59.999Z',
  '2026-10-24T22:00:00.000Z',
  '2026-10-25T22:59:59.999Z',
  '2026-10-25T23:00:00.000Z',
];
/** The day in Rome on which each of them is: the 25th has 25 hours. */
const dayOf: Record<string, string> = Object.fromEntries(
  instants.map((at, index) => [at, ['2026-10-24', '2026-10-25', '2026-10-25', '2026-10-26'][index] ?? '']),
);

const anyEntry = fc.record({
  at: fc.constantFrom(...instants),
  kioskId: fc.constant('totem-1'),
  action: fc.constantFrom('searched' as const, 'cancelled' as const),
  bookingNumber: fc.constantFrom('', 'A1', 'A2'),
  operator: fc.constantFrom('', 'Anna', 'Ugo'),
});
const anyQuery = fc.record({
  from: fc.constantFrom(...days),
  to: fc.constantFrom(...days),
  operator: fc.constantFrom('', 'Anna', ' Ugo '),
  action: fc.constantFrom('', 'searched'),
  bookingNumber: fc.constantFrom('', 'A1'),
});

test('whatever is asked for: all that fits and nothing else, the latest first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEntry, { maxLength: 12 }), anyQuery, async (entries, query) => {
      const { find, db } = await auditDesk(entries);
      const fits = entries
        .map((entry, index) => ({ ...entry, id: index + 1, day: dayOf[entry.at] ?? '' }))
        .filter(({ day }) => query.from === '' || day >= query.from)
        .filter(({ day }) => query.to === '' || day <= query.to)
        .filter(({ operator }) => query.operator === '' || operator === query.operator.trim())
        .filter(({ action }) => query.action === '' || action === query.action)
        .filter(({ bookingNumber }) => query.bookingNumber === '' || bookingNumber === query.bookingNumber)
        .toSorted((a, b) => b.at.localeCompare(a.at) || b.id - a.id);
      expect(await find(query)).toEqual([fits.map(({ id }) => id)]);
      db.close();
    }),
    { numRuns: 60 },
  );
});

test('in pages of a hundred, none twice and none left out, also of the same moment', async () => {
  const { find, audit } = await auditDesk(Array.from({ length: 250 }, () => entryAt(0)));
  const pages = await find({});
  expect(pages.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(pages.flat()).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index));
  await audit.purge('9999', '9999');
  expect(await find({})).toEqual([[]]);
});

test('a day that is none is no question', async () => {
  const { calls } = await auditDesk([]);
  const query = { ...everything, to: '2026-02-30' };
  expect(await calls.findAudit({ kind: 'findAudit', query, before: null }, anna)).toEqual({
    ok: false,
    error: 'refused',
  });
});

const queries = [
  { index: 'audit_by_time', query: {} },
  { index: 'audit_by_action', query: { action: 'searched' } },
  { index: 'audit_by_operator', query: { operator: 'Anna' } },
  { index: 'audit_by_deed', query: { operator: 'Anna', action: 'searched' } },
  { index: 'audit_by_booking', query: { bookingNumber: 'A1', operator: 'Anna', action: 'searched' } },
].flatMap((each) => [true, false].map((goesOn) => ({ ...each, goesOn })));

test.each(queries)(
  '$index gives it in order, and nothing is sorted ($query, goes on: $goesOn)',
  ({ index, query, goesOn }) => {
    const db = openDatabase(':memory:');
    for (const time of [{}, { from: '2026-01-01', to: '2026-02-01' }]) {
      const filter = { ...everything, ...query, ...time };
      const steps = db.connection
        .prepare(`explain query plan ${auditSql(filter, goesOn)}`)
        .all({ ...filter, at: '2026-01-15', before: 7, rows: 101 }) as { detail: string }[];
      expect(steps).toHaveLength(1);
      expect(steps[0]?.detail).toContain(` USING INDEX ${index}`);
    }
    db.close();
  },
);
