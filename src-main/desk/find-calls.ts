import { setImmediate as messagesThatWait } from 'node:timers/promises';
import { deskQueryOf } from '../domain/desk-query.ts';
import { foundRowOf, personViewOf } from '../domain/found-row.ts';
import { toRome } from '../domain/rome-time.ts';
import { ok, type Result } from '../result.ts';
import type { Answerers } from './answerers.ts';
import { askDirectory } from './ask-directory.ts';
import type { DeskParts } from './desk-parts.ts';
import { joinTwoBars } from './two-bars.ts';

type Kinds = 'find' | 'listFacilities' | 'openPerson';
type Parts = Pick<DeskParts, 'directory' | 'gateway' | 'register' | 'now' | 'log' | 'searchDeadlineMs'>;

/** More than fit on a screen: whoever sees them all types another letter. */
const mostRows = 50;
const personPage = 50;

/** "Cerca prenotazioni", and the person that a booking belongs to. */
export function createFindCalls(parts: Parts): Answerers<Kinds> {
  const { directory, gateway, register, now } = parts;
  const wholePrescription = joinTwoBars(now);
  let latest = new AbortController();
  const nowLocal = (): string => toRome(now());

  const ask = <Value>(
    question: (signal: AbortSignal) => Promise<Result<Value, 'unavailable'>>,
    asked?: AbortController,
  ): Promise<Result<Value, 'unavailable'>> => askDirectory(parts, question, asked);

  return {
    find: async ({ query }) => {
      latest.abort();
      const own = (latest = new AbortController());
      const asked = deskQueryOf(query);
      const whole = wholePrescription(asked.kind === 'search' ? asked.half : null);
      if (asked.kind !== 'search') return ok({ kind: asked.kind });
      // Keystrokes that came while another search was answered are behind each other by now: the last one counts.
      await messagesThatWait();
      if (own.signal.aborted) return ok({ kind: 'nothing' });
      const search = whole === null ? asked.search : { ...asked.search, code: whole };
      const found = await ask((signal) => directory.find({ ...search, limit: mostRows }, signal), own);
      if (latest !== own) return ok({ kind: 'nothing' });
      if (!found.ok) return found;
      const { bookings, more } = found.value;
      const today = nowLocal();
      return ok({ kind: 'rows', rows: bookings.map((each) => foundRowOf(each, today, query)), more });
    },

    listFacilities: () => ask((signal) => directory.facilities(signal)),

    openPerson: async ({ bookingNumber, offset }, { name }) => {
      const booking = await ask((signal) => directory.byNumber(bookingNumber, signal));
      if (!booking.ok) return booking;
      if (booking.value === null) return ok(null);
      const { fiscalCode } = booking.value.patient;
      const everything = { from: '', to: '', state: 'all', bookingNumber: '', prescription: '' } as const;
      const page = await ask((signal) =>
        gateway.list({ fiscalCode, ...everything, offset, limit: personPage }, signal),
      );
      if (!page.ok) return page;
      register('personOpened', name, { bookingNumber });
      const { bookings, total } = page.value;
      const today = nowLocal();
      const rows = bookings.map((each) => foundRowOf(each, today));
      return ok({ person: personViewOf(booking.value), rows, total, offset });
    },
  };
}
