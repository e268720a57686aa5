import * as v from 'valibot';
import { isDay, isLocalTime } from '../domain/local-times.ts';
import { byPaidAt } from '../domain/payment.ts';
import type { PaymentReceipt, PaymentState } from '../domain/payment.ts';

// What the bridge may say, as docs/payments-bridge.openapi.yaml has it. Further members are not looked at.

const creditor = v.pipe(v.string(), v.regex(/^\d{11}$/));
const notice = v.pipe(v.string(), v.regex(/^\d{18}$/));
const person = v.pipe(v.string(), v.regex(/^[A-Z0-9]{11,16}$/));
const cents = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999_999));
// eslint-disable-next-line no-control-regex -- they are what is refused
const printable = v.regex(/^[^\u0000-\u001f\u007f-\u009f]*$/);
const text = v.optional(v.pipe(v.string(), v.maxLength(140), printable), '');
const day = v.optional(
  v.pipe(
    v.string(),
    v.check((given) => given === '' || isDay(given)),
  ),
  '',
);
const matching = (pattern: RegExp) => v.optional(v.pipe(v.string(), v.regex(pattern)), '');

const NoticeAnswer = v.variant('state', [
  v.object({
    creditorFiscalCode: creditor,
    noticeNumber: notice,
    state: v.literal('unpaid'),
    amountCents: cents,
    dueDate: day,
    creditorName: text,
  }),
  v.object({
    creditorFiscalCode: creditor,
    noticeNumber: notice,
    state: v.picklist(['pending', 'paid', 'expired', 'unknown']),
  }),
]);

const ReceiptAnswer = v.pipe(
  v.object({
    receiptNumber: v.pipe(v.string(), v.minLength(1), v.maxLength(70), printable),
    bookingNumber: matching(/^([A-Z0-9./-]{4,20})?$/),
    noticeNumber: v.pipe(v.string(), v.regex(/^(\d{18})?$/)),
    iuv: matching(/^(\d{17})?$/),
    creditorName: text,
    creditorFiscalCode: creditor,
    payerName: text,
    payerFiscalCode: person,
    prescriptionNumbers: v.optional(
      v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9A-Z]{10,16}$/))), v.maxLength(20)),
      [],
    ),
    amountCents: cents,
    feeCents: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99_999_999)), 0),
    paidAt: v.pipe(
      v.string(),
      v.check((given) => isDay(given) || isLocalTime(given)),
    ),
    method: text,
    paidWith: text,
    refund: v.optional(v.nullable(v.object({ cents, on: day })), null),
  }),
  // The IUV of a notice is the notice without its first digit (SACI; aux digit 3, the only one in use).
  v.check(
    ({ noticeNumber, iuv }) => iuv === '' || !noticeNumber.startsWith('3') || noticeNumber.slice(1) === iuv,
  ),
  v.check(({ refund, amountCents }) => refund === null || refund.cents <= amountCents),
);

const NotYetAnswer = v.object({
  code: v.literal('receiptNotYet'),
  creditorFiscalCode: creditor,
  noticeNumber: notice,
});

const YearAnswer = v.object({
  fiscalCode: person,
  year: v.number(),
  receipts: v.pipe(v.array(ReceiptAnswer), v.maxLength(500)),
});

const CartAnswer = v.object({
  cartId: v.string(),
  creditorFiscalCode: creditor,
  noticeNumber: notice,
  checkoutUrl: v.pipe(v.string(), v.maxLength(1000)),
});

/** Which notice was asked about. */
export type Asked = { creditorFiscalCode: string; noticeNumber: string };

// Each reads an answer, and gives `null` where it is not one, or is about something else than was asked.

export function readState(body: unknown, asked: Asked): PaymentState | null {
  const { success, output } = v.safeParse(NoticeAnswer, body);
  if (!success || !isAbout(output, asked)) return null;
  if (output.state !== 'unpaid') return { kind: output.state };
  const { amountCents, dueDate, creditorName } = output;
  return { kind: 'unpaid', amountCents, dueDate, creditorName };
}

/** A bridge that does not know the booking leaves its number out, and it is told by the notice. */
export function readReceipt(body: unknown, asked: Asked & { bookingNumber: string }): PaymentReceipt | null {
  const { success, output } = v.safeParse(ReceiptAnswer, body);
  if (!success || !isAbout(output, asked)) return null;
  if (output.bookingNumber !== '' && output.bookingNumber !== asked.bookingNumber) return null;
  return { ...output, bookingNumber: asked.bookingNumber };
}

export function saysNotYet(body: unknown, asked: Asked): boolean {
  const { success, output } = v.safeParse(NotYetAnswer, body);
  return success && isAbout(output, asked);
}

/** In order of time. One receipt of somebody else, or of another year, and none of them is believed. */
export function readReceiptsOfYear(
  body: unknown,
  asked: { fiscalCode: string; year: number },
): PaymentReceipt[] | null {
  const { success, output } = v.safeParse(YearAnswer, body);
  if (!success || output.fiscalCode !== asked.fiscalCode || output.year !== asked.year) return null;
  const { receipts } = output;
  const areTheirs = receipts.every(
    ({ payerFiscalCode, paidAt }) =>
      payerFiscalCode === asked.fiscalCode && Number(paidAt.slice(0, 4)) === asked.year,
  );
  return areTheirs ? receipts.toSorted(byPaidAt) : null;
}

const pagoPaHost = 'checkout.pagopa.it';

/** The address for the phone, only where pagoPA (or a configured host) is at its other end. */
export function readCheckoutLink(
  body: unknown,
  asked: Asked & { cartId: string },
  moreHosts: readonly string[],
): string | null {
  const { success, output } = v.safeParse(CartAnswer, body);
  if (!success || !isAbout(output, asked) || output.cartId !== asked.cartId) return null;
  if (!URL.canParse(output.checkoutUrl)) return null;
  const { protocol, hostname, port, username, password, href } = new URL(output.checkoutUrl);
  const isKnown =
    hostname === pagoPaHost || hostname.endsWith(`.${pagoPaHost}`) || moreHosts.includes(hostname);
  const isPlain = protocol === 'https:' && port === '' && username === '' && password === '';
  return isKnown && isPlain ? href : null;
}

function isAbout(answer: Asked, asked: Asked): boolean {
  return answer.creditorFiscalCode === asked.creditorFiscalCode && answer.noticeNumber === asked.noticeNumber;
}
