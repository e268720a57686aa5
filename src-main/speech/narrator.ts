import type { Command } from '../contract/command.ts';
import type { LanguageCode, View } from '../contract/view.ts';
import type { Voice } from '../devices/voice.ts';
import { catalogues } from '../words/catalogues.ts';
import { scriptOf } from './script.ts';
import type { Line } from './script.ts';

export interface Narrator {
  /** A view has come on: what it shows is said, or, on the same screen, what is new of it. */
  show(view: View): void;
  /** What has the focus is said in place of what was being said; the screen once more; silence. */
  heed(command: Command): void;
  /** A paper has come out: what stands on it is said with the screen that tells so. */
  keepPaper(read: readonly string[], language: LanguageCode): void;
}

/** What can be answered with something to be mended. */
const askings = new Set<Command['kind']>(['search', 'verify', 'findAll']);

/** Reads the views aloud while the person has the voice on (EN 301 549, 5.1.3): nothing is ever said otherwise. */
export function createNarrator({ voice, now }: { voice: Voice; now: () => Date }): Narrator {
  let current: View | null = null;
  let before: readonly Line[] = [];
  let paper: readonly Line[] = [];
  /** The person asked for something once more: what was to be mended before is told again. */
  let isAskedAgain = false;

  const isOn = (view: View | null): view is View => view?.voice?.status === 'on';

  function say(lines: readonly Line[]): void {
    if (!isOn(current) || !current.voice || lines.length === 0) return;
    const { language, voice: settings } = current;
    voice.say(
      lines.map(({ text, spoken, language: own }) => ({ text: spoken ?? text, language: own ?? language })),
      { rate: settings.rate, volume: settings.volume },
    );
  }

  function show(view: View): void {
    const last = current;
    current = view;
    // Kept no longer than it is on the screen, heard or not.
    if (!isPaperOut(view) && !isInDoubt(view)) paper = [];
    if (!isOn(view)) {
      if (isOn(last)) voice.hush();
      before = [];
      return;
    }
    const script = scriptOf(view, catalogues[view.language], now());
    const isCovered = view.overlay !== null || view.warning !== null;
    const lines = isCovered || !isPaperOut(view) ? script : [...script, ...paper];
    const isSame = isOn(last) && placeOf(last) === placeOf(view);
    const known = new Set(before.map(({ text }) => text));
    const isNews = ({ text, kept, alert }: Line): boolean =>
      !kept && (!known.has(text) || (isAskedAgain && alert === true));
    before = lines;
    if (!isSame) say([...greeting(last, view), ...lines]);
    else say([...settingsOf(last, view), ...lines.filter(isNews)]);
    isAskedAgain = false;
  }

  return {
    keepPaper: (read, language) => (paper = read.map((text) => ({ text, language }))),
    show,
    heed: (command) => {
      if (command.kind === 'focused') say([{ text: command.told, language: command.language }]);
      if (askings.has(command.kind)) isAskedAgain = true;
      if (command.kind !== 'voice') return;
      if (command.action === 'repeat') say(before);
      if (command.action === 'hush') voice.hush();
    },
  };
}

function isPaperOut(view: View): boolean {
  return view.kind === 'printed' || ('slip' in view && view.slip === 'printed');
}

function isInDoubt(view: View): boolean {
  return view.kind === 'paperInDoubt' || ('slip' in view && view.slip === 'notConfirmed');
}

/** Where the person is: on another place all of it is read. */
function placeOf({ kind, overlay, language, warning }: View): string {
  return [kind, overlay ?? '', language, warning ? 'warned' : ''].join(' ');
}

/** Who has just put the headset in is told how it goes. */
function greeting(last: View | null, view: View): Line[] {
  const { started, keys } = catalogues[view.language].voice;
  return last?.voice?.status === 'on' ? [] : [{ text: started }, { text: keys }];
}

/** A rate or volume that was changed by a key: said where no screen shows it. */
function settingsOf(last: View, view: View): Line[] {
  const { rate, volume } = catalogues[view.language].voice;
  if (!last.voice || !view.voice || view.overlay === 'voice') return [];
  if (last.voice.rate !== view.voice.rate) return [{ text: rate(view.voice.rate) }];
  return last.voice.volume === view.voice.volume ? [] : [{ text: volume(view.voice.volume) }];
}
