import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBridgePaymentStatus } from '../../src-main/payments/bridge-payment-status.ts';
import {
  bridgeToken,
  creditorFiscalCode,
  noticeNumbers,
  startBridge,
  unpaidNotice,
  wireReceipt,
} from '../support/bridge-process.ts';
import type { BridgeProcess } from '../support/bridge-process.ts';
import { dueBooking } from '../support/due-booking.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { closedFor, startPaying } from '../support/paying-gestures.ts';

/* The totem with the real adapter, and a bridge that was written from its document, in a process of its own. */

let bridge: BridgeProcess;
beforeAll(async () => {
  bridge = await startBridge();
});
afterAll(() => bridge[Symbol.asyncDispose]());

const paidNotice = { ...unpaidNotice, state: 'paid' as const };
const booking = dueBooking({ noticeNumber: noticeNumbers[0], creditorFiscalCode });
const now = () => new Date('2026-11-20T18:30:00Z');

const openBench = (deadlineMs = 4000) =>
  createBench({
    bookings: [booking],
    bridge: createBridgePaymentStatus({ url: bridge.url, token: bridgeToken, deadlineMs }),
    paymentWatch: { everyMs: 20, forMs: 3000, answerMs: 5000 },
    now,
  });

test('to pay, the link, paid meanwhile, and the receipt with all that stands on it', async () => {
  await bridge.tell({ notices: [unpaidNotice] });
  await using bench = await openBench();
  await startPaying(bench);
  expect((await bench.until('paying')).notice).toMatchObject({
    amountCents: 3615,
    dueDate: '2026-12-20',
    creditorName: 'ASL Esempio',
  });
  bench.touch({ kind: 'payByPhone' });
  await bench.until('paying', ({ phone }) => phone.kind === 'open');
  await bridge.tell({ notices: [paidNotice], receipts: [wireReceipt] });
  await closedFor(bench, 'paid');
  bench.touch({ kind: 'printPaymentReceipt' });
  expect(await bench.until('printed')).toMatchObject({ paper: 'paymentReceipt' });
  const html = bench.printer.documents.at(-1)?.html ?? '';
  for (const text of ['36,15', '1,50', wireReceipt.iuv, 'ASL Esempio', 'Banca Inventata', 'RSSMRA80A01H501U'])
    expect(html).toContain(text);
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  bench.touch({ kind: 'openYear', year: null });
  expect(await bench.until('yearReceipts')).toMatchObject({ year: 2026, paidCents: 3615 });
  expect(bench.logged.join('\n')).not.toContain(bridgeToken);
});

test.each([
  'html',
  'error',
  'late',
  'drops',
  'garbage',
  'redirect',
  'anotherNotice',
  'anotherCreditor',
] as const)('the bridge answers with "%s": nobody knows, so nothing is offered', async (fault) => {
  // Behind the fault it is paid: a totem that believed the wrong answer would offer it again.
  await bridge.tell({ notices: [unpaidNotice], fault });
  await using bench = await openBench(200);
  await startPaying(bench);
  await closedFor(bench, 'unknown');
  expect(bench.kinds()).not.toContain('paying');
  expect(bench.logged.join('\n')).not.toContain(bridgeToken);
});

test('the bridge falls silent while the notice is on the screen: it stays, and so does what was said', async () => {
  await bridge.tell({ notices: [unpaidNotice] });
  await using bench = await openBench(200);
  await startPaying(bench);
  await bench.until('paying');
  await bridge.tell({ notices: [unpaidNotice], fault: 'html' });
  await expect
    .poll(() => bench.logged.filter((line) => line.includes('paymentStateUnknown')).length)
    .toBeGreaterThan(2);
  expect(bench.view().kind).toBe('paying');
  // Asked for its link the answer is lost: there may be one, and nobody has seen it.
  bench.touch({ kind: 'payByPhone' });
  await bench.until('paying', ({ phone }) => phone.kind === 'notNow');
  await bridge.tell({ notices: [paidNotice] });
  await closedFor(bench, 'paid');
});

test('a receipt that pagoPA has not sent yet: not yet, never unpaid', async () => {
  await bridge.tell({ notices: [paidNotice] });
  await using bench = await openBench();
  await startPaying(bench);
  await closedFor(bench, 'paid');
  bench.touch({ kind: 'printPaymentReceipt' });
  expect(await bench.until('receiptMissing')).toMatchObject({ reason: 'notYet' });
});

test('a bridge that is not there', async () => {
  const gone = createBridgePaymentStatus({ url: 'http://127.0.0.1:9', token: bridgeToken });
  await using bench = await createBench({ bookings: [booking], bridge: gone });
  await startPaying(bench);
  await closedFor(bench, 'unknown');
});
