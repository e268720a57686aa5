import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { dueBooking } from '../support/due-booking.ts';
import { createBench } from '../support/kiosk-bench.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const cuts = isLong ? 300 : 15;
const folder = mkdtempSync(join(tmpdir(), 'totem-paying-cut-'));
afterAll(() => rmSync(folder, { recursive: true }));

const steps = ['offered', 'begun', 'linkShown', 'paid', 'receipt'] as const;
type Step = (typeof steps)[number];

const numberOf = (cut: number): string => `PAY-${String(cut).padStart(4, '0')}`;
/** Two check digits as pagoPA wants them, so that every booking has a notice of its own. */
function noticeOf(cut: number): string {
  const first = `301${String(cut).padStart(13, '0')}`;
  return `${first}${String(BigInt(first) % 93n).padStart(2, '0')}`;
}

/** Kills the totem soon after it has come to this step. Gives all that it had said until then. */
async function cutThePower(databasePath: string, cut: number, at: Step): Promise<string[]> {
  const program = join(import.meta.dirname, '../support/paying-child.ts');
  const ends = at === 'paid' || at === 'receipt' ? 'paid' : 'unpaid';
  const child = spawn(process.execPath, [program, databasePath, numberOf(cut), ends], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const ended = new Promise((resolve) => child.once('close', resolve));
  createInterface(child.stdout).on('line', (line) => {
    said.push(line);
    if (line === at) void sleep(Math.random() * 12).then(() => child.kill('SIGKILL'));
  });
  await ended;
  return said;
}

/** What is offered of a booking by now. */
async function offerOf(bench: Awaited<ReturnType<typeof createBench>>, bookingNumber: string) {
  await bench.openBooking(bookingNumber);
  if ((await bench.until('summary')).booking.payable === 'paid') return 'paid';
  bench.touch({ kind: 'startPayment' });
  await bench.until('checkingPayment');
  const shown = await Promise.race([bench.until('paying'), bench.until('paymentClosed')]);
  return shown.kind === 'paying' ? 'offered' : shown.reason;
}

test(`${String(cuts)} power cuts, after each step of paying: what may be paid is not offered again`, async () => {
  const databasePath = join(folder, 'paying.db');
  const bookings = Array.from({ length: cuts }, (_, cut) =>
    dueBooking({ noticeNumber: noticeOf(cut) }, { bookingNumber: numberOf(cut) }),
  );
  await (await createBench({ databasePath, bookings }))[Symbol.asyncDispose]();
  const tally: Record<string, number> = {};
  for (let cut = 0; cut < cuts; cut += 1) {
    const at = steps[cut % steps.length] as Step;
    const said = await cutThePower(databasePath, cut, at);
    expect(said).toContain(at);
    // Who knows of the debts says that it is unpaid: it may be, and somebody may be paying.
    await using bench = await createBench({ databasePath, bookings: [] });
    const outcome = await offerOf(bench, numberOf(cut));
    // Also where the link was still being made: it may have been seen.
    if (said.includes('begun')) expect(['inProgress', 'paid']).toContain(outcome);
    if (said.includes('paid')) expect(outcome).toBe('paid');
    tally[`${at}: ${outcome}`] = (tally[`${at}: ${outcome}`] ?? 0) + 1;
  }
  console.log(JSON.stringify(tally));
  // Both sides of the line were met.
  expect(Object.keys(tally).some((each) => each.endsWith('offered'))).toBe(true);
}, 600_000);
