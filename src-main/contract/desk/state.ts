import type { FacilityView } from '../facility-view.ts';
import type { PrinterFaultCode } from '../view.ts';
import type { ElsewhereView } from './booking.ts';
import type { ImportView } from './import.ts';
import type { OperatorView } from './operators.ts';

/** Who is at the desk, and how it stands. */
export type DeskState = {
  /** `new`: there is no operator yet. `locked`: somebody was here, whose name is kept. */
  door: { kind: 'new' } | { kind: 'closed' } | { kind: 'locked'; name: string } | { kind: 'open' };
  /** `null` unless the door is open. */
  operator: OperatorView | null;
  place: string;
  facility: FacilityView;
  /** Cancellations here are requests to another system. */
  asksOnly: boolean;
  printer: 'ready' | PrinterFaultCode;
  /** The roll of the printer is nearly at its end. */
  paperLow: boolean;
  cardReader: 'ready' | 'outOfOrder';
  /** The clock cannot be trusted: deadlines are not told. */
  clockInDoubt: boolean;
  /** 1000: so many, or more. */
  openCases: number;
  /** Booking of which this operator has not seen what became of a deed, because the desk locked meanwhile; empty: none. */
  unseen: string;
  demo: boolean;
};

/** What is told without having been asked for. */
export type DeskEvent =
  | { kind: 'state'; state: DeskState }
  /** A card was put in, or a code was scanned: as it would have been typed. */
  | { kind: 'codeRead'; text: string; from: 'card' | 'scanner' }
  | { kind: 'cardNotRead' }
  /** Who else has the booking open that is open here. */
  | { kind: 'elsewhere'; bookingNumber: string; places: ElsewhereView[] }
  | { kind: 'import'; import: ImportView };
