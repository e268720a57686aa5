import { setTimeout as sleep } from 'node:timers/promises';
import type { BookingGateway } from '../../src-main/bookings/booking-gateway.ts';
import { createBench } from './kiosk-bench.ts';

// A totem on which somebody cancels a booking; the test pulls its plug. Speaks on stdout, one word a line.
const [databasePath = '', bookingNumber = '', role = 'master', answers = 'arrive'] = process.argv.slice(2);
const say = (word: string): boolean => process.stdout.write(`${word}\n`);

/** As over a network: some milliseconds on the way there, some on the way back, where the answer may be lost. */
function faraway(inner: BookingGateway): BookingGateway {
  return {
    ...inner,
    cancel: async (request) => {
      say('intentWritten');
      await sleep(Math.random() * 12);
      const answer = await inner.cancel(request);
      await sleep(Math.random() * 12);
      if (answers === 'lost') return { ok: false, error: { kind: 'unknown' } };
      if (answer.ok) say(`answered ${answer.value.cancellationNumber}`);
      return answer;
    },
  };
}

const bench = await createBench({
  databasePath,
  role: role === 'copy' ? 'copy' : 'master',
  bookings: [],
  wrapGateway: faraway,
});
await bench.openBooking(bookingNumber);
bench.touch({ kind: 'cancelBooking' });
say('confirming');
await bench.confirm();
if (answers === 'lost') await bench.until('cancellationUnknown', (view) => view.slip === 'printed');
else {
  const { cancellationNumber } = await bench.until('cancelled', (view) => view.slip === 'printed');
  say(`shown ${cancellationNumber}`);
}
await sleep(10_000);
