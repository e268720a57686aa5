import type { CardProblem, PrinterFaultCode } from './view.ts';

/** What the staff may do behind the PIN (view `staffPanel`). */
export const staffTasks = [
  'testSlip',
  'paperReplaced',
  'testCard',
  'switchInformation',
  'calibrate',
  'supportFile',
  'restart',
] as const;
export type StaffTask = (typeof staffTasks)[number];

/** One touch on the keys of the PIN: main holds what is typed, the screen only how much. */
export const pinKeys = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'eraseLast', 'eraseAll'] as const;
export type PinKey = (typeof pinKeys)[number];

export const devices = ['cardReader', 'scanner', 'printer', 'voice', 'bookings'] as const;
export type DeviceName = (typeof devices)[number];

/** `unseen`: nobody can ask it. */
export type DeviceCondition =
  'ready' | 'unseen' | 'opening' | 'outOfOrder' | 'absent' | 'away' | PrinterFaultCode;

/** What a device did or suffered; codes, nothing of a person. `at`: local time in Europe/Rome with seconds. */
export type DeviceEvent = { at: string; what: string; detail: string };

export type DeviceReport = { device: DeviceName; condition: DeviceCondition; events: DeviceEvent[] };

/** `replacedAt`: local time, empty while nobody has said so; `slips`: printed since. */
export type PaperReport = { low: boolean; replacedAt: string; slips: number };

/** What a scanned code is; never the code. */
export type ScanKind =
  | 'person'
  | 'cardNumber'
  | 'prescription'
  | 'prescriptionHalf'
  | 'bookingNumber'
  | 'paymentNotice'
  | 'unknown';

/** How it goes with what was asked for last. */
export type StaffOutcome =
  /** `notRecorded`: the slip is out, and the change of paper could not be written down. */
  | { kind: 'slip'; state: 'printing' | 'printed' | 'notRecorded' | PrinterFaultCode; replaced: boolean }
  /** `ms`: how long the reading took. `cardNumber`: whether the chip gave it. */
  | { kind: 'card'; state: 'waiting' | 'reading' | CardProblem }
  | { kind: 'card'; state: 'read'; ms: number; cardNumber: boolean; expired: boolean }
  | { kind: 'scan'; what: ScanKind }
  | { kind: 'calibrated'; saved: boolean }
  /** `file`: where it lies, empty while it is written or when it could not be. */
  | { kind: 'supportFile'; state: 'writing' | 'written' | 'failed'; file: string }
  | { kind: 'informationOnly'; state: 'switching' | 'switched' | 'failed' }
  /** `asked`: one more touch does it. */
  | { kind: 'restart'; state: 'asked' | 'begun' };

/** The screens of who looks after the totem. */
export type StaffScreen =
  /** Who installs the totem measures its glass (Frame.display). */
  | { kind: 'calibrating' }
  /** `opensAt`: after wrong ones, no PIN is looked at before (ISO 8601 UTC); empty: now. */
  | { kind: 'staffPin'; typed: number; problem: 'wrong' | 'busy' | null; opensAt: string }
  | { kind: 'checkingPin' }
  | {
      kind: 'staffPanel';
      kioskId: string;
      version: string;
      devices: DeviceReport[];
      paper: PaperReport;
      informationOnly: boolean;
      outcome: StaffOutcome | null;
      /** Something is under way: nothing else can be asked for, nor can one leave. */
      busy: boolean;
    };
