import { expect, test } from 'vitest';
import { createDeskCaseStore } from '../../src-main/storage/desk-case-store.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { arta, mario } from '../support/sample-bookings.ts';

type Bench = Awaited<ReturnType<typeof createBench>>;
const desk = (bench: Bench) => createDeskCaseStore(bench.database);
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

test('a stuck visit goes to the desk: a code, once, for half an hour, with why it stopped', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.printer.setFault('noPaper');
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printFailed');
  bench.printer.setFault(null);
  bench.touch({ kind: 'passToDesk' });
  const { reference, slip } = await bench.until('caseOpened', (view) => view.slip === 'printed');
  expect(reference).toMatch(/^[2-9A-HJ-NP-Z]{4}$/);
  expect(slip).toBe('printed');
  expect(bench.printer.documents.at(-1)?.html).toContain(reference);
  expect(bench.printer.documents.at(-1)?.html).not.toMatch(/RSSMRA|ROSSI|PRN-77A|CARDIOLOGICA/);
  const found = await desk(bench).use(reference, inMinutes(29));
  expect(found).toMatchObject({
    ok: true,
    value: { fiscalCode: mario.fiscalCode, bookingNumber: 'PRN-77A/1', reason: 'printFailed:noPaper' },
  });
  expect(await desk(bench).use(reference, inMinutes(29))).toEqual({ ok: true, value: null });
  bench.touch({ kind: 'continue' });
  await bench.until('printFailed');
});

test('a code that is half an hour old opens nothing', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'passToDesk' });
  const { reference } = await bench.until('caseOpened', (view) => view.slip === 'printed');
  expect(await desk(bench).use(reference, inMinutes(31))).toEqual({ ok: true, value: null });
});

test('a problem is written down with what the assistance asks for, and the slip bears its reference', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'reportProblem', problem: 'dataWrong' });
  const { reference } = await bench.until('caseOpened', (view) => view.slip === 'printed');
  expect(desk(bench).listReports()).toMatchObject([
    { code: reference, fiscalCode: mario.fiscalCode, bookingNumber: 'PRN-77A/1', reason: 'dataWrong' },
  ]);
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
});

test('a problem at the idle totem: written down without a person, then idle again', async () => {
  await using bench = await createBench();
  bench.touch({ kind: 'passToDesk' });
  expect(bench.view().kind).toBe('idle');
  bench.touch({ kind: 'reportProblem', problem: 'other' });
  await bench.until('caseOpened', (view) => view.slip === 'printed');
  expect(desk(bench).listReports()).toMatchObject([{ fiscalCode: '', bookingNumber: '' }]);
  bench.touch({ kind: 'continue' });
  await bench.until('idle');
});

test('no paper for the slip: the code stays on the screen and is good all the same', async () => {
  await using bench = await createBench({ printerFault: 'noPaper' });
  await bench.openBooking();
  bench.touch({ kind: 'passToDesk' });
  const { reference } = await bench.until('caseOpened', (view) => view.slip === 'noPaper');
  expect(await desk(bench).use(reference, inMinutes(1))).toMatchObject({
    ok: true,
    value: { reason: 'summary' },
  });
});

test('the card pulled while the code is shown: the code stays, then nothing of the person is left', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'passToDesk' });
  await bench.until('caseOpened', (view) => view.slip === 'printed');
  bench.cards.removeCard();
  expect(bench.view().kind).toBe('caseOpened');
  bench.touch({ kind: 'continue' });
  await bench.until('idle');
});

test('who comes after the card is gone gets no code for a case that is not theirs', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');
  bench.cards.removeCard();
  expect(bench.view()).toMatchObject({ kind: 'printed', assistance: 'none' });
  bench.touch({ kind: 'passToDesk' });
  bench.touch({ kind: 'reportProblem', problem: 'other' });
  expect(bench.view().kind).toBe('printed');
  expect(desk(bench).listReports()).toEqual([]);
});

test('a card put in while a problem is written down at the idle totem is read after it', async () => {
  await using bench = await createBench();
  bench.printer.holdPaper();
  bench.touch({ kind: 'reportProblem', problem: 'other' });
  await bench.until('caseOpened');
  bench.cards.insertCard({ kind: 'person', holder: mario });
  bench.printer.release();
  await bench.until('caseOpened', (view) => view.slip === 'printed');
  bench.touch({ kind: 'continue' });
  await bench.until('asking', (view) => view.name === 'MARIO R.');
});

test('handed over while typing: the desk gets the code that was typed', async () => {
  await using bench = await createBench();
  bench.enter(mario.fiscalCode, '80380001600000000427');
  await bench.until('entering', (view) => view.problem === 'notVerified');
  bench.touch({ kind: 'passToDesk' });
  const { reference } = await bench.until('caseOpened', (view) => view.named && view.slip === 'printed');
  expect(await desk(bench).use(reference, inMinutes(1))).toMatchObject({
    ok: true,
    value: { fiscalCode: mario.fiscalCode, reason: 'entering:notVerified' },
  });
});

test('the next person does not inherit the language, however they come', async () => {
  await using bench = await createBench();
  bench.touch({ kind: 'chooseLanguage', language: 'en' });
  await bench.openBooking();
  bench.cards.removeCard();
  await bench.until('cardAway');
  await bench.signIn(arta);
  expect(bench.view()).toMatchObject({ name: 'ARTA H.', language: 'it' });
  bench.touch({ kind: 'chooseLanguage', language: 'en' });
  bench.touch({ kind: 'leave' });
  bench.cards.removeCard();
  bench.touch({ kind: 'enterCodes' });
  expect(bench.view()).toMatchObject({ kind: 'entering', language: 'it' });
});

test('the language lasts as long as the visit', async () => {
  await using bench = await createBench({ session: { thanksSeconds: 1 } });
  bench.touch({ kind: 'chooseLanguage', language: 'en' });
  await bench.openBooking();
  expect(bench.view().language).toBe('en');
  bench.touch({ kind: 'leave' });
  expect((await bench.until('goodbye')).language).toBe('en');
  bench.cards.removeCard();
  expect((await bench.until('idle')).language).toBe('it');
});

test('a language chosen by somebody who went away is forgotten', async () => {
  await using bench = await createBench({ session: { idleSeconds: 1 } });
  bench.touch({ kind: 'chooseLanguage', language: 'en' });
  await bench.until('idle', (view) => view.language === 'en');
  await bench.until('idle', (view) => view.language === 'it');
});
