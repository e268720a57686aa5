import type { FacilityView } from '../contract/facility-view.ts';
import type { ScreenKind, View } from '../contract/view.ts';
import { groups } from '../words/formatting.ts';
import type { Words } from '../words/italian/catalogue.ts';
import { languageNames } from '../words/languages.ts';
import type { Trouble } from '../words/trouble.ts';

/**
 * One thing that is said, in the order in which it stands on the screen. `text` is what can be read there; `spoken` how
 * it is pronounced where that is not the same (codes are spelled, amounts said); `language` where it is not the
 * screen's (names and addresses are Italian). `kept`: how a box stands, said with the whole screen and not at every key. `alert`: what is to be mended, said
 * each time that somebody tried.
 */
export type Line = { text: string; spoken?: string; language?: string; kept?: true; alert?: true };

export type ViewOf<Kind extends ScreenKind> = Extract<View, { kind: Kind }>;

export const line = (text: string): Line => ({ text });

/** Written by the facility or the booking system, in Italian. */
export const italianLine = (text: string): Line => ({ text, language: 'it' });

/** The languages by their names, each in its own. */
export const languageLines: readonly Line[] = Object.entries(languageNames).map(([language, text]) => ({
  text,
  language,
}));

/** What is empty is not said. */
export function said(...lines: readonly (Line | '' | false | null | undefined)[]): Line[] {
  return lines.filter((each): each is Line => Boolean(each) && (each as Line).text !== '');
}

/** The three parts of an error. */
export function trouble({ happened, effect, next }: Omit<Trouble, 'title'>): Line[] {
  return [line(happened), line(effect), line(next)];
}

/** A code with its label, spelled in the groups in which it is written. */
export function codeLine(label: string, code: string, { voice }: Words): Line {
  const marks: Record<string, string> = { '-': voice.dash, '/': voice.slash, '.': voice.dot };
  const spelled = groups(code)
    .map((group) => Array.from(group, (character) => marks[character] ?? character).join(' '))
    .join(', ');
  return { text: `${label} ${code}`, spoken: `${label}: ${spelled}` };
}

/** A telephone number in threes, figure by figure; hours and names beside it are read as they are. */
export function phoneLine(label: string, phone: string): Line {
  const spoken = phone.replace(/\d[\d ]{4,}\d/g, (number) =>
    (number.replaceAll(' ', '').match(/\d{1,3}/g) ?? []).map((three) => three.split('').join(' ')).join(', '),
  );
  return { text: `${label} ${phone}`, spoken: `${label}: ${spoken}` };
}

/** Where else to go (Elsewhere.svelte). */
export function elsewhere({ address, phone, hours }: FacilityView, { frame }: Words): Line[] {
  return said(
    address !== '' && line(frame.where),
    italianLine(address),
    phone !== '' && phoneLine(frame.phone, phone),
    hours !== '' && line(frame.hours),
    italianLine(hours),
  );
}
