import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlays } from '../../../src-main/contract/comfort.ts';
import { languages, type LanguageCode, type View } from '../../../src-main/contract/view.ts';
import { scriptOf } from '../../../src-main/speech/script.ts';
import { catalogues } from '../../../src-main/words/catalogues.ts';
import { sampleNames, sampleView } from '../../support/sample-views.ts';
import { heard, now } from './heard.ts';

/** What is read and what is said of a view, without what stands between characters: a spelled code is one again. */
function close(view: View): string {
  return scriptOf(view, catalogues[view.language], now)
    .flatMap(({ text, spoken }) => [text, spoken ?? ''])
    .join('|')
    .replace(/[^\p{L}\p{N}|]/gu, '')
    .toUpperCase();
}

const everyView = (language: LanguageCode): View[] =>
  sampleNames.flatMap((name) => [
    sampleView(name, { language }),
    ...overlays.map((overlay) => sampleView(name, { language, overlay })),
  ]);

describe.each(languages)('%s', (language) => {
  test('no line is empty, and no code is said as a word', () => {
    for (const view of everyView(language)) {
      for (const text of heard(view)) expect(text.replace(/^\[\w+\] /, '')).toMatch(/\S/);
      for (const code of ['PRN-77A/1', 'DIS-26K7Q2', 'R26-7K4Q-92MX', '8F3K2M1A', 'K7Q2XM'])
        expect(heard(view).join('\n')).not.toContain(code);
    }
  });

  test('an amount is said, not spelled', () => {
    const [before, after] = [
      catalogues[language].formats.euros(3615),
      catalogues[language].formats.spokenEuros(3615),
    ];
    const said = heard(sampleView('summary', { language })).join('\n');
    expect(said).toContain(after);
    expect(said).not.toContain(before);
  });

  test('what was typed is never in a script, nor is any codice fiscale', () => {
    for (const view of everyView(language)) {
      if (view.kind === 'entering') {
        expect(close(view)).not.toContain(view.personCode || '|-|');
        expect(close(view)).not.toContain(view.cardNumber || '|-|');
      }
      if (view.kind === 'asking' && view.number.length > 4)
        expect(close(view)).not.toContain(view.number.replace(/[^A-Z0-9]/g, ''));
      // By its figures: with letters in their place, words that are run together look like one.
      expect(close(view)).not.toMatch(/[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]/);
    }
  });
});

test('whatever is typed, in whatever state of the form, it is told by its length alone', () => {
  const code = fc.stringMatching(/^[A-Z]{3}[0-9]{4}[A-Z0-9]{2,9}$/);
  const samples = sampleNames.map((name) => sampleView(name));
  const forms = samples.filter(({ kind }) => kind === 'entering' || kind === 'asking');
  expect(forms.length).toBeGreaterThan(15);
  fc.assert(
    fc.property(fc.constantFrom(...forms), fc.constantFrom(...languages), code, (form, language, typed) => {
      const view: View =
        form.kind === 'entering'
          ? { ...form, language, personCode: typed, cardNumber: typed }
          : { ...form, language, ...(form.kind === 'asking' ? { number: typed } : {}) };
      expect(close(view)).not.toContain(typed);
      const { voice, entering, asking } = catalogues[language];
      const isShort = view.kind === 'entering' && view.payOnly;
      const label = isShort ? entering.labels[view.form] : entering.cardNumber;
      const box = view.kind === 'asking' ? asking.criteria[view.criterion] : label;
      expect(heard(view)).toContain(voice.textbox(box, typed.length));
    }),
  );
});

test('a character that is wrong is told by its place, and as an asterisk', () => {
  expect(heard(sampleView('enteringWrong'))[1]).toBe(
    'Il carattere numero 8 («asterisco») qui non può stare.',
  );
});

test('a box in which nothing is yet is said to be empty', () => {
  expect(heard(sampleView('entering'))).toContain('Codice fiscale, ancora vuoto');
  expect(heard(sampleView('asking'))).toContain('Numero di prenotazione, ancora vuoto');
});

test('codes are spelled in the groups in which they are drawn, with the names of what joins them', () => {
  const view = sampleView('summary');
  if (view.kind !== 'summary') throw new Error('another screen');
  const spelled = (bookingNumber: string): string | undefined =>
    heard({ ...view, booking: { ...view.booking, bookingNumber } })[2];
  expect(spelled('2026000123456789')).toBe('Numero di prenotazione: 2 0 2 6, 0 0 0 1, 2 3 4 5, 6 7 8 9');
  expect(spelled('ASL-2026/000123.4567')).toBe(
    'Numero di prenotazione: A S L trattino, 2 0 2 6, barra 0 0 0, 1 2 3 punto, 4 5 6 7',
  );
});

test('in another language: the marks, the days, the amounts in it; what the facility wrote in Italian', () => {
  const said = heard(sampleView('summary', { language: 'en' }));
  expect(said[0]).toBe(catalogues.en.summary.title);
  expect(said[2]).toBe(
    `${catalogues.en.summary.number}: P R N ${catalogues.en.voice.dash}, 7 7 A, ${catalogues.en.voice.slash} 1`,
  );
  expect(said).toContain(catalogues.en.payment.amountDue('36.15 euros'));
  expect(said.filter((text) => text.startsWith('[it] '))).toEqual([
    '[it] Visita cardiologica con elettrocardiogramma',
    '[it] Poliambulatorio di Valfiorita',
    '[it] Via dei Tigli 12',
    '[it] Porta gli esami del sangue e gli elettrocardiogrammi precedenti.',
  ]);
});
