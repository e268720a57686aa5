import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { processesBelow } from '../support/memory-scan.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';
import { until } from '../support/until.ts';

const config = {
  facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
  devices: { cardReader: 'simulated', scanner: 'simulated', printer: { driver: 'simulated' } },
};
let totem: TotemUnderTest;

beforeEach(async () => {
  totem = await startTotem({ bookings: [bookingOf(mario)], config });
  await totem.see('Gestione prenotazioni');
  await until('the spare waits', async () => totem.app.windows().length === 3);
});
afterEach(() => totem[Symbol.asyncDispose]());

async function signIn(): Promise<void> {
  await (await totem.panel()).getByRole('button', { name: /Mario/ }).first().click();
  await totem.see(/MARIO R\./);
}

/** The operating system's id of the renderer that the person sees. */
const visiblePid = (): Promise<number> =>
  totem.app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.isVisible() && each.getTitle() === 'Totem CUP')
        ?.webContents.getOSProcessId() ?? 0,
  );

async function killRenderer(): Promise<void> {
  const pid = await visiblePid();
  process.kill(pid, 'SIGKILL');
  await until('another renderer shows the totem', async () => ![0, pid].includes(await visiblePid()));
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/** A loop that never ends; nobody waits for it. */
async function hang(page: Page): Promise<void> {
  void page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
}

test('renderer killed: the same screen comes back, and the visit goes on', async () => {
  await signIn();
  await totem.openBooking('PRN-77A/1');
  await killRenderer();
  await totem.see('Riepilogo prenotazione');
  await totem.press('Stampa promemoria');
  await totem.see('Ritira il promemoria');
  expect(totem.log()).toContain('"event":"pageGone"');
});

test('renderer killed half way through a number: what was typed is still there', async () => {
  await signIn();
  await (await totem.field()).fill('PRN-7');
  await killRenderer();
  await totem.see(/MARIO R\./);
  await expect.poll(async () => (await totem.field()).inputValue()).toBe('PRN-7');
});

test('renderer killed while a booking is being cancelled: the outcome is shown, once', async () => {
  await signIn();
  await totem.openBooking('PRN-77A/1');
  await totem.press('Disdici prenotazione');
  await totem.see(/disdire/i);
  const pid = await visiblePid();
  await totem.press('Sì, disdici');
  process.kill(pid, 'SIGKILL');
  const screen = await totem.see('Prenotazione disdetta');
  const [row] = totem.query('select cancellation_number as number from bookings') as { number: string }[];
  expect(totem.query("select id from intents where outcome = 'done'")).toHaveLength(1);
  await screen
    .getByText(row?.number ?? 'no number')
    .first()
    .waitFor();
  await screen.getByText('Ritira la ricevuta').first().waitFor();
});

test('renderer hung: replaced without anybody touching it', async () => {
  await signIn();
  const pid = await visiblePid();
  await hang(await totem.screen());
  await until('another renderer shows the totem', async () => ![0, pid].includes(await visiblePid()), 20_000);
  await totem.see(/MARIO R\./);
  await totem.search('PRN-77A/1');
  await totem.see('Elenco prenotazioni');
  expect(totem.log()).toContain('"event":"pageSilent"');
});

test('renderer stopped, so that it cannot even die: replaced all the same', async () => {
  await signIn();
  const pid = await visiblePid();
  process.kill(pid, 'SIGSTOP');
  try {
    await until(
      'another renderer shows the totem',
      async () => ![0, pid].includes(await visiblePid()),
      20_000,
    );
    await totem.see(/MARIO R\./);
  } finally {
    // Gone by now, or it would keep the program from ending.
    killQuietly(pid);
  }
});

test('graphics process killed once: the totem goes on drawing', async () => {
  await signIn();
  const gpu = processesBelow(totem.pid).find(({ command }) => command.includes('--type=gpu-process'));
  process.kill(gpu?.pid ?? 0, 'SIGKILL');
  await until('the loss is noticed', async () => totem.log().includes('"event":"processGone"'));
  await totem.openBooking('PRN-77A/1');
  const frames = await (
    await totem.screen()
  ).evaluate(
    () =>
      new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(2)))),
  );
  expect(frames).toBe(2);
  expect(totem.log()).not.toContain('restarting');
});

test('pages that keep dying end the program, to be started anew', async () => {
  const ended = new Promise<unknown[]>((resolve) =>
    totem.app.process().once('exit', (...how) => resolve(how)),
  );
  for (let death = 0; death < 3; death += 1) {
    await killRenderer();
    await totem.see('Gestione prenotazioni');
  }
  process.kill(await visiblePid(), 'SIGKILL');
  expect(await ended).toEqual([10, null]);
  expect(totem.log()).toContain('"event":"restarting","reason":"pages"');
});

test('a program whose starts keep failing says where else to go, and tries no device', async () => {
  const now = Date.now();
  const starts = [4, 3, 2, 1].map((minutes) => new Date(now - minutes * 60_000).toISOString());
  const ledger = JSON.stringify({ starts, withoutGpuUntil: null });
  const files = { 'electron/restarts.json': ledger };
  await using again = await startTotem({ bookings: [], config, files });
  const screen = await again.see(/fuori servizio/i);
  await screen.getByText('0800 000 001').first().waitFor();
  expect(again.log()).toContain('"event":"outOfService"');
  await again.app.close();
  // Somebody has ended it in order: the next start is an ordinary one.
  expect(JSON.parse(readFileSync(join(again.dataDir, 'electron', 'restarts.json'), 'utf8'))).toMatchObject({
    starts: [],
  });
});
