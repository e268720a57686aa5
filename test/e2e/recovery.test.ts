import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { graphicsPid, kill, killRenderer, replaced, visiblePid } from '../support/deaths.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';
import { until } from '../support/until.ts';

const config = {
  facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
  devices: { cardReader: 'simulated', scanner: ['simulated'], printer: { driver: 'simulated' } },
};
const isLong = process.env['TOTEM_TEST_LONG'] === '1';
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
  await killRenderer(totem);
  await totem.see('Riepilogo prenotazione');
  await totem.press('Stampa promemoria');
  await totem.see('Ritira il promemoria');
  expect(totem.log()).toContain('"event":"pageGone"');
});

test('renderer killed half way through a number: what was typed is still there', async () => {
  await signIn();
  await (await totem.field()).fill('PRN-7');
  await killRenderer(totem);
  await totem.see(/MARIO R\./);
  await expect.poll(async () => (await totem.field()).inputValue()).toBe('PRN-7');
});

test('renderer killed while a booking is being cancelled: the outcome is shown, once', async () => {
  await signIn();
  await totem.openBooking('PRN-77A/1');
  await totem.press('Disdici prenotazione');
  await totem.see(/disdire/i);
  const pid = await visiblePid(totem);
  await totem.press('Sì, disdici');
  kill(pid);
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
  const pid = await visiblePid(totem);
  await hang(await totem.screen());
  await replaced(totem, pid, 20_000);
  await totem.see(/MARIO R\./);
  await totem.search('PRN-77A/1');
  await totem.see('Elenco prenotazioni');
  expect(totem.log()).toContain('"event":"pageSilent"');
});

test('renderer stopped, so that it cannot even die: replaced all the same', async () => {
  await signIn();
  const pid = await visiblePid(totem);
  kill(pid, 'SIGSTOP');
  try {
    await replaced(totem, pid, 20_000);
    await totem.see(/MARIO R\./);
  } finally {
    // Gone by now, or it would keep the program from ending.
    killQuietly(pid);
  }
});

test('graphics process killed once: the totem goes on drawing', async () => {
  await signIn();
  kill(graphicsPid(totem));
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

// Two looks, a minute apart: only the long run has the time.
if (isLong)
  test('a page that draws nothing any more is replaced, though it lives', { timeout: 200_000 }, async () => {
    const pid = await visiblePid(totem);
    await (await totem.screen()).evaluate(() => (document.documentElement.style.visibility = 'hidden'));
    await replaced(totem, pid, 190_000);
    await totem.see('Gestione prenotazioni');
    expect(totem.log()).toContain('"event":"pageBlank"');
  });
