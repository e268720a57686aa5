import type { Frame, View } from '../../../src-main/contract/view.ts';
import { scriptOf } from '../../../src-main/speech/script.ts';
import { catalogues } from '../../../src-main/words/catalogues.ts';
import { sampleView, type SampleName } from '../../support/sample-views.ts';

export const now = new Date('2026-12-15T09:00:00.000Z');

/** A view as it sounds, line by line; a line in a language of its own begins with it: "[it] Via dei Tigli 12". */
export function heard(view: View): string[] {
  return scriptOf(view, catalogues[view.language], now).map(
    ({ text, spoken, language }) => (language ? `[${language}] ` : '') + (spoken ?? text),
  );
}

export function heardOf(sample: SampleName, frame: Partial<Frame> = {}): string[] {
  return heard(sampleView(sample, frame));
}

/** Where else to go, as the samples have it. */
export const desk = [
  'Sportello',
  '[it] Sportello CUP, piano terra, via dei Tigli 12',
  'Telefono: 0 8 8, 1 0 0, 0 0 0, 0',
  'Orari',
  '[it] Da lunedì a venerdì, 8:00-13:00',
];

/** The instant so many seconds from now. */
export const inSeconds = (seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();
