import { describe, expect, onTestFinished, test } from 'vitest';
import type { Scanner, ScannerCondition } from '../../src-main/devices/scanner.ts';
import { until } from './until.ts';

/** One scanner of an implementation, with the hands that hold a code under it and pull its cable. */
export type ScannerBench = {
  scanner: Scanner;
  scan(text: string): Promise<void> | void;
  unplug(): Promise<void> | void;
  plugIn(): Promise<void> | void;
};

const codes = [
  'RSSMRA80A01H501U',
  '80380001601234567892',
  '%RSSMRA80A01H501UROSSI  MARIO?;80380001601234567892?',
  'PAGOPA|002|301000001234567864|12345670165|3615',
  '160A0',
  'X'.repeat(256),
];

/** What is told by a scanner from now on. */
export function hearScanner(scanner: Scanner) {
  const scans: string[] = [];
  const conditions: ScannerCondition[] = [];
  const stops = [
    scanner.onScan((text) => scans.push(text)),
    scanner.onCondition((condition) => conditions.push(condition)),
  ];
  return {
    scans,
    conditions,
    stop: () => stops.forEach((stop) => stop()),
    is: (condition: ScannerCondition) => until(condition, () => conditions.at(-1) === condition),
    hears: (...all: string[]) =>
      until(`${all.length} scans`, () => scans.length >= all.length).then(() => {
        expect(scans).toEqual(all);
      }),
  };
}

/** What every Scanner does. */
export function checkScannerContract(name: string, open: () => Promise<ScannerBench>): void {
  describe(`scanner contract: ${name}`, { timeout: 40_000 }, () => {
    async function opened() {
      const bench = await open();
      onTestFinished(() => bench.scanner.close());
      const ear = hearScanner(bench.scanner);
      await ear.is('ready');
      return { ...bench, ear };
    }

    test('each code is told once, whole, in its order', async () => {
      const { scan, ear } = await opened();
      for (const [index, code] of codes.entries()) {
        await scan(code);
        await ear.hears(...codes.slice(0, index + 1));
      }
      await scan('160A0');
      await ear.hears(...codes, '160A0');
    });

    test('who listens late is told the condition at once, and no code of before', async () => {
      const { scanner, scan, ear } = await opened();
      await scan('160A0');
      await ear.hears('160A0');
      const late = hearScanner(scanner);
      expect(late.conditions).toEqual(['ready']);
      expect(late.scans).toEqual([]);
    });

    test('who stopped listening hears nothing more', async () => {
      const { scanner, scan, unplug, ear } = await opened();
      const other = hearScanner(scanner);
      other.stop();
      await scan('160A0');
      await ear.hears('160A0');
      await unplug();
      await ear.is('outOfOrder');
      expect([other.scans, other.conditions]).toEqual([[], ['ready']]);
    });

    test('unplugged it is out of order, plugged in it reads again by itself, time after time', async () => {
      const { scan, unplug, plugIn, ear } = await opened();
      const heard: string[] = [];
      for (const code of ['160A0', '4012345678', 'PRN-77A/1']) {
        await unplug();
        await ear.is('outOfOrder');
        await plugIn();
        await ear.is('ready');
        await scan(code);
        heard.push(code);
        await ear.hears(...heard);
      }
      expect(ear.conditions).toEqual(['ready', ...heard.flatMap(() => ['outOfOrder', 'ready'])]);
    });

    test('closed, it tells nothing more', async () => {
      const { scanner, scan, unplug, ear } = await opened();
      await scanner.close();
      await scan('160A0');
      await unplug();
      expect([ear.scans, ear.conditions]).toEqual([[], ['ready']]);
    });

    test('closed while it is away, it is closed', async () => {
      const { scanner, unplug, plugIn, ear } = await opened();
      await unplug();
      await ear.is('outOfOrder');
      await scanner.close();
      await plugIn();
      expect(ear.conditions).toEqual(['ready', 'outOfOrder']);
    });
  });
}
