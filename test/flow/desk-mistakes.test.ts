import { expect, test } from 'vitest';
import { signedTextOn } from '../support/signed-text.ts';
import { createDeskBench } from '../support/desk-bench.ts';
import { arta, bookingOf, mario } from '../support/sample-bookings.ts';

const bookingNumber = 'PRN-77A/1';
type DeskBench = Awaited<ReturnType<typeof createDeskBench>>;
const cancel = (end: string, version = 1) =>
  ({
    kind: 'cancel',
    bookingNumber,
    version,
    end,
    reason: 'askedByPhone',
    afterDeadline: false,
    withoutPaper: false,
  }) as const;
const statusIn = ({ database }: DeskBench): unknown =>
  database.connection
    .prepare('select status from bookings where booking_number = ?')
    .pluck()
    .get(bookingNumber);

test('the wrong person is opened: who looked, and at what, is on record for each', async () => {
  await using desk = await createDeskBench();
  await desk.ask({ kind: 'openBooking', bookingNumber: 'ARTA-0001' });
  await desk.ask({ kind: 'openBooking', bookingNumber });
  expect(await desk.ask({ kind: 'openBooking', bookingNumber: 'NOWHERE-1' })).toBeNull();
  const opened = desk.audit().filter(({ action }) => action === 'personOpened');
  expect(opened.map(({ operator, booking }) => [operator, booking])).toEqual([
    ['anna.bruni', 'ARTA-0001'],
    ['anna.bruni', bookingNumber],
  ]);
});

test('to cancel, the end of its number is typed anew: the end of another one does nothing', async () => {
  await using desk = await createDeskBench();
  for (const end of ['0001', '', '7A/', '77A/1', 'A/1'])
    expect(await desk.ask(cancel(end))).toEqual({ kind: 'wrongEnd' });
  expect(statusIn(desk)).toBe('booked');
  expect(desk.audit().some(({ action }) => action === 'cancellationAsked')).toBe(false);
  expect(await desk.ask(cancel(' 7a/1 '))).toMatchObject({ kind: 'cancelled' });
  expect(statusIn(desk)).toBe('cancelled');
});

test('a page that shows an older version: nothing is done, and how it stands now comes with the answer', async () => {
  await using desk = await createDeskBench();
  await desk.ask({ kind: 'openBooking', bookingNumber });
  desk.database.connection.exec(`update bookings set version = version + 1, copayment_cents = 1200`);
  expect(await desk.ask(cancel('7A/1'))).toMatchObject({
    kind: 'changed',
    detail: { version: 2, booking: { copaymentCents: 1200 } },
  });
  expect(statusIn(desk)).toBe('booked');
});

test('the receipt is printed again and verified: the same number and words, marked as a reprint', async () => {
  await using desk = await createDeskBench();
  const answer = await desk.ask(cancel('7A/1'));
  if (answer.kind !== 'cancelled') throw new Error(answer.kind);
  const { cancellationNumber } = answer;
  expect(answer.detail).toMatchObject({
    version: 2,
    isReceiptKept: true,
    booking: { state: 'cancelled', receiptPrintable: true, cancellationNumber },
  });
  const [first] = desk.printer.documents;
  expect(first?.html).not.toContain('RISTAMPA');
  for (const reprint of [1, 2]) {
    const printed = await desk.ask({ kind: 'print', bookingNumber, paper: 'cancellationReceipt' });
    expect(printed).toEqual({ kind: 'printed', reprint: true });
    expect(desk.printer.documents.at(-1)?.html).toContain(`RISTAMPA ${String(reprint)}`);
    expect(desk.printer.documents.at(-1)?.html).toContain(cancellationNumber);
  }
  const text = signedTextOn(desk.database, cancellationNumber);
  expect(await desk.ask({ kind: 'verifyReceipt', text })).toMatchObject({
    kind: 'valid',
    facts: { cancellationNumber, bookingNumber, place: 'sportello-1' },
  });
  const middle = Math.floor(text.length / 2);
  const other = text.charAt(middle) === 'A' ? 'B' : 'A';
  const changed = text.slice(0, middle) + other + text.slice(middle + 1);
  expect(await desk.ask({ kind: 'verifyReceipt', text: changed })).toMatchObject({ kind: 'notValid' });
  // A coupon of a booking that stands no more would send somebody on a vain journey.
  expect(await desk.ask({ kind: 'print', bookingNumber, paper: 'coupon' })).toEqual({ kind: 'notOffered' });
});

test('a second click on "Disdici" has no second effect', async () => {
  await using desk = await createDeskBench();
  const answers = await Promise.all([desk.ask(cancel('7A/1')), desk.ask(cancel('7A/1'))]);
  expect(answers.map(({ kind }) => kind)).toEqual(['cancelled', 'changed']);
  expect(desk.database.connection.prepare('select count(*) from cancellations').pluck().get()).toBe(1);
});

test('"ROSSI M": nothing under four characters; then rows that tell two people of one name apart', async () => {
  const cousin = { ...mario, fiscalCode: 'RSSMRA91C12F205K', birthDate: '1991-03-12' };
  const other = { ...arta, surname: 'ROSSI', givenName: 'ADA' };
  await using desk = await createDeskBench({
    bookings: [
      bookingOf(mario),
      bookingOf(cousin, { bookingNumber: 'PRN-91C/2' }),
      bookingOf(other, { bookingNumber: 'PRN-88A/3' }),
    ],
  });
  const find = (text: string) =>
    desk.ask({ kind: 'find', query: { text, from: '', to: '', facility: '', state: 'all' } });
  expect(await find('ROS')).toEqual({ kind: 'tooShort' });
  const found = await find('ROSSI M');
  if (found.kind !== 'rows') throw new Error(found.kind);
  const told = found.rows.map(({ bookingNumber: number, birthDate }) => [number, birthDate]).toSorted();
  expect(told).toEqual([
    ['PRN-77A/1', '1980-01-01'],
    ['PRN-91C/2', '1991-03-12'],
  ]);
  for (const { maskedFiscalCode } of found.rows) {
    expect(maskedFiscalCode).not.toContain('RSSMRA');
    expect(maskedFiscalCode.slice(-4)).toMatch(/^(501U|205K)$/);
  }
  // To have found somebody is not to have opened them.
  expect(desk.audit().some(({ action }) => action === 'personOpened')).toBe(false);
});
