import { describe, expect, test } from 'vitest';
import type {
  BookingGateway,
  BookingSearch,
  CancellationEffect,
} from '../../src-main/bookings/booking-gateway.ts';
import type { Booking, Cancellation } from '../../src-main/domain/booking.ts';
import { describePersonList } from './person-list-contract.ts';
import { arta, bookingOf, cardiology, mario } from './sample-bookings.ts';

export type GatewayUnderTest = {
  gateway: BookingGateway;
  /** Another channel changes the booking: its version grows, nothing else. */
  changeElsewhere(bookingNumber: string): void;
};

/** Bookings come with version 1 into a system whose clock says 23 November 2026. */
export type OpenGateway = (bookings: readonly Booking[]) => Promise<GatewayUnderTest>;

const never = new AbortController().signal;
const { fiscalCode } = mario;
const past = { ...cardiology, startsAt: '2026-11-20T09:30' };

const byNumber = (code: string): BookingSearch => ({ fiscalCode, criterion: 'bookingNumber', code });
const byPrescription = (code: string): BookingSearch => ({ fiscalCode, criterion: 'prescription', code });
const request = (idempotencyKey: string, bookingNumber = 'PRN-77A/1', version = 1) => ({
  bookingNumber,
  fiscalCode,
  version,
  idempotencyKey,
  deadline: '2030-12-18T17:00',
  inTime: true,
});

function withoutConfirmation({ cancellationNumber, cancelledAt }: CancellationEffect): Cancellation {
  return { cancellationNumber, cancelledAt };
}

/** What every booking system behind the port has to do; run against each implementation. */
export function describeBookingGateway(name: string, open: OpenGateway): void {
  describe(`${name}, searching`, () => {
    test('finds the booking as it was entered, by its number', async () => {
      const booking = bookingOf(mario);
      const { gateway } = await open([booking]);
      expect(await gateway.search(byNumber('PRN-77A/1'), never)).toEqual({ ok: true, value: [booking] });
      expect(await gateway.search(byNumber('PRN-77A/2'), never)).toEqual({ ok: true, value: [] });
    });

    test('finds every booking with a service of the prescription, in order of time', async () => {
      const other = { ...cardiology, prescriptionNumber: '160A04099999999' };
      const late = bookingOf(mario, {
        bookingNumber: 'AAAA-1',
        services: [{ ...cardiology, startsAt: '2031-01-01T08:00' }],
      });
      const soon = bookingOf(mario, {
        bookingNumber: 'ZZZZ-1',
        services: [other, { ...cardiology, startsAt: '2031-01-02T08:00' }],
      });
      const none = bookingOf(mario, { bookingNumber: 'BBBB-1', services: [other] });
      const { gateway } = await open([late, soon, none]);
      const found = await gateway.search(byPrescription(cardiology.prescriptionNumber), never);
      expect(found.ok && found.value.map(({ bookingNumber }) => bookingNumber)).toEqual(['ZZZZ-1', 'AAAA-1']);
    });

    test('gives the services in order of time', async () => {
      const times = ['2030-12-22T11:00', '2030-12-22T09:30', '2030-12-21T18:00'];
      const { gateway } = await open([
        bookingOf(mario, { services: times.map((startsAt) => ({ ...cardiology, startsAt })) }),
      ]);
      const found = await gateway.search(byNumber('PRN-77A/1'), never);
      expect(found.ok && found.value[0]?.services.map(({ startsAt }) => startsAt)).toEqual(
        times.toReversed(),
      );
    });

    test('never gives a booking of somebody else', async () => {
      const { gateway } = await open([bookingOf(arta)]);
      expect(await gateway.search(byNumber('PRN-77A/1'), never)).toEqual({ ok: true, value: [] });
      const prescription = byPrescription(cardiology.prescriptionNumber);
      expect(await gateway.search(prescription, never)).toEqual({ ok: true, value: [] });
      expect(await gateway.search(byPrescription(''), never)).toEqual({ ok: true, value: [] });
      expect(await gateway.bookingsOf(fiscalCode, never)).toEqual({ ok: true, value: [] });
    });

    test('gives all the bookings of a person in order of time, and nobody else’s', async () => {
      const at = (bookingNumber: string, startsAt: string) =>
        bookingOf(mario, { bookingNumber, services: [{ ...cardiology, startsAt }] });
      const [first, second] = [at('ZZZZ-1', '2026-11-20T09:30'), at('AAAA-1', '2031-01-01T08:00')];
      const { gateway } = await open([second, bookingOf(arta), first]);
      expect(await gateway.bookingsOf(fiscalCode, never)).toEqual({ ok: true, value: [first, second] });
      const aborted = AbortSignal.abort();
      expect(await gateway.bookingsOf(fiscalCode, aborted)).toEqual({ ok: false, error: 'unavailable' });
    });
  });

  describePersonList(name, open);

  describe(`${name}, cancelling`, () => {
    test('gives a number that the booking then carries', async () => {
      const { gateway } = await open([bookingOf(mario)]);
      const cancelled = await gateway.cancel(request('key-1'));
      if (!cancelled.ok) throw new Error(cancelled.error.kind);
      expect(cancelled.value.cancellationNumber).toMatch(/^[A-Z0-9-]{6,}$/);
      const found = await gateway.search(byNumber('PRN-77A/1'), never);
      expect(found.ok && found.value[0]).toMatchObject({
        status: 'cancelled',
        version: 2,
        cancellation: withoutConfirmation(cancelled.value),
      });
      expect(await gateway.cancellationOf('key-1')).toEqual(cancelled);
      expect(await gateway.cancellationOf('key-2')).toEqual({ ok: true, value: null });
    });

    test('answers the same key with the same number, asked again or at once', async () => {
      const { gateway } = await open([bookingOf(mario)]);
      const [first, second] = await Promise.all([
        gateway.cancel(request('key-1')),
        gateway.cancel(request('key-1')),
      ]);
      expect(first.ok).toBe(true);
      expect([second, await gateway.cancel(request('key-1'))]).toEqual([first, first]);
    });

    test('two intents, one cancellation: the second is told the number of the first', async () => {
      const { gateway } = await open([bookingOf(mario)]);
      const [first, second] = await Promise.all([
        gateway.cancel(request('key-1')),
        gateway.cancel(request('key-2')),
      ]);
      if (!first.ok) throw new Error(first.error.kind);
      expect(second).toEqual({
        ok: false,
        error: { kind: 'alreadyCancelled', cancellation: withoutConfirmation(first.value) },
      });
      expect(await gateway.cancellationOf('key-2')).toEqual({ ok: true, value: null });
    });

    test('refuses what was decided on an older version', async () => {
      const { gateway, changeElsewhere } = await open([bookingOf(mario)]);
      changeElsewhere('PRN-77A/1');
      expect(await gateway.cancel(request('key-1'))).toEqual({ ok: false, error: { kind: 'changed' } });
      expect((await gateway.cancel(request('key-2', 'PRN-77A/1', 2))).ok).toBe(true);
    });

    test('does nothing after a deadline of which the person was told that it is not over', async () => {
      const { gateway } = await open([bookingOf(mario)]);
      const late = { ...request('key-1'), deadline: '2026-11-01T17:00' };
      expect(await gateway.cancel(late)).toEqual({ ok: false, error: { kind: 'afterDeadline' } });
      expect(await gateway.cancellationOf('key-1')).toEqual({ ok: true, value: null });
      expect((await gateway.cancel({ ...late, inTime: false })).ok).toBe(true);
    });

    test('does not know bookings of somebody else, nor those that are not there', async () => {
      const { gateway } = await open([bookingOf(arta)]);
      for (const number of ['PRN-77A/1', 'PRN-0000']) {
        expect(await gateway.cancel(request('key-1', number))).toEqual({
          ok: false,
          error: { kind: 'notFound' },
        });
      }
    });

    test.each([
      ['performed', { status: 'performed' }],
      ['missed', { status: 'missed' }],
      ['voided by the system', { status: 'voided' }],
      ['over', { services: [past] }],
    ] as const)('refuses a booking that is %s', async (_state, changes) => {
      const { gateway } = await open([bookingOf(mario, changes)]);
      expect(await gateway.cancel(request('key-1'))).toEqual({
        ok: false,
        error: { kind: 'notCancellable' },
      });
      expect(await gateway.cancellationOf('key-1')).toEqual({ ok: true, value: null });
    });

    test('cancels a booking of which one service is still to come', async () => {
      const { gateway } = await open([bookingOf(mario, { services: [past, cardiology] })]);
      expect((await gateway.cancel(request('key-1'))).ok).toBe(true);
    });

    test('tells of a cancellation made elsewhere, also when it has no number', async () => {
      const cancellation = { cancellationNumber: 'WEB-000123', cancelledAt: '2026-11-20T09:00:00.000Z' };
      const { gateway } = await open([
        bookingOf(mario, { status: 'cancelled', cancellation }),
        bookingOf(mario, { bookingNumber: 'NONE-1', status: 'cancelled' }),
      ]);
      const refused = (known: typeof cancellation | null) => ({
        ok: false,
        error: { kind: 'alreadyCancelled', cancellation: known },
      });
      expect(await gateway.cancel(request('key-1'))).toEqual(refused(cancellation));
      expect(await gateway.cancel(request('key-2', 'NONE-1'))).toEqual(refused(null));
    });
  });
}
