import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPayload } from '../support/card-payloads.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { countInMemory, rendererPids } from '../support/memory-scan.ts';
import { startPcscd } from '../support/pcscd.ts';
import type { Pcscd } from '../support/pcscd.ts';
import { openPrintQueue } from '../support/print-queue.ts';
import type { PrintQueue } from '../support/print-queue.ts';
import { arta, bookingOf, cardiology, mario } from '../support/sample-bookings.ts';
import { until } from '../support/until.ts';
import { openVirtualCard } from '../support/virtual-card.ts';

let pcscd: Pcscd;
let queue: PrintQueue;
let totem: TotemUnderTest;

/** Words that only the first person's visit can bring to a screen. */
const traces = ['MARIO R.', 'QZXPRIMAVISITA', 'QZX-0001', mario.fiscalCode];

beforeAll(async () => {
  pcscd = await startPcscd();
  queue = await openPrintQueue();
  totem = await startTotem({
    bookings: [
      bookingOf(mario, {
        bookingNumber: 'QZX-0001',
        services: [{ ...cardiology, description: 'QZXPRIMAVISITA' }],
      }),
      bookingOf(arta, { bookingNumber: 'ARTA-0001' }),
    ],
    env: queue.env,
    config: {
      devices: { cardReader: 'pcsc', printer: { driver: 'ipp', queue: queue.queue } },
      session: { resumeSeconds: 2, thanksSeconds: 2 },
    },
  });
});

afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await queue.close();
  await pcscd.stop();
});

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The second person's card comes: nothing of the first is on any page or in any renderer's memory. */
async function secondPerson(): Promise<void> {
  const card = await openVirtualCard({ personalData: loadPayload('P3') });
  await totem.see(/ARTA H\./);
  for (const page of totem.app.windows()) {
    const html = await page.content();
    for (const trace of traces) expect(html).not.toContain(trace);
  }
  await until('the spare waits', async () => rendererPids(totem.pid).length >= 2);
  const renderers = rendererPids(totem.pid);
  expect(renderers.map((pid) => countInMemory(pid, traces))).toEqual(renderers.map(() => 0));
  await totem.press('Esci');
  await card.remove();
  await totem.see('Gestione prenotazioni');
}

test('the scan finds what is there: the person on screen is in a renderer and nowhere else', async () => {
  await totem.see('Gestione prenotazioni');
  const card = await openVirtualCard({ personalData: loadPayload('P1') });
  await totem.see(/MARIO R\./);
  await totem.openBooking('QZX-0001');
  const counts = rendererPids(totem.pid).map((pid) => countInMemory(pid, traces));
  expect(counts.filter((count) => count > 0)).toHaveLength(1);
  await card.remove();
  await totem.see(/tolto la tessera/i);
});

test('card pulled out while it is read', async () => {
  const card = await openVirtualCard({ personalData: loadPayload('P1'), pullAfter: 1 });
  await card.out;
  await until(
    'the totem noticed',
    async () => !(await (await totem.screen()).getByText(/Sto leggendo/).isVisible()),
  );
  await secondPerson();
});

test('card pulled out of the list', async () => {
  await totem.see('Gestione prenotazioni');
  const card = await openVirtualCard({ personalData: loadPayload('P1') });
  await totem.see(/MARIO R\./);
  await totem.search('QZX-0001');
  await totem.see('Elenco prenotazioni');
  await card.remove();
  await totem.see(/tolto la tessera/i);
  // Already now, before anybody else comes.
  expect(sum(rendererPids(totem.pid).map((pid) => countInMemory(pid, traces)))).toBe(0);
  await secondPerson();
});

test('card pulled out while printing: the paper comes out, then nothing is left', async () => {
  await totem.see('Gestione prenotazioni');
  const before = (await queue.capturedPdfs()).length;
  await queue.setMode('slow');
  const card = await openVirtualCard({ personalData: loadPayload('P1') });
  await totem.see(/MARIO R\./);
  await totem.openBooking('QZX-0001');
  await totem.press('Stampa promemoria');
  await totem.see(/stampando/i);
  await card.remove();
  await queue.setMode('normal');
  await totem.see('Ritira il promemoria');
  expect(await queue.waitForCapture(before + 1)).toHaveLength(before + 1);
  await totem.press('Continua');
  await totem.see('Gestione prenotazioni');
  await secondPerson();
});

test('codes half typed and walked off: whoever puts a card in finds nothing of them', async () => {
  await totem.see('Gestione prenotazioni');
  await totem.press('Accesso Libero');
  const screen = await totem.see('Accesso Libero');
  await screen.getByRole('textbox', { name: 'Codice fiscale' }).fill(mario.fiscalCode);
  await secondPerson();
});

test('the log, and every file outside the database, hold nothing that identifies a person', () => {
  const secrets = [...traces, mario.surname, arta.fiscalCode, 'ARTA'];
  for (const secret of secrets) expect(totem.log()).not.toContain(secret);
  const found: string[] = [];
  for (const name of readdirSync(totem.dataDir, { recursive: true, encoding: 'utf8' })) {
    const file = join(totem.dataDir, name);
    if (!lstatSync(file).isFile() || name.startsWith('totem.db')) continue;
    const content = readFileSync(file, 'latin1');
    if (secrets.some((secret) => content.includes(secret))) found.push(name);
  }
  expect(found).toEqual([]);
});

test('nothing is written outside the data folder', () => {
  const written = readdirSync(totem.home, { recursive: true, encoding: 'utf8' });
  expect(written).toEqual([]);
});

/** Page objects in the memory of main, beyond those of pages that live. Playwright itself keeps every window. */
async function pagesKept(): Promise<number> {
  return totem.app.evaluate(({ webContents }) => {
    const alive = webContents.getAllWebContents();
    const { queryObjects } = process.getBuiltinModule('node:v8');
    const all = queryObjects(alive[0]?.constructor as NewableFunction, { format: 'count' });
    return all - alive.length;
  });
}

test('main keeps no page beyond its visit', async () => {
  const before = await pagesKept();
  await secondPerson();
  await expect.poll(pagesKept).toBe(before);
});
