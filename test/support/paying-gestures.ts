import type { PaymentClosedCode } from '../../src-main/contract/payment-view.ts';
import type { PaymentState } from '../../src-main/domain/payment.ts';
import type { createBench } from './kiosk-bench.ts';

type Bench = Awaited<ReturnType<typeof createBench>>;

export const unpaid = (amountCents: number): PaymentState => ({
  kind: 'unpaid',
  amountCents,
  dueDate: '2030-12-31',
  creditorName: 'ASL dimostrativa',
});

export async function startPaying(bench: Bench): Promise<void> {
  await bench.openBooking();
  bench.touch({ kind: 'startPayment' });
}

/** To the link on the screen, with nobody who pays unless the test says so. */
export async function payByPhone(bench: Bench, paidAfterMs: number | null = null): Promise<string> {
  bench.payments.setPaidAfter(paidAfterMs);
  await startPaying(bench);
  await bench.until('paying', (view) => view.phone.kind === 'offered');
  bench.touch({ kind: 'payByPhone' });
  const { phone } = await bench.until('paying', (view) => view.phone.kind === 'open');
  return phone.kind === 'open' ? phone.link : '';
}

export const closedFor = (bench: Bench, reason: PaymentClosedCode) =>
  bench.until('paymentClosed', (view) => view.reason === reason);
