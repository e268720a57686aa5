import type { LanguageCode } from '../contract/view.ts';
import type { BookingGateway } from '../bookings/booking-gateway.ts';
import type { CardReader } from '../devices/card-reader.ts';
import type { Printer } from '../devices/printer.ts';
import { normaliseCode, type Booking } from '../domain/booking.ts';
import type { CancellationRules } from '../domain/cancellation-deadline.ts';
import { expiredOn } from '../domain/card-holder.ts';
import { toRome } from '../domain/rome-time.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage, Visit } from '../domain/session-state.ts';
import type { StaffDeed, StaffPanel } from '../domain/staff-state.ts';
import type { Log } from '../log.ts';
import type { PaperOffice } from '../papers/paper-office.ts';
import type { PaymentStatus } from '../payments/payment-status.ts';
import type { ReceiptSigner } from '../receipts/receipt-keys.ts';
import { assertNever } from '../result.ts';
import type { AccessStore } from '../storage/access-store.ts';
import type { AuditAction } from '../storage/audit-actions.ts';
import type { DeskCaseStore } from '../storage/desk-case-store.ts';
import type { IntentStore } from '../storage/intent-store.ts';
import type { PaymentStore } from '../storage/payment-store.ts';
import type { PrintoutStore } from '../storage/printout-store.ts';
import type { ReceiptStore } from '../storage/receipt-store.ts';
import { askBookings } from './ask-bookings.ts';
import { cancelBooking } from './cancel-booking.ts';
import { findAll } from './find-all.ts';
import { openCase } from './open-case.ts';
import { askLink, checkPayment, refreshPayment, watchPayment, type PaymentWatch } from './pay.ts';
import { knownPaid } from './payment-notes.ts';
import { findReceipts } from './payment-receipts.ts';
import { printerCondition } from './printer-condition.ts';
import { printOfVisit, type PaperStage } from './print-of-visit.ts';
import { workOf } from './work-of.ts';
import type { Work } from './session.ts';
import type { StaffDesk } from '../staff/staff-desk.ts';
import type { SignInDesk } from './sign-in.ts';
import { checkPin, staffDeed } from './staff-work.ts';
import { verifyPayer } from './verify-payer.ts';
import { verifyAccess } from './verify-access.ts';

export type WorkDeps = {
  cardReader: CardReader;
  printer: Printer;
  gateway: BookingGateway;
  payments: PaymentStatus;
  paymentNotes: PaymentStore;
  paymentWatch: PaymentWatch;
  papers: PaperOffice;
  access: AccessStore;
  intents: IntentStore;
  printouts: PrintoutStore;
  deskCases: DeskCaseStore;
  receipts: ReceiptStore;
  signer: ReceiptSigner;
  staff: StaffDesk;
  signIn: SignInDesk;
  rules: CancellationRules;
  clockInDoubt: () => boolean;
  /** Of the privacy notice that is shown here. */
  noticeVersion: string;
  kioskId: string;
  facilityName: string;
  /** `detail`: a code. */
  audit: (action: AuditAction, bookingNumber: string, detail?: string) => void;
  /** A paper has come out: what stands on it, for who hears. */
  onPaper: (read: readonly string[], language: LanguageCode) => void;
  newId: () => string;
  now: () => Date;
  log: Log;
  /** Longest wait for an answer of the booking system, milliseconds. */
  searchDeadlineMs: number;
};

/** All the asynchrony of a visit: what each state asks of the world, told back as one event. */
export function createWork(deps: WorkDeps): Work {
  return async (stage, signal, language) => {
    const work = workOf(stage);
    switch (work) {
      case 'readCard':
        return readCard(deps, signal);
      case 'verify':
        return verifyAccess(deps, stage as Extract<Stage, { kind: 'verifying' }>, signal);
      case 'search':
        return search(deps, stage as Extract<Stage, { kind: 'searching' }>, signal);
      case 'print':
      case 'printReceipt':
      case 'printOutcomeSlip':
      case 'printCaseSlip':
        return printOfVisit(deps, stage as PaperStage, language);
      case 'checkPaper':
        return checkPaper(deps);
      case 'checkPayment':
        return checkPayment(deps, ownBooking(stage as Extract<Stage, { kind: 'checkingPayment' }>), signal);
      case 'askLink':
        return askLink(deps, stage as Extract<Stage, { kind: 'paying' }>, signal);
      case 'watchPayment':
      case 'watchPending':
        return watchPayment(deps, stage as Extract<Stage, { kind: 'paying' | 'paymentClosed' }>, signal);
      case 'refreshPayment':
        return refreshPayment(deps, stage as Extract<Stage, { kind: 'summary' }>, signal);
      case 'findReceipts': {
        const finding = stage as Extract<Stage, { kind: 'findingReceipts' }>;
        return findReceipts(deps, { ...ownBooking(finding), year: finding.year }, signal);
      }
      case 'startSignIn':
        return deps.signIn.start(stage as Extract<Stage, { kind: 'startingSignIn' }>, signal);
      case 'waitSignIn':
        return deps.signIn.wait(stage as Parameters<SignInDesk['wait']>[0], signal);
      case 'findAll':
        return findAll(deps, stage as Extract<Stage, { kind: 'findingAll' }>, signal);
      case 'openCase':
        return openCase(deps, stage as Extract<Stage, { kind: 'openingCase' }>);
      case 'checkPin':
        return checkPin(deps, stage as Extract<Stage, { kind: 'checkingPin' }>);
      case 'staff':
        return staffDeed(deps, (stage as StaffPanel).deed as StaffDeed, signal);
      case 'cancel': {
        const cancelling = stage as Extract<Stage, { kind: 'cancelling' }>;
        return cancelBooking(deps, { ...ownBooking(cancelling), accepted: cancelling.accepted });
      }
      case null:
        throw new Error(`no work belongs to ${stage.kind}`);
      default:
        return assertNever(work);
    }
  };
}

function ownBooking({ visit, booking }: { visit: Visit; booking: Booking }) {
  return { booking, fiscalCode: visit.holder.fiscalCode };
}

async function readCard(deps: WorkDeps, signal: AbortSignal): Promise<SessionEvent> {
  const read = await deps.cardReader.readCardHolder(signal);
  if (read.ok) {
    // Told to the desk: it may be the last time that this card is good for anything.
    const today = toRome(deps.now()).slice(0, 10);
    deps.audit(expiredOn(read.value, today) ? 'expiredCardRead' : 'cardRead', '');
    return { kind: 'cardRead', holder: read.value };
  }
  deps.log('cardNotRead', { reason: read.error });
  return { kind: 'cardNotRead', reason: read.error };
}

/** Before something is done of which a paper is the proof. */
async function checkPaper({ printer }: WorkDeps): Promise<SessionEvent> {
  return { kind: 'printerChecked', condition: await printerCondition(printer) };
}

async function search(
  deps: WorkDeps,
  stage: Extract<Stage, { kind: 'searching' }>,
  signal: AbortSignal,
): Promise<SessionEvent> {
  const { holder, draft } = stage.visit;
  if (stage.confirmed) deps.log('noticeRead', { version: deps.noticeVersion });
  if (stage.visit.card === 'payer') return verifyPayer(deps, stage, signal);
  const query = {
    fiscalCode: holder.fiscalCode,
    criterion: draft.criterion,
    code: normaliseCode(draft.number),
  };
  const found = await askBookings(deps, deps.gateway.search(query, signal));
  if (!found) return { kind: 'searchFailed' };
  deps.audit('searched', '');
  // Whatever a booking system answers, nobody else's booking gets past this line.
  const own = found.filter((booking) => booking.patient.fiscalCode === holder.fiscalCode);
  return { kind: 'bookingsFound', bookings: own.map((booking) => knownPaid(deps, booking)) };
}
