import { doorWith } from '../door.ts';
import { dateIn, dayIn, moneyIn, pluralIn } from '../formatting.ts';
import type { italianFormats } from '../italian/formats.ts';

/** Of Egypt for the names of the months, with the figures 0 to 9 as on Italian papers. */
const locale = 'ar-EG-u-nu-latn';

export const plainDay = dayIn(locale);
export const plural = pluralIn('ar-EG');

/** What comes in Latin letters or figures: kept together and in its own direction within Arabic. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

const door = doorWith({ building: 'المبنى', floor: 'الطابق', room: 'الغرفة' });

export const arabicFormats: typeof italianFormats = {
  longDate: dateIn(locale, (day, time) => `${day}، الساعة ${time}`),
  euros: moneyIn(locale),
  spokenEuros: moneyIn(locale, 'name'),
  /** What is not after an Arabic noun stays as in Italian: a paper that holds both holds it once. */
  doorOf: (place) =>
    door(place).replace(
      /(?<=\p{Script=Arabic} )([-+A-Za-z0-9]+)(, |$)/gu,
      (_, code: string, end: string) => isolated(code) + (end && '، '),
    ),
};
