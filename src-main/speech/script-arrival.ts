import type { Words } from '../words/italian/catalogue.ts';
import type { Trouble } from '../words/trouble.ts';
import { elsewhere, line, said, trouble } from './lines.ts';
import type { Line, ViewOf } from './lines.ts';

export type ArrivalView = ViewOf<
  | 'idle'
  | 'readingCard'
  | 'cardRejected'
  | 'entering'
  | 'verifying'
  | 'accessRefused'
  | 'asking'
  | 'searching'
>;

/** The screens up to the search. */
export function arrivalScript(view: ArrivalView, words: Words): Line[] {
  switch (view.kind) {
    case 'idle':
      return idle(view, words);
    case 'readingCard':
      return [line(words.readingCard.title), line(words.readingCard.text)];
    case 'cardRejected': {
      const { title, ...parts } = words.cardRejected.reasons[view.reason];
      const takeOut = view.cardIn ? line(words.cardRejected.takeOut) : null;
      const [happened, effect, next] = trouble(parts);
      return said(
        line(title),
        happened,
        effect,
        takeOut,
        next,
        view.typedAccess && line(words.idle.typedAccess),
      );
    }
    case 'entering':
      return entering(view, words);
    case 'verifying':
      return [line(words.verifying.title), line(words.verifying.text)];
    case 'accessRefused':
      return [
        line(words.accessRefused.title),
        ...trouble(words.accessRefused),
        ...elsewhere(view.facility, words),
      ];
    case 'asking':
      return asking(view, words);
    case 'searching':
      return [
        line(words.searching.title),
        line(view.name === '' ? words.verifying.text : words.searching.text(view.name)),
      ];
  }
}

/** How a control stands. */
const kept = (text: string, spoken: string): Line => ({ text, spoken, kept: true });

/** A textbox for a code, of which only the length is told. */
function box(label: string, code: string, { voice }: Words): Line {
  return kept(label, code === '' ? voice.emptyTextbox(label) : voice.textbox(label, code.length));
}

const alerting = (each: Line): Line => ({ ...each, alert: true });

function idle(view: ViewOf<'idle'>, words: Words): Line[] {
  const texts = words.idle;
  const title = line(texts.title);
  const typed = view.typedAccess ? [line(texts.typedAccess)] : [];
  if (view.bookings !== 'ready') {
    const onlyInformation = view.bookings === 'away' ? texts.onlyInformation : texts.closed;
    return [
      title,
      line(onlyInformation.title),
      ...trouble(onlyInformation),
      ...elsewhere(view.facility, words),
    ];
  }
  if (view.cardReader === 'outOfOrder') {
    const { readerOutOfOrder, readerOutOfOrderButCodes } = texts;
    const next = view.typedAccess ? readerOutOfOrderButCodes : readerOutOfOrder.next;
    const where = view.typedAccess ? [] : elsewhere(view.facility, words);
    return [
      title,
      line(readerOutOfOrder.title),
      ...trouble({ ...readerOutOfOrder, next }),
      ...where,
      ...typed,
    ];
  }
  const noPrinter = view.printer === 'noPaper' ? texts.printerNoPaper : texts.printerNotReady;
  const printer = view.printer === 'ready' ? [] : [line(noPrinter.title), ...trouble(noPrinter)];
  const offers = texts.offers.map(line);
  return [title, line(texts.invitation), line(texts.gesture), ...offers, ...printer, ...typed];
}

function entering(view: ViewOf<'entering'>, words: Words): Line[] {
  const texts = words.entering;
  const head = [
    line(view.payOnly ? words.payOnly.title : texts.title),
    ...entryHead(view, words),
    box(texts.labels[view.form], view.personCode, words),
    line(texts.hints[view.form]),
  ];
  if (view.payOnly) return head;
  return [...head, box(texts.cardNumber, view.cardNumber, words), line(texts.cardNumberHint)];
}

/** The character that is wrong is told by its place: which one it is stays between the person and the screen. */
function entryHead(
  { wrongAt, problem, form, sheetRead, cardReader, scanner, payOnly, ...view }: ViewOf<'entering'>,
  words: Words,
): Line[] {
  const texts = words.entering;
  if (wrongAt !== null) {
    const shown = trouble(texts.wrongCharacter(wrongAt + 1, view[view.field].charAt(wrongAt)));
    const heard = trouble(texts.wrongCharacter(wrongAt + 1, words.voice.asterisk));
    return shown.map(({ text }, index) => alerting({ text, spoken: heard[index]?.text ?? text }));
  }
  if (problem) {
    const own: Partial<Record<typeof problem, Trouble>> = payOnly ? words.payOnly.problems : {};
    const parts = own[problem] ?? texts.problems[problem];
    const mayBeOver = form === 'other' && (problem === 'notVerified' || problem === 'lastTry');
    return trouble(mayBeOver ? { ...parts, next: texts.sixMonths } : parts).map(alerting);
  }
  if (payOnly) return [line(words.payOnly.text)];
  if (sheetRead === 'half') return [line(texts.sheetHalf)];
  if (sheetRead === 'whole') return [line(cardReader ? texts.sheetRead : texts.sheetReadCodes)];
  if (form === 'other') return [line(texts.textOther)];
  return said(line(texts.text), scanner && line(texts.scan));
}

function searchTrouble({ problem, number, payOnly }: ViewOf<'asking'>, words: Words): Line[] | null {
  if (problem === null) return null;
  if (problem === 'notFound' && payOnly) return trouble(words.payOnly.problems.notVerified);
  return trouble(words.asking.problems[problem === 'malformed' && number === '' ? 'empty' : problem]);
}

function asking(view: ViewOf<'asking'>, words: Words): Line[] {
  const texts = words.asking;
  const { voice } = words;
  const problem = searchTrouble(view, words);
  const about = said(
    view.payOnly && line(words.payOnly.onlyNotice),
    view.minor && line(texts.minor(view.name)),
    view.expiredOn !== null && line(texts.cardExpired(words.formats.longDate(view.expiredOn))),
  );
  // In the order in which they stand there (CriterionChoice.svelte), whichever is chosen.
  const choices = (['bookingNumber', 'prescription'] as const).map((criterion) =>
    kept(texts.criteria[criterion], voice.choice(texts.criteria[criterion], criterion === view.criterion)),
  );
  return [
    line(view.payOnly ? words.payOnly.which : texts.greeting(view.name)),
    ...(problem?.map(alerting) ?? about),
    ...(view.payOnly ? [] : [line(texts.searchBy), ...choices]),
    box(texts.criteria[view.criterion], view.number, words),
    line(texts.hints[view.criterion]),
    ...said(view.scanner && line(texts.scanHints[view.criterion])),
    kept(texts.notice, voice.checkbox(texts.notice, view.noticeRead)),
  ];
}
