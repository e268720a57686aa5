import { describe, expect, test } from 'vitest';
import type { Booking } from '../../src-main/domain/booking.ts';
import type { PersonQuery } from '../../src-main/domain/person-query.ts';
import type { OpenGateway } from './booking-gateway-contract.ts';
import { arta, bookingOf, cardiology, mario } from './sample-bookings.ts';

const never = new AbortController().signal;

/** Everything of Mario, on one page. */
export const everything: PersonQuery = {
  ...{ fiscalCode: mario.fiscalCode, from: '', to: '', state: 'all', bookingNumber: '', prescription: '' },
  ...{ offset: 0, limit: 50 },
};

const at = (bookingNumber: string, startsAt: string, changes: Partial<Booking> = {}) =>
  bookingOf(mario, { bookingNumber, services: [{ ...cardiology, startsAt }], ...changes });
const { payment } = bookingOf(mario);
const paid = { payment: { ...payment, status: 'paid' as const } };

const past = at('PAST-1', '2026-11-22T23:59');
const tonight = at('TODAY-1', '2026-11-23T00:00');
const settled = at('PAID-1', '2026-12-01T09:00', paid);
const done = at('DONE-1', '2026-11-02T09:00', { ...paid, status: 'performed' });
const skipped = at('MISSED-1', '2026-11-03T09:00', { status: 'missed' });
const called = at('CANCELLED-1', '2026-12-05T09:00', { status: 'cancelled' });
const voided = at('VOIDED-1', '2026-12-06T09:00', { status: 'voided' });
const looked = at('PENDING-1', '2026-12-07T09:00', { payment: { ...payment, status: 'pending' } });
const free = at('FREE-1', '2026-12-08T09:00', { payment: { ...payment, status: 'not_due' } });
const ofEveryState = [past, tonight, settled, done, skipped, called, voided, looked, free];

/** The part of the contract of a booking gateway that is about `list`. */
export function describePersonList(name: string, open: OpenGateway): void {
  const numbersOf = async (bookings: readonly Booking[], ...queries: Partial<PersonQuery>[]) => {
    const { gateway } = await open(bookings);
    const found: [number, ...string[]][] = [];
    for (const query of queries) {
      const page = await gateway.list({ ...everything, ...query }, never);
      if (!page.ok) throw new Error(page.error);
      found.push([page.value.total, ...page.value.bookings.map(({ bookingNumber }) => bookingNumber)]);
    }
    return found;
  };

  describe(`${name}, listing`, () => {
    test('gives whole bookings, the latest first, and nobody else’s', async () => {
      const sameTime = ['BBBB-1', 'AAAA-1'].map((number) => at(number, '2030-01-01T08:00'));
      const [first, second] = [at('ZZZZ-1', '2030-01-02T08:00'), at('YYYY-1', '2026-11-20T09:30')];
      const { gateway } = await open([second, ...sameTime, bookingOf(arta), first]);
      expect(await gateway.list(everything, never)).toEqual({
        ok: true,
        value: { total: 4, bookings: [first, sameTime[1], sameTime[0], second] },
      });
      const aborted = AbortSignal.abort();
      expect(await gateway.list(everything, aborted)).toEqual({ ok: false, error: 'unavailable' });
    });

    test('tells the states apart as they are shown', async () => {
      const states = ['due', 'paid', 'performed', 'cancelled', 'missed'] as const;
      const found = await numbersOf(ofEveryState, ...states.map((state) => ({ state })));
      expect(found).toEqual([
        [2, 'PENDING-1', 'TODAY-1'],
        [1, 'PAID-1'],
        [1, 'DONE-1'],
        [1, 'CANCELLED-1'],
        [1, 'MISSED-1'],
      ]);
      const [all] = await numbersOf(ofEveryState, {});
      expect(all?.[0]).toBe(ofEveryState.length);
    });

    test('finds a booking by the day of any of its services, both limits included', async () => {
      const days = ['2026-12-01T00:00', '2026-12-10T12:00', '2026-12-20T23:59'];
      const services = days.map((startsAt) => ({ ...cardiology, startsAt }));
      const between = (from: string, to: string) => ({ from, to });
      const found = await numbersOf(
        [bookingOf(mario, { services })],
        ...[between('2026-12-20', ''), between('', '2026-12-01'), between('2026-12-10', '2026-12-10')],
        ...[between('2026-12-21', ''), between('', '2026-11-30'), between('2026-12-02', '2026-12-09')],
        between('2026-12-20', '2026-12-01'),
      );
      expect(found.map(([total]) => total)).toEqual([1, 1, 1, 0, 0, 0, 0]);
    });

    test('finds by number and by prescription, each together with the rest', async () => {
      const other = { ...cardiology, prescriptionNumber: '160A04099999999' };
      const two = at('TWO-1', '', { services: [cardiology, other] });
      const none = at('NONE-1', '', { services: [{ ...cardiology, prescriptionNumber: '' }] });
      const prescription = other.prescriptionNumber;
      const found = await numbersOf(
        [two, none, bookingOf(mario)],
        ...[{ prescription }, { bookingNumber: 'NONE-1' }, { prescription, bookingNumber: 'TWO-1' }],
        ...[
          { prescription, bookingNumber: 'NONE-1' },
          { prescription, state: 'paid' as const },
        ],
      );
      expect(found).toEqual([[1, 'TWO-1'], [1, 'NONE-1'], [1, 'TWO-1'], [0], [0]]);
    });

    test('a page is a part of the whole; beyond the last there is nothing, but the total stays', async () => {
      const many = [1, 2, 3, 4, 5].map((day) => at(`DAY-${day}`, `2030-01-0${day}T08:00`));
      const pages = [0, 2, 4, 6].map((offset) => ({ offset, limit: 2 }));
      expect(await numbersOf(many, ...pages)).toEqual([
        [5, 'DAY-5', 'DAY-4'],
        [5, 'DAY-3', 'DAY-2'],
        [5, 'DAY-1'],
        [5],
      ]);
    });

    test('what was cancelled here is found as cancelled', async () => {
      const { gateway } = await open([tonight, settled]);
      const { bookingNumber } = settled;
      const asked = await gateway.cancel({
        ...{ bookingNumber, fiscalCode: mario.fiscalCode, version: 1, idempotencyKey: 'key-1' },
        ...{ deadline: '', inTime: false },
      });
      expect(asked.ok).toBe(true);
      const left = await gateway.list({ ...everything, state: 'paid' }, never);
      expect(left).toEqual({ ok: true, value: { total: 0, bookings: [] } });
      const cancelled = await gateway.list({ ...everything, state: 'cancelled' }, never);
      expect(cancelled).toMatchObject({ ok: true, value: { total: 1, bookings: [{ bookingNumber }] } });
    });
  });
}
