import type { FindQuery } from '../../src-main/contract/desk/find.ts';
import { daysFrom, personOf } from '../../test/support/invented-people.ts';
import { bookingNumberOf, prescriptionOf } from '../../test/support/large-import.ts';

/** Of the two years in the file. */
const days = daysFrom(2030, 723);
const shortest = 4;
export const otherFacility = 'Casa della Salute di Valle Serena';
const below = (limit: number): number => Math.floor(Math.random() * limit);
const oneOf = <Value>(...values: Value[]): Value => values[below(values.length)] as Value;
const unfiltered = { from: '', to: '', facility: '', state: 'all' } as const;

/** Everything that the box holds, from the fourth character on, while a text is typed. */
function typing(text: string, beside: Omit<FindQuery, 'text'> = unfiltered): FindQuery[] {
  return Array.from({ length: Math.max(1, text.length - shortest + 1) }, (_key, index) => ({
    ...{ text: text.slice(0, shortest + index), ...beside },
  })).filter(({ text: typed }) => typed === typed.trim());
}

/** One search as it is typed, scanned or chosen at a desk: by name in most cases. */
export function someSearch(bookings: number): FindQuery[] {
  const index = below(bookings);
  const { surname, name, birth_date, fiscal_code } = personOf(below(Math.ceil(bookings / 4)));
  const first = below(days.length);
  const days1to7 = { from: days[first] ?? '', to: days[Math.min(days.length - 1, first + below(7))] ?? '' };
  const state = oneOf('all', 'due', 'paid', 'performed', 'cancelled', 'missed');
  const facility = oneOf('', 'Poliambulatorio di Borgo Ulivo', otherFacility);
  switch (below(10)) {
    case 0:
    case 1:
    case 2:
      return typing(`${surname} ${name}`.toLowerCase());
    case 3:
      return typing(`${surname} ${name.slice(0, 1)}`, { ...unfiltered, state });
    case 4:
      return typing(`${surname} ${birth_date.split('-').reverse().join('/')}`);
    case 5:
      return typing(surname, { ...days1to7, facility, state });
    case 6:
      return typing(fiscal_code);
    case 7:
      return typing(bookingNumberOf(index), { ...unfiltered, state: oneOf('all', state) });
    case 8:
      return [
        { text: prescriptionOf(index), ...unfiltered },
        { text: `3010${String(index).padStart(14, '0')}`, ...unfiltered },
        { text: `]C0${fiscal_code}`, ...unfiltered },
      ];
    default:
      return [
        { text: '', ...days1to7, facility: '', state: 'all' },
        { text: '', ...days1to7, to: days1to7.from, facility, state },
        { text: '', ...days1to7, facility, state },
      ];
  }
}
