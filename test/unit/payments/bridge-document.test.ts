import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readReceipt, readState } from '../../../src-main/payments/bridge-answers.ts';
import {
  bridgeDocumentPath,
  problemsOf,
  readBridgeDocument,
  type BridgeDocument,
} from '../../support/bridge-document.ts';
import {
  bridgeToken,
  creditorFiscalCode,
  noticeNumbers,
  startBridge,
  unpaidNotice,
  wireReceipt,
  type BridgeProcess,
} from '../../support/bridge-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let document: BridgeDocument;
let bridge: BridgeProcess;
beforeAll(async () => {
  [document, bridge] = await Promise.all([readBridgeDocument(), startBridge()]);
});
afterAll(() => bridge[Symbol.asyncDispose]());

test('the document has no problem', async () => {
  expect(await problemsOf(bridgeDocumentPath)).toEqual([]);
});

test.each([
  ['operationId: getNoticeState', 'operationId: getReceiptByIuv', 'operation-operationId-unique'],
  ['    ReceiptNotYet:', '    ReceiptNever:', 'no-unresolved-refs'],
  ['      summary: State of a notice\n', '', 'operation-summary'],
  ['security:\n  - totemToken: []\n', '', 'security-defined'],
])('a broken one is found: %j', async (right, wrong, rule) => {
  const file = join(temporaryFolder(), 'broken.yaml');
  const text = readFileSync(bridgeDocumentPath, 'utf8');
  expect(text).toContain(right);
  writeFileSync(file, text.replace(right, wrong));
  expect((await problemsOf(file)).some((problem) => problem.startsWith(`${rule}:`))).toBe(true);
});

const noticePath = (place: 0 | 1 | 2) => `/creditors/${creditorFiscalCode}/notices/${noticeNumbers[place]}`;
const cart = { cartId: 'a-cart-of-this-test', creditorFiscalCode, noticeNumber: noticeNumbers[0] };

test.each([
  ['the state of a notice', 'GET', noticePath(0), null, 200],
  ['of one that is paid', 'GET', noticePath(1), null, 200],
  ['of one that is not known', 'GET', noticePath(2), null, 404],
  ['a receipt that is still to come', 'GET', `${noticePath(1)}/receipt`, null, 404],
  ['a receipt of what is not paid', 'GET', `${noticePath(2)}/receipt`, null, 404],
  ['a receipt by IUV', 'GET', `/creditors/${creditorFiscalCode}/receipts/${wireReceipt.iuv}`, null, 200],
  [
    'by an IUV that is not known',
    'GET',
    `/creditors/${creditorFiscalCode}/receipts/${'1'.repeat(17)}`,
    null,
    404,
  ],
  ['a receipt of a notice', 'GET', `${noticePath(0)}/receipt`, null, 200],
  ['a year', 'POST', '/receipts-of-year', { fiscalCode: wireReceipt.payerFiscalCode, year: 2026 }, 200],
  ['a link', 'POST', '/checkout-carts', { ...cart, amountCents: 3615 }, 200],
  ['another amount', 'POST', '/checkout-carts', { ...cart, cartId: 'another-cart', amountCents: 1 }, 409],
  [
    'nothing to pay',
    'POST',
    '/checkout-carts',
    { ...cart, noticeNumber: noticeNumbers[1], amountCents: 3615 },
    422,
  ],
])('the stand-in answers as the document says: %s', async (_, method, path, body, status) => {
  const paid = { ...unpaidNotice, noticeNumber: noticeNumbers[1], state: 'paid' } as const;
  await bridge.tell({ notices: [unpaidNotice, paid], receipts: [wireReceipt] });
  expect(document.faultsOfRequest(method, path, body)).toEqual([]);
  const ask = async (token: string): Promise<{ status: number; body: unknown }> => {
    const headers = { authorization: `Bearer ${token}` };
    const request = body ? { method, headers, body: JSON.stringify(body) } : { method, headers };
    const answer = await fetch(bridge.url + path, request);
    return { status: answer.status, body: await answer.json() };
  };
  const answer = await ask(bridgeToken);
  expect(answer.status).toBe(status);
  expect(document.faultsOfAnswer(method, path, status, answer.body)).toEqual([]);
  const refused = await ask('wrong');
  expect(refused.status).toBe(401);
  expect(document.faultsOfAnswer(method, path, 401, refused.body)).toEqual([]);
});

const values = [
  null,
  true,
  '',
  ' ',
  'x',
  'x\u0007',
  'x'.repeat(70),
  'x'.repeat(141),
  '1'.repeat(11),
  '1'.repeat(17),
  '1'.repeat(18),
  '2026-11-20',
  '2026-11-20T10:00',
  '2026-11-20T10:00:00Z',
  -1,
  0,
  1,
  1.5,
  99_999_999,
  100_000_000,
  [],
  ['160A04012345678'],
  ['x'],
  {},
  { cents: 1 },
  { cents: -1 },
  { cents: 1, on: 'x' },
  'unpaid',
  'paid',
  'settled',
];
/** With another of these it is another notice, or the two numbers contradict each other. */
const identity = ['noticeNumber', 'creditorFiscalCode', 'bookingNumber', 'iuv'];

test.each([
  ['a notice', unpaidNotice, noticePath(0), readState],
  ['a receipt', wireReceipt, `${noticePath(0)}/receipt`, readReceipt],
] as const)('what is read of %s is what the document allows, member by member', (_, sample, path, read) => {
  const asked = { creditorFiscalCode, noticeNumber: noticeNumbers[0], bookingNumber: 'PRN-77A/1' };
  let refused = 0;
  for (const key of Object.keys(sample)) {
    const without = Object.fromEntries(Object.entries(sample).filter(([name]) => name !== key));
    const changed = [without, ...values.map((value) => ({ ...sample, [key]: value }))];
    for (const body of changed) {
      const isRead = read(body, asked) !== null;
      const isAllowed = document.faultsOfAnswer('GET', path, 200, body).length === 0;
      if (isRead || !identity.includes(key)) expect(isRead, `${key} ${JSON.stringify(body)}`).toBe(isAllowed);
      if (!isRead) refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(50);
});
