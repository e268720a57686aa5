import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBarcodes } from 'zxing-wasm/reader';
import {
  bridgeToken,
  creditorFiscalCode,
  noticeNumbers,
  startBridge,
  unpaidNotice,
  wireReceipt,
} from '../support/bridge-process.ts';
import type { BridgeProcess } from '../support/bridge-process.ts';
import { loadPayload } from '../support/card-payloads.ts';
import { dueBooking } from '../support/due-booking.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { examinePaper } from '../support/paper-evidence.ts';
import { startPcscd } from '../support/pcscd.ts';
import type { Pcscd } from '../support/pcscd.ts';
import { openPrintQueue } from '../support/print-queue.ts';
import type { PrintQueue } from '../support/print-queue.ts';
import { openVirtualCard } from '../support/virtual-card.ts';

/* Paying as it is done: the card in pcscd, a bridge in a process of its own, the papers in the queue of CUPS. */

const pictures = join(import.meta.dirname, '../../out/e2e');
const booking = dueBooking({ noticeNumber: noticeNumbers[0], creditorFiscalCode });
const noticeQr = `PAGOPA|002|${noticeNumbers[0]}|${creditorFiscalCode}|3615`;

let pcscd: Pcscd;
let queue: PrintQueue;
let bridge: BridgeProcess;
let totem: TotemUnderTest;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  pcscd = await startPcscd();
  queue = await openPrintQueue();
  bridge = await startBridge();
  totem = await startTotem({
    bookings: [booking],
    env: queue.env,
    config: {
      facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
      devices: { cardReader: 'pcsc', printer: { driver: 'ipp', queue: queue.queue } },
      payments: { bridge: { url: bridge.url, token: bridgeToken } },
    },
  });
});

afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await bridge[Symbol.asyncDispose]();
  await queue.close();
  await pcscd.stop();
});

/** What a telephone reads off the screen. */
async function codesOnScreen(name: string): Promise<string[]> {
  const screen = await totem.screen();
  await screen.getByRole('img', { name: /^Codice QR/ }).waitFor();
  const path = join(pictures, `${name}.png`);
  const found = await readBarcodes(await screen.screenshot({ path }), { tryHarder: true });
  return found.map(({ text }) => text);
}

test('the notice on the screen and on paper, the link on the phone, paid, and the receipt in the hand', async () => {
  await bridge.tell({ notices: [unpaidNotice] });
  await totem.see('Gestione prenotazioni');
  const card = await openVirtualCard({ personalData: loadPayload('P1') });
  await totem.see(/MARIO R\./);
  await totem.openBooking(booking.bookingNumber);
  await totem.press('Avvia pagamento');
  await totem.see('Avviso di pagamento');
  expect(await codesOnScreen('paying-notice')).toEqual([noticeQr]);

  await totem.press('Stampa avviso');
  await totem.see("Ritira l'avviso di pagamento");
  const [notice] = await queue.waitForCapture(1);
  const paper = await examinePaper(notice ?? new Uint8Array());
  expect(paper.qrCodes).toEqual([noticeQr]);
  expect(paper.text).toContain('36,15');
  expect(paper.text).not.toMatch(/RSSMRA80A01H501U|CARDIOLOGICA/);

  await totem.press('Continua');
  await totem.see('Riepilogo prenotazione');
  await totem.press('Avvia pagamento');
  await totem.see('Avviso di pagamento');
  await totem.press('Paga con il telefono');
  await (await totem.screen()).getByText('Il totem aspetta il pagamento').waitFor();
  const [link, ...others] = await codesOnScreen('paying-link');
  expect(link).toMatch(/^https:\/\/checkout\.pagopa\.it\//);
  expect(others).toEqual([]);

  await bridge.tell({ notices: [{ ...unpaidNotice, state: 'paid' }], receipts: [wireReceipt] });
  await totem.see('Il ticket è pagato');
  await totem.press('Stampa ricevuta');
  await totem.see('Ritira la ricevuta di pagamento');
  const papers = await queue.waitForCapture(2);
  const receipt = await examinePaper(papers[1] ?? new Uint8Array());
  for (const text of ['36,15', wireReceipt.iuv, 'RSSMRA80A01H501U', 'Banca Inventata'])
    expect(receipt.text).toContain(text);
  await totem.press('Continua');
  await totem.see('Riepilogo prenotazione');
  const screen = await totem.screen();
  expect(await screen.getByRole('button', { name: 'Avvia pagamento' }).count()).toBe(0);

  await card.remove();
  await totem.see('Gestione prenotazioni', 30_000);
  expect(totem.log()).not.toContain(bridgeToken);
  expect(totem.log()).not.toContain(noticeNumbers[0]);
});
