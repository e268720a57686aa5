/** Letters that are not a letter and an accent; ß and the ligatures become two by being made capitals or taken apart. */
const plain: Record<string, string> = {
  ...{ Đ: 'D', Ð: 'D', Ł: 'L', Ø: 'O', Ħ: 'H', Ŧ: 'T', Ŋ: 'N', Ə: 'E' },
  ...{ Æ: 'AE', Œ: 'OE', Þ: 'TH', ẞ: 'SS' },
};
/** Also the accents that stand alone: "NICOLO'" is Nicolò, however it was typed. */
const apostrophesAndHyphens = /['’‘‛ʼʻʹ′`´\p{Pd}\u2212\p{Cf}]/gu;

/**
 * A name as it is searched for: capitals without accents, apostrophes and hyphens, a blank between words. Twice gives the
 * same as once.
 */
export function foldName(text: string): string {
  // Nearly all names: the rest is for the others.
  if (/^[A-Z]*$/.test(text)) return text;
  return text
    .replace(apostrophesAndHyphens, '')
    .normalize('NFKD')
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[ĐÐŁØĦŦŊƏÆŒÞẞ]/g, (letter) => plain[letter] ?? letter)
    .replace(apostrophesAndHyphens, '')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/**
 * Whole name as it is kept for searching: words of a surname and of a given name are written together or apart by
 * different hands, so there is one blank in it, between the two. A blank comes before every letter: whoever is called
 * ROSSI comes before ROSSIMONDI.
 */
export function nameKey(surname: string, givenName: string): string {
  const [first, second] = [joined(foldName(surname)), joined(foldName(givenName))];
  return first && second ? `${first} ${second}` : first || second;
}

/**
 * What a name key can begin with when this much of a name was typed, in order: `DE LUCA M` may be of De Luca, Maria, of a
 * De, Lucam…, or of a Delucam…. No key begins with two of them.
 */
export function keyBeginnings(folded: string): string[] {
  const words = folded.split(' ').slice(0, mostWords);
  const beginnings = words.map((_word, index) =>
    index === 0 ? words.join('') : `${words.slice(0, index).join('')} ${words.slice(index).join('')}`,
  );
  return beginnings.sort();
}

const mostWords = 8;

function joined(folded: string): string {
  return folded.replaceAll(' ', '');
}
