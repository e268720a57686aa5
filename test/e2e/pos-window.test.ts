import { afterAll, beforeAll, expect, test } from 'vitest';
import { couponOrder, formOf } from '../support/paper-orders.ts';
import { cardiology, bookingOf, mario } from '../support/sample-bookings.ts';
import { createPaperOffice } from '../../src-main/papers/paper-office.ts';
import { paperFontCss } from '../../src-main/shell/paper-fonts.ts';
import { startElectronPrinters, type ElectronPrinters } from '../support/electron-printers.ts';
import { dotsOf, examinePaper } from '../support/paper-evidence.ts';

const PRINTED = { ok: true };
const office = createPaperOffice({
  issuer: { kioskId: 'totem-1', name: 'ASL di Prova', address: 'Via dei Frantoi 12', phone: '', hours: '' },
  paperWidthMm: 80,
  fontCss: paperFontCss,
  now: () => new Date('2026-11-23T09:12:00Z'),
  toLocal: () => '2026-11-23T10:12',
});

let bench: ElectronPrinters;

beforeAll(async () => {
  // As most real printers have it: CUPS itself lays the page on the paper.
  bench = await startElectronPrinters({ laysOut: true });
});
afterAll(() => bench.close());

/** The same coupon of so many services from one driver and from the other, as it reached the printer. */
async function fromBoth({ queue, open }: ElectronPrinters, services: number): Promise<Buffer[]> {
  const before = (await queue.capturedPdfs()).length;
  const booking = bookingOf(mario, { services: Array.from({ length: services }, () => cardiology) });
  const document = office.prepare(couponOrder(booking), formOf(`both-${services}`));
  for (const driver of ['ipp', 'pos'] as const)
    expect(await (await open(driver)).print(document)).toEqual(PRINTED);
  return (await queue.capturedPdfs()).slice(before);
}

/** What the code found, and every address that the page came to. */
type Tried = { tried: { found: unknown[]; visited: string[] } };

/** Runs code in the next page of the package, as if a script of somebody had got in there. */
async function inNextPage(code: string): Promise<() => Promise<Tried['tried']>> {
  await bench.app.evaluate(({ app, session }, script) => {
    const tried: Tried['tried'] = { found: [], visited: [] };
    Object.assign(globalThis, { tried });
    const run = (_event: unknown, { webContents: page }: Electron.BrowserWindow): void => {
      if (page.session !== session.defaultSession) return;
      app.off('browser-window-created', run);
      page.on('did-navigate', (_navigated, url) => tried.visited.push(url));
      page.once('dom-ready', () => {
        void page.executeJavaScript(script).then((found) => tried.found.push(found));
      });
    };
    app.on('browser-window-created', run);
  }, code);
  return () => bench.app.evaluate(() => (globalThis as unknown as Tried).tried);
}

test('its page goes nowhere, opens nothing, gets no permission, and prints all the same', async () => {
  const printer = await bench.open('pos');
  const before = await bench.windows();
  const refusals = async (): Promise<number> =>
    (await bench.log()).filter(({ event }) => event === 'navigationRefused').length;
  const found = await inNextPage(`(async () => {
    const opened = window.open('http://127.0.0.1:9/') !== null;
    const camera = (await navigator.permissions.query({ name: 'camera' })).state;
    return { opened, camera };
  })()`);
  expect(await printer.print(office.prepare(couponOrder(bookingOf(mario)), formOf('tried')))).toEqual(
    PRINTED,
  );
  expect((await found()).found).toEqual([{ opened: false, camera: 'denied' }]);
  expect(await refusals()).toBe(1);

  const gone = await inNextPage(`void (location.href = 'file:///etc/hostname')`);
  expect(await printer.print(office.prepare(couponOrder(bookingOf(mario)), formOf('gone')))).toEqual(PRINTED);
  expect((await gone()).visited).toEqual([expect.stringMatching(/\/pos\/slip\.html$/)]);
  expect(await refusals()).toBe(2);
  expect(await bench.windows()).toEqual({ open: 0, ever: before.ever + 4 });
});

test('its session reaches the two files of its page and no other', async () => {
  const reached = await bench.app.evaluate(async ({ BrowserWindow }, folder) => {
    const files = ['pos/slip.html', 'pos/renderer.js', 'bench.cjs', 'package.json'];
    const urls = [...files.map((file) => `file://${folder}/${file}`), 'file:///etc/hostname'];
    const outcomes: string[] = [];
    for (const url of [...urls, 'http://127.0.0.1:9/']) {
      // One each: the error page of the one before may still be on its way.
      const window = new BrowserWindow({ show: false });
      outcomes.push(
        await window.loadURL(url).then(
          () => 'reached',
          (error: unknown) => (error as { code: string }).code,
        ),
      );
      window.destroy();
    }
    return outcomes;
  }, bench.folder);
  const blocked = 'ERR_BLOCKED_BY_CLIENT';
  expect(reached).toEqual(['reached', 'reached', blocked, blocked, blocked, blocked]);
});

test.each([
  ['a short slip', 1],
  ['a slip longer than the paper that the queue knows', 9],
])('%s is as long from both drivers, on one page', async (_, services) => {
  const papers = await fromBoth(bench, services);
  const found = await Promise.all(papers.map(examinePaper));
  for (const paper of found) expect(paper).toMatchObject({ pages: 1, barcodes: ['PRN-77A/1'] });
  const [one, other] = found;
  expect(other?.text).toBe(one?.text);
  expect(Math.abs((one?.heightMm ?? 0) - (other?.heightMm ?? 0))).toBeLessThan(0.5);
});

test('a printer that takes the page as it is gets dot for dot the same from both drivers', async () => {
  const plain = await startElectronPrinters();
  try {
    const [one, other] = (await fromBoth(plain, 2)).map(dotsOf);
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  } finally {
    await plain.close();
  }
});
