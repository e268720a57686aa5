import { setTimeout as sleep } from 'node:timers/promises';
import { createBench } from './kiosk-bench.ts';

// A totem at which somebody pays with the own phone; the test pulls its plug. Speaks on stdout, one word a line.
const [databasePath = '', bookingNumber = '', ends = 'paid'] = process.argv.slice(2);
const say = (word: string): boolean => process.stdout.write(`${word}\n`);

const bench = await createBench({ databasePath, bookings: [] });
bench.payments.setPaidAfter(ends === 'paid' ? 15 : null);
await bench.openBooking(bookingNumber);
bench.touch({ kind: 'startPayment' });
await bench.until('paying');
say('offered');
await sleep(40);
const release = bench.payments.holdAnswers();
bench.touch({ kind: 'payByPhone' });
await bench.until('paying', (view) => view.phone.kind === 'asking');
const attempts = bench.database.connection.prepare(
  'select count(*) from payment_attempts where booking_number = ?',
);
while (attempts.pluck().get(bookingNumber) === 0) await sleep(1);
say('begun');
await sleep(40);
release();
await bench.until('paying', (view) => view.phone.kind === 'open');
say('linkShown');
await bench.until('paymentClosed', (view) => view.reason === 'paid');
say('paid');
await sleep(40);
bench.touch({ kind: 'printPaymentReceipt' });
await bench.until('printed');
say('receipt');
await sleep(10_000);
