import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../src-main/contract/view.ts';
import { createPaperOffice } from '../../src-main/papers/paper-office.ts';
import { paperFontCss } from '../../src-main/shell/paper-fonts.ts';
import { startElectronPrinters, type ElectronPrinters } from '../support/electron-printers.ts';
import { qrCodesOn } from '../support/qr-evidence.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';
import { noticeOf } from '../support/sample-payments.ts';
import { seededRandom, testSeed } from '../support/seeded-random.ts';

const count = process.env['TOTEM_TEST_LONG'] === '1' ? 500 : 50;
const PRINTED = { ok: true };

const office = createPaperOffice({
  issuer: { kioskId: 'totem-1', name: 'ASL di Prova', address: '', phone: '0800 000 000', hours: '' },
  paperWidthMm: 80,
  fontCss: paperFontCss,
  now: () => new Date('2026-12-17T09:12:00Z'),
  toLocal: () => '2026-12-17T10:12',
});
const random = seededRandom(testSeed);
const digits = (length: number): string => Array.from({ length }, () => random.below(10)).join('');

let bench: ElectronPrinters;

beforeAll(async () => {
  bench = await startElectronPrinters();
});
afterAll(() => bench.close());

/** From one digit of cents to the most that a code can say. */
function anyAmount(): number {
  return 1 + random.below(10 ** (1 + random.below(10)) - 1);
}

test(
  `${count} notices come out of the printer with the code that pagoPA asks for, as it is written and as large`,
  { timeout: 60_000 + count * 3000 },
  async () => {
    const printer = await bench.open('ipp');
    const sidesMm: number[] = [];
    const lengths: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const sixteen = `3${digits(15)}`;
      const noticeNumber = sixteen + String(BigInt(sixteen) % 93n).padStart(2, '0');
      const [creditorFiscalCode, amountCents] = [digits(11), anyAmount()];
      const booking = bookingOf(mario, { bookingNumber: `PRN-${digits(6)}` });
      const notice = noticeOf(booking, { noticeNumber, creditorFiscalCode, amountCents });
      const form = { printoutId: `notice-${index}`, reprints: 0, language: random.pick(languages) };
      expect(await printer.print(office.prepare({ paper: 'paymentNotice', booking, notice }, form))).toEqual(
        PRINTED,
      );
      expect((await bench.queue.capturedTitles()).at(-1)).toBe(`totem-notice-${index}`);
      const codes = await qrCodesOn((await bench.queue.capturedPdfs()).at(-1) ?? new Uint8Array());
      const cents = String(amountCents).padStart(2, '0');
      expect(codes).toEqual([
        {
          text: `PAGOPA|002|${noticeNumber}|${creditorFiscalCode}|${cents}`,
          version: '4',
          level: 'M',
          wideMm: expect.any(Number) as number,
          highMm: expect.any(Number) as number,
        },
      ]);
      for (const side of codes.flatMap(({ wideMm, highMm }) => [wideMm, highMm])) {
        expect(side).toBeGreaterThanOrEqual(24.5);
        expect(side).toBeLessThanOrEqual(25.5);
        sidesMm.push(side);
      }
      lengths.push(cents.length);
    }
    const between = (all: readonly number[], places: number): string =>
      `${Math.min(...all).toFixed(places)} to ${Math.max(...all).toFixed(places)}`;
    console.log(
      `payment notices: ${lengths.length} printed, ${lengths.length} codes read as written, version 4, level M, ` +
        `sides of ${between(sidesMm, 2)} mm, amounts of ${between(lengths, 0)} digits`,
    );
  },
);
