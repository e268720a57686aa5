import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maskedName } from '../../src-main/domain/card-holder.ts';
import { createPaperOffice } from '../../src-main/papers/paper-office.ts';
import { paperFontCss } from '../../src-main/shell/paper-fonts.ts';
import { startElectronPrinters, type ElectronPrinters } from '../support/electron-printers.ts';
import { hostileTexts, type HostileText } from '../support/hostile-texts.ts';
import { examinePaper, type PaperEvidence } from '../support/paper-evidence.ts';
import { couponOrder, formOf } from '../support/paper-orders.ts';
import { bookingOf, cardiology, mario } from '../support/sample-bookings.ts';

/** Texts per slip: as preparations; the first of them as the name too. */
const perSlip = process.env['TOTEM_TEST_LONG'] === '1' ? 1 : 8;
const PRINTED = { ok: true };

const office = createPaperOffice({
  issuer: { kioskId: 'totem-1', name: 'ASL di Prova', address: '', phone: '0800 000 000', hours: '' },
  paperWidthMm: 80,
  fontCss: paperFontCss,
  now: () => new Date('2026-11-23T09:12:00Z'),
  toLocal: () => '2026-11-23T10:12',
});

let bench: ElectronPrinters;
let server: Server;
let texts: HostileText[];
let mark: string;
let calls = 0;

beforeAll(async () => {
  bench = await startElectronPrinters();
  server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  mark = join(bench.queue.root, 'm');
  texts = hostileTexts(mark, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await bench.close();
  server.close();
});

/** Nothing of all this was done, and no window is left; `windows` have been opened since `before`. */
async function expectNothingDone(before: number, windows: number): Promise<void> {
  expect(existsSync(mark)).toBe(false);
  expect(calls).toBe(0);
  expect(await bench.windows()).toEqual({ open: 0, ever: before + windows });
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

async function lastPaper(): Promise<PaperEvidence> {
  return examinePaper((await bench.queue.capturedPdfs()).at(-1) ?? new Uint8Array());
}

const limit = { timeout: 300_000 };

describe.each([
  // A window for the page; the package takes one to measure it and its own.
  ['ipp', 1],
  ['pos', 2],
] as const)('%s', (driver, windowsPerSlip) => {
  test(
    'forty hostile names and preparations come out as they are written, and do nothing',
    limit,
    async () => {
      const printer = await bench.open(driver);
      expect(texts).toHaveLength(40);
      for (let index = 0; index < texts.length; index += perSlip) {
        const onSlip = texts.slice(index, index + perSlip);
        const before = (await bench.windows()).ever;
        const [first] = onSlip;
        const name = { givenName: first?.text ?? '', surname: 'ROSSI' };
        const booking = bookingOf(
          { ...mario, ...name },
          { services: onSlip.map(({ text }) => ({ ...cardiology, preparation: text })) },
        );
        expect(
          await printer.print(office.prepare(couponOrder(booking), formOf(`${driver}-${index}`))),
        ).toEqual(PRINTED);
        expect((await bench.queue.capturedTitles()).at(-1)).toBe(`totem-${driver}-${index}`);
        const paper = await lastPaper();
        expect(paper.pages).toBe(1);
        expect(paper.barcodes).toEqual(['PRN-77A/1']);
        const said = plain(paper.text);
        for (const { printed } of onSlip) expect(said).toContain(plain(`Come prepararsi${printed}`));
        expect(said).toContain(plain(`Assistito${maskedName({ ...name, givenName: first?.printed ?? '' })}`));
        await expectNothingDone(before, windowsPerSlip);
      }
    },
  );

  test('even as markup that nobody escaped they do nothing', limit, async () => {
    const printer = await bench.open(driver);
    for (let index = 0; index < texts.length; index += perSlip) {
      const before = (await bench.windows()).ever;
      const title = `totem-raw-${driver}-${index}`;
      const body = texts.slice(index, index + perSlip).map((each) => `<p>${each.text}</p>`);
      await printer.print({ title, html: `<title>${title}</title><main>${body.join('\n')}</main>` });
      await expectNothingDone(before, windowsPerSlip);
    }
  });
});
