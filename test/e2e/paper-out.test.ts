import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { examinePaper } from '../support/paper-evidence.ts';
import { openPrintQueue } from '../support/print-queue.ts';
import type { PrintQueue } from '../support/print-queue.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';
import { until } from '../support/until.ts';

let queue: PrintQueue;
let totem: TotemUnderTest;

beforeAll(async () => {
  queue = await openPrintQueue();
  totem = await startTotem({
    bookings: [bookingOf(mario), bookingOf(mario, { bookingNumber: 'PRN-78B/2' })],
    env: queue.env,
    config: {
      devices: {
        cardReader: 'simulated',
        scanner: ['simulated'],
        printer: { driver: 'ipp', queue: queue.queue },
      },
    },
  });
  await totem.see('Gestione prenotazioni');
  await (await totem.panel()).getByRole('button', { name: 'Inserisci tessera: Mario Rossi' }).click();
  await totem.see(/MARIO R\./);
  await totem.openBooking('PRN-77A/1');
});

afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await queue.close();
});

const openJobs = async (): Promise<number> => (await queue.jobs()).filter((job) => job.isOpen).length;

/** The queue says that paper is missing; from then on the patient is told within 10 s. */
async function toldOfMissingPaper(): Promise<void> {
  await until('the queue says that paper is missing', async () =>
    (await queue.cups('lpstat', '-l', '-p', queue.queue)).includes('media-empty'),
  );
  const said = performance.now();
  await totem.see('Manca la carta', 10_000);
  console.log(`told ${((performance.now() - said) / 1000).toFixed(1)} s after the queue said so`);
  expect(await openJobs()).toBe(0);
}

/** The paper is back: nothing comes out by itself, and the next print is whole. */
async function refilled(): Promise<void> {
  const before = (await queue.capturedPdfs()).length;
  await queue.setPaper('in');
  await totem.press('Indietro');
  await totem.see('Riepilogo prenotazione');
  await totem.press('Stampa promemoria');
  await totem.see('Ritira il promemoria');
  const papers = await queue.waitForCapture(before + 1);
  expect(papers).toHaveLength(before + 1);
  expect((await examinePaper(papers.at(-1) ?? new Uint8Array())).barcodes).toEqual(['PRN-77A/1']);
  expect(await openJobs()).toBe(0);
  await totem.press('Continua');
  await totem.see('Riepilogo prenotazione');
}

test.each([
  ['before', 'out'],
  ['during', 'outDuringJob'],
] as const)(
  'paper out %s printing: told, cancelled in the queue, and no ghost after the refill',
  async (_when, paper) => {
    await queue.setPaper(paper);
    await totem.press('Stampa promemoria');
    await toldOfMissingPaper();
    await refilled();
  },
);

test('no paper for the receipt: the cancellation stands, and the receipt comes when the paper is back', async () => {
  const before = (await queue.capturedPdfs()).length;
  await queue.setPaper('out');
  await totem.press('Disdici prenotazione');
  await totem.see(/disdire/i);
  await totem.press('Sì, disdici');
  const screen = await totem.see('Prenotazione disdetta');
  const again = screen.getByRole('button', { name: /Riprova a stampare/ });
  await again.waitFor();
  const [row] = totem.query(
    "select cancellation_number as number from bookings where booking_number = 'PRN-77A/1'",
  );
  const { number } = row as { number: string };
  expect(await screen.getByRole('main').innerText()).toContain(number);
  await queue.setPaper('in');
  await again.click();
  await screen.getByText('Ritira la ricevuta').first().waitFor();
  const papers = await queue.waitForCapture(before + 1);
  expect((await examinePaper(papers.at(-1) ?? new Uint8Array())).barcodes).toEqual([number]);
  expect(papers).toHaveLength(before + 1);
});
