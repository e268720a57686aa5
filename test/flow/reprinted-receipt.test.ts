import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyIdOf } from '../../src-main/receipts/receipt-keys.ts';
import { verifyReceipt } from '../../src-main/receipts/receipt-text.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { bookingOf, cardiology, mario } from '../support/sample-bookings.ts';

type Bench = Awaited<ReturnType<typeof createBench>>;
const keysOf = ({ signer }: Bench) => new Map([[keyIdOf(signer.publicKey), signer.publicKey]]);
const signedIn = ({ database }: Bench) =>
  database.connection.prepare('select signed_text from cancellation_receipts').pluck().all() as string[];
const field = (html: string | undefined, label: string) =>
  new RegExp(`${label}</span><strong>([^<]+)`).exec(html ?? '')?.[1];

test('thrown away, and back the next day with the card: the same number and time, marked as a reprint', async () => {
  const databasePath = join(mkdtempSync(join(tmpdir(), 'totem-reprint-')), 'totem.db');
  let first: string | undefined;
  let signed: string[];
  {
    await using bench = await createBench({ databasePath });
    await bench.openBooking();
    bench.touch({ kind: 'cancelBooking' });
    await bench.confirm();
    await bench.until('cancelled', (view) => view.slip === 'printed');
    first = bench.printer.documents.at(-1)?.html;
    expect(first).not.toContain('RISTAMPA');
    signed = signedIn(bench);
    const verified = verifyReceipt(signed[0] ?? '', keysOf(bench));
    expect(verified).toMatchObject({
      ok: true,
      value: {
        kind: 'cancellation',
        bookingNumber: 'PRN-77A/1',
        cancellationNumber: field(first, 'Numero di disdetta'),
        prescriptionEnd: '45678',
        kioskId: 'totem-1',
        deadline: '2030-12-19T17:00',
      },
    });
  }
  const tomorrow = () => new Date(Date.now() + 24 * 3_600_000);
  await using bench = await createBench({ databasePath, bookings: [], now: tomorrow });
  for (const reprint of [1, 2]) {
    await bench.openBooking();
    expect((await bench.until('summary')).booking).toMatchObject({
      state: 'cancelled',
      receiptPrintable: true,
    });
    bench.touch({ kind: 'printReceipt' });
    await bench.until('printed');
    const again = bench.printer.documents.at(-1)?.html;
    expect(again).toContain(`RISTAMPA ${reprint}`);
    for (const label of ['Numero di disdetta', 'Disdetta registrata', 'Entro i termini'])
      expect(field(again, label)).toBe(field(first, label));
    expect(signedIn(bench)).toEqual(signed);
    bench.touch({ kind: 'leave' });
    await bench.until('goodbye');
    bench.cards.removeCard();
    await bench.until('idle');
  }
});

test('a receipt that never came out is no reprint when it comes at last', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.printer.setFault('noPaper');
  bench.touch({ kind: 'cancelBooking' });
  await bench.until('checkingCancellation', (view) => view.printer === 'noPaper');
  await bench.confirm();
  await bench.until('cancelled', (view) => view.slip === 'skipped');
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  bench.printer.setFault(null);
  bench.touch({ kind: 'printReceipt' });
  await bench.until('printed');
  expect(bench.printer.documents.at(-1)?.html).not.toContain('RISTAMPA');
});

test('cancelled by phone: its number and its time, and no code that this totem could not answer for', async () => {
  const cancellation = { cancellationNumber: 'TEL-000123', cancelledAt: '2026-11-20T09:42:00.000Z' };
  const bookings = [bookingOf(mario, { status: 'cancelled', cancellation, services: [cardiology] })];
  await using bench = await createBench({ bookings });
  await bench.openBooking();
  bench.touch({ kind: 'printReceipt' });
  await bench.until('printed');
  const paper = bench.printer.documents.at(-1)?.html;
  expect(field(paper, 'Numero di disdetta')).toBe('TEL-000123');
  expect(field(paper, 'Disdetta registrata')).toBe('venerdì 20 novembre 2026, ore 10:42:00');
  expect(paper).toContain('Non calcolato da questo totem');
  expect(paper).not.toContain('class="qr"');
});

test('cancelled elsewhere, and nobody says when: its number all the same', async () => {
  const cancellation = { cancellationNumber: 'TEL-000123', cancelledAt: '' };
  await using bench = await createBench({
    bookings: [bookingOf(mario, { status: 'cancelled', cancellation })],
  });
  await bench.openBooking();
  expect((await bench.until('summary')).booking.cancellationNumber).toBe('TEL-000123');
  bench.touch({ kind: 'printReceipt' });
  await bench.until('printed');
  const paper = bench.printer.documents.at(-1)?.html;
  expect(field(paper, 'Numero di disdetta')).toBe('TEL-000123');
  expect(field(paper, 'Disdetta registrata')).toBe('ora non comunicata a questo totem');
});

test('cancelled on the phone while it was looked at: calm, and the receipt of that one can be had', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  const elsewhere = await bench.cancelElsewhere();
  bench.touch({ kind: 'cancelBooking' });
  await bench.confirm();
  const refused = await bench.until('cancellationRefused');
  expect(refused).toMatchObject({ reason: 'alreadyCancelled', printable: true });
  expect(refused.cancelledOn).not.toBe('');
  bench.touch({ kind: 'printReceipt' });
  await bench.until('printed');
  expect(bench.printer.documents.at(-1)?.html).toContain(elsewhere);
  expect(bench.database.connection.prepare('select count(*) from cancellations').pluck().get()).toBe(1);
});

test('after the years of the configuration nothing is kept that could be printed again', async () => {
  const databasePath = join(mkdtempSync(join(tmpdir(), 'totem-reprint-')), 'totem.db');
  {
    await using bench = await createBench({ databasePath });
    await bench.openBooking();
    bench.touch({ kind: 'cancelBooking' });
    await bench.confirm();
    await bench.until('cancelled', (view) => view.slip === 'printed');
  }
  const inYears = (years: number) => () => new Date(Date.now() + years * 365.25 * 24 * 3_600_000);
  for (const [years, kept] of [
    [9.9, 1],
    [10.1, 0],
  ] as const) {
    await using bench = await createBench({
      databasePath,
      bookings: [],
      now: inYears(years),
      settleEveryMs: 20,
    });
    await expect.poll(() => signedIn(bench).length).toBe(kept);
  }
});
