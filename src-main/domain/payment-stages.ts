import type { PaymentStatusCode } from '../contract/booking-view.ts';
import type { PaymentClosedCode } from '../contract/payment-view.ts';
import type { Booking } from './booking.ts';
import { backToBooking } from './card-stages.ts';
import { isPayable } from './payable.ts';
import type { PaymentAnswer } from './payment-state.ts';
import type { PaymentNotice } from './payment.ts';
import type { SessionEvent } from './session-event.ts';
import { isPresent } from './session-state.ts';
import type { Stage, Visit } from './session-state.ts';
import { withBooking } from './visit.ts';

/** The notice, paying on one's own phone, the receipts. */
export function paymentStage(stage: Stage, event: SessionEvent): Stage | null {
  switch (stage.kind) {
    case 'summary':
      return fromSummary(stage, event);
    case 'checkingPayment':
      if (event.kind === 'back') return backToBooking(stage);
      return event.kind === 'paymentChecked' ? answered(stage, event) : null;
    case 'paying':
      return paying(stage, event);
    case 'paymentClosed':
      if (event.kind === 'continue' || event.kind === 'back') return backToBooking(stage);
      if (event.kind === 'watchOver') return { ...stage, watching: false };
      if (event.kind === 'paymentChecked') return endOf(stage, event.answer);
      return event.kind === 'printPaymentReceipt' && stage.reason === 'paid' ? ofThisBooking(stage) : null;
    case 'findingReceipts':
      return findingReceipts(stage, event);
    case 'receiptMissing':
      return event.kind === 'continue' || event.kind === 'back' ? backToBooking(stage) : null;
    case 'yearReceipts': {
      const { visit, booking, year, receipts } = stage;
      if (event.kind === 'back') return backToBooking(stage);
      if (event.kind === 'openYear')
        return { kind: 'findingReceipts', visit, booking, year: event.year ?? 'this' };
      if (event.kind !== 'printYear' || receipts.length === 0) return null;
      return { kind: 'printing', visit, booking, sheet: { paper: 'yearReceipts', year, receipts } };
    }
    default:
      return null;
  }
}

function fromSummary(stage: Extract<Stage, { kind: 'summary' }>, event: SessionEvent): Stage | null {
  const { visit, booking } = stage;
  switch (event.kind) {
    case 'startPayment':
      return isPayable(booking) ? { kind: 'checkingPayment', visit, booking } : null;
    case 'printPaymentReceipt':
      return booking.payment.status === 'paid' ? ofThisBooking(stage) : null;
    case 'openYear':
      return { kind: 'findingReceipts', visit, booking, year: event.year ?? 'this' };
    case 'paymentKnown': {
      if (event.status === null || event.status === booking.payment.status) return null;
      const now = withPayment(booking, { status: event.status });
      return { kind: 'summary', visit: withBooking(visit, now), booking: now };
    }
    default:
      return null;
  }
}

type AtBooking = { visit: Visit; booking: Booking };

/** Of a visit that was let in to pay it is not known whose receipt it would be. */
function ofThisBooking({ visit, booking }: AtBooking): Stage | null {
  if (!isPresent(visit) || visit.card === 'payer') return null;
  return { kind: 'findingReceipts', visit, booking, year: null };
}

type Paying = Extract<Stage, { kind: 'paying' }>;

function paying(stage: Paying, event: SessionEvent): Stage | null {
  const { phone } = stage;
  switch (event.kind) {
    case 'back':
      return backToBooking(stage);
    case 'printNotice': {
      // One way to pay at a time: while a link is out the notice is not handed out as well.
      if (phone.kind === 'asking' || phone.kind === 'open' || phone.kind === 'over') return null;
      const { visit, booking, notice } = stage;
      return { kind: 'printing', visit, booking, sheet: { paper: 'paymentNotice', notice } };
    }
    case 'payByPhone':
      return phone.kind === 'offered' ? { ...stage, phone: { kind: 'asking' } } : null;
    case 'linkOpened':
      if (phone.kind !== 'asking') return null;
      return { ...stage, phone: { kind: 'open', link: event.link }, watching: true };
    case 'linkFailed':
      return phone.kind === 'asking' ? { ...stage, phone: { kind: 'notNow' } } : null;
    case 'watchOver':
      return { ...stage, watching: false, phone: phone.kind === 'open' ? { kind: 'over' } : phone };
    case 'paymentChecked':
      return whilePaying(stage, event);
    default:
      return null;
  }
}

type Checked = Extract<SessionEvent, { kind: 'paymentChecked' }>;

/** Something is no longer as the screen says. */
function whilePaying(stage: Paying, event: Checked): Stage {
  const { answer, booking } = event;
  // What the link on the screen asks for is no longer what is owed, and it may be in use.
  if (answer.kind === 'payable' && stage.phone.kind === 'open')
    return closed({ ...stage, booking: owing(booking, answer.notice) }, 'changed');
  return answered(stage, event);
}

function answered(stage: Extract<Stage, { kind: 'checkingPayment' | 'paying' }>, event: Checked): Stage {
  const { answer, booking } = event;
  const { visit } = stage;
  if (answer.kind === 'closed') {
    const isUnderWay = stage.kind === 'paying' && stage.phone.kind === 'open' && answer.reason === 'pending';
    return closed({ visit, booking }, answer.reason, isUnderWay);
  }
  const { notice, watched, byPhone } = answer;
  const said = stage.kind === 'paying' ? stage.notice.amountCents : stage.booking.payment.copaymentCents;
  const now = owing(booking, notice);
  return {
    kind: 'paying',
    visit: withBooking(visit, now),
    booking: now,
    notice,
    formerCents: said === notice.amountCents ? null : said,
    phone: { kind: byPhone && visit.card !== 'payer' ? 'offered' : 'no' },
    watching: watched,
  };
}

/** How a payment that was under way has ended. */
function endOf(stage: Extract<Stage, { kind: 'paymentClosed' }>, answer: PaymentAnswer): Stage | null {
  if (!stage.watching || answer.kind !== 'closed') return null;
  return closed(stage, answer.reason);
}

const settled: Partial<Record<PaymentClosedCode, PaymentStatusCode>> = { paid: 'paid', pending: 'pending' };

/** What is known of the payment now is known of the booking as well. */
function closed({ visit, booking }: AtBooking, reason: PaymentClosedCode, watching = false): Stage {
  const status = settled[reason];
  const now = status ? withPayment(booking, { status }) : booking;
  return { kind: 'paymentClosed', visit: withBooking(visit, now), booking: now, reason, watching };
}

function owing(booking: Booking, { amountCents }: PaymentNotice): Booking {
  return withPayment(booking, { copaymentCents: amountCents });
}

function withPayment(booking: Booking, changes: Partial<Booking['payment']>): Booking {
  return { ...booking, payment: { ...booking.payment, ...changes } };
}

function findingReceipts(
  stage: Extract<Stage, { kind: 'findingReceipts' }>,
  event: SessionEvent,
): Stage | null {
  const { visit, booking } = stage;
  switch (event.kind) {
    case 'back':
      return backToBooking(stage);
    case 'receiptFound':
      return { kind: 'printing', visit, booking, sheet: { paper: 'paymentReceipt', receipt: event.receipt } };
    case 'receiptNotFound':
      return { kind: 'receiptMissing', visit, booking, reason: event.reason };
    case 'yearFound': {
      const { year, thisYear, receipts } = event;
      return { kind: 'yearReceipts', visit, booking, year, thisYear, receipts };
    }
    default:
      return null;
  }
}
