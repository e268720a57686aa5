import { doorWith } from '../door.ts';
import { dateIn, dayIn, moneyIn, pluralIn } from '../formatting.ts';

export const plainDay = dayIn('it-IT');
export const plural = pluralIn('it-IT');

export const italianFormats = {
  longDate: dateIn('it-IT', (day, time) => `${day}, ore ${time}`),
  euros: moneyIn('it-IT'),
  /** As it is read aloud. */
  spokenEuros: moneyIn('it-IT', 'name'),
  doorOf: doorWith({ building: 'edificio', floor: 'piano', room: 'stanza' }),
};
