import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { BookingDetail } from '../../src-main/contract/desk/booking.ts';
import type { DeskEvent } from '../../src-main/contract/desk/state.ts';
import { createDeskBench } from '../support/desk-bench.ts';
import { createBench } from '../support/kiosk-bench.ts';

const folder = mkdtempSync(join(tmpdir(), 'totem-two-places-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const newDatabase = (): string => join(folder, `${(count += 1)}.db`);

type DeskBench = Awaited<ReturnType<typeof createDeskBench>>;
const bookingNumber = 'PRN-77A/1';
const places = (event: DeskEvent): string[] | null =>
  event.kind === 'elsewhere' ? event.places.map(({ at, place }) => `${at} ${place}`) : null;
const cancelling = (version: number) =>
  ({
    kind: 'cancel',
    bookingNumber,
    version,
    end: '7a/1',
    reason: 'askedAtDesk',
    afterDeadline: false,
    withoutPaper: false,
  }) as const;

async function opened(desk: DeskBench): Promise<BookingDetail> {
  const detail = await desk.ask({ kind: 'openBooking', bookingNumber });
  if (!detail) throw new Error('it is not there');
  return detail;
}
const effects = (desk: DeskBench): unknown =>
  desk.database.connection.prepare('select count(*) from cancellations').pluck().get();

test('the totem has it open: the desk sees where and since when, and that it is over', async () => {
  const databasePath = newDatabase();
  await using totem = await createBench({ databasePath });
  await using desk = await createDeskBench({ databasePath, bookings: [] });
  await totem.openBooking();
  const { elsewhere } = await opened(desk);
  expect(elsewhere).toMatchObject([{ place: 'totem-1', at: 'totem' }]);
  expect(Date.now() - Date.parse(elsewhere[0]?.since ?? '')).toBeLessThan(10_000);

  const from = desk.events.length;
  totem.touch({ kind: 'leave' });
  await totem.until('goodbye');
  await desk.until((event) => places(event)?.length === 0, from);
});

test('whoever opens it second is told while it is looked at; a locked desk holds nothing', async () => {
  const databasePath = newDatabase();
  await using totem = await createBench({ databasePath });
  await using desk = await createDeskBench({ databasePath, bookings: [] });
  expect((await opened(desk)).elsewhere).toEqual([]);
  const before = desk.events.length;
  await totem.openBooking();
  await desk.until((event) => places(event)?.[0] === 'totem totem-1', before);
  // Locked: the page shows nothing any more, and the others do not see this desk.
  await desk.ask({ kind: 'lock' });
  const held = desk.database.connection.prepare('select place from booking_leases').pluck();
  await expect.poll(() => held.all()).toEqual(['totem-1']);
});

test('the totem cancels, then the desk confirms: a conflict with the fresh state, and one effect', async () => {
  const databasePath = newDatabase();
  await using totem = await createBench({ databasePath });
  await using desk = await createDeskBench({ databasePath, bookings: [] });
  await totem.openBooking();
  const before = await opened(desk);
  expect(before.elsewhere).toHaveLength(1);

  totem.touch({ kind: 'cancelBooking' });
  await totem.confirm();
  const { cancellationNumber } = await totem.until('cancelled', (view) => view.slip === 'printed');

  const answer = await desk.ask(cancelling(before.version));
  expect(answer).toMatchObject({
    kind: 'changed',
    detail: { booking: { state: 'cancelled', cancellationNumber }, version: before.version + 1 },
  });
  expect(effects(desk)).toBe(1);
  expect(desk.printer.documents).toEqual([]);
  const told = desk.audit().filter(({ action }) => action.startsWith('cancell'));
  expect(told).toMatchObject([
    { place: 'totem-1', operator: '', action: 'cancellationAsked', booking: bookingNumber },
    { place: 'totem-1', operator: '', action: 'cancelled' },
    { place: 'totem-1', action: 'cancellationReceiptPrinted' },
    { place: 'sportello-1', operator: 'anna.bruni', action: 'cancellationRefused', detail: 'askedAtDesk' },
  ]);
  // Both of it are in the history that the desk shows.
  const history = (await opened(desk)).history.map(({ place, action }) => `${place} ${action}`);
  expect(history).toEqual(
    expect.arrayContaining([
      'totem-1 cancelled',
      'sportello-1 cancellationRefused',
      'sportello-1 personOpened',
    ]),
  );
});

test('the desk cancels, then the totem confirms: told what was done, nothing done twice', async () => {
  const databasePath = newDatabase();
  await using totem = await createBench({ databasePath });
  await using desk = await createDeskBench({ databasePath, bookings: [] });
  await totem.openBooking();
  totem.touch({ kind: 'cancelBooking' });
  await totem.until('checkingCancellation');
  const answer = await desk.ask(cancelling((await opened(desk)).version));
  expect(answer).toMatchObject({ kind: 'cancelled', isRequest: false, paper: 'printed' });
  await totem.confirm();
  const refused = await totem.until('cancellationRefused');
  expect(refused.reason).toBe('alreadyCancelled');
  expect(refused.cancellationNumber).toBe('cancellationNumber' in answer ? answer.cancellationNumber : '');
  expect(effects(desk)).toBe(1);
});

test('both at the very same time: one effect, and both are told the truth', async () => {
  const databasePath = newDatabase();
  await using totem = await createBench({ databasePath });
  await using desk = await createDeskBench({ databasePath, bookings: [] });
  await totem.openBooking();
  totem.touch({ kind: 'cancelBooking' });
  await totem.until('checkingCancellation');
  const { version } = await opened(desk);
  const [answer] = await Promise.all([desk.ask(cancelling(version)), totem.confirm()]);
  const shown = await Promise.race([
    totem.until('cancelled', (view) => view.slip === 'printed'),
    totem.until('cancellationRefused'),
  ]);
  const number = desk.database.connection
    .prepare('select cancellation_number from cancellations')
    .pluck()
    .all();
  expect(number).toHaveLength(1);
  expect(shown.cancellationNumber).toBe(number[0]);
  const known = 'detail' in answer ? answer.detail?.booking.cancellationNumber : null;
  expect(known).toBe(number[0]);
});

test('a place that goes silent is forgotten after a minute', async () => {
  const databasePath = newDatabase();
  let ahead = 0;
  const now = (): Date => new Date(Date.now() + ahead);
  await using desk = await createDeskBench({ databasePath, now });
  desk.database.connection
    .prepare('insert into booking_leases values (?, ?, 0, ?, ?)')
    .run(bookingNumber, 'totem-9', new Date().toISOString(), new Date(Date.now() + 60_000).toISOString());
  expect((await opened(desk)).elsewhere).toMatchObject([{ place: 'totem-9' }]);
  const from = desk.events.length;
  ahead = 61_000;
  await desk.until((event) => places(event)?.length === 0, from);
});
