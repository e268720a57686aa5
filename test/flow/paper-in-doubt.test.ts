import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';

type Bench = Awaited<ReturnType<typeof createBench>>;

const outcomes = ({ database }: Bench): unknown[] =>
  database.connection.prepare('select paper, outcome from printouts order by queued_at').all();
const audited = ({ database }: Bench): unknown[] =>
  database.connection.prepare(`select action from audit where action like 'paper%'`).pluck().all();

async function printInDoubt(bench: Bench): Promise<void> {
  await bench.openBooking();
  bench.printer.setFault('notConfirmed');
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('paperInDoubt');
}

test('no device can say: whoever stands there is asked, and yes is as good as the printer’s word', async () => {
  await using bench = await createBench();
  await printInDoubt(bench);
  // It may lie in the tray: the register tells of it at once.
  const printed = bench.database.connection.prepare(
    `select detail from audit where action = 'couponPrinted'`,
  );
  await expect.poll(() => printed.pluck().all()).toEqual(['notConfirmed']);
  expect(JSON.stringify(bench.view())).not.toMatch(/MARIA|MARIO|RSSMRA/);
  bench.touch({ kind: 'paperSeen', out: true });
  await bench.until('printed');
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  expect(outcomes(bench)).toEqual([{ paper: 'coupon', outcome: 'notConfirmed' }]);
  expect(audited(bench)).toEqual(['paperSeen']);
});

test('no: what to do is said, and it can be printed again', async () => {
  await using bench = await createBench();
  await printInDoubt(bench);
  bench.touch({ kind: 'paperSeen', out: false });
  await bench.until('printFailed', (view) => view.fault === 'notConfirmed');
  bench.printer.setFault(null);
  bench.touch({ kind: 'printAgain' });
  await bench.until('printed');
  expect(bench.printer.documents).toHaveLength(1);
  expect(audited(bench)).toEqual(['paperNotSeen']);
});

test('the receipt of a cancellation: the number stands, the question beside it; a touch that means nothing is none', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'paperSeen', out: true });
  expect(bench.view().kind).toBe('summary');
  bench.touch({ kind: 'cancelBooking' });
  await bench.until('checkingCancellation');
  bench.printer.setFault('notConfirmed');
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false });
  const told = await bench.until('checkingCancellation', (view) => view.printer === 'notConfirmed');
  expect(told.booking.bookingNumber).toBe('PRN-77A/1');
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: true });
  const { cancellationNumber } = await bench.until('cancelled', (view) => view.slip === 'skipped');
  bench.touch({ kind: 'printAgain' });
  await bench.until('cancelled', (view) => view.slip === 'notConfirmed');
  bench.touch({ kind: 'paperSeen', out: true });
  const seen = await bench.until('cancelled', (view) => view.slip === 'printed');
  expect(seen.cancellationNumber).toBe(cancellationNumber);
});

test('the card is pulled while the question stands: nothing of the person shows, and no second slip comes', async () => {
  await using bench = await createBench();
  await printInDoubt(bench);
  bench.cards.removeCard();
  await bench.until('paperInDoubt');
  bench.touch({ kind: 'paperSeen', out: true });
  await bench.until('printed');
  bench.touch({ kind: 'continue' });
  await bench.until('idle');
});

test('the summary tells what the printer can do now, and offers no paper that cannot come', async () => {
  await using bench = await createBench({ deviceWatchMs: 20 });
  await bench.openBooking();
  bench.printer.setFault('noPaper');
  const warned = await bench.until('summary', (view) => view.printer === 'noPaper');
  expect(warned.booking.printable).toBe(true);
  bench.printer.setFault('unavailable');
  await bench.until('summary', (view) => view.printer === 'unavailable' && !view.booking.printable);
  bench.printer.setFault(null);
  await bench.until('summary', (view) => view.printer === 'ready' && view.booking.printable);
});

test('a slip that failed for another reason is not out because somebody says so', async () => {
  await using bench = await createBench({ printerFault: 'noPaper' });
  await bench.openBooking();
  bench.touch({ kind: 'cancelBooking' });
  await bench.confirm();
  await bench.until('cancelled');
  bench.touch({ kind: 'printAgain' });
  await bench.until('cancelled', (view) => view.slip === 'noPaper');
  bench.touch({ kind: 'paperSeen', out: true });
  expect(bench.view()).toMatchObject({ kind: 'cancelled', slip: 'noPaper' });
});

test('without the card, no leads to a screen that offers no paper that nobody would take', async () => {
  await using bench = await createBench();
  await printInDoubt(bench);
  bench.cards.removeCard();
  bench.touch({ kind: 'paperSeen', out: false });
  await bench.until('printFailed', (view) => !view.canPrint);
});

test('who hears is read the paper once it was said to be out', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.headset.setPlugged(true);
  bench.printer.setFault('notConfirmed');
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('paperInDoubt');
  const before = bench.voice.said.length;
  expect(JSON.stringify(bench.voice.said)).not.toMatch(/da conservare|PRN/);
  bench.touch({ kind: 'paperSeen', out: true });
  await bench.until('printed');
  expect(JSON.stringify(bench.voice.said.slice(before))).toMatch(/PROMEMORIA/i);
});
