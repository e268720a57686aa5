import type { Booking } from '../domain/booking.ts';
import type { Log } from '../log.ts';
import { err, ok } from '../result.ts';
import {
  readCheckoutLink,
  readReceipt,
  readReceiptsOfYear,
  readState,
  saysNotYet,
  type Asked,
} from './bridge-answers.ts';
import { callBridge, type BridgeAnswer, type BridgeCall } from './bridge-call.ts';
import type { PaymentStatus } from './payment-status.ts';

type Deps = {
  /** Of the bridge, as the configuration has checked it. */
  url: string;
  token: string;
  log?: Log;
  /** Over the whole of each answer. */
  deadlineMs?: number;
  /** Besides `checkout.pagopa.it` and its sub domains. */
  checkoutHosts?: readonly string[];
};

type Question = 'state' | 'receipt' | 'receiptsOfYear' | 'checkout';

const usualDeadlineMs = 4_000;
const usualBytes = 64 * 1024;
const yearBytes = 1024 * 1024;

/**
 * The bridge of the health authority, which holds the keys of pagoPA: docs/payments-bridge.openapi.yaml. It is believed
 * where it answers as that page says and about what it was asked; all else is an answer that nobody gave.
 */
export function createBridgePaymentStatus(deps: Deps): PaymentStatus {
  const { url, token, log, deadlineMs = usualDeadlineMs, checkoutHosts = [] } = deps;
  const closing = new AbortController();
  let lastTold = 'good';

  /** A debt on the screen is asked about every few seconds: a line only when it goes otherwise than the last time. */
  function tell(question: Question, how: string): void {
    if (how === lastTold) return;
    lastTold = how;
    log?.('paymentBridge', { question, how });
  }

  /** What `read` makes of an answer with status 200, or `null`; and the log is told. */
  function good<Value>(
    question: Question,
    answer: BridgeAnswer,
    read: (body: unknown) => Value | null,
  ): Value | null {
    if (answer.kind !== 'answered') {
      if (answer.why !== 'left') tell(question, answer.why);
      return null;
    }
    const value = answer.status === 200 ? read(answer.body) : null;
    const isRefusal = answer.status !== 200;
    tell(question, value === null ? (isRefusal ? `status ${answer.status}` : 'notUnderstood') : 'good');
    return value;
  }

  const ask = (call: BridgeCall): Promise<BridgeAnswer> => callBridge({ url, token, deadlineMs }, call);

  /** Left as well when the program ends. */
  async function look(call: Omit<BridgeCall, 'signal'>, signal: AbortSignal): Promise<BridgeAnswer> {
    if (closing.signal.aborted) return { kind: 'notSent', why: 'left' };
    const leaving = new AbortController();
    const leave = (): void => leaving.abort();
    const ends = [signal, closing.signal];
    for (const each of ends) each.addEventListener('abort', leave);
    if (signal.aborted) leave();
    try {
      return await ask({ ...call, signal: leaving.signal });
    } finally {
      for (const each of ends) each.removeEventListener('abort', leave);
    }
  }

  return {
    stateOf: async (booking, signal) => {
      const asked = noticeOf(booking);
      if (!asked) return { kind: 'unknown' };
      const answer = await look({ path: pathOf(asked), maxBytes: usualBytes }, signal);
      return good('state', answer, (body) => readState(body, asked)) ?? { kind: 'unknown' };
    },
    receiptOf: async (booking, signal) => {
      const asked = noticeOf(booking);
      if (!asked) return err('unavailable');
      const { bookingNumber } = booking;
      const answer = await look({ path: `${pathOf(asked)}/receipt`, maxBytes: usualBytes }, signal);
      if (answer.kind === 'answered' && answer.status === 404 && saysNotYet(answer.body, asked)) {
        tell('receipt', 'good');
        return err('notYet');
      }
      const receipt = good('receipt', answer, (body) => readReceipt(body, { ...asked, bookingNumber }));
      return receipt ? ok(receipt) : err('unavailable');
    },
    receiptsOf: async (fiscalCode, year, signal) => {
      const body = { fiscalCode, year };
      const answer = await look({ path: '/receipts-of-year', body, maxBytes: yearBytes }, signal);
      const receipts = good('receiptsOfYear', answer, (found) => readReceiptsOfYear(found, body));
      return receipts ? ok(receipts) : err('unavailable');
    },
    checkout: async ({ creditorFiscalCode, noticeNumber, amountCents }, cartId) => {
      const body = { cartId, creditorFiscalCode, noticeNumber, amountCents };
      const answer = await ask({ path: '/checkout-carts', body, maxBytes: usualBytes, signal: null });
      const link = good('checkout', answer, (cart) => readCheckoutLink(cart, body, checkoutHosts));
      if (link) return ok(link);
      if (answer.kind === 'notSent') return err('unavailable');
      const status = answer.kind === 'answered' ? answer.status : 0;
      if (status === 409 || status === 422) return err('notPayable');
      // Who does not let us in has done nothing for us.
      return err(status === 401 || status === 403 ? 'unavailable' : 'unknown');
    },
    close: async () => closing.abort(),
  };
}

/** `null`: a debt without a whole notice, which no intermediary can know. */
function noticeOf({ payment }: Booking): Asked | null {
  const { creditorFiscalCode, noticeNumber } = payment;
  const isWhole = /^\d{11}$/.test(creditorFiscalCode) && /^\d{18}$/.test(noticeNumber);
  return isWhole ? { creditorFiscalCode, noticeNumber } : null;
}

function pathOf({ creditorFiscalCode, noticeNumber }: Asked): string {
  return `/creditors/${creditorFiscalCode}/notices/${noticeNumber}`;
}
