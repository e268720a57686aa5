import type { CardProblem } from '../contract/view.ts';

/** The person of the health card at the machine, from the chip. Names as on the card (capitals). */
export type CardHolder = {
  fiscalCode: string;
  surname: string;
  givenName: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  /** Printed expiry, `YYYY-MM-DD`, or empty when the card does not say. */
  expiresOn: string;
  /** EF_IDCarta, 16 characters, or empty when it could not be read. */
  cardId: string;
};

/** Of whom nothing is known, or only a part: what is known goes over it. */
export const noHolder: CardHolder = {
  fiscalCode: '',
  surname: '',
  givenName: '',
  birthDate: '',
  expiresOn: '',
  cardId: '',
};

/**
 * Why no person came out of an inserted card.
 * `removed`: taken out while reading · `mute`: no answer at power-up (upside down, dirty) ·
 * `notHealthCard`: another kind of card · `damaged`: the personal data cannot be read whole or contradict themselves ·
 * `readerFailed`: the reader or its service gave up.
 */
export type CardReadError = CardProblem;

/** `today` is `YYYY-MM-DD`; a holder whose birth date is not known is taken for grown up. */
export function isMinor({ birthDate }: Pick<CardHolder, 'birthDate'>, today: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birthDate)) return false;
  return `${String(Number(birthDate.slice(0, 4)) + 18)}${birthDate.slice(4)}` > today;
}

/** Printed expiry that has passed on `today`; both `YYYY-MM-DD`. `null`: it has not, or the card does not say. */
export function expiredOn({ expiresOn }: Pick<CardHolder, 'expiresOn'>, today: string): string | null {
  return expiresOn !== '' && expiresOn < today ? expiresOn : null;
}

/** "MARIA R.": first given name as on the card, initial of the surname. Some people have only one of the two. */
export function maskedName(holder: Pick<CardHolder, 'givenName' | 'surname'>): string {
  const first = holder.givenName.trim().split(/\s+/)[0] ?? '';
  const initial = Array.from(holder.surname.trim())[0];
  return initial ? `${first} ${initial}.`.trim() : first;
}
