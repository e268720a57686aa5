import { describe, expect, test } from 'vitest';
import type { BookingDirectory, DirectoryQuery } from '../../src-main/bookings/booking-directory.ts';
import type { Booking } from '../../src-main/domain/booking.ts';
import { arta, bookingOf, cardiology, mario } from './sample-bookings.ts';

const never = new AbortController().signal;

export const anything: DirectoryQuery = {
  ...{ code: '', name: '', birthDate: '', from: '', to: '', facility: '', state: 'all', limit: 50 },
};

/** Bookings come into a system whose clock says 23 November 2026. */
export type OpenDirectory = (bookings: readonly Booking[]) => Promise<BookingDirectory>;

/** Somebody who is called so, with a booking of this number; the codes are of nobody in particular. */
export const calledSo = (
  bookingNumber: string,
  surname: string,
  givenName: string,
  code = mario.fiscalCode,
) => bookingOf({ ...mario, fiscalCode: code, surname, givenName }, { bookingNumber });
const codes = ['RSSMRA80A01H501U', 'HXHRTA88C49Z100P', 'STP0000000000001', 'STP0000000000002'];
const at = (bookingNumber: string, startsAt: string, facility = cardiology.place.facility) => {
  const place = { ...cardiology.place, facility };
  return bookingOf(mario, { bookingNumber, services: [{ ...cardiology, startsAt, place }] });
};

/** What every directory behind the port has to do; run against each implementation. */
export function describeBookingDirectory(name: string, open: OpenDirectory): void {
  const numbersIn = async (directory: BookingDirectory, query: Partial<DirectoryQuery>) => {
    const found = await directory.find({ ...anything, ...query }, never);
    if (!found.ok) throw new Error(found.error);
    return found.value.bookings.map(({ bookingNumber }) => bookingNumber);
  };

  describe(`${name}, finding`, () => {
    test('gives whole bookings by every code that stands on them', async () => {
      const { payment } = bookingOf(mario);
      const noticeNumber = '301000000000000012';
      const cancellation = { cancellationNumber: 'D26-AB2C-3D4E', cancelledAt: '2026-11-20T08:00:00.000Z' };
      const booking = bookingOf(mario, {
        ...{ payment: { ...payment, noticeNumber, creditorFiscalCode: '01234567890' } },
        ...{ status: 'cancelled', cancellation },
      });
      const directory = await open([
        booking,
        bookingOf(arta, { bookingNumber: 'ZZZZ-1', services: [{ ...cardiology, prescriptionNumber: '' }] }),
      ]);
      const { fiscalCode } = mario;
      for (const code of [
        ...[fiscalCode, fiscalCode.slice(0, 4), fiscalCode.slice(0, 15), 'PRN-77A/1', 'PRN-', noticeNumber],
        ...[cancellation.cancellationNumber, cardiology.prescriptionNumber],
      ]) {
        const found = await directory.find({ ...anything, code }, never);
        expect(found).toEqual({ ok: true, value: { bookings: [booking], more: false } });
      }
      for (const code of ['D26-AB2C', noticeNumber.slice(0, 17), '160A0401234567', 'RSSMRA80A01H501X'])
        expect(await numbersIn(directory, { code })).toEqual([]);
      expect(await directory.byNumber('PRN-77A/1', never)).toEqual({ ok: true, value: booking });
      expect(await directory.byNumber('PRN-77A', never)).toEqual({ ok: true, value: null });
      const { cancellationNumber } = cancellation;
      expect(await directory.byCancellation(cancellationNumber, never)).toEqual({ ok: true, value: booking });
      expect(await directory.byCancellation('', never)).toEqual({ ok: true, value: null });
    });

    test('puts the exact before what only begins so, and each booking once', async () => {
      const directory = await open([
        at('ABCD-2', '2030-01-01T09:00'),
        at('ABCD', '2030-01-01T09:00'),
        at('ABCD-1', '2030-01-01T09:00'),
      ]);
      expect(await numbersIn(directory, { code: 'ABCD' })).toEqual(['ABCD', 'ABCD-1', 'ABCD-2']);
    });

    test.each([
      ['D ANGELO', 'ANGELO-1'],
      ['DANGELO', 'ANGELO-1'],
      ['DANG', 'ANGELO-1'],
      ['DE LUCA M', 'LUCA-1'],
      ['DELUCA', 'LUCA-1'],
      ['DE LU', 'LUCA-1'],
      ['ROSSI M', 'ROSSI-1 ROSSI-2'],
      ['ROSSI MARIAGR', 'ROSSI-1'],
      ['ROSSI MARIA GR', 'ROSSI-1'],
      ['ROSS', 'ROSSI-1 ROSSI-2'],
      ['LUCA', ''],
    ])('finds by the name as it was typed: %s', async (name, expected) => {
      const directory = await open([
        calledSo('ROSSI-2', 'ROSSIMONDI', 'ADA', codes[0]),
        calledSo('LUCA-1', 'De Luca', 'Màrio', codes[1]),
        calledSo('ANGELO-1', 'D’Angelo', 'Ugo', codes[2]),
        calledSo('ROSSI-1', 'ROSSI', 'MARIA GRAZIA', codes[3]),
      ]);
      expect((await numbersIn(directory, { name })).join(' ')).toBe(expected);
    });

    test('a person who is written in two ways is found by both, with all that is theirs', async () => {
      const directory = await open([
        calledSo('AAAA-1', 'ROSSI', 'MARIO'),
        calledSo('BBBB-1', 'ROSI', 'MARIO'),
      ]);
      for (const name of ['ROSSI', 'ROSI', 'ROSI MARIO'])
        expect(await numbersIn(directory, { name })).toHaveLength(2);
      const twice = await open([
        calledSo('AAAA-1', 'ROSSI', 'MARIO'),
        calledSo('BBBB-1', 'ROSSI', 'MARIO UGO'),
      ]);
      expect(await numbersIn(twice, { name: 'ROSSI' })).toEqual(['AAAA-1', 'BBBB-1']);
    });

    test('a day of birth is enough, and tells namesakes apart', async () => {
      const other = bookingOf({ ...arta, surname: 'ROSSI', givenName: 'MARIO' }, { bookingNumber: 'ARTA-1' });
      const directory = await open([bookingOf(mario), other]);
      const { birthDate } = mario;
      expect(await numbersIn(directory, { name: 'ROSSI' })).toHaveLength(2);
      expect(await numbersIn(directory, { name: 'ROSSI', birthDate })).toEqual(['PRN-77A/1']);
      expect(await numbersIn(directory, { birthDate: arta.birthDate })).toEqual(['ARTA-1']);
      expect(await numbersIn(directory, { name: 'BIAN', birthDate })).toEqual([]);
    });

    test('days alone give who comes, in order of time, also for a second service', async () => {
      const days = ['2026-11-20T10:00', '2026-11-24T08:30'].map((startsAt) => ({ ...cardiology, startsAt }));
      const directory = await open([
        ...[at('LATE-1', '2026-11-24T18:00'), at('SOON-1', '2026-11-24T08:00', 'Casa della Salute')],
        ...[at('NEXT-1', '2026-11-25T00:00'), bookingOf(mario, { bookingNumber: 'TWICE-1', services: days })],
      ]);
      const [from, to] = ['2026-11-24', '2026-11-24'];
      expect(await numbersIn(directory, { from, to })).toEqual(['SOON-1', 'TWICE-1', 'LATE-1']);
      expect(await numbersIn(directory, { from, to, facility: 'Casa della Salute' })).toEqual(['SOON-1']);
      expect(await numbersIn(directory, { from, to, state: 'paid' })).toEqual([]);
      expect(await numbersIn(directory, { from, to, name: 'ROSSI', facility: 'Casa della Salute' })).toEqual([
        'SOON-1',
      ]);
      expect(await directory.facilities(never)).toEqual({
        ...{ ok: true, value: ['Casa della Salute', cardiology.place.facility] },
      });
    });

    test('gives as many as were asked for, and says that there are more', async () => {
      const directory = await open(['A', 'B', 'C'].map((letter) => at(`${letter}AAA-1`, '2030-01-01T09:00')));
      const found = async (limit: number) => {
        const answer = await directory.find({ ...anything, name: 'ROSSI', limit }, never);
        return answer.ok ? [answer.value.bookings.length, answer.value.more] : answer.error;
      };
      expect([await found(2), await found(3), await found(4)]).toEqual([
        [2, true],
        [3, false],
        [3, false],
      ]);
    });

    test('finds nothing for nothing, and does not answer whoever has gone on', async () => {
      const directory = await open([bookingOf(mario)]);
      expect(await numbersIn(directory, {})).toEqual([]);
      const gone = { ok: false, error: 'unavailable' };
      expect(await directory.find({ ...anything, name: 'ROSSI' }, AbortSignal.abort())).toEqual(gone);
      expect(await directory.byNumber('PRN-77A/1', AbortSignal.abort())).toEqual(gone);
    });
  });
}
