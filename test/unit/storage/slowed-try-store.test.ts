import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pace } from '../../../src-main/domain/slowed-tries.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { createSlowedTryStore } from '../../../src-main/storage/slowed-try-store.ts';

const pace: Pace = { free: 2, waits: [10, 60], forgottenAfter: 3600 };
const start = Date.parse('2026-12-01T08:00:00.000Z');
const at = (seconds: number): Date => new Date(start + seconds * 1000);
const iso = (seconds: number): string => at(seconds).toISOString();
const anna = { subject: 'anna', pace };
const desk = { subject: 'desk', pace: { ...pace, free: 4 } };

function opened() {
  const db = openDatabase(':memory:');
  const store = createSlowedTryStore(db);
  const begin = async (slowed: (typeof anna)[], seconds: number): Promise<string> => {
    const begun = await store.begin(slowed, at(seconds));
    if (!begun.ok) return begun.error;
    return begun.value.kind === 'closed' ? begun.value.opensAt : '';
  };
  const count = (): unknown => db.connection.prepare('select count(*) from slowed_tries').pluck().get();
  return { db, store, begin, count };
}

test('a try is on record before it is looked at; of several subjects the longest wait counts', async () => {
  const { begin, store } = opened();
  for (const seconds of [0, 1, 2]) expect(await begin([anna, desk], seconds)).toBe('');
  expect(store.opensAt([anna, desk], at(2))).toBe(iso(12));
  expect(store.opensAt([desk], at(2))).toBe('');
  // Closed for one, it is not counted for the other either.
  expect(await begin([anna, desk], 3)).toBe(iso(12));
  for (const seconds of [4, 5]) expect(await begin([desk], seconds)).toBe('');
  expect(store.opensAt([anna, desk], at(5))).toBe(iso(15));
});

test('a right one forgets the name, and takes only itself from the desk', async () => {
  const { begin, store } = opened();
  for (const seconds of [0, 1, 2, 3, 4]) await begin([desk], seconds);
  expect(await begin([desk], 13)).toBe(iso(14));
  const begun = await store.begin([anna, desk], at(20));
  if (!begun.ok || begun.value.kind !== 'begun') throw new Error('it was open');
  expect(store.opensAt([desk], at(20))).toBe(iso(80));
  await begun.value.takeBack(desk);
  await store.forget('anna');
  // Neither the count nor the time is another than before it.
  expect(store.opensAt([anna, desk], at(20))).toBe('');
  expect(await begin([desk], 21)).toBe('');
  expect(store.opensAt([desk], at(21))).toBe(iso(81));
});

test('a right one beside a wrong one leaves the time of the wrong one', async () => {
  const { begin, store } = opened();
  for (const seconds of [0, 1, 2]) await begin([desk], seconds);
  const right = await store.begin([desk], at(3));
  if (!right.ok || right.value.kind !== 'begun') throw new Error('it was open');
  await begin([desk], 4);
  await right.value.takeBack(desk);
  await begin([desk], 5);
  expect(store.opensAt([desk], at(5))).toBe(iso(15));
});

test('after its time it is forgotten, and what nobody asks for any more is swept out', async () => {
  const { begin, store, count } = opened();
  for (const seconds of [0, 1, 2]) await begin([anna], seconds);
  expect(await begin([anna], 3602)).toBe('');
  expect(store.opensAt([anna], at(3602))).toBe(iso(3662));
  expect(await begin([anna], 3662)).toBe('');
  expect(await begin([anna], 3662 + 3601)).toBe('');
  expect(store.opensAt([anna], at(3662 + 3601))).toBe('');
  await begin([{ subject: 'another', pace }], 3 * 86_400);
  expect(count()).toBe(1);
});

const steps = (min: number) => fc.array(fc.integer({ min, max: 200 }), { maxLength: 60 });

/** Seconds of those tries that were looked at; every answer is held against the longest wait. */
async function lookedAt(pauses: readonly number[]): Promise<number[]> {
  const { db, begin } = opened();
  const looked: number[] = [];
  let seconds = 100_000;
  for (const pause of pauses) {
    seconds += pause;
    const opensAt = await begin([anna], seconds);
    if (opensAt === '') looked.push(seconds);
    else expect(Date.parse(opensAt) - at(seconds).getTime()).toBeLessThanOrEqual(60_000);
  }
  db.close();
  return looked;
}

test('nobody waits longer than the last wait, also when the clock is put back', async () => {
  await fc.assert(
    fc.asyncProperty(steps(-200), async (pauses) => {
      await lookedAt(pauses);
    }),
  );
});

test('however often it is tried, nothing is looked at twice within a wait', async () => {
  await fc.assert(
    fc.asyncProperty(steps(0), async (pauses) => {
      const looked = await lookedAt(pauses);
      for (let each = 3; each < looked.length; each += 1)
        expect((looked[each] ?? 0) - (looked[each - 1] ?? 0)).toBeGreaterThanOrEqual(each === 3 ? 10 : 60);
    }),
  );
});
