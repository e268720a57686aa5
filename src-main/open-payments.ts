import type { BookingGateway } from './bookings/booking-gateway.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { createBridgePaymentStatus } from './payments/bridge-payment-status.ts';
import { createEmbeddedPaymentStatus } from './payments/embedded-payment-status.ts';
import { createJoinedPaymentStatus } from './payments/joined-payment-status.ts';
import type { PaymentStatus } from './payments/payment-status.ts';
import { createSimulatedPaymentStatus } from './payments/simulated-payment-status.ts';
import type { SimulatedPaymentStatus } from './payments/simulated-payment-status.ts';

type OpenDeps = {
  config: Pick<Config, 'payments'>;
  demo: boolean;
  gateway: BookingGateway;
  now: () => Date;
  log: Log;
};

/** Who is asked about debts: the bridge where there is one, in a demo somebody's hand, else the import alone. */
export function openPayments({ config, demo, gateway, now, log }: OpenDeps): {
  payments: PaymentStatus;
  hand: SimulatedPaymentStatus | null;
} {
  const { bridge } = config.payments;
  const inner = createEmbeddedPaymentStatus(gateway);
  if (bridge) {
    const joined = createJoinedPaymentStatus(createBridgePaymentStatus({ ...bridge, log }), inner);
    return { payments: joined, hand: null };
  }
  if (!demo) return { payments: inner, hand: null };
  const hand = createSimulatedPaymentStatus({ inner, now });
  return { payments: hand.payments, hand };
}
