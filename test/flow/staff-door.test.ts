import { beforeAll, expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
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
  const now = (): Date => new Date(Date.now() + offset);
  const waitOf = async (bench: Bench, digits: string): Promise<number> => {
    if (bench.view().kind === 'idle') bench.touch({ kind: 'openStaff' });
    await bench.until('staffPin');
    typePin(bench, digits);
    const { opensAt } = await bench.until('staffPin', (view) => view.wrong && view.typed === 0);
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

test('whoever walks off from the panel leaves it locked, though it is told news every second', async () => {
  await using bench = await createBench({ staff: { ...staff, relockSeconds: 10 }, deviceWatchMs: 20 });
  await enterAsStaff(bench);
  const since = performance.now();
  await bench.until('idle', undefined, 15_000);
  expect(performance.now() - since).toBeGreaterThan(9000);
}, 20_000);
