import type { DeviceEvent, DeviceName, PaperReport, StaffOutcome } from '../contract/staff.ts';
import type { DisplayView } from '../contract/facility-view.ts';

/** What the staff is told of this totem, beside how its devices are now. */
export type StaffReport = {
  kioskId: string;
  version: string;
  paper: PaperReport;
  /** The latest first. */
  events: Record<DeviceName, DeviceEvent[]>;
};

/** What is under way in the panel: it comes to its end before anything else begins. */
export type StaffDeed =
  | { kind: 'testSlip'; replaced: boolean }
  | { kind: 'testCard' }
  | { kind: 'switchInformation'; on: boolean }
  | { kind: 'supportFile' }
  | { kind: 'saveDisplay'; display: DisplayView }
  | { kind: 'restart' };

/** What nobody has been told yet. */
export const noReport: StaffReport = {
  kioskId: '',
  version: '',
  paper: { low: false, replacedAt: '', slips: 0 },
  events: { cardReader: [], scanner: [], printer: [], voice: [], bookings: [] },
};

/** `cardIn`: nobody's visit begins with it; whoever leaves the panel is told to take it out. */
export type StaffPanel = {
  kind: 'staffPanel';
  deed: StaffDeed | null;
  outcome: StaffOutcome | null;
  cardIn: boolean;
};

export type StaffStage =
  | { kind: 'staffPin'; typed: string; wrong: boolean; opensAt: string; cardIn: boolean }
  | { kind: 'checkingPin'; typed: string; cardIn: boolean }
  | StaffPanel
  /** From the panel, and back to it. */
  | { kind: 'calibrating'; display: DisplayView; panel: StaffPanel };

/** `opensAt`: ISO 8601 UTC, or empty. */
export type StaffEvent =
  | { kind: 'pinAccepted'; report: StaffReport }
  | { kind: 'pinRefused'; opensAt: string }
  | { kind: 'staffReported'; report: StaffReport }
  | { kind: 'staffDone'; outcome: StaffOutcome; report: StaffReport }
  | { kind: 'informationSwitched'; on: boolean }
  | { kind: 'displaySaved'; display: DisplayView };
