import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBridgePaymentStatus } from '../../../src-main/payments/bridge-payment-status.ts';
import {
  bridgeToken,
  creditorFiscalCode,
  noticeNumbers,
  startBridge,
  unpaidNotice,
  type BridgeProcess,
} from '../../support/bridge-process.ts';

let bridge: BridgeProcess;
beforeAll(async () => {
  bridge = await startBridge();
});
afterAll(() => bridge[Symbol.asyncDispose]());

const notice = {
  bookingNumber: 'PRN-77A/1',
  noticeNumber: noticeNumbers[0],
  creditorFiscalCode,
  creditorName: 'ASL Esempio',
  amountCents: 3615,
  dueDate: '',
};
/** No label is so long: refused without asking a name server, which may be far or not there. */
const noSuchName = `http://${'x'.repeat(64)}.invalid`;
let carts = 0;
type Changes = Partial<Parameters<typeof createBridgePaymentStatus>[0]>;
const linkFor = (changes: Changes = {}, cartId = `cart-${(carts += 1) + 10_000}`, debt = notice) =>
  createBridgePaymentStatus({ url: bridge.url, token: bridgeToken, ...changes }).checkout?.(debt, cartId);

test('the same attempt has one link, another attempt another', async () => {
  await bridge.tell({ notices: [unpaidNotice] });
  const [first, again, other] = [
    await linkFor({}, 'cart-a-1'),
    await linkFor({}, 'cart-a-1'),
    await linkFor(),
  ];
  expect(first).toMatchObject({ ok: true });
  expect(again).toEqual(first);
  expect(other).toMatchObject({ ok: true });
  expect(other).not.toEqual(first);
});

test('refused: paid already, or another amount', async () => {
  await bridge.tell({ notices: [{ ...unpaidNotice, state: 'paid' }] });
  expect(await linkFor()).toEqual({ ok: false, error: 'notPayable' });
  await bridge.tell({ notices: [{ ...unpaidNotice, amountCents: 4000 }] });
  expect(await linkFor()).toEqual({ ok: false, error: 'notPayable' });
});

test.each(['https://checkout.pagopa.it/c/1', 'https://uat.checkout.pagopa.it/c/1?p=2'])(
  'a link to %s',
  async (checkoutUrl) => {
    await bridge.tell({ notices: [unpaidNotice], checkoutUrl });
    expect(await linkFor()).toEqual({ ok: true, value: checkoutUrl });
  },
);

test.each([
  'http://checkout.pagopa.it/c/1',
  'https://checkout.pagopa.it.example.net/c/1',
  'https://notcheckout.pagopa.it/c/1',
  'https://pagopa.it/c/1',
  'https://checkout.pagopa.it@example.net/c/1',
  'https://user@checkout.pagopa.it/c/1',
  'https://checkout.pagopa.it:8443/c/1',
  'https://checkout.pagopа.it/c/1',
  'https://example.net/?https://checkout.pagopa.it/',
  'javascript:alert(1)//checkout.pagopa.it',
  `https://checkout.pagopa.it/${'x'.repeat(1000)}`,
  'checkout.pagopa.it/c/1',
])('no link to %s: a cart may be there, and nobody has seen its address', async (checkoutUrl) => {
  await bridge.tell({ notices: [unpaidNotice], checkoutUrl });
  expect(await linkFor()).toEqual({ ok: false, error: 'unknown' });
});

test('a link to another host, where that is configured', async () => {
  const checkoutUrl = 'https://paga.asl.invalid/c/1';
  await bridge.tell({ notices: [unpaidNotice], checkoutUrl });
  expect(await linkFor()).toEqual({ ok: false, error: 'unknown' });
  expect(await linkFor({ checkoutHosts: ['paga.asl.invalid'] })).toEqual({ ok: true, value: checkoutUrl });
});

test('the link of another attempt is none', async () => {
  await bridge.tell({ notices: [unpaidNotice], changes: { cartId: 'cart-of-somebody' } });
  expect(await linkFor()).toEqual({ ok: false, error: 'unknown' });
});

test('certainly no link: nobody there, no such name, a token that is not known', async () => {
  await bridge.tell({ notices: [unpaidNotice] });
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as { port: number };
  closed.close();
  await once(closed, 'close');
  for (const url of [
    `http://127.0.0.1:${port}`,
    `http://localhost:${port}`,
    noSuchName,
    'http://127.0.0.1:1',
  ])
    expect(await linkFor({ url })).toEqual({ ok: false, error: 'unavailable' });
  expect(await linkFor({ token: 'a-token-nobody-knows' })).toEqual({ ok: false, error: 'unavailable' });
});

test('sent and not answered: one may have been made', async () => {
  for (const fault of ['late', 'drops', 'dropsHalfWay', 'html', 'error', 'redirect', 'garbage'] as const) {
    await bridge.tell({ notices: [unpaidNotice], fault, elsewhere: `${bridge.url}/checkout-carts` });
    expect(await linkFor({ deadlineMs: 250 }), fault).toEqual({ ok: false, error: 'unknown' });
    expect(await bridge.seen()).toHaveLength(1);
  }
});

test('closing does not abandon a link that is being made', async () => {
  await bridge.tell({ notices: [unpaidNotice] });
  const payments = createBridgePaymentStatus({ url: bridge.url, token: bridgeToken });
  const making = payments.checkout?.(notice, 'cart-closing-1');
  await payments.close();
  expect(await making).toMatchObject({ ok: true });
});
