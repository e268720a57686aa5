import { doorWith } from '../door.ts';
import { dateIn, dayIn, moneyIn, pluralIn } from '../formatting.ts';
import type { italianFormats } from '../italian/formats.ts';

export const plainDay = dayIn('sq-AL');
export const plural = pluralIn('sq-AL');

export const albanianFormats: typeof italianFormats = {
  longDate: dateIn('sq-AL', (day, time) => `${day}, ora ${time}`),
  euros: moneyIn('sq-AL'),
  spokenEuros: moneyIn('sq-AL', 'name'),
  doorOf: doorWith({ building: 'ndërtesa', floor: 'kati', room: 'dhoma' }),
};
