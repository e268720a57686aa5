import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createDeskBench } from '../support/desk-bench.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { mario } from '../support/sample-bookings.ts';

const folder = mkdtempSync(join(tmpdir(), 'totem-code-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const newDatabase = (): string => join(folder, `${(count += 1)}.db`);

const bookingNumber = 'PRN-77A/1';

/** The printer of the totem has no paper: the person takes the code and goes to the desk. */
async function stuckAtTheTotem(databasePath: string, now?: () => Date): Promise<string> {
  await using totem = await createBench({ databasePath, printerFault: 'noPaper', ...(now && { now }) });
  await totem.openBooking();
  totem.touch({ kind: 'printCoupon', large: false });
  await totem.until('printFailed');
  totem.touch({ kind: 'passToDesk' });
  return (await totem.until('caseOpened')).reference;
}

test('stuck at the totem: the code opens exactly that case, which is printed and cancelled at the desk', async () => {
  const databasePath = newDatabase();
  const code = await stuckAtTheTotem(databasePath);
  await using desk = await createDeskBench({ databasePath, bookings: [] });
  const answer = await desk.ask({ kind: 'useTotemCode', code: code.toLowerCase() });
  expect(answer).toMatchObject({
    kind: 'opened',
    case: {
      kioskId: 'totem-1',
      reason: 'printFailed:noPaper',
      bookingNumber,
      fiscalCode: mario.fiscalCode,
    },
  });
  const detail = await desk.ask({ kind: 'openBooking', bookingNumber });
  expect(detail?.person).toEqual({
    surname: 'ROSSI',
    givenName: 'MARIO',
    birthDate: '1980-01-01',
    fiscalCode: mario.fiscalCode,
  });

  expect(await desk.ask({ kind: 'print', bookingNumber, paper: 'coupon' })).toEqual({
    kind: 'printed',
    reprint: false,
  });
  const cancelled = await desk.ask({
    kind: 'cancel',
    bookingNumber,
    version: detail?.version ?? 0,
    end: '7A/1',
    reason: 'passedFromTotem',
    afterDeadline: false,
    withoutPaper: false,
  });
  expect(cancelled).toMatchObject({ kind: 'cancelled', paper: 'printed' });
  expect(desk.printer.documents).toHaveLength(2);
  expect(desk.printer.documents[1]?.html).toContain('sportello-1');
  const deeds = desk.audit().filter(({ operator }) => operator === 'anna.bruni');
  expect(deeds).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ action: 'totemCodeUsed' }),
      expect.objectContaining({ action: 'personOpened', booking: bookingNumber }),
      expect.objectContaining({ action: 'couponPrinted', booking: bookingNumber }),
      expect.objectContaining({ action: 'cancelled', booking: bookingNumber, detail: 'passedFromTotem' }),
    ]),
  );

  // Once, and no second time.
  expect(await desk.ask({ kind: 'useTotemCode', code })).toMatchObject({ kind: 'wrong' });
});

test('after half an hour the code opens nothing', async () => {
  const databasePath = newDatabase();
  let ahead = 0;
  const now = (): Date => new Date(Date.now() + ahead);
  const code = await stuckAtTheTotem(databasePath, now);
  await using desk = await createDeskBench({ databasePath, bookings: [], now, desk: { lockSeconds: 3600 } });
  ahead = 30 * 60_000 + 1000;
  expect(await desk.ask({ kind: 'useTotemCode', code })).toMatchObject({ kind: 'wrong' });
});

test('left alone for three minutes: locked, its booking shown to nobody, and the lease is gone', async () => {
  let ahead = 0;
  const now = (): Date => new Date(Date.now() + ahead);
  await using desk = await createDeskBench({ now });
  await desk.ask({ kind: 'openBooking', bookingNumber });
  const held = desk.database.connection.prepare('select place from booking_leases').pluck();
  await expect.poll(() => held.all()).toEqual(['sportello-1']);
  ahead = 179_000;
  expect(await desk.call({ kind: 'checkPayment', bookingNumber })).toMatchObject({ ok: true });
  ahead += 181_000;
  for (const call of [
    { kind: 'openBooking', bookingNumber },
    { kind: 'print', bookingNumber, paper: 'coupon' },
    { kind: 'listCases', closed: false },
  ] as const)
    expect(await desk.call(call)).toEqual({ ok: false, error: 'locked' });
  await expect.poll(() => held.all()).toEqual([]);
  expect(desk.printer.documents).toEqual([]);
});
