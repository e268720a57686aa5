import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';

test.each(['mute', 'notHealthCard', 'damaged', 'readerFailed'] as const)(
  'a card that gives no person (%s): said so, and the next card is read',
  async (error) => {
    await using bench = await createBench();
    bench.cards.insertCard({ kind: 'error', error });
    await bench.until('cardRejected', (view) => view.reason === error && view.cardIn);
    bench.cards.removeCard();
    await bench.signIn();
  },
);

test('the reader is unplugged during a visit: hidden, told on the idle screen, and back when it is back', async () => {
  await using bench = await createBench({ session: { resumeSeconds: 1 } });
  await bench.openBooking();
  bench.cards.unplug();
  expect(bench.view().kind).toBe('cardAway');
  await bench.until('idle', (view) => view.cardReader === 'outOfOrder');
  bench.cards.plugIn();
  await bench.until('idle', (view) => view.cardReader === 'ready');
  await bench.signIn();
});

test('the reader is out before anybody comes: told, the codes are taken meanwhile, and it is back by itself', async () => {
  const number = '80380001601234567892';
  const booking = bookingOf(mario);
  await using bench = await createBench({
    bookings: [{ ...booking, patient: { ...booking.patient, cardNumber: number } }],
  });
  bench.cards.unplug();
  await bench.until('idle', (view) => view.cardReader === 'outOfOrder' && view.typedAccess);
  bench.enter(mario.fiscalCode, number);
  await bench.until('asking');
  // A reader that comes and goes is nothing to somebody who typed.
  bench.cards.plugIn();
  bench.cards.unplug();
  await bench.search();
  await bench.until('choosing');
  bench.cards.plugIn();
  bench.touch({ kind: 'leave' });
  await bench.until('goodbye');
  await bench.signIn();
});

test('nobody touches the screen: asked, then over; a touch goes on', async () => {
  await using bench = await createBench({ session: { idleSeconds: 1, warningSeconds: 1, thanksSeconds: 1 } });
  await bench.signIn();
  const asked = await bench.until('asking', (view) => view.warning !== null);
  expect(Date.parse(asked.warning?.endsAt ?? '')).toBeGreaterThan(Date.now());
  bench.touch({ kind: 'stay' });
  await bench.until('asking', (view) => view.warning === null);
  await bench.until('goodbye');
  await bench.until('idle');
});

test('nothing that identifies a person is in any line of the log', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');
  bench.touch({ kind: 'leave' });
  const log = bench.logged.join('\n');
  expect(log).toContain('"to":"printed"');
  for (const secret of [mario.fiscalCode, mario.surname, mario.givenName, 'PRN-77A', 'CARDIOLOGICA']) {
    expect(log).not.toContain(secret);
  }
});

test('the printer says on the idle screen whether paper can be had', async () => {
  await using bench = await createBench({ printerFault: 'noPaper' });
  await bench.until('idle', (view) => view.printer === 'noPaper');
});

test('a bug in the program: out of service, said once, and no touch changes it', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.printer.printer.print = () => Promise.reject(new Error('a bug'));
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('outOfService');
  bench.cards.removeCard();
  bench.touch({ kind: 'leave' });
  expect(bench.view().kind).toBe('outOfService');
  expect(bench.logged.join()).toContain('workFailed');
});
