import { createInterface } from 'node:readline';
import { createBench } from './kiosk-bench.ts';

// One of two programs on the same database: each comes to the check page of every booking, says so, and confirms when
// it is told to. In the end it tells every outcome.
const [databasePath = '', role = 'master', ...bookingNumbers] = process.argv.slice(2);
const bench = await createBench({ databasePath, role: role === 'copy' ? 'copy' : 'master', bookings: [] });
const commands = createInterface(process.stdin)[Symbol.asyncIterator]();
const outcomes: Record<string, { kind: string; number: string | null }> = {};
for (const bookingNumber of bookingNumbers) {
  await bench.openBooking(bookingNumber);
  bench.touch({ kind: 'cancelBooking' });
  await bench.until('checkingCancellation');
  process.stdout.write('ready\n');
  await commands.next();
  await bench.confirm();
  const outcome = await Promise.race([
    bench.until('cancelled', (view) => view.slip === 'printed'),
    bench.until('cancellationRefused'),
  ]);
  outcomes[bookingNumber] = {
    kind: outcome.kind === 'cancelled' ? 'done' : outcome.reason,
    number: outcome.cancellationNumber,
  };
  bench.touch({ kind: 'continue' });
  await Promise.race([bench.until('summary'), bench.until('choosing')]);
  bench.touch({ kind: 'leave' });
  bench.cards.removeCard();
  await bench.until('idle');
}
await bench[Symbol.asyncDispose]();
process.stdout.write(`${JSON.stringify(outcomes)}\n`);
process.exit(0);
