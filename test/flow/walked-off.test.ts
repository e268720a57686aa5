import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { arta, bookingOf, mario } from '../support/sample-bookings.ts';

const quick = { readingSeconds: 1, idleSeconds: 1, warningSeconds: 1, thanksSeconds: 1 };

test('walked off on the summary: asked, wiped, and the next person finds nothing', async () => {
  await using bench = await createBench({ session: quick });
  await bench.openBooking();
  await bench.until('summary', (view) => view.warning !== null);
  await bench.until('goodbye');
  bench.cards.removeCard();
  await bench.until('idle');
  // Back, keys and scans of the next one reveal nothing.
  bench.touch({ kind: 'back' });
  bench.touch({ kind: 'printCoupon', large: false });
  bench.touch({ kind: 'openBooking', bookingNumber: 'PRN-77A/1' });
  expect(bench.view().kind).toBe('idle');
  bench.touch({ kind: 'enterCodes' });
  expect((await bench.until('entering')).personCode).toBe('');
  await bench.signIn(arta);
  expect(JSON.stringify(bench.view())).not.toMatch(/MARIO|PRN-77A/);
});

test('a sheet scanned, codes begun, walked off: whoever puts a card in then sees neither', async () => {
  await using bench = await createBench();
  bench.touch({ kind: 'scanned', text: 'PRN-77A/1' });
  bench.scanner.scan(mario.fiscalCode);
  await bench.until('entering', (view) => view.personCode !== '');
  await bench.signIn(arta);
  expect(JSON.stringify(bench.view())).not.toMatch(/PRN-77A|RSSMRA/);
});

test.each(['scanned', 'typed'] as const)(
  'a sheet and a card scanned, walked off, the next one %s: the sheet goes with its person',
  async (how) => {
    const number = '80380001600000000427';
    const ofArta = bookingOf(arta, { bookingNumber: 'ARTA-0001' });
    const bookings = [{ ...ofArta, patient: { ...ofArta.patient, cardNumber: number } }];
    await using bench = await createBench({ bookings });
    bench.touch({ kind: 'scanned', text: 'PRN-77A/1' });
    bench.scanner.scan(mario.fiscalCode);
    await bench.until('entering', (view) => view.sheetRead === 'whole' && view.personCode !== '');
    if (how === 'scanned') bench.scanner.scan(arta.fiscalCode);
    else bench.enter('', number);
    await bench.until('entering', (view) => view.sheetRead === 'no');
    bench.enter(arta.fiscalCode, number);
    await bench.until('asking', (view) => view.name === 'ARTA H.' && view.number === '');
  },
);

test('a sheet that nobody says is theirs waits no longer than a farewell', async () => {
  await using bench = await createBench({ session: { ...quick, idleSeconds: 60 } });
  bench.touch({ kind: 'scanned', text: 'PRN-77A/1' });
  await bench.until('entering', (view) => view.warning !== null);
  await bench.until('idle');
});

test('more time, ten times and more', async () => {
  await using bench = await createBench({ session: { ...quick, warningSeconds: 5 } });
  await bench.openBooking();
  for (let time = 0; time < 11; time += 1) {
    await bench.until('summary', (view) => view.warning !== null);
    bench.touch({ kind: 'stay' });
    await bench.until('summary', (view) => view.warning === null);
  }
});

test('silence never ends a search or a print', async () => {
  await using bench = await createBench({ session: quick });
  await bench.openBooking();
  bench.printer.holdPaper();
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printing');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(bench.view()).toMatchObject({ kind: 'printing', warning: null });
  bench.printer.release();
  await bench.until('printed');
});
