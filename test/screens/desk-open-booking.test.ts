import { expect, test } from 'vitest';
import type { BookingDetail } from '../../src-main/contract/desk/booking.ts';
import { Desk } from '../../src-renderer/desk/desk.svelte.ts';
import { OpenBooking } from '../../src-renderer/desk/open-booking.svelte.ts';
import { answered } from '../support/desk-hand.ts';
import { FakeDesk } from '../support/fake-desk.ts';
import { bookingDetail, cancelledDetail } from '../support/sample-desk.ts';

const opened = () => {
  const waiting: ((detail: BookingDetail) => void)[] = [];
  const fake = new FakeDesk({ openBooking: () => new Promise((resolve) => waiting.push(resolve)) });
  const open = new OpenBooking(new Desk(fake.api), bookingDetail.booking.bookingNumber);
  return { waiting, open, fake };
};

test('what was done here is no surprise, also when an older question is answered in between', async () => {
  const { waiting, open } = opened();
  open.show(bookingDetail, true);
  void open.load();
  void open.load(true);
  await answered();
  waiting[0]?.(bookingDetail);
  await answered();
  waiting[1]?.({ ...cancelledDetail, version: bookingDetail.version + 1 });
  await answered();
  expect(open.detail?.version).toBe(bookingDetail.version + 1);
  expect(open.changes).toEqual([]);
});

test('nor when it could not be looked at the first time; what others did is told', async () => {
  const { waiting, open, fake } = opened();
  open.show(bookingDetail, true);
  fake.faults.openBooking = 'unavailable';
  await open.load(true);
  delete fake.faults.openBooking;
  void open.load();
  await answered();
  waiting[0]?.({ ...cancelledDetail, version: bookingDetail.version + 1 });
  await answered();
  expect(open.changes).toEqual([]);
  void open.load();
  await answered();
  waiting[1]?.({ ...bookingDetail, version: bookingDetail.version + 2 });
  await answered();
  expect(open.changes).not.toEqual([]);
});
