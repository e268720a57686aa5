import type { CodeForm, EntryField, EntryProblem } from '../contract/view.ts';
import { isCardNumber } from './card-number.ts';
import { isFiscalCode, nextOfFiscalCode, wrongPlaceIn } from './fiscal-code.ts';
import { isProvisionalCode, isStpOrEni } from './stand-in-code.ts';

/** The two codes of who has no card in the reader; `edit` numbers the keystrokes (contract: view `entering`). */
export type Entry = {
  field: EntryField;
  form: CodeForm;
  personCode: string;
  cardNumber: string;
  edit: number;
};

/** What the number begins with on every card of Puglia: half of it need not be typed (rule K4). */
export const cardNumberOfRegion = '8038000160';

export const emptyEntry: Entry = {
  field: 'personCode',
  form: 'fiscalCode',
  personCode: '',
  cardNumber: cardNumberOfRegion,
  edit: 0,
};

/** What keeps these codes from being looked up, and in which field; `null`: they are right in themselves. */
export function faultIn({
  form,
  personCode,
  cardNumber,
}: Entry): { problem: EntryProblem; field: EntryField } | null {
  if (!isRight(form, personCode)) {
    const problem = personCode.length < lengthOf(form, personCode) ? 'codeIncomplete' : 'codeWrong';
    return { problem, field: 'personCode' };
  }
  if (isCardNumber(cardNumber)) return null;
  return { problem: cardNumber.length !== 20 ? 'numberIncomplete' : 'numberWrong', field: 'cardNumber' };
}

/** The first character that cannot stand where it stands, counted from 0; `null` where nothing is wrong yet. */
export function wrongCharacter({ field, form, personCode, cardNumber }: Entry): number | null {
  if (field === 'cardNumber') {
    const other = cardNumber.search(/\D/);
    return other >= 0 ? other : null;
  }
  if (form === 'fiscalCode') return wrongPlaceIn(personCode);
  const right =
    /^(?:(?:S(?:T(?:P\d{0,13})?)?|E(?:N(?:I\d{0,13})?)?)|\d{0,11})/.exec(personCode)?.[0].length ?? 0;
  return right < personCode.length ? right : null;
}

/** The characters that may come next in the field that is being typed in; the others would be wrong for certain. */
export function nextCharacters({ field, form, personCode, cardNumber }: Entry): string {
  if (field === 'cardNumber') return cardNumber.length < 20 ? digits : '';
  if (form === 'fiscalCode') return nextOfFiscalCode(personCode.length);
  if (personCode === '') return `SE${digits}`;
  const word = personCode.startsWith('S') ? 'STP' : 'ENI';
  if (/^\D/.test(personCode) && personCode.length < 3) return word.charAt(personCode.length);
  return personCode.length < lengthOf(form, personCode) ? digits : '';
}

const digits = '0123456789';

function isRight(form: CodeForm, code: string): boolean {
  return form === 'fiscalCode' ? isFiscalCode(code) : isStpOrEni(code) || isProvisionalCode(code);
}

function lengthOf(form: CodeForm, code: string): number {
  return form === 'other' && /^\d/.test(code) ? 11 : 16;
}
