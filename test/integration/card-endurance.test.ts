import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPayload, payloadHolders } from '../support/card-payloads.ts';
import type { ChildSize } from '../support/card-reader-child.ts';
import { type Pcscd, startPcscd } from '../support/pcscd.ts';
import { openReaderProcess } from '../support/reader-process.ts';
import { seededRandom, testSeed } from '../support/seeded-random.ts';
import { until } from '../support/until.ts';
import { openVirtualCard } from '../support/virtual-card.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const cycles = isLong ? 500 : 20;
const kills = isLong ? 20 : 2;
/** The size is taken after so many cards and one death of the service, and in the end. */
const warmUp = cycles / 5;
const names = ['P1', 'P2', 'P3', 'P4'] as const;
/** A card that stays so long with a service that lives must have been read. */
const STAY_MS = 2500;
/** The driver of the virtual reader looks every 0.4 s: a card that follows sooner is the same one to it. */
const GAP_MS = 500;
const BACK_MS = 10_000;
/** From the end of a reading until the card is let go. */
const LET_GO_MS = 500;
/**
 * Threads and listeners must not grow at all, handles by one socket for each death in the middle of a reading, which
 * pcsc-mini cannot give back; memory by what a collector may leave lying about.
 */
const HEAP_GROWTH_MB = 2;
const RSS_GROWTH_MB = 12;

/** One card in and out; `number` stands in its EF_IDCarta. */
type Stay = { number: number; from: number; to: number; disturbed: boolean };

let pcscd: Pcscd;
beforeAll(async () => {
  pcscd = await startPcscd();
}, 20_000);
afterAll(() => pcscd.stop());

const personOf = (number: number) => names[number % names.length] ?? 'P1';
const cardIdOf = (number: number): string => `6160${String(number).padStart(9, '0')}000`;

test(
  `cards in and out at random, the service killed meanwhile (seed ${testSeed})`,
  { timeout: 3_600_000 },
  async () => {
    const random = seededRandom(testSeed);
    const reader = openReaderProcess();
    await until('the reader is ready', () => reader.isReady());
    const stays: Stay[] = [];
    const deaths: { at: number; restarted: number }[] = [];
    let early: ChildSize | undefined;
    let earlyAt = 0;

    const stay = async (number: number, isKilled: boolean): Promise<void> => {
      const personalData = loadPayload(personOf(number));
      const card = await openVirtualCard({ personalData, cardId: cardIdOf(number) });
      const from = Date.now();
      await sleep(random.next() < 0.3 ? STAY_MS + random.next() * 500 : random.next() * 3000);
      const at = Date.now();
      if (isKilled) await pcscd.kill();
      await card.remove();
      stays.push({ number, from, to: Date.now(), disturbed: isKilled });
      if (!isKilled) return;
      await sleep(random.next() * 1000);
      await pcscd.restart();
      deaths.push({ at, restarted: Date.now() });
    };

    const perKill = cycles / kills;
    for (let number = 0; number < cycles; number += 1) {
      await stay(number, number % perKill === Math.floor(perKill / 4));
      await sleep(GAP_MS + random.next() * 400);
      await reader.noCardIn();
      if (number !== warmUp) continue;
      early = await settled(reader);
      earlyAt = Date.now();
    }
    const late = await settled(reader);
    const { events, readings } = reader;
    await reader.close();

    const persons = readings.flatMap(({ from, to, outcome }) =>
      outcome.ok ? [{ from, to, person: outcome.value }] : [],
    );
    const strangers = persons.filter(({ from, to, person }) => {
      const card = stays.find(({ number }) => cardIdOf(number) === person.cardId);
      const isIn = card !== undefined && card.from <= to && card.to >= from;
      return !isIn || JSON.stringify(person) !== JSON.stringify(holderOf(card.number));
    });
    const long = stays.filter(
      ({ from, to, disturbed }) => !disturbed && to - from >= STAY_MS && reader.isReady(from),
    );
    const unread = long.filter(
      ({ number }) => !persons.some(({ person }) => person.cardId === cardIdOf(number)),
    );
    // The reader may find the service before we do.
    const back = deaths.map(({ at, restarted }) => {
      const ready = events.find((event) => event.kind === 'readerReady' && event.at > at)?.at ?? Infinity;
      return Math.max(0, ready - restarted);
    });
    const inMidReading = deaths.filter(
      ({ at }) => at > earlyAt && readings.some(({ from, to }) => from <= at && at <= to + LET_GO_MS),
    ).length;
    console.log(
      `${cycles} cards in and out, pcscd killed ${kills} times: ${long.length} stayed ${STAY_MS} ms or more, ` +
        `${long.length - unread.length} of them read; ${persons.length} read in all, ${strangers.length} wrong; ` +
        `back within ${(Math.max(...back) / 1000).toFixed(1)} s, ${inMidReading} times lost in a reading; ${told('from', early)}; ${told('to', late)}`,
    );
    expect({ strangers, unread }).toEqual({ strangers: [], unread: [] });
    expect(Math.max(...back)).toBeLessThan(BACK_MS);
    if (!early) throw new Error('no size was taken');
    expect([late.threads - early.threads, late.listeners]).toEqual([0, 0]);
    expect(late.handles - early.handles).toBeLessThanOrEqual(inMidReading);
    expect(late.heapMb - early.heapMb).toBeLessThan(HEAP_GROWTH_MB);
    expect(late.rssMb - early.rssMb).toBeLessThan(RSS_GROWTH_MB);
  },
);

function holderOf(number: number) {
  return { ...payloadHolders[personOf(number)], cardId: cardIdOf(number) };
}

/** After the longest wait that a reading leaves behind. */
async function settled(reader: ReturnType<typeof openReaderProcess>): Promise<ChildSize> {
  await sleep(2000);
  return reader.size();
}

function told(word: string, size: ChildSize | undefined): string {
  if (!size) return '';
  const { handles, threads, listeners, heapMb, rssMb } = size;
  return `${word} ${handles} handles, ${threads} threads, ${listeners} listeners, ${heapMb.toFixed(1)} MB heap, ${rssMb.toFixed(0)} MB in all`;
}
