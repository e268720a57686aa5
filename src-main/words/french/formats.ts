import { doorWith } from '../door.ts';
import { dateIn, dayIn, moneyIn, pluralIn } from '../formatting.ts';
import type { italianFormats } from '../italian/formats.ts';

export const plural = pluralIn('fr-FR');

const day = dayIn('fr-FR');
export const plainDay = (local: string): string => firstOfMonth(day(local));

const date = dateIn('fr-FR', (dayOfWeek, time) => `${dayOfWeek}, à ${spokenTime(time)}`);

export const frenchFormats: typeof italianFormats = {
  longDate: (local) => firstOfMonth(date(local)),
  euros: moneyIn('fr-FR'),
  spokenEuros: moneyIn('fr-FR', 'name'),
  doorOf: doorWith({ building: 'bâtiment', floor: 'étage', room: 'salle' }),
};

/** "1 août" is "1er août". */
function firstOfMonth(text: string): string {
  return text.replace(/(?<=^\D*)1 /, '1er ');
}

/** As it is read: "9:30" is "9 heures 30", "9:00" is "9 heures". */
function spokenTime(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  const hour = plural(Number(hours), { one: `${hours} heure`, other: `${hours} heures` });
  return minutes === '00' ? hour : `${hour} ${minutes}`;
}
