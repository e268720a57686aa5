import { expect, test } from 'vitest';
import { importBookings } from '../../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../../src-main/bookings/import/import-source.ts';
import type { Preview } from '../../../src-main/bookings/import/review.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { testNow as now } from '../../support/booking-database.ts';
import { fileOf, rowOf, type ImportRow } from '../../support/import-rows.ts';

/** What is said of a file of these rows, over a database of those. */
async function previewOf(stored: readonly ImportRow[], rows: readonly ImportRow[]): Promise<Preview> {
  const db = openDatabase(':memory:');
  await importBookings({ source: textSource(fileOf(stored)), db, now });
  const found: Preview[] = [];
  const decide = async (preview: Preview) => {
    found.push(preview);
    return 'stop' as const;
  };
  const onOverLimit = () => undefined;
  await importBookings({
    source: textSource(fileOf(rows)),
    db,
    now,
    review: { limit: 1, decide, onOverLimit },
  });
  db.close();
  if (!found[0]) throw new Error('no preview');
  return found[0];
}

const none = { cancelled: 0, moved: 0, payment: 0, person: 0, other: 0 };
const cancellation = { cancellation_number: 'WEB-1', cancelled_at: '2026-11-23T10:00' };

test.each([
  [{ status: 'cancelled', ...cancellation }, { cancelled: 1 }],
  [{ status: 'voided' }, { cancelled: 1 }],
  [{ status: 'performed' }, { other: 1 }],
  [{ channel: 'phone' }, { other: 1 }],
  [cancellation, { other: 1 }],
  [{ starts_at: '2030-12-23T09:30' }, { moved: 1 }],
  [{ facility: 'Ospedale di Campo Tiglio' }, { moved: 1 }],
  [{ room: '7' }, { moved: 1 }],
  [{ payment_status: 'paid', paid_at: '2026-11-01T10:00:00+01:00' }, { payment: 1 }],
  [{ copayment_cents: '0', exemption: 'E01', payment_status: 'not_due' }, { payment: 1 }],
  [{ birth_date: '1980-01-02' }, { person: 1 }],
  [
    { surname: 'ROSI', starts_at: '2030-12-23T09:30' },
    { person: 1, moved: 1 },
  ],
  [{ service_description: 'VISITA DI CONTROLLO' }, { other: 1 }],
  [{ preparation: 'A digiuno' }, { other: 1 }],
  [{}, {}],
] as const)('%j is told as %j', async (changes, differences) => {
  const { counts, differences: told } = await previewOf([rowOf()], [rowOf(changes)]);
  expect(told).toEqual({ ...none, ...differences });
  expect(counts.changed).toBe(Object.keys(differences).length === 0 ? 0 : 1);
});

test('a service more or less is something else; of its columns only what it is and when', async () => {
  const [one, two] = [rowOf(), rowOf({ service_code: '89.52', starts_at: '2030-12-22T18:30' })];
  const more = await previewOf([one], [one, two]);
  expect(more).toMatchObject({ differences: { ...none, other: 1 }, share: 1 });
  expect(more.examples).toEqual([
    { bookingNumber: 'PRN-77A/1', field: 'service_code', before: '', after: '89.52' },
    { bookingNumber: 'PRN-77A/1', field: 'starts_at', before: '', after: '2030-12-22T18:30' },
  ]);
  expect((await previewOf([one, two], [one])).differences).toEqual({ ...none, other: 1 });
});

test('when a booking was paid or cancelled is told by the wall clock, and no change is left out', async () => {
  const was = { status: 'cancelled', cancelled_at: '2026-12-15T09:12:33Z' };
  const is = { status: 'cancelled', cancelled_at: '2026-12-15T09:12:40Z', paid_at: '2026-12-15T23:30:00Z' };
  const { examples } = await previewOf([rowOf(was)], [rowOf(is)]);
  const bookingNumber = 'PRN-77A/1';
  expect(examples).toEqual([
    { bookingNumber, field: 'paid_at', before: '', after: '2026-12-16T00:30' },
    { bookingNumber, field: 'cancelled_at', before: '2026-12-15T10:12', after: '2026-12-15T10:12' },
  ]);
});

test('examples come from the whole file, and are few', async () => {
  const rows = Array.from({ length: 400 }, (_row, index) =>
    rowOf({ booking_number: `PRN-${String(index).padStart(3, '0')}` }),
  );
  const { examples, counts } = await previewOf(
    rows,
    rows.map((row) => ({ ...row, room: '7', phone: '06' })),
  );
  expect(counts.changed).toBe(400);
  expect(new Set(examples.map(({ bookingNumber }) => bookingNumber))).toEqual(
    new Set(['000', '050', '100', '150', '200', '250', '300', '350'].map((end) => `PRN-${end}`)),
  );
});
