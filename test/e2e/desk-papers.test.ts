import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyboardOf } from '../support/desk-keyboard.ts';
import { lookAt } from '../support/desk-eyes.ts';
import { startDesk } from '../support/e2e-desk.ts';
import type { DeskUnderTest } from '../support/e2e-desk.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { examinePaper } from '../support/paper-evidence.ts';
import type { PaperEvidence } from '../support/paper-evidence.ts';
import { openPrintQueue } from '../support/print-queue.ts';
import type { PrintQueue } from '../support/print-queue.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';

/* Papers through a real CUPS: a receipt of the totem is scanned at the desk; then a bad day of the desk's own printer. */

let queue: PrintQueue;
let totem: TotemUnderTest;
let desk: DeskUnderTest;
let keys: ReturnType<typeof keyboardOf>;
let receipt: PaperEvidence;

const bookings = ['PRN-77A/1', 'PRN-78B/2'].map((bookingNumber) => bookingOf(mario, { bookingNumber }));

beforeAll(async () => {
  queue = await openPrintQueue();
  totem = await startTotem({
    bookings,
    env: queue.env,
    config: {
      facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
      devices: {
        cardReader: 'simulated',
        scanner: ['simulated'],
        printer: { driver: 'ipp', queue: queue.queue },
      },
    },
  });
  await totem.see('Gestione prenotazioni');
  await (await totem.panel()).getByRole('button', { name: 'Inserisci tessera: Mario Rossi' }).click();
  await totem.see(/MARIO R\./);
  await totem.openBooking('PRN-77A/1');
  await totem.press('Disdici prenotazione');
  await totem.see(/disdire/i);
  await totem.press('Sì, disdici');
  await totem.see('Prenotazione disdetta');
  receipt = await paper(1);
  desk = await startDesk({ beside: totem, env: queue.env });
  keys = keyboardOf(desk);
  await keys.enterFirst();
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await totem[Symbol.asyncDispose]();
  await queue.close();
});

async function paper(count: number): Promise<PaperEvidence> {
  const papers = await queue.waitForCapture(count);
  return examinePaper(papers.at(-1) ?? new Uint8Array());
}

async function scan(text: string): Promise<void> {
  const panel = await desk.panel();
  await panel.getByRole('textbox').fill(text);
  await panel.getByRole('button', { name: 'Leggi codice' }).click();
}

test('the receipt that a totem has printed, scanned at the desk: valid, and with another character not', async () => {
  const text = receipt.qrCodes.find((each) => each.startsWith('TCR1.')) ?? '';
  expect(text).not.toBe('');
  await scan(text);
  await keys.see('Ricevuta valida');
  await keys.see(receipt.barcodes[0] ?? '-');
  for (const at of [6, Math.floor(text.length / 2), text.length - 1]) {
    const other = text[at] === 'A' ? 'B' : 'A';
    await scan(`${text.slice(0, at)}${other}${text.slice(at + 1)}`);
    // Of another key, it is of nobody whom this place knows.
    await keys.see(/Ricevuta (non valida|sconosciuta qui)/);
    await scan(text);
    await keys.see('Ricevuta valida');
  }
});

test('the health card’s code, scanned: the bookings of that person', async () => {
  await keys.key('Alt+c');
  await scan(mario.fiscalCode);
  await keys.see('2 prenotazioni');
});

test('paper low is told before there is none; what is printed has a code that can be read', async () => {
  await queue.setMode('paperLow');
  await keys.open('PRN-78B/2');
  const before = (await queue.capturedPdfs()).length;
  await keys.key('Alt+p');
  await keys.see(/Il foglio è uscito/);
  expect(await paper(before + 1)).toMatchObject({ pages: 1, barcodes: ['PRN-78B/2'] });
  await keys.key('Enter');
  await keys.see('La carta della stampante sta per finire');
  await lookAt(desk, '50-paper-low');
  await queue.setMode('normal');
});

test('another printer is put in the place of the old one: told while there is none, then it prints', async () => {
  await queue.remove();
  await keys.see('La stampante non risponde', 30_000);
  await keys.key('Alt+p');
  await keys.see('Il foglio non è uscito.');
  await keys.key('Escape');
  await queue.add();
  const page = await desk.page();
  await expect.poll(() => page.getByText('La stampante non risponde').count(), { timeout: 30_000 }).toBe(0);
  const before = (await queue.capturedPdfs()).length;
  await keys.key('Alt+p');
  await keys.see(/Il foglio è uscito/);
  expect(await paper(before + 1)).toMatchObject({ pages: 1, barcodes: ['PRN-78B/2'] });
  await keys.key('Enter');
});

test('the clock of this computer is two hours behind: no deadline is told, and why', async () => {
  await desk.app.evaluate(() => {
    const Real = Date;
    const behindMs = 2 * 3_600_000;
    globalThis.Date = class extends Real {
      constructor(...given: [] | [number]) {
        if (given.length > 0) super(...(given as [number]));
        else super(Real.now() - behindMs);
      }
      static override now(): number {
        return Real.now() - behindMs;
      }
    } as unknown as DateConstructor;
  });
  await keys.see(/L'ora di questo computer non è sicura/);
  await keys.key('Escape');
  await keys.open('PRN-78B/2');
  await keys.see('non si può calcolare ora');
  await lookAt(desk, '51-clock-in-doubt');
});
