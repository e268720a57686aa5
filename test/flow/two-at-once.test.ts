import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';

const count = process.env['TOTEM_TEST_LONG'] === '1' ? 1000 : 40;
const folder = mkdtempSync(join(tmpdir(), 'totem-rivals-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Outcomes = Record<string, { kind: string; number: string | null }>;

/** Both stand at the check page of the same booking, both are let go at once; and so on to the last. */
async function letThemMeet(
  databasePath: string,
  role: string,
  numbers: readonly string[],
): Promise<Outcomes[]> {
  const program = join(import.meta.dirname, '../support/rival-child.ts');
  const rivals = [1, 2].map(() => {
    const child = spawn(process.execPath, [program, databasePath, role, ...numbers], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
  });
  const next = (): Promise<string[]> =>
    Promise.all(rivals.map(async ({ lines }) => String((await lines.next()).value)));
  for (const number of numbers) {
    expect(await next(), number).toEqual(['ready', 'ready']);
    for (const { child } of rivals) child.stdin.write('go\n');
  }
  return (await next()).map((line) => JSON.parse(line) as Outcomes);
}

test('two people, two totems: the second is told what the first has done, on fresh data', async () => {
  const databasePath = join(folder, 'two.db');
  await using first = await createBench({ databasePath });
  await using second = await createBench({ databasePath, bookings: [] });
  for (const bench of [first, second]) await bench.openBooking();
  for (const bench of [first, second]) bench.touch({ kind: 'cancelBooking' });
  await first.confirm();
  const { cancellationNumber } = await first.until('cancelled', (view) => view.slip === 'printed');
  await second.confirm();
  const refused = await second.until('cancellationRefused');
  expect(refused).toMatchObject({ reason: 'alreadyCancelled', cancellationNumber });
  second.touch({ kind: 'continue' });
  await second.until('choosing', (view) => view.bookings[0]?.state === 'cancelled');
  const audited = first.database.connection
    .prepare(`select action from audit where action like 'cancel%' order by id`)
    .pluck()
    .all();
  expect(audited).toEqual(expect.arrayContaining(['cancelled', 'cancellationRefused']));
});

test('the desk moves the booking meanwhile: nothing is cancelled before it was looked at again', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'cancelBooking' });
  await bench.until('checkingCancellation');
  bench.database.connection.exec('update bookings set version = version + 1');
  await bench.confirm();
  await bench.until('cancellationRefused', (view) => view.reason === 'changed');
  bench.touch({ kind: 'continue' });
  await bench.until('choosing');
  expect(bench.database.connection.prepare('select status from bookings').pluck().get()).toBe('booked');
});

test.each(['master', 'copy'] as const)(
  `two programs cancel the same ${count} bookings at the same time (%s): one effect each, both told the truth`,
  async (role) => {
    const databasePath = join(folder, `${role}.db`);
    const numbers = Array.from({ length: count }, (_, index) => `BOTH-${String(index).padStart(4, '0')}`);
    const bookings = numbers.map((bookingNumber) => bookingOf(mario, { bookingNumber }));
    await (await createBench({ databasePath, bookings, role }))[Symbol.asyncDispose]();

    const rivals = await letThemMeet(databasePath, role, numbers);

    await using bench = await createBench({ databasePath, bookings: [], role });
    const table = role === 'master' ? 'cancellations' : 'cancellation_requests';
    const column = role === 'master' ? 'cancellation_number' : 'request_number';
    const effects = bench.database.connection.prepare(
      `select booking_number as booking, ${column} as number from ${table}`,
    );
    const found = new Map(
      (effects.all() as { booking: string; number: string }[]).map((each) => [each.booking, each.number]),
    );
    expect(found.size).toBe(count);
    for (const number of numbers) {
      const outcomes = rivals.map((each) => each[number]);
      // The very same number, whoever made it.
      expect(outcomes.map((each) => each?.number)).toEqual([found.get(number), found.get(number)]);
      const met = role === 'master' ? 'alreadyCancelled' : 'alreadyRequested';
      expect(outcomes.map((each) => each?.kind).toSorted()).toEqual([met, 'done']);
    }
    const open = bench.database.connection.prepare('select count(*) from intents where outcome is null');
    expect(open.pluck().get()).toBe(0);
    const receipts = bench.database.connection.prepare('select count(*) from cancellation_receipts');
    expect(receipts.pluck().get()).toBe(count);
  },
  600_000,
);
