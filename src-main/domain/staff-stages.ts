import type { StaffTask, StaffOutcome } from '../contract/staff.ts';
import { recogniseScan } from './scan.ts';
import type { SessionEvent } from './session-event.ts';
import type { SessionState, Stage } from './session-state.ts';
import type { StaffDeed, StaffPanel, StaffStage } from './staff-state.ts';

type Totem = Pick<SessionState, 'informationOnly' | 'display'>;

/** What most totems have (21.5 inches, 1080 pixels wide): where whoever measures begins. */
const usualPxPerMm = 4;
/** More digits than any PIN has are not taken. */
const longestPin = 12;

/** The door of the staff, and what lies behind it. In these stages no card and no code begins a visit. */
export function staffStage(stage: Stage, event: SessionEvent, totem: Totem): Stage | null {
  switch (stage.kind) {
    case 'idle':
      if (event.kind !== 'openStaff') return null;
      return { kind: 'staffPin', typed: '', wrong: false, opensAt: '', cardIn: false };
    case 'staffPin':
      return atTheDoor(stage, event);
    case 'checkingPin':
      return whileChecking(stage, event);
    case 'staffPanel':
      return inPanel(stage, event, totem);
    case 'calibrating':
      return whileCalibrating(stage, event);
    default:
      return null;
  }
}

/** Out of it: a card that is still in is not read, it is given back. */
export function staffLeft(stage: StaffStage): Stage {
  const { cardIn } = stage.kind === 'calibrating' ? stage.panel : stage;
  return cardIn ? { kind: 'goodbye', cardIn } : { kind: 'idle' };
}

function atTheDoor(stage: Extract<Stage, { kind: 'staffPin' }>, event: SessionEvent): Stage {
  switch (event.kind) {
    case 'pinKey': {
      if (event.key === 'eraseAll') return { ...stage, typed: '' };
      if (event.key === 'eraseLast') return { ...stage, typed: stage.typed.slice(0, -1) };
      return stage.typed.length < longestPin ? { ...stage, typed: stage.typed + event.key } : stage;
    }
    case 'checkPin':
      return stage.typed === '' ? stage : { kind: 'checkingPin', typed: stage.typed, cardIn: stage.cardIn };
    case 'leave':
      return staffLeft(stage);
    default:
      return withCardIn(stage, event);
  }
}

function whileChecking(stage: Extract<Stage, { kind: 'checkingPin' }>, event: SessionEvent): Stage {
  const { cardIn } = stage;
  switch (event.kind) {
    case 'pinAccepted':
      return { kind: 'staffPanel', deed: null, outcome: null, cardIn };
    case 'pinRefused':
      return { kind: 'staffPin', typed: '', wrong: true, opensAt: event.opensAt, cardIn };
    default:
      return withCardIn(stage, event);
  }
}

function inPanel(stage: StaffPanel, event: SessionEvent, totem: Totem): Stage {
  switch (event.kind) {
    case 'staff':
      return stage.deed === null ? asked(stage, event.task, totem) : stage;
    case 'leave':
      return stage.deed === null ? staffLeft(stage) : stage;
    case 'staffDone':
      return { ...stage, deed: null, outcome: event.outcome };
    case 'informationSwitched':
      return { ...stage, deed: null, outcome: { kind: 'informationOnly', state: 'switched' } };
    case 'displaySaved':
      return { ...stage, deed: null, outcome: { kind: 'calibrated', saved: true } };
    case 'scanned':
      if (stage.deed !== null) return stage;
      return { ...stage, outcome: { kind: 'scan', what: recogniseScan(event.text).kind } };
    case 'cardInserted': {
      const waits = stage.outcome?.kind === 'card' && stage.outcome.state === 'waiting';
      const now = { ...stage, cardIn: true };
      return waits ? doing(now, { kind: 'testCard' }, { kind: 'card', state: 'reading' }) : now;
    }
    default:
      return withCardIn(stage, event);
  }
}

function asked(stage: StaffPanel, task: StaffTask, { informationOnly, display }: Totem): Stage {
  switch (task) {
    case 'testSlip':
    case 'paperReplaced': {
      const replaced = task === 'paperReplaced';
      return doing(stage, { kind: 'testSlip', replaced }, { kind: 'slip', state: 'printing', replaced });
    }
    case 'testCard':
      return stage.cardIn
        ? doing(stage, { kind: 'testCard' }, { kind: 'card', state: 'reading' })
        : { ...stage, outcome: { kind: 'card', state: 'waiting' } };
    case 'switchInformation':
      return doing(
        stage,
        { kind: 'switchInformation', on: !informationOnly },
        { kind: 'informationOnly', state: 'switching' },
      );
    case 'supportFile':
      return doing(stage, { kind: 'supportFile' }, { kind: 'supportFile', state: 'writing', file: '' });
    case 'calibrate': {
      const begun = { ...display, pxPerMm: display.pxPerMm ?? usualPxPerMm };
      return { kind: 'calibrating', display: begun, panel: { ...stage, outcome: null } };
    }
    case 'restart':
      return stage.outcome?.kind === 'restart'
        ? doing(stage, { kind: 'restart' }, { kind: 'restart', state: 'begun' })
        : { ...stage, outcome: { kind: 'restart', state: 'asked' } };
  }
}

function whileCalibrating(stage: Extract<Stage, { kind: 'calibrating' }>, event: SessionEvent): Stage {
  switch (event.kind) {
    case 'calibrate': {
      const { pxPerMm, screenBottomMm, save } = event;
      const display = { pxPerMm, screenBottomMm };
      return save ? doing(stage.panel, { kind: 'saveDisplay', display }, null) : { ...stage, display };
    }
    case 'leave':
      return stage.panel;
    default: {
      const panel = withCardIn(stage.panel, event);
      return panel === stage.panel ? stage : { ...stage, panel };
    }
  }
}

function doing(stage: StaffPanel, deed: StaffDeed, outcome: StaffOutcome | null): StaffPanel {
  return { ...stage, deed, outcome };
}

function withCardIn<Kept extends { cardIn: boolean }>(stage: Kept, event: SessionEvent): Kept {
  if (event.kind === 'cardInserted') return { ...stage, cardIn: true };
  return event.kind === 'cardRemoved' && stage.cardIn ? { ...stage, cardIn: false } : stage;
}
