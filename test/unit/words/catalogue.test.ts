import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, type LanguageCode } from '../../../src-main/contract/view.ts';
import { privacyVersion } from '../../../src-main/domain/privacy-version.ts';
import { catalogues } from '../../../src-main/words/catalogues.ts';
import { italian } from '../../../src-main/words/italian/catalogue.ts';
import { italianPapers } from '../../../src-main/words/italian/papers.ts';
import { secondPapers } from '../../../src-main/words/second-papers.ts';
import { samples, sentencesOf, textsOf } from '../../support/catalogue-texts.ts';

const root = join(import.meta.dirname, '../../..');
const papersOf = (language: LanguageCode) => (language === 'it' ? italianPapers : secondPapers[language]);
const everything = (language: LanguageCode) =>
  textsOf({ ...catalogues[language], papers: papersOf(language) });

/** Words of machines, which no screen says. */
const technical: Record<LanguageCode, RegExp> = {
  it: /\b(errore|timeout|server|database|IPP|PC\/SC|renderer|null|undefined|input|output|click)\b/i,
  en: /\b(error|timeout|server|database|null|undefined|input|output|click|invalid)\b/i,
  ro: /\b(eroare|timeout|server|bază de date|null|undefined|click)\b/i,
  sq: /\b(gabim sistemi|timeout|server|databaz|null|undefined|klik)\b/i,
  fr: /\b(erreur|timeout|serveur|base de données|null|undefined|clic)\b/i,
  ar: /(خطأ في النظام|خادم|قاعدة البيانات|null|undefined)/i,
};

describe.each(languages)('%s', (language) => {
  const all = everything(language);

  test('no text is empty or has loose spaces, doubled full stops, other apostrophes, shouts', () => {
    for (const { path, text } of all) {
      expect(text, path).toMatch(/^\S([\s\S]*\S)?$/);
      expect(text, path).not.toMatch(/\.\.|’|!| {2}/);
      expect(text, path).not.toMatch(technical[language]);
    }
    expect(all.length).toBeGreaterThan(400);
  });

  test('no sentence is longer than 20 words', () => {
    const long = all.flatMap(({ path, text }) =>
      sentencesOf(text)
        .filter((sentence) => sentence.split(/\s+/).length > 20)
        .map((sentence) => `${path}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  test('errors have their three parts, each a sentence', () => {
    const parts = troublesIn(catalogues[language]);
    expect(parts.length).toBeGreaterThan(25);
    for (const [path, trouble] of parts) {
      for (const part of ['happened', 'next']) expect(trouble[part], `${path}.${part}`).toMatch(/\.$/);
      // What became of a paper that did not come out depends on the paper.
      if (!path.startsWith('printFailed.faults')) expect(trouble['effect'], `${path}.effect`).toMatch(/\.$/);
    }
  });

  test('each text holds the same data as the Italian one', () => {
    const held = ({ text }: { text: string }) => samples.map((sample) => text.includes(String(sample)));
    const italianOnes = new Map(everything('it').map((each) => [each.path, held(each)]));
    for (const each of all) expect(held(each), each.path).toEqual(italianOnes.get(each.path));
  });

  test('nothing is left in Italian', () => {
    if (language === 'it') return;
    const italianOf = new Map(everything('it').map(({ path, text }) => [path, text]));
    const same = all.filter(
      ({ path, text }) =>
        !path.startsWith('formats.') && italianOf.get(path) === text && /\p{L}{4}/u.test(text),
    );
    expect(same.map(({ path, text }) => `${path}: ${text}`)).toEqual(
      same.filter(({ text }) => isName(text)).map(({ path, text }) => `${path}: ${text}`),
    );
  });
});

/** What is called so in several languages. */
function isName(text: string): boolean {
  return /^(Ticket|Totem|Voce|Tastiera|Orari|Volume 7 di 5|Priorità|Quantità: 7|Total|Menu|Kxq|Tel\. 7)$/.test(
    text,
  );
}

type Parts = Record<string, unknown>;

/** Everything with a `happened`, wherever it stands, with its path. */
function troublesIn(value: unknown, path = ''): [string, Parts][] {
  if (typeof value === 'function') return [];
  if (typeof value !== 'object' || value === null) return [];
  const own: [string, Parts][] = 'happened' in value ? [[path, value]] : [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    troublesIn(each, path ? `${path}.${key}` : key),
  );
  return [...own, ...inner];
}

/** Gulpease: 89 + (300 · sentences − 10 · letters) / words; from 60 on it is easy with a licenza media. */
test('the whole reads easily: Gulpease of the screens and of the papers at least 60', () => {
  for (const catalogue of [italian, italianPapers]) {
    const prose = textsOf(catalogue)
      .map(({ text }) => text)
      .filter((text) => text.endsWith('.'));
    const joined = prose.join(' ');
    const words = joined.split(/\s+/).length;
    const letters = (joined.match(/\p{L}/gu) ?? []).length;
    const sentences = (joined.match(/[.!?:]/g) ?? []).length;
    expect(89 + (300 * sentences - 10 * letters) / words).toBeGreaterThanOrEqual(60);
  }
});

test('every text is used: its key, or the group that it is chosen from, stands in the program', () => {
  const source = ['src-renderer', 'src-main/speech', 'src-main/papers']
    .flatMap((folder) => filesIn(join(root, folder)))
    .concat(['unpaid-reason.ts', 'filter-line.ts'].map((file) => join(root, 'src-main/words', file)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const isNamed = (key: string): boolean => new RegExp(`[.'"]${key}\\b|[{,]\\s*${key}\\s*[,}]`).test(source);
  /** Chosen by a code, spread, or gone through. */
  const isChosenFrom = (key: string): boolean =>
    new RegExp(
      `\\b${key}\\[|\\.\\.\\.[\\w.]*\\b${key}\\b(?!\\.)|(entries|values|keys)\\([\\w.]*\\b${key}\\)|#each [\\w.]*\\b${key}\\b(?!\\.)`,
    ).test(source);
  const unused = everything('it').filter(({ path }) => {
    const keys = path.replace(/^papers\./, '').split('.');
    const [own = '', ...groups] = keys.toReversed();
    return !isNamed(own) && !groups.some(isChosenFrom);
  });
  expect(unused.map(({ path }) => path)).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file))
    .map((file) => join(folder, file));
}

test('a privacy notice with other words is another version', () => {
  const notice = JSON.stringify(languages.map((language) => textsOf(catalogues[language].privacy)));
  expect([privacyVersion, createHash('sha256').update(notice).digest('hex').slice(0, 16)]).toEqual([
    '2026-11-27',
    '4ac21bc3cccf8d80',
  ]);
});
