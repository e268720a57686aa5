import { dateIn, dayIn, moneyIn } from './formatting.ts';
import { doorWith } from './italian-place.ts';

export const englishDate = dateIn('en-GB', (day, time) => `${day}, at ${time}`);
export const englishDay = dayIn('en-GB');
export const englishEuros = moneyIn('en-GB');
export const englishDoor = doorWith({ building: 'building', floor: 'floor', room: 'room' });
