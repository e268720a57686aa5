import type { StaffOutcome, StaffTask } from '../contract/staff.ts';
import { recogniseScan } from './scan.ts';
import type { SessionEvent } from './session-event.ts';
import type { SessionState, Stage } from './session-state.ts';
import type { StaffDeed, StaffPanel } from './staff-state.ts';

type Totem = Pick<SessionState, 'informationOnly' | 'display' | 'cardIn'>;

/** What most totems have (21.5 inches, 1080 pixels wide): where whoever measures begins. */
const usualPxPerMm = 4;
/** More digits than any PIN has are not taken. */
const longestPin = 12;

const panel: StaffPanel = { kind: 'staffPanel', deed: null, outcome: null, waitsForCard: false };

/** The door of the staff, and what lies behind it. In these stages no card and no code begins a visit. */
export function staffStage(stage: Stage, event: SessionEvent, totem: Totem): Stage | null {
  switch (stage.kind) {
    case 'idle':
      if (event.kind !== 'openStaff') return null;
      return { kind: 'staffPin', typed: '', problem: null, opensAt: '' };
    case 'staffPin':
      return atTheDoor(stage, event, totem);
    case 'checkingPin':
      if (event.kind === 'pinAccepted') return panel;
      if (event.kind !== 'pinRefused') return stage;
      return { kind: 'staffPin', typed: '', problem: event.reason, opensAt: event.opensAt };
    case 'staffPanel':
      return inPanel(stage, event, totem);
    case 'calibrating':
      return whileCalibrating(stage, event);
    default:
      return null;
  }
}

/** Out of it: a card that is still in is not read, it is given back. */
export function staffLeft({ cardIn }: Totem): Stage {
  return cardIn ? { kind: 'goodbye', cardIn } : { kind: 'idle' };
}

function atTheDoor(stage: Extract<Stage, { kind: 'staffPin' }>, event: SessionEvent, totem: Totem): Stage {
  switch (event.kind) {
    case 'pinKey': {
      if (event.key === 'eraseAll') return { ...stage, typed: '' };
      if (event.key === 'eraseLast') return { ...stage, typed: stage.typed.slice(0, -1) };
      return stage.typed.length < longestPin ? { ...stage, typed: stage.typed + event.key } : stage;
    }
    case 'checkPin':
      return stage.typed === '' ? stage : { kind: 'checkingPin', typed: stage.typed };
    case 'leave':
      return staffLeft(totem);
    default:
      return stage;
  }
}

function inPanel(stage: StaffPanel, event: SessionEvent, totem: Totem): Stage {
  switch (event.kind) {
    case 'staffDone':
      return { ...stage, deed: null, outcome: event.outcome };
    case 'informationSwitched':
      return { ...stage, deed: null, outcome: { kind: 'informationOnly', state: 'switched' } };
    case 'displaySaved':
      return { ...stage, deed: null, outcome: { kind: 'calibrated', saved: true } };
    default:
      // One thing after the other.
      return stage.deed === null ? atRest(stage, event, totem) : stage;
  }
}

function atRest(stage: StaffPanel, event: SessionEvent, totem: Totem): Stage {
  switch (event.kind) {
    case 'staff':
      return asked(stage, event.task, totem);
    case 'leave':
      return staffLeft(totem);
    case 'scanned':
      return { ...stage, outcome: { kind: 'scan', what: recogniseScan(event.text).kind } };
    case 'cardInserted':
      return stage.waitsForCard ? tryingCard(stage) : stage;
    case 'paperSeen':
      return seen(stage, event.out);
    default:
      return stage;
  }
}

/** The slip of which no device could say whether it came out. */
function seen(stage: StaffPanel, out: boolean): Stage {
  const { outcome } = stage;
  if (outcome?.kind !== 'slip' || outcome.state !== 'notConfirmed') return stage;
  if (!out) return { ...stage, outcome: null };
  return outcome.replaced
    ? doing(stage, { kind: 'notePaper' }, outcome)
    : { ...stage, outcome: { ...outcome, state: 'printed' } };
}

function asked(stage: StaffPanel, task: StaffTask, { informationOnly, display, cardIn }: Totem): Stage {
  switch (task) {
    case 'testSlip':
    case 'paperReplaced': {
      const replaced = task === 'paperReplaced';
      return doing(stage, { kind: 'testSlip', replaced }, { kind: 'slip', state: 'printing', replaced });
    }
    case 'testCard':
      return cardIn
        ? tryingCard(stage)
        : { ...stage, waitsForCard: true, outcome: { kind: 'card', state: 'waiting' } };
    case 'switchInformation':
      return doing(
        stage,
        { kind: 'switchInformation', on: !informationOnly },
        { kind: 'informationOnly', state: 'switching' },
      );
    case 'supportFile':
      return doing(stage, { kind: 'supportFile' }, { kind: 'supportFile', state: 'writing', file: '' });
    case 'calibrate':
      return { kind: 'calibrating', display: { ...display, pxPerMm: display.pxPerMm ?? usualPxPerMm } };
    case 'restart':
      return stage.outcome?.kind === 'restart'
        ? doing(stage, { kind: 'restart' }, { kind: 'restart', state: 'begun' })
        : { ...stage, outcome: { kind: 'restart', state: 'asked' } };
  }
}

function whileCalibrating(stage: Extract<Stage, { kind: 'calibrating' }>, event: SessionEvent): Stage {
  if (event.kind === 'leave') return panel;
  if (event.kind !== 'calibrate') return stage;
  const { pxPerMm, screenBottomMm, save } = event;
  const display = { pxPerMm, screenBottomMm };
  return save ? doing(panel, { kind: 'saveDisplay', display }, null) : { ...stage, display };
}

function tryingCard(stage: StaffPanel): StaffPanel {
  return doing({ ...stage, waitsForCard: false }, { kind: 'testCard' }, { kind: 'card', state: 'reading' });
}

function doing(stage: StaffPanel, deed: StaffDeed, outcome: StaffOutcome | null): StaffPanel {
  return { ...stage, deed, outcome };
}
