import { setTimeout as sleep } from 'node:timers/promises';
import type { Booking } from '../domain/booking.ts';
import type { PaymentClosedCode } from '../contract/payment-view.ts';
import type { PaymentNotice, PaymentState } from '../domain/payment.ts';
import type { PaymentAnswer } from '../domain/payment-state.ts';
import { noticeOf, payableOf } from '../domain/payable.ts';
import { checkNoticeNumber } from '../domain/notice-number.ts';
import { toRome } from '../domain/rome-time.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage } from '../domain/session-state.ts';
import type { Result } from '../result.ts';
import type { PaymentStore } from '../storage/payment-store.ts';
import type { WorkDeps } from './work.ts';
import { withDeadline } from './with-deadline.ts';

export type PayDeps = Pick<
  WorkDeps,
  'payments' | 'paymentNotes' | 'paymentWatch' | 'audit' | 'newId' | 'now' | 'log'
>;

/** Milliseconds: how often it is asked whether a notice is paid, for how long, and the longest wait for an answer. */
export type PaymentWatch = { everyMs: number; forMs: number; answerMs: number };

/** So long after its link was shown somebody may still be paying with it. */
const attemptMs = 15 * 60 * 1000;

type Of<Kind extends Stage['kind']> = Extract<Stage, { kind: Kind }>;

export async function checkPayment(
  deps: PayDeps,
  { booking }: Of<'checkingPayment'>,
  signal: AbortSignal,
): Promise<SessionEvent> {
  const answer = await answerFor(deps, booking, signal);
  if (answer.kind === 'payable') {
    deps.audit('paymentNoticeShown', booking.bookingNumber);
    const number = checkNoticeNumber(answer.notice.noticeNumber);
    if (number !== 'valid') deps.log('noticeNumberInDoubt', { reason: number });
  }
  return { kind: 'paymentChecked', answer };
}

/** Ends when the notice on the screen is no longer as it stands there, or after a while. Silence is no news. */
export async function watchPayment(
  deps: PayDeps,
  { booking, notice }: Of<'paying'>,
  signal: AbortSignal,
): Promise<SessionEvent> {
  const { everyMs, forMs } = deps.paymentWatch;
  const until = performance.now() + forMs;
  while (performance.now() + everyMs <= until && !signal.aborted) {
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    const state = await stateOf(deps, booking, signal);
    if (state.kind === 'unknown') continue;
    if (state.kind === 'unpaid' && state.amountCents === notice.amountCents) continue;
    return { kind: 'paymentChecked', answer: await judged(deps, booking, state) };
  }
  return { kind: 'watchOver' };
}

/** The attempt is on disk before the link is asked for: whoever has seen it may be paying, whatever breaks here. */
export async function askLink(
  deps: PayDeps,
  { booking, notice }: Of<'paying'>,
  signal: AbortSignal,
): Promise<SessionEvent> {
  const { payments, paymentNotes } = deps;
  if (!payments.checkout) return { kind: 'linkFailed' };
  const cartId = deps.newId();
  const { noticeNumber, bookingNumber, amountCents } = notice;
  const openedAt = deps.now().toISOString();
  const attempt = { cartId, noticeNumber, bookingNumber, amountCents, openedAt };
  if (!(await recorded(deps, () => paymentNotes.begin(attempt)))) return { kind: 'linkFailed' };
  const link = await payments.checkout(notice, cartId);
  // A link that nobody has seen pays nothing.
  if (!link.ok || signal.aborted) await recorded(deps, () => paymentNotes.withdraw(cartId));
  if (link.ok) {
    if (!signal.aborted) deps.audit('paymentLinkShown', bookingNumber);
    return { kind: 'linkOpened', link: link.value };
  }
  deps.log('paymentLinkFailed', { reason: link.error });
  if (link.error !== 'notPayable') return { kind: 'linkFailed' };
  const state = await stateOf(deps, booking, signal);
  const isAsBefore = state.kind === 'unpaid' && state.amountCents === amountCents;
  return isAsBefore
    ? { kind: 'linkFailed' }
    : { kind: 'paymentChecked', answer: await judged(deps, booking, state) };
}

/** What the booking says, then what was seen here, then who knows of the debt: the first that excludes it decides. */
async function answerFor(deps: PayDeps, booking: Booking, signal: AbortSignal): Promise<PaymentAnswer> {
  const payable = payableOf(booking, toRome(deps.now()), true);
  if (payable !== 'yes') return closed(payable === 'paid' || payable === 'pending' ? payable : 'expired');
  const { noticeNumber } = booking.payment;
  const note = noteOf(deps, noticeNumber);
  if (note === 'paid' || note === 'unknown') return closed(note);
  const state = await stateOf(deps, booking, signal);
  if (note === 'inProgress' && state.kind !== 'paid') return closed('inProgress');
  return judged(deps, booking, state);
}

async function judged(deps: PayDeps, booking: Booking, state: PaymentState): Promise<PaymentAnswer> {
  const notice = noticeOf(booking);
  if (state.kind === 'unpaid' && notice) {
    const { amountCents, dueDate, creditorName } = state;
    const current: PaymentNotice = { ...notice, amountCents, dueDate, creditorName };
    const isWatched = deps.payments.checkout !== null;
    return { kind: 'payable', notice: current, watched: isWatched, byPhone: isWatched };
  }
  if (state.kind === 'unpaid') return closed('unknown');
  if (state.kind === 'paid') {
    deps.audit('paymentSeen', booking.bookingNumber);
    const at = deps.now().toISOString();
    await recorded(deps, () => deps.paymentNotes.seenPaid(booking.payment.noticeNumber, at));
  }
  return closed(state.kind);
}

async function stateOf({ payments, paymentWatch, log }: PayDeps, booking: Booking, signal: AbortSignal) {
  const state = await withDeadline(payments.stateOf(booking, signal), paymentWatch.answerMs);
  if (state !== 'late' && state.kind !== 'unknown') return state;
  if (!signal.aborted) log('paymentStateUnknown', { reason: state === 'late' ? 'deadline' : 'unknown' });
  return { kind: 'unknown' } as const;
}

/** Without what was noted here nobody knows whether somebody is paying. */
function noteOf({ paymentNotes, now, log }: PayDeps, noticeNumber: string): PaymentClosedCode | null {
  try {
    if (paymentNotes.isPaid(noticeNumber)) return 'paid';
    const since = new Date(now().getTime() - attemptMs).toISOString();
    return paymentNotes.isOpen(noticeNumber, since) ? 'inProgress' : null;
  } catch (error) {
    log('paymentNotRecorded', { reason: String(error) });
    return 'unknown';
  }
}

async function recorded({ log }: PayDeps, write: () => ReturnType<PaymentStore['begin']>): Promise<boolean> {
  try {
    const written: Result<void, 'busy'> = await write();
    if (!written.ok) log('paymentNotRecorded', { reason: written.error });
    return written.ok;
  } catch (error) {
    log('paymentNotRecorded', { reason: String(error) });
    return false;
  }
}

const closed = (reason: PaymentClosedCode): PaymentAnswer => ({ kind: 'closed', reason });
