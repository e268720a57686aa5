import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../scripts/places.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { countInMemory, rendererPids } from '../support/memory-scan.ts';
import { examinePaper } from '../support/paper-evidence.ts';
import { openPrintQueue } from '../support/print-queue.ts';
import type { PrintQueue } from '../support/print-queue.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';
import { until } from '../support/until.ts';
import { xHand } from '../support/x-hand.ts';

let queue: PrintQueue;
let totem: TotemUnderTest;

/** Of this totem alone: what it leaves there is found. */
const temporary = mkdtempSync(join(tmpdir(), 'totem-temporary-'));
const pictures = join(projectFolder, 'out', 'e2e');
const number = '80380001601234567892';
const traces = ['MARIO R.', mario.fiscalCode, number, 'QZX-0001'];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  queue = await openPrintQueue();
  const booking = bookingOf(mario, { bookingNumber: 'QZX-0001' });
  totem = await startTotem({
    bookings: [{ ...booking, patient: { ...booking.patient, cardNumber: number } }],
    env: { ...queue.env, TMPDIR: temporary },
    config: {
      facility: { name: 'Poliambulatorio di prova', address: 'Via dei Frantoi 12', phone: '0800 000 001' },
      devices: { cardReader: 'none', printer: { driver: 'ipp', queue: queue.queue } },
      session: { thanksSeconds: 2, readingSeconds: 8, warningSeconds: 2 },
    },
  });
});

afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await queue.close();
  rmSync(temporary, { recursive: true, force: true });
});

const box = async (name: string) => (await totem.screen()).getByRole('textbox', { name });

async function nothingIsLeft(): Promise<void> {
  await totem.see('Gestione prenotazioni');
  await until('the spare waits', async () => rendererPids(totem.pid).length >= 2);
  const renderers = rendererPids(totem.pid);
  await until('the old page is gone', async () => renderers.every((pid) => countInMemory(pid, traces) === 0));
  for (const page of totem.app.windows())
    for (const trace of traces) expect(await page.content()).not.toContain(trace);
  for (const folder of [totem.dataDir, temporary, queue.spool])
    for (const file of filesIn(folder))
      for (const trace of traces) expect(readFileSync(file, 'latin1'), file).not.toContain(trace);
  expect(await totem.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
}

/** All but the database, which may know its people. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file).isFile() && !file.includes('totem.db'));
}

async function typeCodes(cardNumber: string): Promise<void> {
  await (await box('Codice fiscale')).fill(mario.fiscalCode);
  await (await box('Numero tessera sanitaria')).fill(cardNumber);
  await totem.press('Verifica');
}

/** Where the keys of the display go: the window has to have been touched once. */
async function touchTheTitle(): Promise<void> {
  const screen = await totem.screen();
  await screen.getByRole('heading', { level: 1 }).click();
}

test('no reader: the card by its bar, its number by hand, the booking; then nothing is left', async () => {
  await totem.see('Gestione prenotazioni');
  await touchTheTitle();
  await xHand.type(`*${mario.fiscalCode}*`, 5);
  await xHand.key('Return');
  await totem.see('Accesso Libero');
  expect(await (await box('Codice fiscale')).inputValue()).toBe(mario.fiscalCode);
  // The scan went into no field, and the number stands half written where the hand goes on.
  expect(await (await box('Numero tessera sanitaria')).inputValue()).toBe('8038000160');
  await xHand.type(number.slice(10));
  await until(
    'the number is written',
    async () => (await (await box('Numero tessera sanitaria')).inputValue()) === number,
  );
  await (await totem.screen()).screenshot({ path: join(pictures, 'typed-access.png') });
  await totem.press('Verifica');
  await totem.see(/MARIO R\./);
  // A scanner on the search screen fills the number in; it does not type.
  await xHand.type('QZX-0001', 5);
  await until('the scan is there', async () => (await (await totem.field()).inputValue()) === 'QZX-0001');
  await totem.openBooking('QZX-0001');
  await totem.press('Esci');
  await nothingIsLeft();
});

test('wrong by one digit, in English, then to the desk: a code on the screen and on the paper', async () => {
  await totem.press('English');
  await totem.see('Manage your bookings');
  await totem.press('Access without the chip');
  await totem.see('Access without the chip');
  await (await box('Codice fiscale (tax code)')).fill(mario.fiscalCode);
  await (await box('Health card number')).fill('80380001600000000427');
  await totem.press('Check');
  const refused = (await totem.screen()).getByRole('alert');
  await until('it is refused', async () => refused.isVisible());
  expect(await refused.textContent()).toContain('we cannot open any booking');
  await totem.press(/^Help/);
  await totem.press('Go on at the desk');
  const screen = await totem.see('Go to the desk with this code');
  const [paper] = (await queue.waitForCapture(1)).slice(-1);
  if (!paper) throw new Error('no paper came out');
  const { text, pages } = await examinePaper(paper);
  expect(pages).toBe(1);
  const [code] = /\b[2-9A-HJ-NP-Z]{4}\b/.exec(await screen.getByRole('main').innerText()) ?? [];
  expect(text).toContain(code);
  for (const trace of traces) expect(text).not.toContain(trace);
  await screen.screenshot({ path: join(pictures, 'handed-over.png') });
  await totem.press('Continue');
  await totem.press('Leave');
  await nothingIsLeft();
});

test('walked off from the booking: asked, then nothing is left', async () => {
  await totem.press('Accesso Libero');
  await totem.see('Accesso Libero');
  await typeCodes(number);
  await totem.see(/MARIO R\./);
  await totem.openBooking('QZX-0001');
  await totem.see('Grazie e arrivederci', 20_000);
  await nothingIsLeft();
});

test('a problem reported from the booking, then out: nothing is left but the report', async () => {
  await totem.press('Accesso Libero');
  await totem.see('Accesso Libero');
  await typeCodes(number);
  await totem.see(/MARIO R\./);
  await totem.press(/^Aiuto/);
  await totem.press('Segnala un problema');
  await totem.press('Un altro problema');
  await totem.see('Segnalazione registrata');
  await totem.press('Continua');
  await totem.see(/MARIO R\./);
  await totem.press('Esci');
  await nothingIsLeft();
  expect(totem.query('select fiscal_code, reason from desk_cases')).toContainEqual({
    fiscal_code: mario.fiscalCode,
    reason: 'other',
  });
});

test('wrong for the third time: refused without a word of why, and nothing is left', async () => {
  await totem.press('Accesso Libero');
  for (let time = 1; time <= 3; time += 1) {
    await totem.see('Accesso Libero');
    await typeCodes('80380001600000000427');
    await totem.see('Sto controllando…');
  }
  await totem.see('Non possiamo aprire le prenotazioni');
  await totem.press('Esci');
  await nothingIsLeft();
});
