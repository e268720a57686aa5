import { expect, test } from 'vitest';
import { arta, bookingOf } from '../support/sample-bookings.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { dueBooking, dueNotice, paid } from '../support/due-booking.ts';

const now = () => new Date('2030-12-01T10:00:00Z');
const lastHtml = (bench: Awaited<ReturnType<typeof createBench>>) =>
  bench.printer.documents.at(-1)?.html ?? '';

test('a paid booking: its receipt with the data of the payment, twice, both counted', async () => {
  await using bench = await createBench({ bookings: [dueBooking(paid)], now });
  await bench.openBooking();
  expect((await bench.until('summary')).booking).toMatchObject({ payable: 'paid', paymentReceipt: true });
  for (const print of [0, 1, 2]) {
    bench.touch({ kind: 'printPaymentReceipt' });
    expect(await bench.until('printed')).toMatchObject({ paper: 'paymentReceipt' });
    const html = lastHtml(bench);
    for (const text of ['RSSMRA80A01H501U', '01000001234567864', 'RT-2030-000017', '36,15', 'bollo'])
      expect(html).toContain(text);
    expect(html.includes('RISTAMPA')).toBe(print > 0);
    if (print > 0) expect(html).toContain(`RISTAMPA ${String(print)}`);
    bench.touch({ kind: 'continue' });
    await bench.until('summary');
  }
});

test('a receipt that is not there yet: not yet, never unpaid', async () => {
  await using bench = await createBench({ bookings: [dueBooking({ ...paid, receiptNumber: '' })], now });
  await bench.openBooking();
  bench.touch({ kind: 'printPaymentReceipt' });
  expect(await bench.until('receiptMissing')).toMatchObject({ reason: 'notYet' });
  bench.touch({ kind: 'continue' });
  expect((await bench.until('summary')).booking.state).toBe('paid');
});

test('who has the receipts does not answer: said so', async () => {
  await using bench = await createBench({ bookings: [dueBooking(paid)], now });
  bench.payments.setBridge('down');
  await bench.openBooking();
  bench.touch({ kind: 'printPaymentReceipt' });
  expect(await bench.until('receiptMissing')).toMatchObject({ reason: 'unavailable' });
});

test('the receipts of the year: own ones, of that year, with their total; one print', async () => {
  const others = [
    dueBooking(
      { ...paid, receiptNumber: 'RT-2', paidAt: '2030-02-03', copaymentCents: 1000 },
      { bookingNumber: 'PRN-2' },
    ),
    dueBooking({ ...paid, receiptNumber: 'RT-3', paidAt: '2029-12-31' }, { bookingNumber: 'PRN-3' }),
    dueBooking({}, { bookingNumber: 'PRN-4' }),
    bookingOf(arta, { bookingNumber: 'PRN-5', payment: { ...dueNotice, ...paid, receiptNumber: 'RT-5' } }),
  ];
  await using bench = await createBench({ bookings: [dueBooking(paid), ...others], now });
  await bench.openBooking();
  expect((await bench.until('summary')).booking.yearReceipts).toBe(true);
  bench.touch({ kind: 'openYear', year: null });
  const shown = await bench.until('yearReceipts');
  expect(shown).toMatchObject({
    year: 2030,
    paidCents: 4615,
    refundedCents: 0,
    keptCents: 4615,
    hasLater: false,
  });
  expect(shown.rows.map(({ receiptNumber }) => receiptNumber)).toEqual(['RT-2', 'RT-2030-000017']);
  expect(JSON.stringify(shown)).not.toContain('RSSMRA');

  bench.touch({ kind: 'printYear' });
  expect(await bench.until('printed')).toMatchObject({ paper: 'yearReceipts' });
  for (const text of ['46,15', 'RT-2', 'RT-2030-000017', 'RSSMRA80A01H501U'])
    expect(lastHtml(bench)).toContain(text);
  expect(lastHtml(bench)).not.toMatch(/RT-3|RT-5/);
  bench.touch({ kind: 'continue' });
  await bench.until('summary');

  bench.touch({ kind: 'openYear', year: 2029 });
  expect(await bench.until('yearReceipts')).toMatchObject({ year: 2029, paidCents: 3615, hasLater: true });
  bench.touch({ kind: 'openYear', year: 2028 });
  expect(await bench.until('yearReceipts', ({ year }) => year === 2028)).toMatchObject({ rows: [] });
  bench.touch({ kind: 'printYear' });
  expect(bench.view().kind).toBe('yearReceipts');
});

test('codes that were typed open the receipt of a booking, not those of a year', async () => {
  const booking = dueBooking(paid);
  const cardNumber = '80380001600000000013';
  const own = { ...booking, patient: { ...booking.patient, cardNumber } };
  await using bench = await createBench({ bookings: [own], now });
  bench.enter(own.patient.fiscalCode, cardNumber);
  await bench.until('asking');
  await bench.search();
  await bench.until('choosing');
  bench.touch({ kind: 'openBooking', bookingNumber: 'PRN-77A/1' });
  expect((await bench.until('summary')).booking).toMatchObject({ yearReceipts: false, paymentReceipt: true });
  bench.touch({ kind: 'openYear', year: null });
  expect(bench.view().kind).toBe('summary');
});
