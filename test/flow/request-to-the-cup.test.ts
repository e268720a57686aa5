import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importBookings } from '../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../src-main/bookings/import/import-source.ts';
import { runExportRequests } from '../../src-main/commands/export-requests-command.ts';
import { keyIdOf } from '../../src-main/receipts/receipt-keys.ts';
import { verifyReceipt } from '../../src-main/receipts/receipt-text.ts';
import { createBench } from '../support/kiosk-bench.ts';
import type { Booking } from '../../src-main/domain/booking.ts';
import { bookingOf, cardiology, csvOf, mario } from '../support/sample-bookings.ts';

type Bench = Awaited<ReturnType<typeof createBench>>;

async function request(bench: Bench): Promise<string> {
  await bench.openBooking();
  bench.touch({ kind: 'cancelBooking' });
  await bench.until('checkingCancellation', (view) => view.isRequest);
  await bench.confirm();
  const { cancellationNumber, confirmed } = await bench.until('cancelled', (view) => view.slip === 'printed');
  expect(confirmed).toBe(false);
  return cancellationNumber;
}

async function imported(bench: Bench, ...bookings: Booking[]): Promise<void> {
  const source = textSource(csvOf(...bookings));
  const report = await importBookings({ source, db: bench.database, now: () => new Date() });
  expect(report.ok && report.value.rowsRefused).toBe(0);
}

function exported(databasePath: string): { code: number; csv: string } {
  const file = join(mkdtempSync(join(tmpdir(), 'totem-requests-')), 'requests.csv');
  const nothing = (): void => undefined;
  const io = { out: nothing, err: nothing, isTerminal: false, databasePath, keysFolder: '/nowhere' };
  const code = runExportRequests([file], io);
  return { code, csv: readFileSync(file, 'utf8') };
}

async function stateAfterLeaving(bench: Bench): Promise<string> {
  bench.touch({ kind: 'leave' });
  bench.cards.removeCard();
  await bench.until('idle');
  await bench.openBooking();
  return (await bench.until('summary')).booking.state;
}

test('a copy of the CUP: asked for, exported, confirmed by the import, and honest all the way', async () => {
  const databasePath = join(mkdtempSync(join(tmpdir(), 'totem-copy-')), 'totem.db');
  await using bench = await createBench({ role: 'copy', databasePath });
  const number = await request(bench);
  expect(number).toMatch(/^R\d\d-/);
  const paper = bench.printer.documents.at(-1)?.html;
  expect(paper).toContain('Ricevuta di richiesta di disdetta');
  expect(paper).toContain('Non è ancora una disdetta');
  const signed = bench.database.connection
    .prepare('select signed_text from cancellation_receipts')
    .pluck()
    .get();
  const keys = new Map([[keyIdOf(bench.signer.publicKey), bench.signer.publicKey]]);
  expect(verifyReceipt(String(signed), keys)).toMatchObject({ ok: true, value: { kind: 'request' } });

  bench.touch({ kind: 'continue' });
  const { booking } = await bench.until('summary');
  expect(booking).toMatchObject({
    state: 'requested',
    cancellable: 'no',
    printable: true,
    receiptPrintable: true,
  });
  expect(booking.cancellationNumber).toBe(number);

  // Written again and again it is the same request.
  const first = exported(databasePath);
  expect(first.code).toBe(0);
  expect(first.csv.split('\r\n')).toEqual([
    'request_number,booking_number,requested_at,deadline',
    expect.stringMatching(
      new RegExp(`^${number},PRN-77A/1,\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d,2030-12-19T17:00$`),
    ),
    '',
  ]);
  expect(exported(databasePath)).toEqual(first);

  // An import that does not know of it yet changes nothing.
  await imported(bench, bookingOf(mario));
  expect(await stateAfterLeaving(bench)).toBe('requested');
  const cancellation = { cancellationNumber: 'CUP-778899', cancelledAt: '2026-11-24T09:00:00.000Z' };
  await imported(bench, bookingOf(mario, { status: 'cancelled', cancellation }));
  expect(await stateAfterLeaving(bench)).toBe('cancelled');
  const confirmed = await bench.until('summary');
  expect(confirmed.booking).toMatchObject({ cancellationNumber: 'CUP-778899', isRequest: false });
  // The number of the CUP, and still when it was asked for here, in time, and the code that proves it.
  bench.touch({ kind: 'printReceipt' });
  await bench.until('printed', (view) => view.paper === 'cancellationReceipt');
  const again = bench.printer.documents.at(-1)?.html;
  for (const text of ['CUP-778899', number, 'SÌ: il termine era', 'class="qr"'])
    expect(again).toContain(text);
  expect(again).not.toContain('RISTAMPA');
  expect(exported(databasePath).csv).toBe('request_number,booking_number,requested_at,deadline\r\n');
});

test('confirmed without a number: that of the request stands for it', async () => {
  await using bench = await createBench({ role: 'copy' });
  const number = await request(bench);
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  await imported(bench, bookingOf(mario, { status: 'cancelled' }));
  expect(await stateAfterLeaving(bench)).toBe('cancelled');
  expect((await bench.until('summary')).booking).toMatchObject({
    cancellationNumber: number,
    receiptPrintable: true,
  });
  bench.touch({ kind: 'printReceipt' });
  await bench.until('printed');
  expect(bench.printer.documents.at(-1)?.html).toContain('Numero della richiesta');
});

test('asked for already: calm, with the number of the first request, and no second one', async () => {
  await using bench = await createBench({ role: 'copy' });
  await bench.openBooking();
  const first = await bench.cancelElsewhere();
  bench.touch({ kind: 'cancelBooking' });
  await bench.confirm();
  const refused = await bench.until('cancellationRefused', (view) => view.reason === 'alreadyRequested');
  expect(refused.cancellationNumber).toBe(first);
  bench.touch({ kind: 'printReceipt' });
  await bench.until('printed', (view) => view.paper === 'requestReceipt');
  expect(bench.printer.documents.at(-1)?.html).toContain('Ricevuta di richiesta di disdetta');
});

test('not confirmed a day before its deadline: an alarm, once', async () => {
  const services = [{ ...cardiology, startsAt: '2026-12-22T09:30' }];
  let at = Date.parse('2026-12-16T09:00:00Z');
  await using bench = await createBench({
    role: 'copy',
    bookings: [bookingOf(mario, { services })],
    now: () => new Date(at),
    settleEveryMs: 20,
  });
  await request(bench);
  const alarms = () => bench.logged.filter((line) => line.includes('requestsUnconfirmed'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(alarms()).toEqual([]);
  at = Date.parse('2026-12-17T16:30:00Z');
  await expect.poll(alarms).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(alarms()).toHaveLength(1);
});
