import type { CancellationRefusal, PrinterFaultCode } from '../contract/view.ts';
import type { Command } from '../contract/command.ts';
import type { Booking, Cancellation } from './booking.ts';
import type { CardHolder, CardReadError } from './card-holder.ts';
import type { ReceiptProof } from './cancellation-state.ts';
import type { ScannerState } from './session-state.ts';
import type { IdentityEvent } from './identity-state.ts';
import type { PaymentEvent } from './payment-state.ts';
import type { StaffEvent } from './staff-state.ts';

/** Touches, devices, results of work, time: everything that can happen. */
export type SessionEvent =
  | Command
  | { kind: 'readerReady' }
  | { kind: 'readerOutOfOrder' }
  | { kind: 'cardInserted' }
  | { kind: 'cardRemoved' }
  | { kind: 'printerChecked'; condition: 'ready' | PrinterFaultCode }
  | { kind: 'scannerChecked'; condition: ScannerState }
  | { kind: 'bookingsChecked'; available: boolean }
  | { kind: 'clockChecked'; inDoubt: boolean }
  | { kind: 'cardRead'; holder: CardHolder }
  | { kind: 'cardNotRead'; reason: CardReadError }
  | { kind: 'accessGranted'; holder: CardHolder }
  | { kind: 'accessRefused'; triesLeft: number }
  | { kind: 'accessUnavailable' }
  | { kind: 'bookingsFound'; bookings: readonly Booking[] }
  | { kind: 'searchFailed' }
  | { kind: 'paperPrinted' }
  | { kind: 'paperFailed'; fault: PrinterFaultCode }
  | { kind: 'bookingCancelled'; cancellation: Cancellation; confirmed: boolean; receipt: ReceiptProof | null }
  | { kind: 'bookingNotCancelled'; reason: CancellationRefusal; cancellation: Cancellation | null }
  /** Nothing was asked for: the deadline, or the printer (`null`: not asked), is not as the person had been told. */
  | { kind: 'cancellationHeld'; printer: 'ready' | PrinterFaultCode | null }
  | { kind: 'cancellationUnclear'; reference: string }
  | { kind: 'caseFiled'; reference: string }
  | { kind: 'caseNotFiled' }
  | PaymentEvent
  | IdentityEvent
  | StaffEvent
  | { kind: 'headsetPlugged' }
  | { kind: 'headsetUnplugged' }
  | { kind: 'timedOut' }
  | { kind: 'crashed' };
