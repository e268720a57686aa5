import { stateFilters } from '../contract/identity-view.ts';
import { filterInWords } from '../words/filter-line.ts';
import type { Words } from '../words/italian/catalogue.ts';
import { codeLine, line, trouble } from './lines.ts';
import type { Line, ViewOf } from './lines.ts';
import { secondsTo } from './script-outcomes.ts';
import { rowLines } from './script-visit.ts';

export type IdentityView = ViewOf<
  | 'choosingSignIn'
  | 'startingSignIn'
  | 'signingInByPhone'
  | 'signingInHere'
  | 'signInFailed'
  | 'filtering'
  | 'findingAll'
  | 'found'
>;

/** Signing in with SPID or CIE, and the bookings of whoever has. */
export function identityScript(view: IdentityView, words: Words, now: Date): Line[] {
  switch (view.kind) {
    case 'choosingSignIn':
      return [line(words.signIn.offer), line(words.choosingSignIn.text)];
    case 'startingSignIn':
      return [line(words.startingSignIn.title), line(words.startingSignIn.text)];
    case 'signingInByPhone':
      return byPhone(view, words, now);
    case 'signingInHere': {
      const { opening, checking, site, secure, insecure } = words.signingInHere;
      if (view.checking) return [line(checking), line(words.startingSignIn.text)];
      if (view.host === '') return [line(words.signIn.offer), line(opening)];
      return [line(site(view.host)), line(view.secure ? secure : insecure)];
    }
    case 'signInFailed': {
      const { title, ...parts } = words.signInFailed[view.problem];
      return [line(title), ...trouble(parts)];
    }
    case 'filtering':
      return filtering(view, words);
    case 'findingAll':
      return [line(words.searching.title), line(words.searching.text(view.name))];
    case 'found':
      return found(view, words);
  }
}

function byPhone(view: ViewOf<'signingInByPhone'>, words: Words, now: Date): Line[] {
  const texts = words.signingInByPhone;
  return [
    line(texts.title),
    line(texts.scan),
    codeLine(texts.compare, view.userCode, words),
    line(texts.where(view.totem, view.place)),
    line(texts.differs),
    line(texts.address),
    line(view.address),
    line(texts.waiting),
    { ...line(texts.countdown(secondsTo(view.endsAt, now))), kept: true },
  ];
}

function filtering(view: ViewOf<'filtering'>, words: Words): Line[] {
  const { filter, problem } = view;
  const texts = words.filtering;
  const parts = problem === 'datesTurned' ? texts.datesTurned : problem && words.asking.problems[problem];
  const day = (value: string): string => (value === '' ? texts.noLimit : words.formats.longDate(value));
  const states = stateFilters.map((state) => ({
    text: texts.states[state],
    spoken: words.voice.choice(texts.states[state], state === filter.state),
    kept: true as const,
  }));
  return [
    line(words.signIn.all),
    line(words.choosing.owner(view.name)),
    ...(parts ? trouble(parts).map((each) => ({ ...each, alert: true as const })) : []),
    line(texts.howTo),
    // Said anew with every step of it.
    line(`${texts.limits.from}: ${day(filter.from)}`),
    line(`${texts.limits.to}: ${day(filter.to)}`),
    line(texts.state),
    ...states,
    {
      text: words.asking.notice,
      spoken: words.voice.checkbox(words.asking.notice, view.noticeRead),
      kept: true,
    },
  ];
}

function found(view: ViewOf<'found'>, words: Words): Line[] {
  const texts = words.found;
  const { total, page, pages, parts, problem } = view;
  const alert = problem ? trouble(words.asking.problems[problem]) : [];
  const count = pages > 1 ? texts.paged(page, String(pages), texts.count(total)) : texts.count(total);
  const head = [
    line(words.signIn.all),
    line(words.choosing.owner(view.name)),
    ...alert.map((each) => ({ ...each, alert: true as const })),
    line(total === 0 ? texts.none : count),
    ...filterInWords(view.filter, words).map(({ text, code }) =>
      code === undefined ? line(text) : codeLine(text.replace(/:$/, ''), code, words),
    ),
  ];
  if (total === 0) return [...head, line(parts.length > 0 ? texts.narrow : texts.nothingAtAll)];
  return [...head, ...view.rows.flatMap((row) => rowLines(row, words))];
}
