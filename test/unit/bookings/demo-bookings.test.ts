import { expect, test } from 'vitest';
import { demoBookings } from '../../../src-main/bookings/demo-bookings.ts';
import { importBookings } from '../../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../../src-main/bookings/import/import-source.ts';
import { isCardNumber } from '../../../src-main/domain/card-number.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';

test('the demo imports whole, and all its people can type the number of their card', async () => {
  const db = openDatabase(':memory:');
  const now = (): Date => new Date('2026-11-23T09:00:00Z');
  const report = await importBookings({ source: textSource(demoBookings(now())), db, now });
  expect(report).toMatchObject({ ok: true, value: { rowsRefused: 0 } });
  const rows = db.connection.prepare('select distinct fiscal_code, card_number from bookings').all();
  const people = new Set((rows as { fiscal_code: string }[]).map((row) => row.fiscal_code));
  expect(people.size).toBe(rows.length);
  for (const { card_number: cardNumber } of rows as { card_number: string }[])
    expect(isCardNumber(cardNumber), cardNumber).toBe(true);
  db.close();
});
