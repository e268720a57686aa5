import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../scripts/places.ts';
import { toRome } from '../../src-main/domain/rome-time.ts';
import { loadPayload } from '../support/card-payloads.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { examinePaper, type PaperEvidence } from '../support/paper-evidence.ts';
import { startPcscd, type Pcscd } from '../support/pcscd.ts';
import { openPrintQueue, type PrintQueue } from '../support/print-queue.ts';
import { fromSources } from '../support/program.ts';
import { bookingOf, cardiology, mario } from '../support/sample-bookings.ts';
import { openVirtualCard } from '../support/virtual-card.ts';

let pcscd: Pcscd;
let queue: PrintQueue;
let totem: TotemUnderTest;

const pictures = join(projectFolder, 'out', 'e2e');
const tomorrow = `${toRome(new Date(Date.now() + 24 * 3_600_000)).slice(0, 10)}T23:00`;
const payment = {
  ...bookingOf(mario).payment,
  exemption: '048',
  noticeNumber: '301000001234567864',
  creditorFiscalCode: '00000000000',
};

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  pcscd = await startPcscd();
  queue = await openPrintQueue();
  totem = await startTotem({
    bookings: [
      bookingOf(mario, { payment }),
      bookingOf(mario, { bookingNumber: 'BARE-1' }),
      bookingOf(mario, { bookingNumber: 'LATE-1', services: [{ ...cardiology, startsAt: tomorrow }] }),
    ],
    env: queue.env,
    config: {
      kioskId: 'atrio-1',
      facility: {
        name: 'Poliambulatorio di Borgo Ulivo',
        address: 'Via dei Frantoi 12',
        phone: '0800 000 001',
      },
      devices: { cardReader: 'pcsc', printer: { driver: 'ipp', queue: queue.queue } },
    },
  });
});

afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await queue.close();
  await pcscd.stop();
});

/** A visit of its own with the card; the papers that came out of it. */
async function visit(
  bookingNumber: string,
  during: () => Promise<void>,
  papers: number,
): Promise<PaperEvidence[]> {
  const before = (await queue.capturedPdfs()).length;
  await totem.see('Gestione prenotazioni');
  const card = await openVirtualCard({ personalData: loadPayload('P1') });
  await totem.see(/MARIO R\./);
  await totem.openBooking(bookingNumber);
  await during();
  const found = (await queue.waitForCapture(before + papers)).slice(before);
  expect(found).toHaveLength(papers);
  await totem.press('Esci');
  await card.remove();
  await totem.see('Gestione prenotazioni');
  return Promise.all(found.map(examinePaper));
}

/** The command of the real program. */
function verify(text: string): { status: number | null; stdout: string } {
  const { executable, args } = fromSources();
  const words = [...args, 'verify-receipt', text, '--config', totem.configFile];
  return spawnSync(executable, words, { encoding: 'utf8', env: process.env });
}

async function keep(name: string): Promise<void> {
  writeFileSync(join(pictures, `${name}.pdf`), (await queue.capturedPdfs()).at(-1) ?? '');
}

let signed = '';

test('the reminder: its codes are read by another decoder, and folded it tells nothing', async () => {
  const [coupon] = await visit(
    'PRN-77A/1',
    async () => {
      await totem.press('Stampa promemoria');
      await totem.see('Ritira il promemoria');
      await keep('proof-coupon');
      await totem.press('Continua');
      await totem.see('Riepilogo prenotazione');
    },
    1,
  );
  expect(coupon?.barcodes).toEqual(['PRN-77A/1']);
  const [notice, calendar] = coupon?.qrCodes.toSorted((a) => (a.startsWith('PAGOPA') ? -1 : 1)) ?? [];
  expect(notice).toBe('PAGOPA|002|301000001234567864|00000000000|3615');
  expect(calendar).toContain('DTSTART;TZID=Europe/Rome:20301222T093000\r\n');
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT\r\n[^]*END:VCALENDAR\r\n$/);
  expect(calendar).not.toContain('CARDIOLOGICA');
  const [outside = '', inside = ''] = coupon?.text.split('Porta il bordo') ?? [];
  expect(outside).toContain('domenica 22 dicembre 2030, ore 9:30');
  expect(outside).not.toMatch(/CARDIOLOGICA|RSSM|ROSSI|048|160A04012345678/);
  expect(inside).toContain('entro giovedì 19 dicembre 2030, ore 17:00');
});

test('cancelled in time: the code of the receipt verifies, with one character changed it does not', async () => {
  const [receipt] = await visit(
    'PRN-77A/1',
    async () => {
      await totem.press('Disdici prenotazione');
      await totem.see(/disdire/i);
      await totem.press('Sì, disdici');
      const screen = await totem.see('Prenotazione disdetta');
      await screen.getByText('Ritira la ricevuta').first().waitFor();
      await keep('proof-receipt');
    },
    1,
  );
  const [number] = receipt?.barcodes ?? [];
  expect(receipt?.text).toContain(`SÌ: il termine era giovedì 19 dicembre 2030, ore 17:00`);
  expect(receipt?.text).toMatch(/ore \d{1,2}:\d\d:\d\d/);
  expect(receipt?.text).toContain('finisce con 45678');
  expect(receipt?.text).not.toMatch(/CARDIOLOGICA|ROSSI|RSSM/);
  signed = receipt?.qrCodes[0] ?? '';
  const verified = verify(signed);
  expect(verified.status).toBe(0);
  for (const line of [`number: ${number}`, 'booking: PRN-77A/1', 'in time: yes', 'totem: atrio-1'])
    expect(verified.stdout).toContain(line);
  const at = signed.length >> 1;
  const changed = verify(`${signed.slice(0, at)}${signed[at] === 'A' ? 'B' : 'A'}${signed.slice(at + 1)}`);
  expect(changed.status).toBe(1);
  expect(changed.stdout).toContain('not valid');
});

test('printed again: the same number, the same second, the same code, marked', async () => {
  const [again] = await visit(
    'PRN-77A/1',
    async () => {
      await totem.press('Ristampa ricevuta di disdetta');
      await totem.see('Ritira la ricevuta di disdetta');
      await totem.press('Continua');
      await totem.see('Riepilogo prenotazione');
    },
    1,
  );
  expect(again?.text).toContain('RISTAMPA 1');
  expect(again?.qrCodes).toEqual([signed]);
});

test('after the deadline: what it may cost is said before, and stands on the receipt', async () => {
  const [receipt] = await visit(
    'LATE-1',
    async () => {
      await totem.press('Disdici prenotazione');
      const check = await totem.see(/disdire/i);
      await check.getByText('potresti dover pagare il ticket').waitFor();
      await check.screenshot({ path: join(pictures, 'checking-late.png') });
      await totem.press('Disdici lo stesso');
      const screen = await totem.see('Prenotazione disdetta');
      await screen.getByText('Ritira la ricevuta').first().waitFor();
    },
    1,
  );
  expect(receipt?.text).toContain('NO, oltre i termini');
  expect(verify(receipt?.qrCodes[0] ?? '').stdout).toContain('in time: no');
});

test('the printer is stopped: said before the deed, done without paper, printed when it is right again', async () => {
  await queue.cups('cupsdisable', queue.queue);
  const [receipt] = await visit(
    'BARE-1',
    async () => {
      await totem.press('Disdici prenotazione');
      const check = await totem.see(/disdire/i);
      await check.getByText('Ora la ricevuta non si può stampare').waitFor();
      expect(totem.query("select id from intents where booking_number = 'BARE-1'")).toEqual([]);
      await totem.press('Continua senza carta');
      const screen = await totem.see('Prenotazione disdetta');
      await screen.getByText('Senza ricevuta').waitFor();
      await queue.cups('cupsenable', queue.queue);
      await totem.press('Riprova a stampare');
      await screen.getByText('Ritira la ricevuta').first().waitFor();
    },
    1,
  );
  expect(receipt?.text).not.toContain('RISTAMPA');
  expect(verify(receipt?.qrCodes[0] ?? '').status).toBe(0);
});
