import { describe, expect, test } from 'vitest';
import { overlays } from '../../src-main/contract/comfort.ts';
import { languages, type Frame, type View } from '../../src-main/contract/view.ts';
import { scriptOf } from '../../src-main/speech/script.ts';
import { catalogues } from '../../src-main/words/catalogues.ts';
import { sampleNames, sampleView } from '../support/sample-views.ts';
import { showView } from './shown.ts';

/** What is written on the page for whoever sees: not what is hidden, drawn, on a key of the keypad or in the header. */
function written(): string[] {
  const dialog = Array.from(document.querySelectorAll('dialog[open]')).at(-1);
  const root = dialog ?? document.querySelector('main');
  if (!root) throw new Error('nothing is shown');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    const isLeftOut = parentElement?.closest(
      '[aria-hidden="true"], .visually-hidden, [data-keypad], .buttons',
    );
    if (!isLeftOut && nodeValue?.trim()) found.push(plain(nodeValue));
  }
  return found.filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** Letters and figures alone, words apart: a code is one whether its groups are drawn apart or not. */
const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
const close = (text: string): string => plain(text).replaceAll(' ', '');

function missing(view: View): string[] {
  showView(view);
  const lines = scriptOf(view, catalogues[view.language], new Date());
  const script = close(lines.map(({ text }) => text).join(' '));
  return written().filter((text) => !script.includes(close(text)));
}

describe.each(languages)('%s', (language) => {
  // The screen of who installs the totem is not for patients.
  test.each(sampleNames.filter((name) => name !== 'calibrating'))('%s is said completely', (sample) => {
    expect(missing(sampleView(sample, { language }))).toEqual([]);
  });

  test.each(overlays)('what lies over the screen is said in its place: %s', (overlay) => {
    const voice = { status: 'on', headset: true, rate: 2, volume: 4, blanked: false } as const;
    const base = sampleView('summary');
    const facility = { ...base.facility, privacyNotice: ['Primo capoverso.', 'Secondo capoverso.'] };
    const frame: Partial<Frame> = { language, overlay, voice, facility };
    expect(missing(sampleView('summary', frame))).toEqual([]);
  });

  test('the question whether more time is needed is said', () => {
    const warning = { endsAt: new Date(Date.now() + 20_500).toISOString() };
    expect(missing(sampleView('summary', { language, warning }))).toEqual([]);
  });
});
