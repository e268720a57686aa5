import { doorWith } from '../door.ts';
import { dateIn, dayIn, moneyIn, pluralIn } from '../formatting.ts';
import type { italianFormats } from '../italian/formats.ts';

export const plainDay = dayIn('en-GB');
export const plural = pluralIn('en-GB');

export const englishFormats: typeof italianFormats = {
  longDate: dateIn('en-GB', (day, time) => `${day}, at ${time}`),
  euros: moneyIn('en-GB'),
  spokenEuros: moneyIn('en-GB', 'name'),
  doorOf: doorWith({ building: 'building', floor: 'floor', room: 'room' }),
};
