import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName, keyBeginnings, nameKey } from '../../../src-main/domain/fold-name.ts';

test.each([
  ['Nicolò', 'NICOLO'],
  ["NICOLO'", 'NICOLO'],
  ['NICOLO`', 'NICOLO'],
  ['D’Angelo', 'DANGELO'],
  ["d' angelo", 'D ANGELO'],
  ['Rossi-Bianchi', 'ROSSIBIANCHI'],
  ['Rossi – Bianchi', 'ROSSI BIANCHI'],
  ['  De   Luca ', 'DE LUCA'],
  ['Groß', 'GROSS'],
  ['GROẞ', 'GROSS'],
  ['Müller', 'MULLER'],
  ['Đorđević', 'DORDEVIC'],
  ['Łukasz', 'LUKASZ'],
  ['Søren Ærø', 'SOREN AERO'],
  ['Þórður', 'THORDUR'],
  ['Şahin İpek ışık', 'SAHIN IPEK ISIK'],
  ['ﬁore', 'FIORE'],
  ['N\u0069colo\u0300', 'NICOLO'],
  ['Α. Παπάς', 'Α ΠΑΠΑΣ'],
  ['1960', ''],
])('%s is folded into %s', (text, folded) => {
  expect(foldName(text)).toBe(folded);
});

test('folded twice is folded once, and holds nothing but letters and single blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldName(text);
      expect(foldName(folded)).toBe(folded);
      expect(folded).toMatch(/^(?:\p{L}+(?: \p{L}+)*)?$/u);
    }),
    { numRuns: 2_000 },
  );
});

test('a name has one blank, between surname and given name, and one of them is enough', () => {
  expect(nameKey("D'Angelo De Luca", 'Maria-Grazia Pia')).toBe('DANGELODELUCA MARIAGRAZIAPIA');
  expect([nameKey('Rossi', ''), nameKey('', 'Mario'), nameKey('', '')]).toEqual(['ROSSI', 'MARIO', '']);
});

test('what was typed may be a surname in several words, or a surname and the beginning of a given name', () => {
  expect(keyBeginnings('ROSSI')).toEqual(['ROSSI']);
  expect(keyBeginnings('DE LUCA M')).toEqual(['DE LUCAM', 'DELUCA M', 'DELUCAM']);
});

const word = fc.string({ unit: fc.constantFrom('A', 'B'), minLength: 1, maxLength: 3 });

test('no name begins in two of the ways that one text can be read in', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 6 }),
      fc.array(word),
      fc.array(word),
      (typed, one, other) => {
        const key = nameKey(one.join(' '), other.join(' '));
        const fitting = keyBeginnings(typed.join(' ')).filter((beginning) => key.startsWith(beginning));
        expect(fitting.length).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 5_000 },
  );
});
