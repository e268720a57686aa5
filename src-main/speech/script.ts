import type { View } from '../contract/view.ts';
import { languageNames } from '../words/languages.ts';
import type { Words } from '../words/italian/catalogue.ts';
import { controlsOf } from './controls.ts';
import { line, said } from './lines.ts';
import type { Line } from './lines.ts';
import { overlayScript } from './overlays.ts';
import { arrivalScript } from './script-arrival.ts';
import { outcomeScript } from './script-outcomes.ts';
import { visitScript } from './script-visit.ts';

export type { Line } from './lines.ts';

/**
 * What the voice reads when this view comes on: everything that the screen shows, in its order, then what can be done
 * (EN 301 549, 5.1.3.1). What lies over the screen is read in its place. `now` is for what counts down.
 */
export function scriptOf(view: View, words: Words, now: Date): Line[] {
  const over = overlayScript(view, words, now);
  if (over) return over;
  const screen =
    arrivalScript(view, words) ?? visitScript(view, words) ?? outcomeScript(view, words, now) ?? [];
  return [...screen, ...controlLines(view, words), ...firstScreen(view, words)];
}

function controlLines(view: View, words: Words): Line[] {
  const controls = [
    ...controlsOf(view, words),
    ...said(view.canLeave && line(words.frame.exit), view.canGoBack && line(words.frame.back)),
    line(words.frame.help),
  ];
  return [line(words.voice.buttons), ...controls];
}

/** How to go about it, and the languages, each in its own. */
function firstScreen(view: View, { voice }: Words): Line[] {
  if (view.kind !== 'idle') return [];
  const names = Object.entries(languageNames).map(([language, text]) => ({ text, language }));
  return [line(voice.keys), ...names];
}
