import { normaliseCode } from './booking.ts';
import { cardNumberOfRegion, emptyEntry, faultIn, type Entry } from './entry.ts';
import { isFiscalCode } from './fiscal-code.ts';
import { recogniseScan } from './scan.ts';
import { emptyDraft } from './session-state.ts';
import type { SessionEvent, Stage } from './session-state.ts';

/** "Accesso Libero": the two codes typed or scanned instead of a card in the reader. */
export function entryStage(stage: Stage, event: SessionEvent): Stage | null {
  switch (stage.kind) {
    case 'idle':
    case 'goodbye':
    case 'cardRejected':
      return beginning(stage, event);
    case 'entering':
      return entering(stage.entry, event);
    case 'verifying':
      return verifying(stage.entry, event);
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
  return begun(event);
}

function begun(event: SessionEvent): Stage | null {
  if (event.kind === 'enterCodes') return typed(emptyEntry);
  return event.kind === 'scanned' ? scannedFirst(event.text) : null;
}

/** Somebody holds a sheet or a card under the scanner: before anything is shown, who is it? */
function scannedFirst(text: string): Stage | null {
  const stage = scanned(emptyEntry, text);
  if (stage || recogniseScan(text).kind === 'unknown') return stage;
  return { kind: 'entering', entry: emptyEntry, problem: 'otherCode' };
}

function entering(entry: Entry, event: SessionEvent): Stage | null {
  switch (event.kind) {
    case 'editEntry': {
      if (event.edit < entry.edit) return null;
      const { field, form, personCode, cardNumber, edit } = event;
      return typed({
        field,
        form,
        personCode: normaliseCode(personCode),
        cardNumber: normaliseCode(cardNumber),
        edit,
      });
    }
    case 'scanned':
      return scanned(entry, event.text) ?? { kind: 'entering', entry, problem: 'otherCode' };
    case 'verify': {
      const fault = faultIn(entry);
      if (!fault) return { kind: 'verifying', entry };
      // A right code is no problem when the number has not been come to: the next field is.
      const isNext = fault.field !== entry.field && fault.problem === 'numberIncomplete';
      return {
        kind: 'entering',
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

function verifying(entry: Entry, event: SessionEvent): Stage | null {
  switch (event.kind) {
    case 'accessGranted':
      return {
        kind: 'asking',
        visit: { holder: event.holder, card: 'none', draft: emptyDraft, bookings: [] },
        problem: null,
      };
    case 'accessRefused':
      if (event.triesLeft === 0) return { kind: 'accessRefused' };
      return { kind: 'entering', entry, problem: event.triesLeft === 1 ? 'lastTry' : 'notVerified' };
    case 'accessUnavailable':
      return { kind: 'entering', entry, problem: 'unavailable' };
    case 'leave':
      return { kind: 'idle' };
    default:
      return null;
  }
}

function typed(entry: Entry): Stage {
  return { kind: 'entering', entry, problem: null };
}

/** `null`: the scan says nothing of a person. */
function scanned(entry: Entry, text: string): Stage | null {
  const scan = recogniseScan(text);
  if (scan.kind === 'cardNumber') return typed({ ...entry, cardNumber: scan.cardNumber });
  if (scan.kind !== 'person') return null;
  const known: Entry = {
    ...entry,
    form: isFiscalCode(scan.code) ? 'fiscalCode' : 'other',
    personCode: scan.code,
    cardNumber:
      scan.cardNumber ?? (['', scan.code].includes(entry.personCode) ? entry.cardNumber : cardNumberOfRegion),
    field: 'cardNumber',
  };
  return scan.cardNumber === null ? typed(known) : { kind: 'verifying', entry: known };
}
