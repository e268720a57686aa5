import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { mario } from '../support/sample-bookings.ts';
import { enterAsStaff, staffConfig, staffPin, typePin } from '../support/staff-gestures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let staff: { pin: string };
beforeAll(async () => {
  staff = await staffConfig();
});

type Bench = Awaited<ReturnType<typeof createBench>>;

test('without a PIN in the configuration there is none', async () => {
  await using bench = await createBench();
  expect(bench.view().staffDoor).toBe(false);
  bench.touch({ kind: 'openStaff' });
  expect(bench.view().kind).toBe('idle');
});

test('it is on the first screen alone, and the PIN opens it; nothing that was typed is on any view', async () => {
  await using bench = await createBench({ staff });
  expect(bench.view().staffDoor).toBe(true);
  await enterAsStaff(bench);
  expect(JSON.stringify(bench.views)).not.toContain(staffPin);
  expect(bench.logged.join('\n')).not.toContain(staffPin);
  bench.touch({ kind: 'leave' });
  await bench.until('idle');
  await bench.signIn();
  expect(bench.view().staffDoor).toBe(false);
  bench.touch({ kind: 'openStaff' });
  expect(bench.view().kind).toBe('asking');
});

test('wrong twice costs nothing, then time, more each time, also for the right one and over a restart', async () => {
  const folder = temporaryFolder();
  const databasePath = `${folder}/totem.db`;
  let offset = 0;
  const start = Date.now();
  const now = (): Date => new Date(start + offset);
  const waitOf = async (bench: Bench, digits: string): Promise<number> => {
    if (bench.view().kind === 'idle') bench.touch({ kind: 'openStaff' });
    await bench.until('staffPin');
    typePin(bench, digits);
    const { opensAt } = await bench.until('staffPin', (view) => view.problem === 'wrong' && view.typed === 0);
    return opensAt === '' ? 0 : Math.round((Date.parse(opensAt) - now().getTime()) / 1000);
  };
  {
    await using bench = await createBench({ staff, databasePath, now });
    expect(await waitOf(bench, '111222')).toBe(0);
    expect(await waitOf(bench, '111222')).toBe(0);
    expect(await waitOf(bench, '111222')).toBe(10);
    // The right one is not even looked at, and does not make it longer.
    expect(await waitOf(bench, staffPin)).toBe(10);
  }
  await using bench = await createBench({ staff, databasePath, now, bookings: [] });
  expect(await waitOf(bench, staffPin)).toBe(10);
  for (const seconds of [30, 60, 120, 300, 900, 900]) {
    offset += 1_000_000;
    expect(await waitOf(bench, '333444')).toBe(seconds);
  }
  offset += 1_000_000;
  typePin(bench, staffPin);
  await bench.until('staffPanel');
  bench.touch({ kind: 'leave' });
  expect(await waitOf(bench, '111222')).toBe(0);
});

test.each(['staffPanel', 'calibrating'] as const)(
  'whoever walks off from %s leaves it locked, whatever the devices and the next patients do',
  { timeout: 20_000 },
  async (kind) => {
    await using bench = await createBench({ staff: { ...staff, relockSeconds: 10 }, deviceWatchMs: 20 });
    await enterAsStaff(bench);
    if (kind === 'calibrating') bench.touch({ kind: 'staff', task: 'calibrate' });
    await bench.until(kind);
    const since = performance.now();
    let isIn = false;
    const flapping = setInterval(() => {
      if (isIn) bench.cards.removeCard();
      else bench.cards.insertCard({ kind: 'person', holder: mario });
      isIn = !isIn;
      bench.scanner.scan('PRN-77A/1');
      // What is left of the panel is no visit of whoever's card this is.
      if (bench.view().kind !== kind) clearInterval(flapping);
    }, 300);
    while (bench.view().kind === kind && performance.now() - since < 15_000) await sleep(50);
    clearInterval(flapping);
    expect(bench.view().kind).not.toBe(kind);
    expect(performance.now() - since).toBeGreaterThan(9000);
  },
);

test('a clock that is put right costs the staff one wait, not years', async () => {
  let now = Date.parse('2036-11-26T09:00:00Z');
  await using bench = await createBench({ staff, now: () => new Date(now) });
  bench.touch({ kind: 'openStaff' });
  for (let time = 0; time < 3; time += 1) {
    typePin(bench, '111222');
    await bench.until('staffPin', (view) => view.problem === 'wrong' && view.typed === 0);
  }
  now = Date.parse('2026-11-26T09:00:00Z');
  typePin(bench, staffPin);
  await bench.until('staffPin', (view) => view.opensAt === '2026-11-26T09:00:10.000Z');
  now += 11_000;
  typePin(bench, staffPin);
  await bench.until('staffPanel');
});

test('nobody is let in, nor blamed, where a try cannot be written down first', async () => {
  await using bench = await createBench({ staff });
  bench.touch({ kind: 'openStaff' });
  bench.database.connection.exec(
    "create trigger refused before update on staff_notes begin select raise(abort, 'full'); end;" +
      "insert into staff_notes values ('pinFailures', '0'), ('pinFailedAt', '')",
  );
  typePin(bench, staffPin);
  await bench.until('staffPin', (view) => view.problem === 'busy' && view.opensAt === '');
});

test('a card that comes at the door begins no visit, and is given back on leaving', async () => {
  await using bench = await createBench({ staff });
  bench.touch({ kind: 'openStaff' });
  bench.cards.insertCard({ kind: 'person', holder: mario });
  expect(bench.view().kind).toBe('staffPin');
  bench.touch({ kind: 'leave' });
  await bench.until('goodbye', (view) => view.cardIn);
  bench.cards.removeCard();
  await bench.until('idle');
  bench.touch({ kind: 'openStaff' });
  bench.cards.insertCard({ kind: 'person', holder: mario });
  bench.cards.removeCard();
  bench.touch({ kind: 'leave' });
  expect(bench.view().kind).toBe('idle');
});

test('a door that nobody goes through closes; more digits than a PIN has are not taken', async () => {
  await using bench = await createBench({ staff, session: { idleSeconds: 1 } });
  bench.touch({ kind: 'openStaff' });
  for (let digit = 0; digit < 20; digit += 1) bench.touch({ kind: 'pinKey', key: '7' });
  expect(bench.view()).toMatchObject({ kind: 'staffPin', typed: 12 });
  bench.touch({ kind: 'pinKey', key: 'eraseLast' });
  expect(bench.view()).toMatchObject({ typed: 11 });
  bench.touch({ kind: 'pinKey', key: 'eraseAll' });
  expect(bench.view()).toMatchObject({ typed: 0 });
  await bench.until('idle');
});

test('who went in, who did not, and what was closed stands in the audit; the next person finds no wishes of theirs', async () => {
  await using bench = await createBench({ staff });
  bench.touch({ kind: 'openStaff' });
  typePin(bench, '111222');
  await bench.until('staffPin', (view) => view.problem === 'wrong');
  bench.touch({ kind: 'leave' });
  await enterAsStaff(bench);
  bench.touch({ kind: 'setComfort', textSize: 'largest', theme: 'blackOnWhite', position: 'low' });
  for (const state of [true, false]) {
    bench.touch({ kind: 'staff', task: 'switchInformation' });
    await bench.until('staffPanel', (view) => !view.busy && view.informationOnly === state);
  }
  bench.touch({ kind: 'leave' });
  const idle = await bench.until('idle');
  expect(idle.comfort.textSize).toBe('normal');
  const actions = bench.database.connection.prepare('select action from audit order by id').pluck();
  await expect
    .poll(() => actions.all())
    .toEqual(['staffRefused', 'staffEntered', 'informationOnlyBegan', 'informationOnlyEnded']);
});

test('without a PIN nobody could open it again: a totem that was closed is open', async () => {
  const databasePath = `${temporaryFolder()}/totem.db`;
  {
    await using bench = await createBench({ staff, databasePath });
    await enterAsStaff(bench);
    bench.touch({ kind: 'staff', task: 'switchInformation' });
    await bench.until('staffPanel', (view) => !view.busy && view.informationOnly);
  }
  await using bench = await createBench({ databasePath, bookings: [] });
  await bench.until('idle', (view) => view.bookings === 'ready');
});
