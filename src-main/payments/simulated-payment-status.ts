import { err, ok } from '../result.ts';
import { toRome } from '../domain/rome-time.ts';
import { createHeldAnswers } from '../bookings/held-answers.ts';
import type { Booking } from '../domain/booking.ts';
import { byPaidAt } from '../domain/payment.ts';
import type { PaymentReceipt, PaymentState } from '../domain/payment.ts';
import type { CheckoutError, PaymentStatus } from './payment-status.ts';

/** What happens to debts in a demo, by hand; of what nobody has touched the booking itself speaks. */
export interface SimulatedPaymentStatus {
  readonly payments: PaymentStatus;
  /** `down`: nobody answers. */
  setBridge(bridge: 'ready' | 'down'): void;
  /** So long after its link was made a debt is paid, milliseconds; `null`: nobody pays. */
  setPaidAfter(ms: number | null): void;
  /** What becomes of this debt from now on. */
  setState(bookingNumber: string, state: PaymentState): void;
  /** Whatever was asked about last is paid at a counter now. */
  payElsewhere(): void;
  /** The receipts of what is paid are there, or still to come. */
  setReceipts(there: boolean): void;
  /** How the next link ends. */
  setCheckout(outcome: 'link' | CheckoutError): void;
  /** Answers wait until the returned function is called. */
  holdAnswers(): () => void;
}

export function createSimulatedPaymentStatus({
  inner,
  now,
}: {
  inner: PaymentStatus;
  now: () => Date;
}): SimulatedPaymentStatus {
  const told = new Map<string, PaymentState>();
  const paid = new Map<string, PaymentReceipt>();
  let bridge: 'ready' | 'down' = 'ready';
  let paidAfterMs: number | null = 20_000;
  let receiptsAreThere = true;
  let checkout: 'link' | CheckoutError = 'link';
  let last: Booking | null = null;
  const held = createHeldAnswers();
  const timers = new Set<NodeJS.Timeout>();

  function pay(booking: Booking): void {
    told.set(booking.bookingNumber, { kind: 'paid' });
    paid.set(booking.bookingNumber, receiptOf(booking, now()));
  }

  return {
    payments: {
      stateOf: async (booking, signal) => {
        last = booking;
        await held.arrived;
        if (bridge === 'down') return { kind: 'unknown' };
        return told.get(booking.bookingNumber) ?? inner.stateOf(booking, signal);
      },
      receiptOf: async (booking, signal) => {
        await held.arrived;
        if (bridge === 'down') return err('unavailable');
        if (!receiptsAreThere) return err('notYet');
        const receipt = paid.get(booking.bookingNumber);
        return receipt ? ok(receipt) : inner.receiptOf(booking, signal);
      },
      receiptsOf: async (fiscalCode, year, signal) => {
        await held.arrived;
        if (bridge === 'down') return err('unavailable');
        const before = await inner.receiptsOf(fiscalCode, year, signal);
        if (!before.ok) return before;
        const here = [...paid.values()].filter(
          (each) => each.payerFiscalCode === fiscalCode && each.paidAt.startsWith(String(year)),
        );
        return ok([...before.value, ...here].sort(byPaidAt));
      },
      checkout: async (notice, cartId) => {
        const booking = last;
        await held.arrived;
        if (bridge === 'down') return err('unavailable');
        if (checkout !== 'link') return err(checkout);
        if (paidAfterMs !== null && booking?.bookingNumber === notice.bookingNumber) {
          const timer = setTimeout(() => pay(booking), paidAfterMs);
          timers.add(timer.unref());
        }
        return ok(`https://checkout.pagopa.it/c/${cartId}`);
      },
      close: async () => {
        for (const timer of timers) clearTimeout(timer);
        await inner.close();
      },
    },
    setBridge: (value) => {
      bridge = value;
    },
    setPaidAfter: (ms) => {
      paidAfterMs = ms;
    },
    setState: (bookingNumber, state) => {
      told.set(bookingNumber, state);
    },
    payElsewhere: () => {
      if (last) pay(last);
    },
    setReceipts: (there) => {
      receiptsAreThere = there;
    },
    setCheckout: (outcome) => {
      checkout = outcome;
    },
    holdAnswers: held.hold,
  };
}

function receiptOf({ bookingNumber, patient, services, payment }: Booking, at: Date): PaymentReceipt {
  return {
    receiptNumber: `SIM-${bookingNumber}`,
    bookingNumber,
    noticeNumber: payment.noticeNumber,
    iuv: payment.noticeNumber.slice(1),
    creditorName: 'ASL dimostrativa',
    creditorFiscalCode: payment.creditorFiscalCode,
    payerName: `${patient.surname} ${patient.givenName}`.trim(),
    payerFiscalCode: patient.fiscalCode,
    prescriptionNumbers: services.map(({ prescriptionNumber }) => prescriptionNumber).filter(Boolean),
    amountCents: payment.copaymentCents,
    feeCents: 100,
    paidAt: toRome(at),
    method: 'carta',
    paidWith: 'Banca di prova',
    refund: null,
  };
}
