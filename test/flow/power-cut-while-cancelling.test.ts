import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';

const cuts = process.env['TOTEM_TEST_LONG'] === '1' ? 1000 : 50;
const folder = mkdtempSync(join(tmpdir(), 'totem-power-cut-'));
const databasePath = join(folder, 'totem.db');
afterAll(() => rmSync(folder, { recursive: true }));

const numberOf = (cut: number): string => `CUT-${String(cut).padStart(4, '0')}`;

type Said = { confirmed: boolean; intentWritten: boolean; number: string | null };

/** Runs a totem that cancels, kills it with SIGKILL at a random moment, and tells what it had said until then. */
async function cutThePower(cut: number): Promise<Said> {
  const program = join(import.meta.dirname, '../support/cancelling-child.ts');
  const child = spawn(process.execPath, [program, databasePath, numberOf(cut)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Said = { confirmed: false, intentWritten: false, number: null };
  const ended = new Promise((resolve) => child.once('close', resolve));
  createInterface(child.stdout).on('line', (line) => {
    const [word, number] = line.split(' ');
    if (word === 'confirming') void sleep(Math.random() * 40).then(() => child.kill('SIGKILL'));
    if (word === 'confirming') said.confirmed = true;
    if (word === 'intentWritten') said.intentWritten = true;
    if (word === 'answered' || word === 'shown') said.number = number ?? null;
  });
  await ended;
  return said;
}

type Traces = { status: string; number: string | null; effects: string[]; intents: (string | null)[] };

test(`${cuts} power cuts at random moments of a cancellation: after the restart exactly one outcome`, async () => {
  const bookings = Array.from({ length: cuts }, (_, cut) =>
    bookingOf(mario, { bookingNumber: numberOf(cut) }),
  );
  await (await createBench({ databasePath, bookings }))[Symbol.asyncDispose]();
  const tally = { beforeTheIntent: 0, intentOnly: 0, doneUnseen: 0, answered: 0 };

  for (let cut = 0; cut < cuts; cut += 1) {
    const said = await cutThePower(cut);
    expect(said.confirmed).toBe(true);
    await using restarted = await createBench({ databasePath, bookings: [] });
    const traces = tracesOf(restarted.database.connection, numberOf(cut));

    expect(traces.effects.length).toBeLessThanOrEqual(1);
    expect(traces.intents.length).toBeLessThanOrEqual(1);
    const [number] = traces.effects;
    expect(traces.status).toBe(number ? 'cancelled' : 'booked');
    expect(traces.number).toBe(number ?? null);
    // Every intent has its outcome, and it is what really happened.
    if (traces.intents.length > 0) expect(traces.intents).toEqual([number ? 'done' : 'notDone']);
    if (said.intentWritten) expect(traces.intents).toHaveLength(1);
    // What was answered once is the truth for ever.
    if (said.number) expect(number).toBe(said.number);

    if (said.number) tally.answered += 1;
    else if (number) tally.doneUnseen += 1;
    else if (traces.intents.length > 0) tally.intentOnly += 1;
    else tally.beforeTheIntent += 1;
    await comeBack(restarted, numberOf(cut), number);
  }
  console.log(`power cuts: ${JSON.stringify(tally)}`);
  // Without cuts on both sides of the deed the test would have shown nothing.
  expect(tally.intentOnly).toBeGreaterThan(0);
  expect(tally.doneUnseen).toBeGreaterThan(0);
}, 1_800_000);

type Bench = Awaited<ReturnType<typeof createBench>>;

function tracesOf(connection: Bench['database']['connection'], bookingNumber: string): Traces {
  const all = (sql: string): unknown[] => connection.prepare(sql).pluck().all(bookingNumber);
  const booking = connection
    .prepare('select status, cancellation_number as number from bookings where booking_number = ?')
    .get(bookingNumber) as { status: string; number: string | null };
  return {
    status: booking.status,
    number: booking.number || null,
    effects: all('select cancellation_number from cancellations where booking_number = ?') as string[],
    intents: all('select outcome from intents where booking_number = ?') as (string | null)[],
  };
}

/** The person comes back: sees the truth, and a booking that still stands can be cancelled once. */
async function comeBack(bench: Bench, bookingNumber: string, number: string | undefined): Promise<void> {
  await bench.openBooking(bookingNumber);
  const { booking } = await bench.until('summary');
  expect(booking.cancellationNumber).toBe(number ?? null);
  expect(booking.cancellable).toBe(number === undefined ? 'yes' : 'no');
  if (booking.cancellable !== 'yes') return;
  bench.touch({ kind: 'cancelBooking' });
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false });
  const { cancellationNumber } = await bench.until('cancelled', (view) => view.slip === 'printed');
  const traces = tracesOf(bench.database.connection, bookingNumber);
  expect(traces).toMatchObject({
    status: 'cancelled',
    number: cancellationNumber,
    effects: [cancellationNumber],
  });
}
