import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { english } from '../../src-main/words/english/catalogue.ts';
import { italian } from '../../src-main/words/italian/catalogue.ts';
import { privacyVersion } from '../../src-main/domain/privacy-version.ts';

/** Every text with the path of its key; what takes data is given a number, which reads as a word. */
function texts(value: unknown, path = 'italian'): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return texts((value as (...data: unknown[]) => unknown)(2, 'O'), path);
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`);
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** Without what formats data: it has texts of its own. */
const all = texts({ ...italian, formats: {} });
const allInEnglish = texts({ ...english, formats: {} }, 'english');

test('no text is empty or has loose spaces', () => {
  for (const [path, text] of [...all, ...allInEnglish]) expect(text, path).toMatch(/^\S(.*\S)?$/);
  expect(all.length).toBeGreaterThan(100);
});

test('no sentence is longer than 20 words', () => {
  for (const [path, text] of [...all, ...allInEnglish]) {
    for (const sentence of text.split(/[.!?:;…]\s/)) {
      expect(sentence.split(/\s+/).length, `${path}: ${sentence}`).toBeLessThanOrEqual(20);
    }
  }
});

test('no technical words, no doubled punctuation, no typographic apostrophes beside straight ones', () => {
  const refused = /\b(errore|timeout|server|database|IPP|PC\/SC|renderer|null|undefined)\b|\.\.|’|!/i;
  for (const [path, text] of all) expect(text, path).not.toMatch(refused);
});

test('no Italian is left in English', () => {
  const italianOf = new Map(all.map(([path, text]) => [path.replace('italian', 'english'), text]));
  for (const [path, text] of allInEnglish) {
    // The numbered list of offers may hold a word that both have.
    expect(text, path).not.toBe(italianOf.get(path));
    expect(text, path).not.toMatch(/\b(il|della|sono|tessera|sportello|prenotazione)\b/i);
  }
});

test('errors have their three parts', () => {
  const withParts = [
    ...Object.values(italian.cardRejected.reasons),
    ...Object.values(italian.asking.problems),
    ...Object.values(italian.entering.problems),
    italian.accessRefused,
    italian.caseNotOpened,
    ...Object.values(italian.cancellationRefused),
    italian.cancellationUnknown,
    italian.outOfService,
    italian.idle.readerOutOfOrder,
  ];
  for (const { happened, effect, next } of withParts) {
    for (const part of [happened, effect, next]) expect(part).toMatch(/\.$/);
  }
  for (const { happened, next } of Object.values(italian.printFailed.faults)) {
    expect(happened + next).toMatch(/\..*\.$/);
  }
});

/** Gulpease: 100 is easiest; 60 is easy for who has the licenza media. */
test('the whole reads easily', () => {
  const prose = all.map(([, text]) => text).filter((text) => text.endsWith('.'));
  const joined = prose.join(' ');
  const words = joined.split(/\s+/).length;
  const letters = (joined.match(/\p{L}/gu) ?? []).length;
  const sentences = (joined.match(/[.!?:]/g) ?? []).length;
  expect(89 + (300 * sentences - 10 * letters) / words).toBeGreaterThan(60);
});

test('a privacy notice with other words is another version', () => {
  const notice = JSON.stringify([italian, english].map((words) => texts(words.privacy)));
  expect([privacyVersion, createHash('sha256').update(notice).digest('hex').slice(0, 16)]).toEqual([
    '2026-11-26',
    '767407d15a3dda3c',
  ]);
});
