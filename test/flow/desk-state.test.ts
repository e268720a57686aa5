import { expect, test } from 'vitest';
import type { DeskEvent } from '../../src-main/contract/desk/state.ts';
import { anna, createDoorBench } from '../support/door-bench.ts';
import { mario } from '../support/sample-bookings.ts';

const isCode = ({ kind }: DeskEvent): boolean => kind === 'codeRead';

test('whoever listens is told the state at once, then whenever it is another, and not otherwise', async () => {
  await using bench = await createDoorBench();
  expect(bench.events[0]).toMatchObject({
    kind: 'state',
    state: {
      ...{ door: { kind: 'new' }, operator: null, place: 'sportello-1', asksOnly: false, demo: false },
      ...{ printer: 'ready', cardReader: 'ready', clockInDoubt: false, openCases: 0 },
    },
  });
  await bench.enterFirst();
  bench.printer.setFault('noPaper');
  await bench.untilState(({ printer }) => printer === 'noPaper');
  bench.printer.setFault(null);
  await bench.untilState(({ printer }) => printer === 'ready', bench.events.length - 1);
  bench.cards.unplug();
  expect(bench.state().cardReader).toBe('outOfOrder');
  bench.cards.plugIn();
  expect(bench.state().cardReader).toBe('ready');
  const texts = bench.events.map((event) => JSON.stringify(event));
  expect(texts.filter((text, index) => text === texts[index - 1])).toEqual([]);
});

test('a clock that stands before what was written by it, or is not that of the booking system, is in doubt', async () => {
  const clock = { ms: Date.parse('2026-12-01T08:00:00Z') };
  await using bench = await createDoorBench({ now: () => new Date(clock.ms) });
  await bench.enterFirst();
  expect(bench.state().clockInDoubt).toBe(false);
  clock.ms -= 3_600_000;
  await bench.untilState(({ clockInDoubt }) => clockInDoubt);
  clock.ms += 3_600_000;
  await bench.untilState(({ clockInDoubt }) => !clockInDoubt, bench.events.length - 1);
  bench.backend.setClockOffset(120_000);
  await bench.untilState(({ clockInDoubt }) => clockInDoubt, bench.events.length - 1);
  expect(bench.logged.filter((line) => line.includes('clockInDoubt'))).toHaveLength(2);
});

test('a card is read while somebody works there, and is as good as typing; an unreadable one is said to be', async () => {
  await using bench = await createDoorBench();
  await bench.enterFirst();
  bench.cards.insertCard({ kind: 'person', holder: mario });
  expect(await bench.until(isCode)).toEqual({ kind: 'codeRead', text: mario.fiscalCode, from: 'card' });
  bench.cards.removeCard();
  bench.cards.insertCard({ kind: 'error', error: 'mute' });
  await bench.until(({ kind }) => kind === 'cardNotRead');
  bench.cards.removeCard();
  expect(bench.logged.join()).not.toContain(mario.fiscalCode);
});

test('nothing that is read gets past a door that is locked, nor one that was locked meanwhile', async () => {
  await using bench = await createDoorBench();
  bench.cards.insertCard({ kind: 'person', holder: mario });
  bench.scanner.scan('PRN-77A/1');
  bench.cards.removeCard();
  await bench.enterFirst();
  const release = bench.cards.holdReading();
  bench.cards.insertCard({ kind: 'person', holder: mario });
  await bench.call({ kind: 'lock' });
  bench.scanner.scan('PRN-77A/1');
  release();
  await bench.call({ kind: 'enter', ...anna });
  // What comes last comes alone.
  bench.scanner.scan('PRN-2');
  await bench.until(isCode);
  expect(bench.events.filter(isCode)).toEqual([{ kind: 'codeRead', text: 'PRN-2', from: 'scanner' }]);
});

test('a card that is put in or a code that is scanned shows that somebody is there', async () => {
  let offset = 0;
  const start = Date.now();
  await using bench = await createDoorBench({ now: () => new Date(start + offset) });
  await bench.enterFirst();
  for (let times = 0; times < 2; times += 1) {
    offset += 179_000;
    bench.scanner.scan('PRN-77A/1');
    offset += 179_000;
    bench.cards.insertCard({ kind: 'person', holder: mario });
    bench.cards.removeCard();
  }
  expect((await bench.call({ kind: 'listOperators' })).ok).toBe(true);
});

test('what is no call is refused, whoever asks', async () => {
  await using bench = await createDoorBench();
  for (const call of [
    null,
    'enter',
    {},
    { kind: 'nothing' },
    { kind: 'enter', name: 'a' },
    { kind: 'lock', why: 1 },
  ])
    expect(await bench.desk.call(call)).toEqual({ ok: false, error: 'refused' });
  const long = { kind: 'enter', name: 'a'.repeat(65), pin: '1' };
  expect(await bench.desk.call(long)).toEqual({ ok: false, error: 'refused' });
});
