import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBridgePaymentStatus } from '../../../src-main/payments/bridge-payment-status.ts';
import {
  bridgeToken,
  creditorFiscalCode,
  noticeNumbers,
  startBridge,
  unpaidNotice,
  wireReceipt,
  type BridgeProcess,
} from '../../support/bridge-process.ts';
import { askAll, debt, knowsAll } from '../../support/bridge-questions.ts';
import { mario } from '../../support/sample-bookings.ts';

let bridge: BridgeProcess;
beforeAll(async () => {
  bridge = await startBridge();
});
afterAll(() => bridge[Symbol.asyncDispose]());

const open = (deadlineMs = 4_000) =>
  createBridgePaymentStatus({ url: bridge.url, token: bridgeToken, deadlineMs });
const never = new AbortController().signal;
const unknown = { kind: 'unknown' };
const failed = (error: string) => ({ ok: false, error });
const nothing = {
  state: unknown,
  receipt: failed('unavailable'),
  receipts: failed('unavailable'),
  checkout: failed('unknown'),
};

describe('an answer that is none', () => {
  test.each([
    'html',
    'error',
    'late',
    'drips',
    'drops',
    'dropsHalfWay',
    'garbage',
    'notUtf8',
    'huge',
    'hugeUnpacked',
    'redirect',
    'wrongTypes',
    'anotherCreditor',
    'anotherNotice',
  ] as const)('%s', async (fault) => {
    // A good bridge behind the redirect: whoever followed it would believe what it says.
    await using elsewhere = await startBridge();
    await elsewhere.tell(knowsAll);
    const [asked] = [`/creditors/${creditorFiscalCode}/notices/${noticeNumbers[0]}`];
    await bridge.tell({ ...knowsAll, fault, elsewhere: `${elsewhere.url}${asked}` });
    const started = Date.now();
    const answers = await askAll(open(250));
    expect(Date.now() - started).toBeLessThan(3_000);
    // A year names no notice, so that only its receipts could be about another one.
    const { receipts } = fault.startsWith('another') ? answers : nothing;
    expect(answers).toEqual({ ...nothing, receipts });
    expect(await elsewhere.seen()).toEqual([]);
    expect((await bridge.seen()).every((each) => each.fault === fault)).toBe(true);
  });

  test.each([
    { amountCents: -1 },
    { amountCents: 0 },
    { amountCents: 36.15 },
    { amountCents: '3615' },
    { amountCents: null },
    { amountCents: 100_000_000 },
    { state: 'settled' },
    { state: null },
    { dueDate: '2026-02-30' },
    { creditorName: 'ASL\u0000' },
    { creditorName: 'A'.repeat(141) },
  ])('a state with %j', async (changes) => {
    await bridge.tell({ ...knowsAll, changes });
    expect(await open().stateOf(debt, never)).toEqual(unknown);
  });

  test.each([
    { amountCents: -1 },
    { amountCents: 36.15 },
    { amountCents: 100_000_000 },
    { feeCents: -1 },
    { feeCents: 1.5 },
    { receiptNumber: '' },
    { paidAt: '' },
    { paidAt: '2026-02-30' },
    { paidAt: '2026-11-20T25:00' },
    { iuv: '0'.repeat(17) },
    { bookingNumber: 'PRN-78A/1' },
    { payerFiscalCode: 'x' },
    { refund: { cents: 0 } },
    { refund: {} },
    { receiptNumber: '', code: 'receiptNotYet' },
    { refund: { cents: 3616 } },
    { prescriptionNumbers: 'x' },
  ])('a receipt with %j, alone or among those of a year', async (changes) => {
    await bridge.tell({ ...knowsAll, changes });
    expect(await open().receiptOf(debt, never)).toEqual(failed('unavailable'));
    await bridge.tell({
      receipts: [wireReceipt],
      changes: { receipts: [wireReceipt, { ...wireReceipt, ...changes }] },
    });
    const isOfAnother = 'bookingNumber' in changes;
    const ofYear = await open().receiptsOf(mario.fiscalCode, 2026, never);
    expect(isOfAnother ? ofYear.ok : ofYear).toEqual(isOfAnother ? true : failed('unavailable'));
  });

  test.each([
    { fiscalCode: 'HXHRTA88C49Z100P' },
    { year: 2025 },
    { receipts: null },
    { receipts: [wireReceipt, { ...wireReceipt, payerFiscalCode: 'HXHRTA88C49Z100P' }] },
    { receipts: [wireReceipt, { ...wireReceipt, paidAt: '2025-12-31' }] },
  ])('of a year with %j', async (changes) => {
    await bridge.tell({ ...knowsAll, changes });
    expect(await open().receiptsOf(mario.fiscalCode, 2026, never)).toEqual(failed('unavailable'));
  });

  test('a receipt that is not yet there of another notice', async () => {
    await bridge.tell({ notices: [{ ...unpaidNotice, state: 'paid' }], fault: 'anotherNotice' });
    expect(await open().receiptOf(debt, never)).toEqual(failed('unavailable'));
  });
});
