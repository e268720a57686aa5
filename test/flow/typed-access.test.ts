import { expect, test } from 'vitest';
import { secondPapers } from '../../src-main/words/second-papers.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { arta, bookingOf, mario } from '../support/sample-bookings.ts';
import { bookings, number, otherNumber, withNumber } from '../support/typed-bookings.ts';

test('two codes typed: the person is greeted, finds, prints and leaves', async () => {
  await using bench = await createBench({ bookings });
  bench.enter(mario.fiscalCode, number);
  await bench.until('asking', (view) => view.name === 'MARIO R.');
  await bench.search();
  await bench.until('choosing');
  bench.touch({ kind: 'openBooking', bookingNumber: 'PRN-77A/1' });
  await bench.until('summary');
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');
  expect(bench.printer.documents).toHaveLength(1);
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  bench.touch({ kind: 'leave' });
  await bench.until('goodbye', (view) => !view.cardIn);
});

test('the bar of the card gives the code, the regional half of the number stands there', async () => {
  await using bench = await createBench({ bookings });
  bench.scanner.scan('*RSSMRA80A01H501U*');
  const view = await bench.until('entering');
  expect(view).toMatchObject({ field: 'cardNumber', personCode: mario.fiscalCode, cardNumber: '8038000160' });
  bench.enter(mario.fiscalCode, number);
  await bench.until('asking');
});

test('the stripe of the card gives both codes, also from a reader on an Italian keyboard', async () => {
  await using bench = await createBench({ bookings });
  bench.touch({ kind: 'scanned', text: `%${mario.fiscalCode}ROSSI  MARIO_ò${number}_` });
  await bench.until('asking', (view) => view.name === 'MARIO R.');
});

test('a stripe of which each track comes by itself; the first one was not read at the first swipe', async () => {
  await using bench = await createBench({ bookings });
  bench.scanner.scan('%E_');
  expect(bench.view().kind).toBe('idle');
  bench.scanner.scan(`ò${number}_`);
  await bench.until('entering', (view) => view.cardNumber === number && view.problem === null);
  bench.scanner.scan(`%${mario.fiscalCode}ROSSI  MARIO_`);
  bench.scanner.scan(`ò${number}_`);
  await bench.until('entering', (view) => view.personCode === mario.fiscalCode && view.cardNumber === number);
  bench.touch({ kind: 'verify' });
  await bench.until('asking', (view) => view.name === 'MARIO R.');
});

test('a coupon held under the scanner before anything else: first, who is it?', async () => {
  await using bench = await createBench({ bookings });
  bench.touch({ kind: 'scanned', text: 'è' });
  expect(bench.view().kind).toBe('idle');
  bench.touch({ kind: 'scanned', text: 'PRN-77A/1' });
  await bench.until('entering', (view) => view.sheetRead === 'whole' && view.problem === null);
  expect(JSON.stringify(bench.view())).not.toContain('PRN-77A');
  // Neither does an error in the codes lose it.
  bench.enter(mario.fiscalCode, otherNumber);
  await bench.until('entering', (view) => view.sheetRead === 'whole' && view.problem === 'notVerified');
  bench.enter(mario.fiscalCode, number);
  await bench.until('asking', (view) => view.number === 'PRN-77A/1' && view.criterion === 'bookingNumber');
});

test('the two bars of a prescription, then the card: the number stands there', async () => {
  await using bench = await createBench({ bookings });
  bench.touch({ kind: 'scanned', text: '4000000002' });
  await bench.until('entering', (view) => view.sheetRead === 'half');
  bench.touch({ kind: 'scanned', text: '1600A' });
  bench.cards.insertCard({ kind: 'person', holder: mario });
  await bench.until(
    'asking',
    (view) => view.number === '1600A4000000002' && view.criterion === 'prescription',
  );
});

test('one bar of a prescription, then the card: the other one is asked for, nothing is searched in vain', async () => {
  await using bench = await createBench({ bookings });
  bench.touch({ kind: 'scanned', text: '1600A' });
  await bench.until('entering', (view) => view.sheetRead === 'half');
  bench.cards.insertCard({ kind: 'person', holder: mario });
  await bench.until('asking', (view) => view.problem === 'otherHalf');
  bench.touch({ kind: 'scanned', text: '4000000002' });
  await bench.until('asking', (view) => view.number === '1600A4000000002' && view.problem === null);
});

test('the sheet, then a card that does not read, then one that does: the sheet was not in vain', async () => {
  await using bench = await createBench({ bookings });
  bench.touch({ kind: 'scanned', text: 'PRN-77A/1' });
  bench.cards.insertCard({ kind: 'error', error: 'mute' });
  await bench.until('cardRejected');
  bench.cards.removeCard();
  bench.cards.insertCard({ kind: 'person', holder: mario });
  await bench.until('asking', (view) => view.number === 'PRN-77A/1');
});

test('what is scanned and is no sheet of ours is said so, and the sheet of before stays', async () => {
  await using bench = await createBench({ bookings });
  bench.touch({ kind: 'scanned', text: 'PRN-77A/1' });
  bench.touch({ kind: 'scanned', text: '301000001234567864' });
  await bench.until('entering', (view) => view.problem === 'otherCode' && view.sheetRead === 'whole');
});

test('in Arabic with an STP code: the language is kept to the paper, which is Italian with Arabic beside it', async () => {
  const stp = { ...mario, fiscalCode: 'STP1601140000123' };
  await using bench = await createBench({ bookings: [bookingOf(stp, withNumber(stp))] });
  bench.touch({ kind: 'chooseLanguage', language: 'ar' });
  bench.touch({ kind: 'enterCodes' });
  const edit = { field: 'cardNumber', form: 'other', cardNumber: number, edit: 1 } as const;
  bench.touch({ kind: 'editEntry', ...edit, personCode: stp.fiscalCode });
  bench.touch({ kind: 'verify' });
  await bench.until('asking');
  await bench.search();
  await bench.until('choosing');
  bench.touch({ kind: 'openBooking', bookingNumber: 'PRN-77A/1' });
  await bench.until('summary');
  bench.touch({ kind: 'printCoupon', large: false });
  expect((await bench.until('printed')).language).toBe('ar');
  const paper = bench.printer.documents.at(-1)?.html ?? '';
  expect(paper).toContain('Promemoria di prenotazione');
  expect(paper).toContain(`<em lang="ar" dir="auto">${secondPapers.ar.coupon}</em>`);
});

test('STP and ENI holders type their own code', async () => {
  const stp = { ...mario, fiscalCode: 'STP1601140000123' };
  await using bench = await createBench({ bookings: [bookingOf(stp, withNumber(stp))] });
  bench.touch({ kind: 'enterCodes' });
  const edit = { field: 'cardNumber', form: 'other', cardNumber: number, edit: 1 } as const;
  bench.touch({ kind: 'editEntry', ...edit, personCode: 'stp1601140000123' });
  bench.touch({ kind: 'verify' });
  await bench.until('asking');
});

test('a typing error is found before anything is asked, at its place', async () => {
  await using bench = await createBench({ bookings });
  bench.enter('RSSMRA8OA01H501I', number);
  await bench.until('entering', (view) => view.problem === 'codeWrong' && view.wrongAt === 7);
  bench.enter('RSSMRA80A01H501V', number);
  await bench.until('entering', (view) => view.problem === 'codeWrong' && view.wrongAt === 15);
  bench.enter('RSSMRA80A01H50MM', '80380001601234567893');
  await bench.until('entering', (view) => view.problem === 'numberWrong' && view.field === 'cardNumber');
  bench.enter('rssmra 80a01 h501u', number);
  await bench.until('asking');
});

test('somebody walks off while typing: asked, then wiped; a card put in meanwhile wipes at once', async () => {
  await using bench = await createBench({ bookings, session: { idleSeconds: 1, warningSeconds: 1 } });
  bench.touch({ kind: 'enterCodes' });
  bench.touch({
    kind: 'editEntry',
    field: 'personCode',
    form: 'fiscalCode',
    personCode: 'RSSMRA',
    cardNumber: '',
    edit: 1,
  });
  await bench.until('entering', (view) => view.warning !== null);
  await bench.until('idle');
  bench.touch({ kind: 'enterCodes' });
  await bench.until('entering', (view) => view.personCode === '');
  bench.cards.insertCard({ kind: 'person', holder: arta });
  await bench.until('asking', (view) => view.name === 'ARTA H.');
});

test('the configuration closes this way in, or a part of it', async () => {
  {
    await using bench = await createBench({ bookings, access: { typed: [] } });
    await bench.until('idle', (view) => !view.typedAccess);
    bench.touch({ kind: 'enterCodes' });
    bench.scanner.scan(mario.fiscalCode);
    expect(bench.view().kind).toBe('idle');
  }
  await using bench = await createBench({ bookings, access: { typed: ['find'] } });
  bench.enter(mario.fiscalCode, number);
  await bench.until('asking');
  await bench.search();
  await bench.until('choosing');
  bench.touch({ kind: 'openBooking', bookingNumber: 'PRN-77A/1' });
  const { booking } = await bench.until('summary');
  expect(booking).toMatchObject({ printable: false, cancellable: 'elsewhere' });
  bench.touch({ kind: 'printCoupon', large: false });
  bench.touch({ kind: 'cancelBooking' });
  expect(bench.view().kind).toBe('summary');
});
