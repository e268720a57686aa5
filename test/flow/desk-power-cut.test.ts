import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createDeskBench } from '../support/desk-bench.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';

const cuts = process.env['TOTEM_TEST_LONG'] === '1' ? 200 : 12;
const folder = mkdtempSync(join(tmpdir(), 'totem-desk-cut-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Said = { intentWritten: boolean; number: string | null };
const numberOf = (cut: number): string => `CUT-${String(cut).padStart(4, '0')}`;

/** Runs a desk that cancels, kills it with SIGKILL at a random moment, and tells what it had said until then. */
async function cutThePower(databasePath: string, cut: number): Promise<Said> {
  const program = join(import.meta.dirname, '../support/desk-cancelling-child.ts');
  const child = spawn(process.execPath, [program, databasePath, numberOf(cut)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Said = { intentWritten: false, number: null };
  const ended = new Promise((resolve) => child.once('close', resolve));
  createInterface(child.stdout).on('line', (line) => {
    const [word, number] = line.split(' ');
    if (word === 'intentWritten') said.intentWritten = true;
    // Around the deed: before its intent there is nothing to be seen.
    if (word === 'intentWritten') void sleep(Math.random() * 40).then(() => child.kill('SIGKILL'));
    if (word === 'answered') said.number = number ?? null;
  });
  await ended;
  return said;
}

test(`${String(cuts)} power cuts while cancelling at the desk: one outcome, and what nobody heard is a case`, async () => {
  const databasePath = join(folder, 'totem.db');
  const bookings = Array.from({ length: cuts }, (_, cut) =>
    bookingOf(mario, { bookingNumber: numberOf(cut) }),
  );
  await (await createDeskBench({ databasePath, bookings }))[Symbol.asyncDispose]();
  const tally = { done: 0, notDone: 0, heard: 0 };

  for (let cut = 0; cut < cuts; cut += 1) {
    const said = await cutThePower(databasePath, cut);
    expect(said.intentWritten).toBe(true);
    await using desk = await createDeskBench({ databasePath, bookings: [] });
    const effects = desk.database.connection
      .prepare('select cancellation_number from cancellations where booking_number = ?')
      .pluck()
      .all(numberOf(cut));
    expect(effects.length).toBeLessThanOrEqual(1);
    const [number] = effects;
    // What was answered once is the truth for ever.
    if (said.number !== null) expect(number).toBe(said.number);

    const detail = await desk.ask({ kind: 'openBooking', bookingNumber: numberOf(cut) });
    expect(detail?.booking).toMatchObject({
      state: number === undefined ? 'due' : 'cancelled',
      cancellationNumber: number ?? null,
    });
    expect(detail?.isReceiptKept).toBe(number !== undefined);

    const { cases } = await desk.ask({ kind: 'listCases', closed: false });
    const [found, ...others] = cases.filter(({ kind }) => kind === 'outcome');
    expect(others).toEqual([]);
    if (!found) {
      // The deed itself had written its outcome down; a receipt that did not come out is a case of papers.
      expect(number).toBeDefined();
      tally.heard += 1;
      continue;
    }
    const what = number === undefined ? 'notDone' : 'done';
    expect(found).toMatchObject({ bookingNumber: numberOf(cut), settled: true, what, place: 'sportello-1' });
    tally[what] += 1;
    await desk.ask({ kind: 'closeCase', key: found.key, note: '' });
    const left = await desk.ask({ kind: 'listCases', closed: false });
    expect(left.cases.some(({ key }) => key === found.key)).toBe(false);
  }
  console.log(`power cuts at the desk: ${JSON.stringify(tally)}`);
  expect(tally.done + tally.notDone).toBeGreaterThan(0);
}, 1_800_000);
