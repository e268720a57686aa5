import { describe, expect, test } from 'vitest';
import { overlays } from '../../src-main/contract/comfort.ts';
import { languages, type Frame, type View } from '../../src-main/contract/view.ts';
import { scriptOf } from '../../src-main/speech/script.ts';
import { catalogues } from '../../src-main/words/catalogues.ts';
import { screensOfStaff } from '../support/sample-staff.ts';
import { sampleNames, sampleView } from '../support/sample-views.ts';
import { showView } from './shown.ts';

type Written = { text: string; isControl: boolean };

/** What is written on the page for whoever sees: not what is hidden, drawn, on a key of the keypad or in the header. */
function written(): Written[] {
  const dialog = Array.from(document.querySelectorAll('dialog[open]')).at(-1);
  const root = dialog ?? document.querySelector('main');
  if (!root) throw new Error('nothing is shown');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Written[] = [];
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    const isLeftOut = parentElement?.closest(
      '[aria-hidden="true"], .visually-hidden, [data-keypad], .buttons',
    );
    const text = close(nodeValue ?? '');
    if (!isLeftOut && text !== '') found.push({ text, isControl: Boolean(parentElement?.closest('button')) });
  }
  return found;
}

/** Letters and figures alone: a code is one whether its groups are drawn apart or not. */
const close = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** What is shown and not said at all, and what is not said in the order in which it stands. */
function missed(view: View): { missing: string[]; outOfOrder: string[] } {
  showView(view);
  const lines = scriptOf(view, catalogues[view.language], new Date());
  const script = close(lines.map(({ text }) => text).join(' '));
  const texts = written();
  // A control that stands there for every row is named once.
  const controls = [...new Set(texts.filter(({ isControl }) => isControl).map(({ text }) => text))];
  const others = texts.filter(({ isControl }) => !isControl).map(({ text }) => text);
  return {
    missing: texts.map(({ text }) => text).filter((text) => !script.includes(text)),
    outOfOrder: [...outOfOrder(others, script), ...outOfOrder(controls, script)],
  };
}

/** The texts that cannot be found after the ones before them. */
function outOfOrder(texts: readonly string[], script: string): string[] {
  let from = 0;
  return texts.filter((text) => {
    const at = script.indexOf(text, from);
    if (at >= 0) from = at + text.length;
    return at < 0;
  });
}

const nothing = { missing: [], outOfOrder: [] };
const speaking = { status: 'on', headset: true, rate: 2, volume: 4, blanked: false } as const;
const silent = { ...speaking, status: 'off' } as const;
const unplugged = { ...speaking, status: 'unplugged', headset: false } as const;

/** Frames in which what lies over the screen has other texts than usual. */
const { facility } = sampleView('summary');
const frames: Record<string, Partial<Frame>> = {
  'with all that can be configured': {
    voice: speaking,
    facility: { ...facility, privacyNotice: ['Primo capoverso.', 'Secondo capoverso.'] },
  },
  'with nothing configured': {
    voice: silent,
    facility: { name: '', address: '', phone: '', hours: '', assistanceEmail: '' },
    helpDesk: { title: '', lines: [] },
    assistance: 'none',
  },
  'with the door of the staff': { voice: speaking, staffDoor: true, assistance: 'report' },
  'without a headset': { voice: { ...silent, headset: false }, assistance: 'report' },
};

describe.each(languages)('%s', (language) => {
  // What is for who looks after the totem is not for patients.
  test.each(sampleNames.filter((name) => !screensOfStaff.includes(name)))(
    '%s is said completely',
    (sample) => {
      expect(missed(sampleView(sample, { language }))).toEqual(nothing);
    },
  );

  describe.each(Object.entries(frames))('%s', (_name, frame) => {
    test.each(overlays)('what lies over the screen is said in its place: %s', (overlay) => {
      expect(missed(sampleView('summary', { ...frame, language, overlay }))).toEqual(nothing);
    });
  });

  test('the question after a headset that went is said', () => {
    expect(missed(sampleView('summary', { language, voice: unplugged }))).toEqual(nothing);
    expect(missed(sampleView('summary', { language, voice: unplugged, overlay: 'help' }))).toEqual(nothing);
  });

  test('the question whether more time is needed is said, over all else', () => {
    const warning = { endsAt: new Date(Date.now() + 20_500).toISOString() };
    expect(missed(sampleView('summary', { language, warning }))).toEqual(nothing);
    expect(missed(sampleView('summary', { language, warning, voice: unplugged, overlay: 'help' }))).toEqual(
      nothing,
    );
  });
});
