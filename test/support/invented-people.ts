import { checkCharacterOf } from '../../src-main/domain/fiscal-code.ts';

const surnamesAndNames = [
  ['ROSSI', 'BIANCHI', 'FERRARI', 'ESPOSITO', 'DE LUCA', "D'AMICO", 'MARINO', 'GRECO', 'FO', 'NICOLÒ'],
  ['MARIO', 'LUCIA', 'ANNA', 'PAOLO', 'SARA', 'LUCA', 'ELENA', 'PIETRO', 'UGO', 'NICOLA'],
].map((list) => list.map((name) => ({ name, letters: threeLettersOf(name) })));
const women = ['LUCIA', 'ANNA', 'SARA', 'ELENA'];
const months = 'ABCDEHLMPRST';
/** No comune and no state has a code that begins so: whoever is born there is invented. */
const nowhere = 'NOPQRSTUVWXY';
const birthDates = daysFrom(1930, 34_000);

type Person = {
  fiscal_code: string;
  card_number: string;
  surname: string;
  name: string;
  birth_date: string;
};

/** One of a million people, all different. */
export function personOf(index: number): Person {
  const [surname, name] = surnamesAndNames.map((list, place) => list[Math.floor(index / 10 ** place) % 10]);
  if (!surname || !name) throw new Error('no name');
  const birthDate = birthDates[scattered(index) % birthDates.length] ?? '';
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const dayAndSex = women.includes(name.name) ? String(Number(day) + 40) : day;
  const place = String(Math.floor(index / 100) % 1000).padStart(3, '0');
  const fifteen = [
    ...[surname.letters, name.letters, year.slice(2), months.charAt(Number(month) - 1), dayAndSex],
    ...[nowhere.charAt(Math.floor(index / 100_000)), place],
  ].join('');
  return {
    fiscal_code: fifteen + checkCharacterOf(fifteen),
    card_number: index % 3 === 0 ? '' : `80380000${String(index).padStart(12, '0')}`,
    ...{ surname: surname.name, name: name.name, birth_date: birthDate },
  };
}

/** So many days, `YYYY-MM-DD`, from the first of a year. */
export function daysFrom(year: number, count: number): string[] {
  return Array.from({ length: count }, (_day, index) =>
    new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10),
  );
}

/** A number of 32 bits that looks like chance and is always the same (the last steps of MurmurHash3). */
export function scattered(index: number): number {
  let bits = index + 1;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** First the consonants, then the vowels, then X; names with four consonants would need one more rule. */
function threeLettersOf(name: string): string {
  const letters = name.normalize('NFD').replace(/[^A-Z]/g, '');
  return `${letters.replace(/[AEIOU]/g, '')}${letters.replace(/[^AEIOU]/g, '')}XX`.slice(0, 3);
}
