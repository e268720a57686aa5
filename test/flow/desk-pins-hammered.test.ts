import { expect, test } from 'vitest';
import { anna, createDoorBench, luca } from '../support/door-bench.ts';
import { seededRandom, testSeed } from '../support/seeded-random.ts';
import { createModel } from '../support/slowed-model.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const attempts = isLong ? 1000 : 60;
const restartEvery = isLong ? 50 : 12;
const pinWaits = [10, 30, 60, 120, 300, 900];
const longestMs = 900_000;

const entered = { ok: true, value: { kind: 'entered' } };
const start = Date.parse('2026-12-01T08:00:00.000Z');

/** A desk with its clock in our hand, on one database over every restart. */
async function hammeredDesk() {
  const databasePath = `${temporaryFolder()}/totem.db`;
  const clock = { ms: start };
  const open = () => createDoorBench({ databasePath, now: () => new Date(clock.ms) });
  let bench = await open();
  await bench.enterFirst();
  await bench.call({ kind: 'addOperator', ...luca, role: 'operator' });
  await bench.call({ kind: 'leave' });
  return {
    clock,
    bench: () => bench,
    enter: (name: string, pin: string) => bench.call({ kind: 'enter', name, pin }),
    restart: async () => {
      await bench[Symbol.asyncDispose]();
      bench = await open();
    },
    lookedAt: () => bench.audit().filter(({ action }) => action === 'operatorRefused').length,
    [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose](),
  };
}
const wrongPin = (at: number): string => String(200_000 + at * 7);

test(
  `${attempts} PINs at one name are slowed as specified, over restarts; its operator is out for 15 minutes at most`,
  {
    timeout: 600_000,
  },
  async () => {
    await using desk = await hammeredDesk();
    const model = createModel({ free: 2, waits: pinWaits });
    const random = seededRandom(testSeed);
    let lookedAt = 0;
    let countedAt = 0;
    for (let at = 0; at < attempts; at += 1) {
      desk.clock.ms += random.below(200_000);
      if (at % restartEvery === restartEvery - 1) await desk.restart();
      const expected = model.wrongAt(desk.clock.ms);
      const name = at % 2 === 0 ? luca.name.toUpperCase() : luca.name;
      expect(await desk.enter(name, wrongPin(at))).toEqual({
        ok: true,
        value: { kind: 'refused', opensAt: expected.opensAt },
      });
      if (expected.isLookedAt) {
        lookedAt += 1;
        countedAt = desk.clock.ms;
      }
      expect(model.opensAtMs() - countedAt).toBeLessThanOrEqual(longestMs);
    }
    expect(desk.lookedAt()).toBe(lookedAt);
    expect(lookedAt).toBeLessThan(attempts / 2);
    // A colleague has noticed nothing of it but the pace of the desk.
    desk.clock.ms = Math.max(desk.clock.ms, countedAt + 60_000);
    expect(await desk.enter(anna.name, anna.pin)).toEqual(entered);
    await desk.restart();
    desk.clock.ms = Math.max(desk.clock.ms, countedAt + longestMs);
    expect(await desk.enter(luca.name, luca.pin)).toEqual(entered);
    // The desk has forgotten in an hour; that the name has too is due to the right one.
    desk.clock.ms += 3_601_000;
    expect(await desk.enter(luca.name, wrongPin(1))).toEqual({
      ok: true,
      value: { kind: 'refused', opensAt: '' },
    });
  },
);

test('what comes while it is closed is not looked at, does not count, and costs no time; not even the right one', async () => {
  await using desk = await hammeredDesk();
  const begun = performance.now();
  for (const at of [1, 2, 3]) await desk.enter(luca.name, wrongPin(at));
  const msOfALook = (performance.now() - begun) / 3;
  const opensAt = new Date(start + 10_000).toISOString();
  const since = performance.now();
  for (let at = 0; at < 200; at += 1) {
    desk.clock.ms += 40;
    expect(await desk.enter(luca.name, at % 2 ? luca.pin : wrongPin(at))).toEqual({
      ok: true,
      value: { kind: 'refused', opensAt },
    });
  }
  expect((performance.now() - since) / 200).toBeLessThan(msOfALook / 3);
  expect(desk.lookedAt()).toBe(3);
  desk.clock.ms = Date.parse(opensAt);
  expect(await desk.enter(luca.name, luca.pin)).toEqual(entered);
});

test('all at the same moment: three are looked at', async () => {
  await using desk = await hammeredDesk();
  await Promise.all(Array.from({ length: 40 }, (_, at) => desk.enter(luca.name, wrongPin(at))));
  expect(desk.lookedAt()).toBe(3);
});

test(
  `one PIN at ${attempts} names: slowed for the whole desk, and nobody else waits longer than a minute`,
  {
    timeout: 600_000,
  },
  async () => {
    await using desk = await hammeredDesk();
    const model = createModel({ free: 20, waits: [10, 30, 60] });
    let lookedAt = 0;
    for (let at = 0; at < attempts; at += 1) {
      desk.clock.ms += 21_000;
      if (at % restartEvery === restartEvery - 1) await desk.restart();
      const expected = model.wrongAt(desk.clock.ms);
      const { opensAt } = expected;
      expect(await desk.enter(`nome-${at}`, '739206')).toEqual({
        ok: true,
        value: { kind: 'refused', opensAt },
      });
      if (expected.isLookedAt) lookedAt += 1;
      expect(model.opensAtMs() - desk.clock.ms).toBeLessThanOrEqual(60_000);
    }
    expect(desk.lookedAt()).toBe(lookedAt);
    desk.clock.ms = Math.max(desk.clock.ms, model.opensAtMs());
    expect(await desk.enter(luca.name, luca.pin)).toEqual(entered);
    // Who is in may lock and come again at once …
    await desk.bench().call({ kind: 'lock' });
    expect(await desk.enter(luca.name, luca.pin)).toEqual(entered);
    // … but who knows one PIN does not begin anew with other names;
    expect(await desk.enter('nome-x', '739206')).toMatchObject({
      value: { opensAt: expect.stringMatching(/Z$/) as string },
    });
    // an hour without a wrong one does.
    desk.clock.ms += 3_601_000;
    expect(await desk.enter('nome-y', '739206')).toMatchObject({ value: { opensAt: '' } });
  },
);

test('a name that nobody has, and one that is disabled, are answered like a wrong PIN, after as long', async () => {
  await using desk = await hammeredDesk();
  await desk.enter(anna.name, anna.pin);
  await desk.bench().call({ kind: 'addOperator', name: 'gone', pin: '915027', role: 'operator' });
  await desk.bench().call({ kind: 'setOperator', name: 'gone', role: 'operator', enabled: false });
  const timed = async (name: string, pin: string): Promise<{ answers: unknown[]; ms: number }> => {
    const answers: unknown[] = [];
    let ms = Infinity;
    for (let at = 0; at < 4; at += 1) {
      const since = performance.now();
      answers.push(await desk.enter(name, pin));
      if (at < 3) ms = Math.min(ms, performance.now() - since);
    }
    return { answers, ms };
  };
  const wrong = await timed(luca.name, '739206');
  const cases = [
    await timed('nobody.here', '739206'),
    await timed('gone', '915027'),
    await timed('x y;--', '1'),
  ];
  for (const { answers, ms } of cases) {
    expect(answers).toEqual(wrong.answers);
    expect(ms).toBeGreaterThan(wrong.ms / 4);
    expect(ms).toBeLessThan(wrong.ms * 4);
  }
  // What was typed as a name is nowhere: it may have been a PIN.
  const rows = JSON.stringify([
    desk.bench().audit(),
    desk.bench().database.connection.prepare('select * from slowed_tries').all(),
  ]);
  for (const typed of ['nobody.here', 'x y', '739206', '915027']) expect(rows).not.toContain(typed);
});

test('a clock that is put right costs one wait, not years; one that is put back opens nothing', async () => {
  await using desk = await hammeredDesk();
  desk.clock.ms = start + 10 * 365 * 86_400_000;
  for (const at of [1, 2, 3, 4]) {
    await desk.enter(luca.name, wrongPin(at));
    desk.clock.ms += 10_000;
  }
  desk.clock.ms = start;
  const opensAt = new Date(start + 30_000).toISOString();
  expect(await desk.enter(luca.name, luca.pin)).toEqual({ ok: true, value: { kind: 'refused', opensAt } });
  desk.clock.ms += 29_000;
  expect(await desk.enter(luca.name, luca.pin)).toEqual({ ok: true, value: { kind: 'refused', opensAt } });
  desk.clock.ms += 1000;
  expect(await desk.enter(luca.name, luca.pin)).toEqual(entered);
});
