import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { examinePaper } from '../support/paper-evidence.ts';
import { openPrintQueue } from '../support/print-queue.ts';
import type { PrintQueue } from '../support/print-queue.ts';
import { asPackage } from '../support/program.ts';
import { mario } from '../support/sample-bookings.ts';
import { expectSandbox } from '../support/sandbox-evidence.ts';

/* Points 2, 3, 4 and 18 of the list for the pages that only a print opens, in the package, as an ordinary user. */

let queue: PrintQueue;

beforeAll(async () => {
  queue = await openPrintQueue();
});
afterAll(() => queue.close());

type OpenedPage = {
  isOfPackage: boolean;
  url: string;
  preferences: Electron.WebPreferences;
  kernel: string;
};

/** From now on what every new page is allowed, by Electron's and by the kernel's word (proc(5)). */
async function watchPages({ app }: TotemUnderTest): Promise<() => Promise<OpenedPage[]>> {
  await app.evaluate(({ app: program, session }) => {
    const pages: OpenedPage[] = [];
    Object.assign(globalThis, { pages });
    program.on('browser-window-created', (_event, { webContents: page }) => {
      page.once('dom-ready', () => {
        const status = process
          .getBuiltinModule('node:fs')
          .readFileSync(`/proc/${page.getOSProcessId()}/status`, 'utf8');
        const named = page as unknown as { getLastWebPreferences: () => Electron.WebPreferences };
        pages.push({
          isOfPackage: page.session === session.defaultSession,
          url: page.getURL(),
          preferences: named.getLastWebPreferences(),
          kernel: (status.match(/^(NoNewPrivs|Seccomp):\s*\d/gm) ?? []).join(' ').replace(/\s+/g, ' '),
        });
      });
    });
  });
  return () => app.evaluate(() => (globalThis as unknown as { pages: OpenedPage[] }).pages);
}

/** Files under this folder of the program's data that have this text in them. */
function filesWith(text: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}

test.each(['ipp', 'pos'] as const)(
  'the coupon by driver %s: whole on the paper, nowhere else, from pages that may do nothing',
  async (driver) => {
    const program = await asPackage('inspectable');
    await using totem = await startTotem({
      bookings: [],
      program,
      args: ['--demo'],
      env: queue.env,
      config: {
        devices: {
          cardReader: 'simulated',
          scanner: ['simulated'],
          printer: { driver, queue: queue.queue },
        },
      },
    });
    await totem.see('Gestione prenotazioni');
    await (await totem.panel()).getByRole('button', { name: 'Inserisci tessera: Mario Rossi' }).click();
    await totem.see(/MARIO R\./);
    // Before the booking is shown: from there on a page for the slip stands ready.
    const pages = await watchPages(totem);
    await totem.openBooking('PRN-77A/1');
    const before = (await queue.capturedPdfs()).length;
    await totem.press('Stampa promemoria');
    await totem.see('Ritira il promemoria');

    const papers = await queue.waitForCapture(before + 1);
    const paper = await examinePaper(papers.at(-1) ?? new Uint8Array());
    expect(paper).toMatchObject({ pages: 1, barcodes: ['PRN-77A/1'] });
    for (const page of totem.app.windows()) expect(page.url()).toMatch(/^app:\/\/(totem|simulator)\//);

    const opened = await pages();
    const ours = opened.filter(({ isOfPackage }) => !isOfPackage);
    expect(ours.map(({ url }) => url)).toContainEqual(expect.stringMatching(/^app:\/\/slip\//));
    for (const page of ours) {
      expect(page.url).toMatch(/^app:\/\/(slip|totem)\//);
      expect(page.preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
      });
      expect(page.kernel).toBe('NoNewPrivs: 1 Seccomp: 2');
    }
    // electron-pos-printer knows no other way: its one page has Node, for as long as it prints.
    const ofPackage = opened.filter(({ isOfPackage }) => isOfPackage).map(({ url }) => url);
    expect(ofPackage).toEqual(
      driver === 'pos' ? [expect.stringMatching(/app\.asar\.unpacked\/.*\/pos\/slip\.html$/)] : [],
    );
    expectSandbox(totem.pid, program.user ?? 0);

    for (const trace of ['MARIO R.', 'CARDIOLOGICA', mario.fiscalCode])
      for (const folder of ['electron', 'tmp', 'log'])
        expect(filesWith(trace, join(totem.dataDir, folder))).toEqual([]);
    // A page printed by the system goes through a file: none of them stays.
    expect(filesWith('%PDF', join(totem.dataDir, 'tmp'))).toEqual([]);
  },
);
