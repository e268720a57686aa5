import type { DeviceEvent, DeviceName, PaperReport, StaffOutcome } from '../contract/staff.ts';
import type { DisplayView } from '../contract/facility-view.ts';

/** What the staff is told of this totem, beside how its devices are now. */
export type StaffReport = {
  kioskId: string;
  version: string;
  /** Of a voice that is configured. */
  voice: 'ready' | 'outOfOrder';
  paper: PaperReport;
  /** The latest first. */
  events: Record<DeviceName, DeviceEvent[]>;
};

/** What is under way in the panel: it comes to its end before anything else begins. */
export type StaffDeed =
  | { kind: 'testSlip'; replaced: boolean }
  /** Its slip is out, by the word of whoever stands there. */
  | { kind: 'notePaper' }
  | { kind: 'testCard' }
  | { kind: 'switchInformation'; on: boolean }
  | { kind: 'supportFile' }
  | { kind: 'saveDisplay'; display: DisplayView }
  | { kind: 'restart' };

/** What nobody has been told yet. */
export const noReport: StaffReport = {
  kioskId: '',
  version: '',
  voice: 'ready',
  paper: { low: false, replacedAt: '', slips: 0 },
  events: { cardReader: [], scanner: [], printer: [], voice: [], bookings: [] },
};

/** `waitsForCard`: the next card that comes in is tried. */
export type StaffPanel = {
  kind: 'staffPanel';
  deed: StaffDeed | null;
  outcome: StaffOutcome | null;
  waitsForCard: boolean;
};

export type StaffStage =
  | { kind: 'staffPin'; typed: string; problem: 'wrong' | 'busy' | null; opensAt: string }
  | { kind: 'checkingPin'; typed: string }
  | StaffPanel
  /** From the panel, and back to it. */
  | { kind: 'calibrating'; display: DisplayView };

/** `opensAt`: ISO 8601 UTC, or empty. */
export type StaffEvent =
  | { kind: 'pinAccepted'; report: StaffReport }
  | { kind: 'pinRefused'; reason: 'wrong' | 'busy'; opensAt: string }
  | { kind: 'staffReported'; report: StaffReport }
  | { kind: 'staffDone'; outcome: StaffOutcome; report: StaffReport }
  | { kind: 'informationSwitched'; on: boolean }
  | { kind: 'displaySaved'; display: DisplayView };
