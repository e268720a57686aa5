import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPin } from '../../src-main/staff/pin-hash.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { examinePaper } from '../support/paper-evidence.ts';
import { openPrintQueue } from '../support/print-queue.ts';
import type { PrintQueue } from '../support/print-queue.ts';
import { until } from '../support/until.ts';

const pin = '482913';
/** Longer than a touch is taken for the tremble of the one before. */
const unhurried = (): Promise<void> => sleep(600);

let queue: PrintQueue;
let totem: TotemUnderTest;

beforeAll(async () => {
  queue = await openPrintQueue();
  totem = await startTotem({
    bookings: [],
    env: { ...queue.env, TOTEM_SUPERVISED: '1' },
    config: {
      facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
      staff: { pin: await hashPin(pin) },
      devices: { cardReader: 'none', printer: { driver: 'ipp', queue: queue.queue } },
    },
  });
});
afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await queue.close();
});

const shows = async (text: string | RegExp): Promise<void> => {
  await until(`the panel says ${String(text)}`, async () =>
    (await totem.screen()).getByText(text).first().isVisible(),
  );
};

async function enter(digits: string): Promise<void> {
  for (const digit of digits) await totem.press(new RegExp(`^${digit}$`));
  await totem.press('Entra');
}

test('a wrong PIN, then the right one; the page never holds it', async () => {
  await totem.see('Gestione prenotazioni');
  await totem.press(/^Aiuto/);
  await totem.press('Area del personale');
  await totem.see('Area del personale');
  await enter('111222');
  await shows('Il PIN non è giusto. Riprova.');
  for (const digit of pin) await totem.press(new RegExp(`^${digit}$`));
  expect(await (await totem.screen()).content()).not.toContain(pin);
  await totem.press('Entra');
  await totem.see('Pannello di servizio');
  expect(totem.log()).not.toContain(pin);
});

test('how the devices are, and a slip of nobody on a real queue', async () => {
  await shows('Lettore di tessere');
  await shows('Non risponde');
  await totem.press('Stampa di prova');
  const [paper] = await queue.waitForCapture(1);
  await shows(/Il foglio di prova è uscito/);
  const found = await examinePaper(paper as Buffer);
  expect(found.text).toContain('FOGLIO DI PROVA');
  expect(found.barcodes).toContain('PROVA-0123456789');
  expect(found.pages).toBe(1);
  mkdirSync('out/e2e', { recursive: true });
  writeFileSync('out/e2e/test-slip.pdf', paper as Buffer);
  await queue.setPaper('out');
  await unhurried();
  await totem.press('Ho cambiato la carta');
  await shows(/Il foglio di prova non è uscito. Stampante: Carta finita/);
  await queue.setPaper('in');
  await unhurried();
  await totem.press('Ho cambiato la carta');
  await shows(/Cambio carta registrato/);
  // The slip that did not come out stays away.
  expect(await queue.capturedTitles()).toHaveLength(2);
});

test('the glass is measured from here, and the new measures hold at once', async () => {
  await unhurried();
  await totem.press('Taratura dello schermo');
  await totem.see('Taratura dello schermo');
  await unhurried();
  await totem.press('Più alto');
  await unhurried();
  await totem.press('Salva e chiudi');
  await totem.see('Pannello di servizio');
  await shows('Misure dello schermo salvate.');
  const saved = JSON.parse(readFileSync(join(totem.dataDir, 'display.json'), 'utf8')) as unknown;
  expect(saved).toEqual({ pxPerMm: 4, screenBottomMm: 760 });
});

test('the file for the assistance lies where the panel says, readable by its owner alone', async () => {
  await unhurried();
  await totem.press("File per l'assistenza");
  await shows(/File scritto, senza dati di persone/);
  const [name = ''] = readdirSync(join(totem.dataDir, 'support'));
  const told = JSON.parse(readFileSync(join(totem.dataDir, 'support', name), 'utf8')) as { log: string[] };
  expect(told.log.join()).toContain('started');
});

test('closed by the staff: the first screen says so, and opened again', async () => {
  await unhurried();
  await totem.press('Solo informazioni');
  await shows('Ora il totem dà solo informazioni.');
  await totem.press('Esci');
  const idle = await totem.see('Gestione prenotazioni');
  await idle.getByRole('heading', { name: 'Solo informazioni' }).waitFor();
  expect(await idle.getByRole('button', { name: 'Accesso Libero' }).count()).toBe(0);
  await totem.press(/^Aiuto/);
  await totem.press('Area del personale');
  await totem.see('Area del personale');
  await enter(pin);
  await totem.see('Pannello di servizio');
  await totem.press('Riapri il totem');
  await shows('Il totem è di nuovo aperto.');
});

test('a restart is asked twice, then the program ends to be started anew', async () => {
  const ended = new Promise<unknown[]>((resolve) =>
    totem.app.process().once('exit', (...how) => resolve(how)),
  );
  await unhurried();
  await totem.press('Riavvia il totem');
  await shows(/Tocca ancora/);
  await unhurried();
  await totem.press('Riavvia il totem');
  expect(await ended).toEqual([10, null]);
  expect(totem.log()).toContain('"event":"restarting","reason":"staff"');
  expect(existsSync(join(totem.dataDir, 'totem.db'))).toBe(true);
});
