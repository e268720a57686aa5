import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { keyIdOf } from '../../src-main/receipts/receipt-keys.ts';
import { verifyReceipt } from '../../src-main/receipts/receipt-text.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const folder = mkdtempSync(join(tmpdir(), 'totem-power-cut-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Kind = { role: 'master' | 'copy'; answers: 'arrive' | 'lost' };
type Said = { confirmed: boolean; intentWritten: boolean; number: string | null };
type Bench = Awaited<ReturnType<typeof createBench>>;

const numberOf = (cut: number): string => `CUT-${String(cut).padStart(4, '0')}`;

/** Runs a totem that cancels, kills it with SIGKILL at a random moment, and tells what it had said until then. */
async function cutThePower(databasePath: string, cut: number, { role, answers }: Kind): Promise<Said> {
  const program = join(import.meta.dirname, '../support/cancelling-child.ts');
  const child = spawn(process.execPath, [program, databasePath, numberOf(cut), role, answers], {
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

const kinds: [string, number, Kind][] = [
  ['this database decides', isLong ? 1000 : 15, { role: 'master', answers: 'arrive' }],
  ['a CUP decides', isLong ? 300 : 8, { role: 'copy', answers: 'arrive' }],
  ['the answer is lost', isLong ? 300 : 8, { role: 'master', answers: 'lost' }],
];

test.each(kinds)(
  '%s, %i power cuts at random moments: after the restart exactly one outcome',
  async (name, cuts, kind) => {
    const databasePath = join(folder, `${kind.role}-${kind.answers}.db`);
    const { role } = kind;
    const bookings = Array.from({ length: cuts }, (_, cut) =>
      bookingOf(mario, { bookingNumber: numberOf(cut) }),
    );
    await (await createBench({ databasePath, bookings, role }))[Symbol.asyncDispose]();
    const tally = { beforeTheIntent: 0, intentOnly: 0, doneUnseen: 0, answered: 0 };

    for (let cut = 0; cut < cuts; cut += 1) {
      const said = await cutThePower(databasePath, cut, kind);
      expect(said.confirmed).toBe(true);
      await using restarted = await createBench({ databasePath, bookings: [], role });
      const traces = tracesOf(restarted, numberOf(cut));

      expect(traces.effects.length).toBeLessThanOrEqual(1);
      expect(traces.intents.length).toBeLessThanOrEqual(1);
      const [number] = traces.effects;
      expect(traces.status).toBe(number && role === 'master' ? 'cancelled' : 'booked');
      // Every intent has its outcome, and it is what really happened.
      if (traces.intents.length > 0) expect(traces.intents).toEqual([number ? 'done' : 'notDone']);
      if (said.intentWritten) expect(traces.intents).toHaveLength(1);
      // What was answered once is the truth for ever.
      if (said.number) expect(number).toBe(said.number);
      // What was done has its receipt, also when nobody was left to print it.
      expect(traces.receipts).toEqual(number ? [number] : []);
      // Said in the register once, whoever got to know it.
      expect(traces.told.length).toBeLessThanOrEqual(1);
      if (number && !said.number)
        expect(traces.told).toEqual([role === 'master' ? 'cancelled' : 'cancellationRequested']);

      if (said.number) tally.answered += 1;
      else if (number) tally.doneUnseen += 1;
      else if (traces.intents.length > 0) tally.intentOnly += 1;
      else tally.beforeTheIntent += 1;
      await comeBack(restarted, numberOf(cut), number, role);
    }
    console.log(`power cuts, ${name}: ${JSON.stringify(tally)}`);
    // Without cuts on both sides of the deed the test would have shown nothing.
    expect(tally.intentOnly + tally.doneUnseen).toBeGreaterThan(0);
    if (isLong) expect(Math.min(tally.intentOnly, tally.doneUnseen)).toBeGreaterThan(0);
  },
  1_800_000,
);

type Traces = {
  status: unknown;
  effects: string[];
  intents: (string | null)[];
  receipts: string[];
  told: string[];
};

function tracesOf({ database }: Bench, bookingNumber: string): Traces {
  const all = (sql: string): unknown[] => database.connection.prepare(sql).pluck().all(bookingNumber);
  return {
    status: all('select status from bookings where booking_number = ?')[0],
    effects: [
      ...all('select cancellation_number from cancellations where booking_number = ?'),
      ...all('select request_number from cancellation_requests where booking_number = ?'),
    ] as string[],
    told: all(
      `select action from audit where booking_number = ? and action in ('cancelled', 'cancellationRequested')`,
    ) as string[],
    intents: all('select outcome from intents where booking_number = ?') as (string | null)[],
    receipts: all(
      'select cancellation_number from cancellation_receipts where booking_number = ?',
    ) as string[],
  };
}

/** The person comes back: sees the truth, and a booking that still stands can be cancelled once. */
async function comeBack(
  bench: Bench,
  bookingNumber: string,
  number: string | undefined,
  role: Kind['role'],
): Promise<void> {
  await bench.openBooking(bookingNumber);
  const { booking } = await bench.until('summary');
  expect(booking.cancellationNumber).toBe(number ?? null);
  expect(booking.cancellable).toBe(number === undefined ? 'yes' : 'no');
  if (booking.cancellable !== 'yes') {
    // The paper that never came out can be had now.
    bench.touch({ kind: 'printReceipt' });
    await bench.until('printed');
    expect(bench.printer.documents.at(-1)?.html).toContain(number);
    return;
  }
  bench.touch({ kind: 'cancelBooking' });
  await bench.confirm();
  const { cancellationNumber } = await bench.until('cancelled', (view) => view.slip === 'printed');
  const traces = tracesOf(bench, bookingNumber);
  expect(traces).toMatchObject({
    status: role === 'master' ? 'cancelled' : 'booked',
    effects: [cancellationNumber],
  });
  const signed = bench.database.connection
    .prepare('select signed_text from cancellation_receipts where cancellation_number = ?')
    .pluck()
    .get(cancellationNumber);
  const keys = new Map([[keyIdOf(bench.signer.publicKey), bench.signer.publicKey]]);
  expect(verifyReceipt(String(signed), keys).ok).toBe(true);
}
