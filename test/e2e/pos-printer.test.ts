import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { examinePaper } from '../support/paper-evidence.ts';
import { openPrintQueue } from '../support/print-queue.ts';
import type { PrintQueue } from '../support/print-queue.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';

let queue: PrintQueue;
let totem: TotemUnderTest;

beforeAll(async () => {
  queue = await openPrintQueue();
  totem = await startTotem({
    bookings: [bookingOf(mario)],
    env: queue.env,
    config: {
      devices: {
        cardReader: 'simulated',
        scanner: 'simulated',
        printer: { driver: 'pos', queue: queue.queue },
      },
    },
  });
});

afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await queue.close();
});

/** Files under this folder of the program's data that have this text in them. */
function filesWith(text: string, folder: string): string[] {
  return readdirSync(join(totem.dataDir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}

test('the coupon by the second driver: whole on the paper, and nowhere else', async () => {
  await totem.see('Gestione prenotazioni');
  await (await totem.panel()).getByRole('button', { name: 'Inserisci tessera: Mario Rossi' }).click();
  await totem.see(/MARIO R\./);
  await totem.openBooking('PRN-77A/1');
  const windows = totem.app.windows().length;
  await totem.press('Stampa promemoria');
  await totem.see('Ritira il promemoria');
  const [paper] = await queue.waitForCapture(1);
  expect(await examinePaper(paper ?? new Uint8Array())).toMatchObject({ pages: 1, barcodes: ['PRN-77A/1'] });
  expect(totem.app.windows()).toHaveLength(windows);
  for (const trace of ['MARIO R.', 'CARDIOLOGICA', mario.fiscalCode])
    for (const folder of ['electron', 'tmp', 'log']) expect(filesWith(trace, folder)).toEqual([]);
  // A page printed by the system goes through a file: none of them stays.
  expect(filesWith('%PDF', 'tmp')).toEqual([]);
});
