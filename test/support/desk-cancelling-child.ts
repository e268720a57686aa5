import { setTimeout as sleep } from 'node:timers/promises';
import type { BookingGateway } from '../../src-main/bookings/booking-gateway.ts';
import { createDeskBench } from './desk-bench.ts';

// A desk at which somebody cancels a booking; the test pulls its plug. Speaks on stdout, one word a line.
const [databasePath = '', bookingNumber = ''] = process.argv.slice(2);
const say = (word: string): boolean => process.stdout.write(`${word}\n`);

/** As over a network: some milliseconds on the way there, some on the way back. */
function faraway(inner: BookingGateway): BookingGateway {
  return {
    ...inner,
    cancel: async (request) => {
      say('intentWritten');
      await sleep(Math.random() * 12);
      const answer = await inner.cancel(request);
      await sleep(Math.random() * 12);
      return answer;
    },
  };
}

const desk = await createDeskBench({ databasePath, bookings: [], wrapGateway: faraway });
const detail = await desk.ask({ kind: 'openBooking', bookingNumber });
say('confirming');
const answer = await desk.ask({
  kind: 'cancel',
  bookingNumber,
  version: detail?.version ?? 0,
  end: bookingNumber.slice(-4),
  reason: 'askedAtDesk',
  afterDeadline: false,
  withoutPaper: false,
});
if (answer.kind === 'cancelled') say(`answered ${answer.cancellationNumber}`);
await sleep(10_000);
