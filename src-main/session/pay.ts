import { setTimeout as sleep } from 'node:timers/promises';
import type { PayableCode, PaymentClosedCode } from '../contract/payment-view.ts';
import type { Booking } from '../domain/booking.ts';
import { checkNoticeNumber } from '../domain/notice-number.ts';
import { noticeOf, payableOf } from '../domain/payable.ts';
import type { PaymentAnswer } from '../domain/payment-state.ts';
import type { PaymentNotice, PaymentState } from '../domain/payment.ts';
import { toRome } from '../domain/rome-time.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage } from '../domain/session-state.ts';
import { noted, noteOf } from './payment-notes.ts';
import type { WorkDeps } from './work.ts';
import { withDeadline } from './with-deadline.ts';

export type PayDeps = Pick<
  WorkDeps,
  | 'gateway'
  | 'payments'
  | 'paymentNotes'
  | 'paymentWatch'
  | 'searchDeadlineMs'
  | 'audit'
  | 'newId'
  | 'now'
  | 'log'
>;

/** Milliseconds: how often it is asked while a link is on the screen, for how long, and the longest wait for an answer. */
export type PaymentWatch = { everyMs: number; forMs: number; answerMs: number };

/** Asked once, with nobody watching a link. */
export type CheckDeps = Omit<PayDeps, 'paymentWatch'> & { paymentWatch: Pick<PaymentWatch, 'answerMs'> };

type Of<Kind extends Stage['kind']> = Extract<Stage, { kind: Kind }>;
type OpenCode = 'yes' | 'pending';
/** A booking, and whose it is. */
export type OwedBooking = { booking: Booking; fiscalCode: string };
export type CheckedPayment = Extract<SessionEvent, { kind: 'paymentChecked' }>;

export async function checkPayment(
  deps: CheckDeps,
  owed: OwedBooking,
  signal: AbortSignal,
): Promise<CheckedPayment> {
  const booking = await asOfNow(deps, owed, signal);
  if (!booking) return { kind: 'paymentChecked', answer: closed('unknown'), booking: owed.booking };
  const answer = await answerFor(deps, booking, signal);
  if (answer.kind === 'payable' && !signal.aborted) {
    deps.audit('paymentNoticeShown', booking.bookingNumber);
    const number = checkNoticeNumber(answer.notice.noticeNumber);
    if (number !== 'valid') deps.log('noticeNumberInDoubt', { reason: number });
  }
  return { kind: 'paymentChecked', answer, booking };
}

/**
 * Ends when what is on the screen is no longer so; a link, or a payment under way, is watched for a while only. Silence is
 * no news.
 */
export async function watchPayment(
  deps: PayDeps,
  stage: Of<'paying' | 'paymentClosed'>,
  signal: AbortSignal,
): Promise<SessionEvent> {
  const { everyMs, forMs } = deps.paymentWatch;
  const owed = { booking: stage.booking, fiscalCode: stage.visit.holder.fiscalCode };
  const isForAWhile = stage.kind === 'paymentClosed' || stage.phone.kind === 'open';
  const until = isForAWhile ? performance.now() + forMs : Infinity;
  while (performance.now() + everyMs <= until && !signal.aborted) {
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    const booking = await asOfNow(deps, owed, signal);
    if (!booking) continue;
    const payable = payableOf(booking, toRome(deps.now()), true);
    const state: PaymentState = isOpen(payable) ? await stateOf(deps, booking, signal) : { kind: 'unknown' };
    if (isAsShown(stage, payable, state)) continue;
    const answer = isOpen(payable) ? await judged(deps, booking, state) : closedBy(payable);
    return { kind: 'paymentChecked', answer, booking };
  }
  return { kind: 'watchOver' };
}

function isAsShown(
  stage: Of<'paying' | 'paymentClosed'>,
  payable: PayableCode,
  state: PaymentState,
): boolean {
  if (!isOpen(payable)) return false;
  if (state.kind === 'unknown') return true;
  if (stage.kind === 'paymentClosed') return state.kind === 'pending' || state.kind === 'unpaid';
  return state.kind === 'unpaid' && state.amountCents === stage.notice.amountCents;
}

/** What is known of a debt by now, for who looks at its booking; only where somebody can be asked. */
export async function refreshPayment(
  deps: CheckDeps,
  { booking }: Of<'summary'>,
  signal: AbortSignal,
): Promise<SessionEvent> {
  const isAsked = deps.payments.checkout !== null && noticeOf(booking) !== null;
  const state = isAsked ? await stateOf(deps, booking, signal) : null;
  if (state?.kind !== 'paid' && state?.kind !== 'pending') return { kind: 'paymentKnown', status: null };
  if (state.kind === 'paid') await seenPaid(deps, booking);
  return { kind: 'paymentKnown', status: state.kind };
}

/** The attempt is on disk before the link is asked for: whoever has seen it may be paying, whatever breaks here. */
export async function askLink(
  deps: CheckDeps,
  { booking, notice }: Of<'paying'>,
  signal: AbortSignal,
): Promise<SessionEvent> {
  const { payments, paymentNotes } = deps;
  if (!payments.checkout) return { kind: 'linkFailed' };
  const cartId = deps.newId();
  const openedAt = deps.now().toISOString();
  const { noticeNumber, creditorFiscalCode, bookingNumber, amountCents } = notice;
  const attempt = { cartId, noticeNumber, creditorFiscalCode, bookingNumber, amountCents, openedAt };
  if (!(await noted(deps, () => paymentNotes.begin(attempt)))) return { kind: 'linkFailed' };
  const link = signal.aborted ? null : await payments.checkout(notice, cartId);
  // A link that nobody has seen pays nothing.
  if (!link?.ok || signal.aborted) await noted(deps, () => paymentNotes.withdraw(cartId));
  if (link?.ok) {
    if (!signal.aborted) deps.audit('paymentLinkShown', bookingNumber);
    return { kind: 'linkOpened', link: link.value };
  }
  if (!link) return { kind: 'linkFailed' };
  deps.log('paymentLinkFailed', { reason: link.error });
  if (link.error !== 'notPayable') return { kind: 'linkFailed' };
  const state = await stateOf(deps, booking, signal);
  const isAsBefore = state.kind === 'unpaid' && state.amountCents === amountCents;
  return isAsBefore
    ? { kind: 'linkFailed' }
    : { kind: 'paymentChecked', answer: await judged(deps, booking, state), booking };
}

/** The booking may have been paid, changed or cancelled since it was found. `null`: nobody could say. */
async function asOfNow(
  deps: CheckDeps,
  { booking, fiscalCode }: OwedBooking,
  signal: AbortSignal,
): Promise<Booking | null> {
  const query = { fiscalCode, criterion: 'bookingNumber' as const, code: booking.bookingNumber };
  const found = await withDeadline(deps.gateway.search(query, signal), deps.searchDeadlineMs);
  if (found === 'late' || !found.ok) return null;
  const isIt = ({ bookingNumber, patient }: Booking): boolean =>
    bookingNumber === booking.bookingNumber && patient.fiscalCode === fiscalCode;
  return found.value.find(isIt) ?? null;
}

/** What the booking says, then what was noted here, then who knows of the debt: the first that excludes it decides. */
async function answerFor(deps: CheckDeps, booking: Booking, signal: AbortSignal): Promise<PaymentAnswer> {
  const payable = payableOf(booking, toRome(deps.now()), true);
  if (!isOpen(payable)) return closedBy(payable);
  const note = noteOf(deps, booking);
  if (note === 'paid' || note === 'unknown') return closed(note);
  const state = await stateOf(deps, booking, signal);
  if (note === 'inProgress' && state.kind !== 'paid') return closed('inProgress');
  // What the booking system is still looking into is not offered, whatever pagoPA says of it.
  if (payable === 'pending' && state.kind !== 'paid') return closed('pending');
  return judged(deps, booking, state);
}

async function judged(deps: CheckDeps, booking: Booking, state: PaymentState): Promise<PaymentAnswer> {
  const notice = noticeOf(booking);
  if (state.kind === 'unpaid' && notice) {
    const { amountCents, dueDate, creditorName } = state;
    const current: PaymentNotice = { ...notice, amountCents, dueDate, creditorName };
    const isWatched = deps.payments.checkout !== null;
    return { kind: 'payable', notice: current, watched: isWatched, byPhone: isWatched };
  }
  if (state.kind === 'unpaid') return closed('unknown');
  if (state.kind === 'paid') await seenPaid(deps, booking);
  return closed(state.kind);
}

async function seenPaid(deps: CheckDeps, booking: Booking): Promise<void> {
  deps.audit('paymentSeen', booking.bookingNumber);
  const at = deps.now().toISOString();
  await noted(deps, () => deps.paymentNotes.seenPaid(booking.payment, at));
}

async function stateOf({ payments, paymentWatch, log }: CheckDeps, booking: Booking, signal: AbortSignal) {
  const state = await withDeadline(payments.stateOf(booking, signal), paymentWatch.answerMs);
  if (state !== 'late' && state.kind !== 'unknown') return state;
  if (!signal.aborted) log('paymentStateUnknown', { reason: state === 'late' ? 'deadline' : 'unknown' });
  return { kind: 'unknown' } as const;
}

const closed = (reason: PaymentClosedCode): PaymentAnswer => ({ kind: 'closed', reason });

/** Owed, as far as the booking says: pagoPA is asked. */
function isOpen(payable: PayableCode): payable is OpenCode {
  return payable === 'yes' || payable === 'pending';
}

function closedBy(payable: Exclude<PayableCode, OpenCode>): PaymentAnswer {
  if (payable === 'paid') return closed('paid');
  return closed(payable === 'notDue' || payable === 'cancelled' ? 'nothingDue' : 'atDesk');
}
