import { endsWithLuhnDigit } from './luhn.ts';

/** What the number on the back of every Italian health card begins with: health, Italy. */
const issuedInItaly = '80380';

/** "Numero di identificazione della tessera": 80 380 00 region(3) serial(9) and a Luhn digit, 20 digits. */
export function isCardNumber(text: string): boolean {
  return /^80380\d{15}$/.test(text) && endsWithLuhnDigit(text);
}

/**
 * The number that is printed on a card, from what its chip tells (EF_IDCarta: `6`, region, serial, three digits that
 * do not count); `null` when the chip told something else.
 */
export function cardNumberOf(cardId: string): string | null {
  const [, regionAndSerial] = /^6(\d{12})\d{3}$/.exec(cardId) ?? [];
  if (regionAndSerial === undefined) return null;
  const withoutCheck = `${issuedInItaly}00${regionAndSerial}`;
  return Array.from('0123456789', (digit) => withoutCheck + digit).find(isCardNumber) ?? null;
}
