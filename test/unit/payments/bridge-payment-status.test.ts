import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBridgePaymentStatus } from '../../../src-main/payments/bridge-payment-status.ts';
import { readBridgeDocument } from '../../support/bridge-document.ts';
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
import { describePaymentStatus } from '../../support/describe-payment-status.ts';
import { mario } from '../../support/sample-bookings.ts';

let bridge: BridgeProcess;
beforeAll(async () => {
  bridge = await startBridge();
});
afterAll(() => bridge[Symbol.asyncDispose]());

type Changes = Partial<Parameters<typeof createBridgePaymentStatus>[0]>;
const lines: string[] = [];
const open = (changes: Changes = {}) =>
  createBridgePaymentStatus({
    url: bridge.url,
    token: bridgeToken,
    log: (event, fields) => lines.push(JSON.stringify({ event, ...fields })),
    ...changes,
  });

const never = new AbortController().signal;
const unknown = { kind: 'unknown' };
const failed = (error: string) => ({ ok: false, error });

describePaymentStatus('bridge', async (bookings) => {
  const receipts = bookings
    .filter(({ payment }) => payment.receiptNumber !== '')
    .map(({ bookingNumber, payment, patient, services }) => ({
      ...wireReceipt,
      bookingNumber,
      receiptNumber: payment.receiptNumber,
      noticeNumber: payment.noticeNumber,
      iuv: payment.noticeNumber.slice(1),
      payerName: `${patient.givenName} ${patient.surname}`,
      payerFiscalCode: patient.fiscalCode,
      prescriptionNumbers: services.map(({ prescriptionNumber }) => prescriptionNumber),
      feeCents: 0,
      paidAt: payment.paidAt,
    }));
  const notices = bookings.map(({ payment }) => {
    const { noticeNumber, status, copaymentCents } = payment;
    if (status === 'due') return { ...unpaidNotice, noticeNumber, amountCents: copaymentCents };
    return { creditorFiscalCode, noticeNumber, state: status === 'paid' ? status : 'pending' } as const;
  });
  await bridge.tell({ notices, receipts });
  return open();
});

test('what the bridge knows is told whole, and asked for as its document says', async () => {
  await bridge.tell(knowsAll);
  const { payerName, ...receipt } = wireReceipt;
  expect(await askAll(open())).toEqual({
    state: { kind: 'unpaid', amountCents: 3615, dueDate: '2026-12-20', creditorName: 'ASL Esempio' },
    receipt: { ok: true, value: { payerName, ...receipt } },
    receipts: { ok: true, value: [wireReceipt] },
    checkout: {
      ok: true,
      value: expect.stringMatching(/^https:\/\/checkout\.pagopa\.it\/c\/\d+$/) as string,
    },
  });
  const document = await readBridgeDocument();
  const seen = await bridge.seen();
  expect(seen).toHaveLength(4);
  for (const { method, path, body, headers } of seen) {
    expect(document.faultsOfRequest(method, path, body)).toEqual([]);
    expect(headers['authorization']).toBe(`Bearer ${bridgeToken}`);
    expect(path).not.toMatch(new RegExp(`${mario.fiscalCode}|${bridgeToken}`));
  }
});

test.each(['expired', 'unknown'] as const)('%s', async (state) => {
  await bridge.tell({ notices: [{ ...unpaidNotice, state }] });
  expect(await open().stateOf(debt, never)).toEqual({ kind: state });
});

test('what the bridge does not know is not said to be unpaid, nor its receipt to be on its way', async () => {
  await bridge.tell({});
  const { state, receipt } = await askAll(open());
  expect({ state, receipt }).toEqual({ state: unknown, receipt: failed('unavailable') });
});

test('a debt without a whole notice is not asked about', async () => {
  await bridge.tell(knowsAll);
  for (const wrong of [
    { noticeNumber: '' },
    { creditorFiscalCode: '' },
    { noticeNumber: '../../receipts' },
  ]) {
    const booking = { ...debt, payment: { ...debt.payment, ...wrong } };
    expect(await open().stateOf(booking, never)).toEqual(unknown);
    expect(await open().receiptOf(booking, never)).toEqual(failed('unavailable'));
  }
  expect(await bridge.seen()).toEqual([]);
});

test('the receipts of a year may be longer than any other answer', async () => {
  const receipts = Array.from({ length: 300 }, (_, i) => ({ ...wireReceipt, receiptNumber: `IUR-${i}` }));
  await bridge.tell({ receipts });
  const found = await open().receiptsOf(mario.fiscalCode, 2026, never);
  expect(found.ok && found.value).toHaveLength(300);
});

test('leaving is at once, and is no fault of the bridge; closing leaves too', async () => {
  await bridge.tell({ ...knowsAll, fault: 'late' });
  lines.length = 0;
  const leaving = new AbortController();
  const payments = open();
  const left = [payments.stateOf(debt, leaving.signal), payments.receiptOf(debt, leaving.signal)];
  const started = Date.now();
  leaving.abort();
  expect(await Promise.all(left)).toEqual([unknown, failed('unavailable')]);
  const asking = payments.receiptsOf(mario.fiscalCode, 2026, never);
  await payments.close();
  expect(await asking).toEqual(failed('unavailable'));
  expect(await payments.stateOf(debt, never)).toEqual(unknown);
  expect(Date.now() - started).toBeLessThan(2_000);
  expect(lines).toEqual([]);
});

describe('what the log is told', () => {
  test('when it goes otherwise than before, and when it is good again', async () => {
    lines.length = 0;
    const payments = open();
    await bridge.tell({ ...knowsAll, fault: 'error' });
    for (let i = 0; i < 3; i += 1) await payments.stateOf(debt, never);
    await bridge.tell(knowsAll);
    for (let i = 0; i < 3; i += 1) await payments.stateOf(debt, never);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { event: 'paymentBridge', question: 'state', how: 'status 500' },
      { event: 'paymentBridge', question: 'state', how: 'good' },
    ]);
  });

  test('neither the token nor anything of a person, whatever goes wrong', async () => {
    lines.length = 0;
    // Not a header at all: what fetch throws of it quotes it.
    for (const token of ['wrong-token-of-this-test', `${bridgeToken}\n`, bridgeToken])
      for (const url of [bridge.url, 'http://127.0.0.1:9', `http://${'x'.repeat(64)}.invalid`, 'http://[']) {
        await bridge.tell({ ...knowsAll, fault: 'garbage' });
        await askAll(open({ token, url, deadlineMs: 500 }));
      }
    expect(lines.length).toBeGreaterThan(5);
    const secrets = [bridgeToken, 'wrong-token', mario.fiscalCode, 'ROSSI', noticeNumbers[0], 'PRN-77A'];
    for (const secret of secrets) expect(lines.join('\n')).not.toContain(secret);
  });
});
