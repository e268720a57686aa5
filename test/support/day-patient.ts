import type { Command } from '../../src-main/contract/command.ts';
import type { View } from '../../src-main/contract/view.ts';
import type { CardHolder } from '../../src-main/domain/card-holder.ts';
import type { SeededRandom } from './seeded-random.ts';
import { personOf } from './invented-people.ts';

/** One who comes once in a simulated day. `marks`: texts that are this person's and nobody else's. */
export type Patient = { holder: CardHolder; cardNumber: string; bookingNumbers: string[]; marks: string[] };

/** Everybody has a name of their own, so that it can be told on whose screen it stands. */
export function patientOf(index: number): Patient {
  const { fiscal_code, birth_date } = personOf(7 * index);
  const own = Array.from(String(index), (digit) => 'ABCDEFGHIJ'.charAt(Number(digit))).join('');
  // With letters that no code has.
  const givenName = `È${own}È`;
  const bookingNumbers = Array.from({ length: 1 + (index % 3) }, (_, nth) => `DAY-${index}-${nth + 1}`);
  const holder: CardHolder = {
    fiscalCode: fiscal_code,
    surname: `À${own}À`,
    givenName,
    birthDate: birth_date,
    expiresOn: index % 20 === 0 ? '2020-01-01' : '2031-01-01',
    cardId: '6160123456789000',
  };
  const cardNumber = '80380001601234567892';
  return {
    holder,
    cardNumber,
    bookingNumbers,
    marks: [fiscal_code, givenName, holder.surname, `DAY-${index}-`],
  };
}

/** What this person touches on this screen; `null`: nothing can be done but wait or go. */
export function touchOf(
  view: View,
  { holder, cardNumber, bookingNumbers }: Patient,
  random: SeededRandom,
): Command | null {
  const leave: Command = { kind: 'leave' };
  switch (view.kind) {
    case 'entering': {
      if (random.happens(0.1)) return { kind: 'back' };
      const typed = view.personCode === holder.fiscalCode && view.cardNumber.length === 20;
      if (typed && view.problem === null) return { kind: 'verify' };
      const number = random.happens(0.2) ? '80380001601234567893' : cardNumber;
      return {
        kind: 'editEntry',
        field: 'cardNumber',
        form: 'fiscalCode',
        personCode: holder.fiscalCode,
        cardNumber: number,
        edit: view.edit + 1,
      };
    }
    case 'asking': {
      if (view.number !== '' && view.noticeRead && view.problem === null) return { kind: 'search' };
      const number = random.happens(0.1) ? 'NO-SUCH-9' : random.pick(bookingNumbers);
      return { kind: 'edit', criterion: 'bookingNumber', number, noticeRead: true, edit: view.edit + 1 };
    }
    case 'choosing':
      return { kind: 'openBooking', bookingNumber: random.pick(view.bookings).bookingNumber };
    case 'summary': {
      const { printable, receiptPrintable, cancellable } = view.booking;
      const ways: Command[] = [{ kind: 'back' }, { kind: 'passToDesk' }];
      if (printable)
        ways.push({ kind: 'printCoupon', large: random.happens(0.2) }, { kind: 'printCoupon', large: false });
      if (receiptPrintable) ways.push({ kind: 'printReceipt' });
      if (cancellable === 'yes') ways.push({ kind: 'cancelBooking' }, { kind: 'cancelBooking' });
      return random.pick(ways);
    }
    case 'checkingCancellation': {
      const { deadline } = view.booking;
      const afterDeadline = deadline !== null && !deadline.inTime;
      const confirm: Command = {
        kind: 'confirmCancellation',
        afterDeadline,
        withoutPaper: view.printer !== 'ready',
      };
      return random.happens(0.8) ? confirm : { kind: 'back' };
    }
    case 'paperInDoubt':
      return { kind: 'paperSeen', out: random.happens(0.5) };
    case 'printFailed':
      return random.pick([{ kind: 'printAgain' }, { kind: 'back' }]);
    case 'cancelled':
    case 'cancellationUnknown':
    case 'caseOpened':
      if (view.slip === 'notConfirmed' && random.happens(0.5)) return { kind: 'paperSeen', out: true };
      return view.slip !== 'printed' && random.happens(0.3) ? { kind: 'printAgain' } : { kind: 'continue' };
    case 'cancellationRefused':
      return view.printable && random.happens(0.5) ? { kind: 'printReceipt' } : { kind: 'continue' };
    case 'printed':
    case 'caseNotOpened':
      return { kind: 'continue' };
    case 'accessRefused':
    case 'cardRejected':
      return leave;
    default:
      return null;
  }
}
