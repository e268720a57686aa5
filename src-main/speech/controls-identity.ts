import type { Words } from '../words/italian/catalogue.ts';
import { codeLine, line, said } from './lines.ts';
import type { Line, ViewOf } from './lines.ts';

/** What can be pressed where somebody signs in, and in the list of all bookings. */
export function identityControls(
  view: ViewOf<'choosingSignIn' | 'signInFailed' | 'filtering' | 'found'>,
  words: Words,
): Line[] {
  const { flows, recommended } = words.choosingSignIn;
  switch (view.kind) {
    case 'choosingSignIn':
      return view.flows.flatMap((flow) =>
        said(
          line(flows[flow].name),
          flow === 'device' && view.flows.length > 1 && line(recommended),
          line(flows[flow].text),
        ),
      );
    case 'signInFailed':
      return view.flows.map((flow) => line(flows[flow].name));
    case 'filtering':
      return filtering(view, words);
    case 'found': {
      const { drop, previous, next } = words.found;
      if (view.total === 0) return view.parts.map((part) => line(drop[part]));
      return said(
        line(words.choosing.details),
        view.pages > 1 && line(previous),
        view.pages > 1 && line(next),
      );
    }
  }
}

function filtering({ filter }: ViewOf<'filtering'>, words: Words): Line[] {
  const { presets, noLimit, optional } = words.filtering;
  const numbers = (['bookingNumber', 'prescription'] as const).flatMap((criterion) => {
    const label = words.asking.criteria[criterion];
    if (filter[criterion] !== '') return [codeLine(label, filter[criterion], words)];
    return [line(label), line(optional)];
  });
  return [
    ...[presets.next, presets.last, presets.always, noLimit].map(line),
    ...numbers,
    line(words.privacy.open),
    line(words.asking.search),
  ];
}
