import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { arta, mario } from '../support/sample-bookings.ts';

test('pulled while it is read: said so, no half person', async () => {
  await using bench = await createBench();
  const release = bench.cards.holdReading();
  bench.cards.insertCard({ kind: 'person', holder: mario });
  await bench.until('readingCard');
  bench.cards.removeCard();
  await bench.until('cardRejected', (view) => view.reason === 'removed');
  release();
  await bench.signIn();
});

test('pulled during the search: the late answer goes nowhere', async () => {
  await using bench = await createBench();
  await bench.signIn();
  const answer = bench.backend.holdAnswers();
  await bench.search();
  await bench.until('searching');
  bench.cards.removeCard();
  await bench.until('cardAway');
  answer();
  await bench.signIn(arta);
  expect(bench.view()).toMatchObject({ kind: 'asking', name: 'ARTA H.', number: '' });
  expect(bench.kinds()).not.toContain('choosing');
});

test('pulled on the summary: hidden at once; put back in time it goes on, else the visit is over', async () => {
  await using bench = await createBench({ session: { resumeSeconds: 1 } });
  await bench.openBooking();
  bench.cards.removeCard();
  expect(bench.view().kind).toBe('cardAway');
  expect(JSON.stringify(bench.view())).not.toMatch(/MARIO|PRN-77A/);
  bench.cards.insertCard({ kind: 'person', holder: mario });
  await bench.until('summary');
  bench.cards.removeCard();
  await bench.until('idle');
});

test('pulled while printing: the slip comes out whole, then nothing of the person is left', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.printer.holdPaper();
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printing');
  bench.cards.removeCard();
  bench.printer.release();
  await bench.until('printed');
  expect(bench.printer.documents).toHaveLength(1);
  bench.touch({ kind: 'continue' });
  await bench.until('idle');
});

test('pulled while cancelling: the number is still shown and the receipt printed', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  const answer = bench.backend.holdAnswers();
  bench.touch({ kind: 'cancelBooking' });
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false });
  await bench.until('cancelling');
  bench.cards.removeCard();
  answer();
  await bench.until('cancelled', (view) => view.slip === 'printed');
  expect(bench.printer.documents).toHaveLength(1);
});
