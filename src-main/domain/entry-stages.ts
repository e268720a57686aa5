import { normaliseCode } from './booking.ts';
import { noHolder } from './card-holder.ts';
import { cardNumberOfRegion, emptyEntry, faultIn, type Entry } from './entry.ts';
import { isFiscalCode } from './fiscal-code.ts';
import { recogniseScan, type Scan } from './scan.ts';
import { filledBy, halfIn } from './search-draft.ts';
import { emptyDraft } from './session-state.ts';
import type { SessionEvent } from './session-event.ts';
import type { Stage } from './session-state.ts';

type Entering = Extract<Stage, { kind: 'entering' }>;
type Verifying = Extract<Stage, { kind: 'verifying' }>;

const unasked: Entering = {
  kind: 'entering',
  entry: emptyEntry,
  problem: null,
  draft: emptyDraft,
  payOnly: false,
};

/** "Accesso Libero": the two codes typed or scanned instead of a card in the reader. */
export function entryStage(stage: Stage, event: SessionEvent): Stage | null {
  switch (stage.kind) {
    case 'idle':
    case 'goodbye':
    case 'cardRejected':
      return beginning(stage, event);
    case 'entering':
      return entering(stage, event);
    case 'verifying':
      return verifying(stage, event);
    case 'accessRefused':
      // The totem is free at once for the next person.
      return event.kind === 'leave' ? { kind: 'idle' } : begun(event);
    default:
      return null;
  }
}

function beginning(
  stage: Extract<Stage, { kind: 'idle' | 'goodbye' | 'cardRejected' }>,
  event: SessionEvent,
): Stage | null {
  // With a card in the reader it is the card that says who stands there.
  if (stage.kind !== 'idle' && stage.cardIn) return null;
  // A card that could not be read keeps nobody from typing; the sheet is still the same one.
  return begun(event, stage.kind === 'cardRejected' ? stage.draft : emptyDraft);
}

function begun(event: SessionEvent, draft = emptyDraft): Stage | null {
  if (event.kind === 'enterCodes') return { ...unasked, draft };
  if (event.kind === 'payOnly') return { ...unasked, payOnly: true };
  return event.kind === 'scanned' ? scannedFirst({ ...unasked, draft }, event.text) : null;
}

/** Somebody holds a sheet or a card under the scanner: before anything is shown, who is it? */
function scannedFirst(stage: Entering, text: string): Stage | null {
  return recogniseScan(text).kind === 'unknown' ? null : scanned(stage, text);
}

function entering(stage: Entering, event: SessionEvent): Stage | null {
  const { entry } = stage;
  switch (event.kind) {
    case 'editEntry': {
      if (event.edit < entry.edit) return null;
      const { field, form, cardNumber, edit } = event;
      const personCode = normaliseCode(event.personCode);
      // Codes that are wiped out may be followed by somebody else's: the sheet was of who typed them.
      const isAnew = personCode === '' && entry.personCode !== '';
      const draft = isAnew ? emptyDraft : stage.draft;
      return typed(
        { ...stage, draft },
        { field, form, personCode, cardNumber: normaliseCode(cardNumber), edit },
      );
    }
    case 'scanned':
      return scanned(stage, event.text);
    case 'verify': {
      const fault = faultIn(entry);
      if (stage.payOnly && fault?.field !== 'personCode') return toPay(stage);
      if (!fault) return { kind: 'verifying', entry, draft: stage.draft };
      // A right code is no problem when the number has not been come to: the next field is.
      const isNext = fault.field !== entry.field && fault.problem === 'numberIncomplete';
      return {
        ...stage,
        entry: { ...entry, field: fault.field },
        problem: isNext ? null : fault.problem,
      };
    }
    case 'back':
    case 'leave':
      return { kind: 'idle' };
    default:
      return null;
  }
}

function verifying({ entry, draft }: Verifying, event: SessionEvent): Stage | null {
  switch (event.kind) {
    case 'accessGranted':
      return {
        kind: 'asking',
        visit: { holder: event.holder, card: 'none', draft, bookings: [], list: null },
        problem: halfIn(draft),
      };
    case 'accessRefused': {
      if (event.triesLeft === 0) return { kind: 'accessRefused' };
      const problem = event.triesLeft === 1 ? 'lastTry' : 'notVerified';
      return { ...unasked, entry, problem, draft };
    }
    case 'accessUnavailable':
      return { ...unasked, entry, problem: 'unavailable', draft };
    case 'leave':
      return { kind: 'idle' };
    default:
      return null;
  }
}

/** Nothing is looked up yet: the codice fiscale alone opens nothing, the number of a booking with it one notice. */
function toPay({ entry, draft }: Entering): Stage {
  const holder = { ...noHolder, fiscalCode: entry.personCode };
  const own = draft.criterion === 'bookingNumber' ? draft : emptyDraft;
  return {
    kind: 'asking',
    visit: { holder, card: 'payer', draft: own, bookings: [], list: null },
    problem: null,
  };
}

function typed(stage: Entering, entry: Entry): Entering {
  return { ...stage, entry, problem: null };
}

function scanned(stage: Entering, text: string): Stage {
  const { entry } = stage;
  const scan = recogniseScan(text);
  if (scan.kind === 'cardNumber' && !stage.payOnly)
    return typed(stage, { ...entry, cardNumber: scan.cardNumber });
  if (scan.kind === 'person') return ofPerson(stage, scan);
  // What it says of a booking is kept until somebody is known.
  const draft = filledBy(scan, stage.draft);
  return draft ? { ...stage, draft, problem: null } : { ...stage, problem: 'otherCode' };
}

function ofPerson(stage: Entering, { code, cardNumber }: Extract<Scan, { kind: 'person' }>): Stage {
  const { entry } = stage;
  const isSame = ['', code].includes(entry.personCode);
  // The sheet of one person is not another's.
  const draft = isSame ? stage.draft : emptyDraft;
  const known: Entry = {
    ...entry,
    form: isFiscalCode(code) ? 'fiscalCode' : 'other',
    personCode: code,
    cardNumber: cardNumber ?? (isSame ? entry.cardNumber : cardNumberOfRegion),
    field: 'cardNumber',
  };
  if (stage.payOnly) return toPay({ ...stage, entry: known, draft });
  return cardNumber === null ? typed({ ...stage, draft }, known) : { kind: 'verifying', entry: known, draft };
}
