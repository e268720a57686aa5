import type { SlipState } from '../contract/view.ts';
import type { Words } from '../words/italian/catalogue.ts';
import { codeLine, elsewhere, line, said, trouble } from './lines.ts';
import type { Line, ViewOf } from './lines.ts';

export type OutcomeView = ViewOf<
  | 'printing'
  | 'printed'
  | 'paperInDoubt'
  | 'printFailed'
  | 'cancelling'
  | 'cancelled'
  | 'cancellationRefused'
  | 'cancellationUnknown'
  | 'openingCase'
  | 'caseOpened'
  | 'caseNotOpened'
  | 'cardAway'
  | 'goodbye'
  | 'outOfService'
>;

/** Paper, what became of a cancellation, of a request to the desk, the end. */
export function outcomeScript(view: OutcomeView, words: Words, now: Date): Line[] {
  switch (view.kind) {
    case 'printing':
      return [line(words.printing.title), line(words.printing[view.paper])];
    case 'printed':
      return [line(words.printed[view.paper].title), line(words.printed[view.paper].text)];
    case 'paperInDoubt':
      return [line(words.paperInDoubt.title), line(words.paperInDoubt.text)];
    case 'printFailed': {
      const { title, happened, next } = words.printFailed.faults[view.fault];
      const effect = words.printFailed.effect[view.paper];
      return [
        line(title),
        ...trouble({ happened, effect, next: view.canPrint ? next : words.summary.paperAtDesk }),
      ];
    }
    case 'cancelling': {
      const { request, title, text } = words.cancelling;
      return [line(view.isRequest ? request : title), line(text)];
    }
    case 'cancelled':
      return cancelled(view, words);
    case 'cancellationRefused':
      return refused(view, words);
    case 'cancellationUnknown': {
      const texts = words.cancellationUnknown;
      const { title, reference, paper } = texts;
      return [
        line(title),
        codeLine(reference, view.reference, words),
        ...trouble(texts),
        ...slipLines(view.slip, paper, words),
      ];
    }
    case 'openingCase':
      return [line(words.openingCase[view.case].title), line(words.openingCase[view.case].text)];
    case 'caseOpened':
      return caseOpened(view, words);
    case 'caseNotOpened':
      return [
        line(words.caseNotOpened.title),
        ...trouble(words.caseNotOpened),
        ...elsewhere(view.facility, words),
      ];
    case 'cardAway': {
      const { title, countdown, text } = words.cardAway;
      return [line(title), { ...line(countdown(secondsTo(view.endsAt, now))), kept: true }, line(text)];
    }
    case 'goodbye': {
      const { takeCard, takeCardText, thanks, wiped } = words.goodbye;
      return said(
        view.cardIn && line(takeCard),
        view.cardIn && line(takeCardText),
        line(thanks),
        line(wiped),
      );
    }
    case 'outOfService':
      return [
        line(words.outOfService.title),
        ...trouble(words.outOfService),
        ...elsewhere(view.facility, words),
      ];
  }
}

/** Whole seconds left, never below none. */
export function secondsTo(endsAt: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(endsAt) - now.getTime()) / 1000));
}

type SaidOfSlip = {
  printing: string;
  printed: string;
  keepIt?: string;
  skipped: { title: string; text: string };
  notPrinted: { title: string; effect: string };
};

/** How it goes with the paper (SlipNote.svelte). */
function slipLines(slip: SlipState, texts: SaidOfSlip, words: Words): Line[] {
  if (slip === 'printing') return [line(texts.printing)];
  if (slip === 'printed') return said(line(texts.printed), line(texts.keepIt ?? ''));
  if (slip === 'skipped') return [line(texts.skipped.title), line(texts.skipped.text)];
  const { title, text } = words.paperInDoubt;
  if (slip === 'notConfirmed') return [line(title), line(text), line(texts.notPrinted.effect)];
  const { happened } = words.printFailed.faults[slip];
  return [line(texts.notPrinted.title), line(happened), line(texts.notPrinted.effect)];
}

function cancelled(view: ViewOf<'cancelled'>, words: Words): Line[] {
  const texts = view.confirmed ? words.cancelled : words.cancelled.request;
  return [
    line(texts.title),
    codeLine(texts.number, view.cancellationNumber, words),
    ...(view.confirmed ? [] : [line(words.cancelled.request.notYet)]),
    ...slipLines(view.slip, { ...words.cancelled, notPrinted: texts.notPrinted }, words),
  ];
}

function refused(view: ViewOf<'cancellationRefused'>, words: Words): Line[] {
  const { title, ...parts } = words.cancellationRefused[view.reason];
  const isRequest = view.reason === 'alreadyRequested';
  const label = isRequest ? words.cancelled.request.number : words.cancelled.number;
  const at = view.cancelledOn === '' ? '' : words.formats.longDate(view.cancelledOn);
  return said(
    line(title),
    view.cancellationNumber !== null && codeLine(label, view.cancellationNumber, words),
    at !== '' && line(isRequest ? words.earlierRequest(at) : words.earlierCancellation(at)),
    ...trouble(parts),
  );
}

function caseOpened(view: ViewOf<'caseOpened'>, words: Words): Line[] {
  const texts = words.caseOpened;
  const { title, label, text } = texts[view.case];
  const isHandOver = view.case === 'handOver';
  const doubt = words.paperInDoubt;
  const paper = view.slip === 'printing' || view.slip === 'printed' ? texts[view.slip] : texts.notPrinted;
  return [
    line(title),
    codeLine(label, view.reference, words),
    line(view.named ? text : texts.unnamed),
    ...said(isHandOver && line(texts.valid(view.minutes))),
    ...(view.slip === 'notConfirmed'
      ? [line(doubt.title), line(doubt.text), line(texts.ifMissing)]
      : [line(paper)]),
    ...(isHandOver ? elsewhere(view.facility, words) : []),
  ];
}
