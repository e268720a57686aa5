import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recogniseScan } from '../../src-main/domain/scan.ts';
import { listenToWedge } from '../../src-renderer/wedge.ts';
import { seededRandom, testSeed } from '../support/seeded-random.ts';

const streams = process.env['TOTEM_TEST_LONG'] === '1' ? 200_000 : 50_000;
const codes = [
  'RSSMRA80A01H501U',
  '*DNGNCL75M15A6SNP*',
  '%RSSMRA80A01H501UROSSI  MARIO_ò80380001601234567892_',
  ';80380001601234567892?',
  '160A0',
  '4012345678',
  'PAGOPA§002§301000001234567864§12345670165§3615',
  'PRN-77A/1',
  'STP1601140000123',
];
const strangeKeys = [
  'Enter',
  'Tab',
  'Shift',
  'Dead',
  'F1',
  'Escape',
  'AltGraph',
  'ò',
  'ß',
  'ſ',
  'ı',
  '€',
  '\u0000',
  ' ',
  '😀',
  'Unidentified',
];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test(
  `${streams} streams of keys, whole, broken and mixed: no throw, and nobody but whose code was typed (seed ${testSeed})`,
  {
    timeout: 1_800_000,
  },
  () => {
    const random = seededRandom(testSeed);
    let hear: (event: KeyboardEvent) => void = () => undefined;
    const page = {
      addEventListener: (_type: string, listener: typeof hear) => (hear = listener),
      removeEventListener: () => undefined,
    } as unknown as Window;
    let scans: string[] = [];
    let typed = '';
    listenToWedge(page, { onScan: (text) => scans.push(text), onTyped: (text) => (typed += text) });
    const strangers: string[] = [];
    let now = 0;
    let persons = 0;

    for (let round = 0; round < streams; round += 1) {
      scans = [];
      typed = '';
      const sent = Array.from({ length: 1 + random.below(3) }, () => random.pick(codes));
      const keys = sent.flatMap((code) => [...Array.from(code), random.pick(['Enter', 'Tab', 'x'])]);
      for (let count = random.below(6); count > 0; count -= 1)
        keys.splice(random.below(keys.length), random.below(2), random.pick(strangeKeys));
      let delivered = '';
      const gapMs = random.pick([1, 5, 10, 30, 49, 51, 80]);
      for (const key of keys) {
        const pauseMs = random.happens(0.02) ? random.below(400) : gapMs;
        now += pauseMs;
        vi.advanceTimersByTime(pauseMs);
        const modifiers = {
          repeat: random.happens(0.01),
          ctrlKey: random.happens(0.005),
          altKey: false,
          metaKey: false,
        };
        if (key.length === 1 && !modifiers.repeat && !modifiers.ctrlKey)
          delivered += /[a-z]/.test(key) ? key.toUpperCase() : key;
        hear({ key, timeStamp: now, preventDefault: () => undefined, ...modifiers } as KeyboardEvent);
      }
      now += 1000;
      vi.advanceTimersByTime(1000);
      expect(typed.length).toBeLessThanOrEqual(keys.length);
      for (const text of scans) {
        expect(text.length).toBeLessThanOrEqual(256);
        const scan = recogniseScan(text);
        if (scan.kind !== 'person') continue;
        persons += 1;
        if (!delivered.replace(/\s/g, '').includes(scan.code))
          strangers.push(`${scan.code} in round ${round}`);
      }
    }
    console.log(
      `${streams} streams of keys: ${persons} people recognised, ${strangers.length} of them strangers`,
    );
    expect(strangers).toEqual([]);
    expect(persons).toBeGreaterThan(streams / 100);
  },
);
