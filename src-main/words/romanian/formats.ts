import { doorWith } from '../door.ts';
import { dateIn, dayIn, moneyIn, pluralIn } from '../formatting.ts';
import type { italianFormats } from '../italian/formats.ts';

export const plainDay = dayIn('ro-RO');
export const plural = pluralIn('ro-RO');

/** "1 minut", "2 minute", "30 de minute". */
export const minutesOf = (count: number): string =>
  plural(count, { one: `${count} minut`, few: `${count} minute`, other: `${count} de minute` });

export const romanianFormats: typeof italianFormats = {
  longDate: dateIn('ro-RO', (day, time) => `${day}, ora ${time}`),
  euros: moneyIn('ro-RO'),
  spokenEuros: moneyIn('ro-RO', 'name'),
  doorOf: doorWith({ building: 'clădirea', floor: 'etajul', room: 'camera' }),
};
