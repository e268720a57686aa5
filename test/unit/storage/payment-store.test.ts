import { expect, test } from 'vitest';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { createPaymentStore } from '../../../src-main/storage/payment-store.ts';

const creditorFiscalCode = '12345670165';
const notice = { noticeNumber: '301000001234567864', creditorFiscalCode };
const attempt = {
  cartId: 'cart-1',
  ...notice,
  bookingNumber: 'PRN-77A/1',
  amountCents: 3615,
  openedAt: '2030-12-01T10:00:00.000Z',
};
const before = '2030-12-01T09:59:59.000Z';

test('an attempt is open since its moment, until it is withdrawn; another notice is not', async () => {
  const store = createPaymentStore(openDatabase(':memory:'));
  await store.begin(attempt);
  await store.begin({ ...attempt, cartId: 'cart-2' });
  expect(store.isOpen(notice, before)).toBe(true);
  expect(store.isOpen(notice, attempt.openedAt)).toBe(false);
  expect(store.isOpen({ ...notice, noticeNumber: '301000000000001154' }, before)).toBe(false);
  await store.withdraw('cart-1');
  expect(store.isOpen(notice, before)).toBe(true);
  await store.withdraw('cart-2');
  expect(store.isOpen(notice, before)).toBe(false);
});

test('the same cart is begun once', async () => {
  const store = createPaymentStore(openDatabase(':memory:'));
  await store.begin(attempt);
  await expect(store.begin(attempt)).rejects.toThrow(/UNIQUE/);
});

test('seen paid, once or twice, it is paid; old notes go', async () => {
  const store = createPaymentStore(openDatabase(':memory:'));
  await store.begin(attempt);
  expect(store.isPaid(notice)).toBe(false);
  await store.seenPaid(notice, '2030-12-01T10:02:00.000Z');
  await store.seenPaid(notice, '2030-12-01T10:03:00.000Z');
  expect(store.isPaid(notice)).toBe(true);
  // Another creditor may have the same number.
  expect(store.isPaid({ ...notice, creditorFiscalCode: '00000000000' })).toBe(false);
  expect(await store.purge('2030-12-01T10:01:00.000Z')).toEqual({ ok: true, value: 1 });
  expect(store.isOpen(notice, before)).toBe(false);
  expect(store.isPaid(notice)).toBe(true);
  expect(await store.purge('2030-12-02T00:00:00.000Z')).toEqual({ ok: true, value: 1 });
  expect(store.isPaid(notice)).toBe(false);
});
