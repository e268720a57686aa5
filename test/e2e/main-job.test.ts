import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPayload } from '../support/card-payloads.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { examinePaper } from '../support/paper-evidence.ts';
import { startPcscd } from '../support/pcscd.ts';
import type { Pcscd } from '../support/pcscd.ts';
import { openPrintQueue } from '../support/print-queue.ts';
import type { PrintQueue } from '../support/print-queue.ts';
import { bookingOf, cardiology, mario } from '../support/sample-bookings.ts';
import { openVirtualCard } from '../support/virtual-card.ts';

const pictures = join(import.meta.dirname, '../../out/e2e');
const twoServices = [
  cardiology,
  { ...cardiology, description: 'ELETTROCARDIOGRAMMA', startsAt: '2030-12-22T10:15' },
];
const bookings = [
  bookingOf(mario),
  bookingOf(mario, { bookingNumber: '2026000001', services: twoServices }),
  bookingOf(mario, { bookingNumber: 'ABCDEFGHIJ-123456.78' }),
];

let pcscd: Pcscd;
let queue: PrintQueue;
let totem: TotemUnderTest;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  pcscd = await startPcscd();
  queue = await openPrintQueue();
  totem = await startTotem({
    bookings,
    env: queue.env,
    config: {
      facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
      devices: { cardReader: 'pcsc', printer: { driver: 'ipp', queue: queue.queue } },
    },
  });
});

afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await queue.close();
  await pcscd.stop();
});

const keep = async (name: string): Promise<void> => {
  await (await totem.screen()).screenshot({ path: join(pictures, `${name}.png`) });
};

test('the coupon that the print queue delivers: one page, the booking, its barcode', async () => {
  await totem.see('Gestione prenotazioni');
  const card = await openVirtualCard({ personalData: loadPayload('P1') });
  await totem.see(/MARIO R\./);
  await keep('asking');
  for (const [index, booking] of bookings.entries()) {
    if (index > 0) {
      await totem.press('Indietro');
      await totem.see('Elenco prenotazioni');
      await totem.press('Indietro');
      await totem.see(/MARIO R\./);
    }
    await totem.openBooking(booking.bookingNumber);
    await totem.press('Stampa promemoria');
    await totem.see('Ritira il promemoria');
    await totem.press('Continua');
    await totem.see('Riepilogo prenotazione');

    const papers = await queue.waitForCapture(index + 1);
    writeFileSync(join(pictures, `coupon-${index + 1}.pdf`), papers[index] ?? '');
    const paper = await examinePaper(papers[index] ?? new Uint8Array());
    expect(paper.pages).toBe(1);
    expect(paper.widthMm).toBeCloseTo(80, 0);
    expect(paper.barcodes).toEqual([booking.bookingNumber]);
    for (const { startsAt, place, preparation } of booking.services) {
      const time = startsAt.slice(11);
      expect(paper.text).toContain(booking.bookingNumber);
      expect(paper.text).toContain(`domenica 22 dicembre 2030, ore ${time.replace(/^0/, '')}`);
      expect(paper.text).toContain(place.facility);
      expect(paper.text).toContain(preparation);
    }
    const [outside = ''] = paper.text.split('Porta il bordo');
    expect(outside).not.toMatch(/ROSSI|RSSM|CARDIOLOGICA/);
    expect(paper.text).not.toContain('RSSMRA80A01H501U');
  }
  expect(await queue.capturedTitles()).toEqual(
    bookings.map(() => expect.stringMatching(/^totem-[0-9a-f-]{36}$/) as string),
  );
  await totem.press('Esci');
  await totem.see(/tessera/i);
  await card.remove();
  await totem.see('Gestione prenotazioni');
});

test('the cancellation: one number on screen, on paper and in the database', async () => {
  const before = (await queue.capturedPdfs()).length;
  const card = await openVirtualCard({ personalData: loadPayload('P1') });
  await totem.see(/MARIO R\./);
  await totem.openBooking('PRN-77A/1');
  await totem.press('Disdici prenotazione');
  await totem.see(/disdire/i);
  await keep('checking');
  await totem.press('Sì, disdici');
  const screen = await totem.see('Prenotazione disdetta');
  await screen.getByText('Ritira la ricevuta').first().waitFor();
  await keep('cancelled');
  const shown = await screen.getByRole('main').innerText();

  const [row] = totem.query(
    "select status, cancellation_number as number from bookings where booking_number = 'PRN-77A/1'",
  );
  const { status, number } = row as { status: string; number: string };
  expect(status).toBe('cancelled');
  expect(number).toMatch(/^[A-Z0-9-]{6,}$/);
  expect(shown).toContain(number);
  const papers = await queue.waitForCapture(before + 1);
  writeFileSync(join(pictures, 'cancellation-receipt.pdf'), papers.at(-1) ?? '');
  const receipt = await examinePaper(papers.at(-1) ?? new Uint8Array());
  expect(receipt.pages).toBe(1);
  expect(receipt.text).toContain(number);
  expect(receipt.barcodes).toEqual([number]);
  await totem.press('Continua');
  await totem.see('Riepilogo prenotazione');
  await totem.press('Esci');
  await card.remove();
  await totem.see('Gestione prenotazioni');
});
