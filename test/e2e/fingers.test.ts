import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';

let totem: TotemUnderTest;
let screen: Page;

beforeAll(async () => {
  totem = await startTotem({
    bookings: [bookingOf(mario)],
    config: { devices: { cardReader: 'simulated', printer: { driver: 'simulated' } } },
  });
  await totem.see('Gestione prenotazioni');
  await (await totem.panel()).getByRole('button', { name: /^Inserisci tessera: .*Mario/i }).click();
  await totem.see(/MARIO R\./);
  await totem.openBooking('PRN-77A/1');
  screen = await totem.screen();
  await settled();
});

afterAll(() => totem[Symbol.asyncDispose]());

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));
const button = (name: string | RegExp): Locator => screen.getByRole('button', { name }).first();

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('no box');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const steps = (): number =>
  totem
    .log()
    .split('\n')
    .filter((line) => line.includes('"event":"stage"')).length;

test('a finger that slides off before it is lifted has done nothing', async () => {
  const before = steps();
  const { x, y } = await middleOf(button('Stampa promemoria'));
  await screen.mouse.move(x, y);
  await screen.mouse.down();
  await screen.mouse.move(x, 40, { steps: 5 });
  await screen.mouse.up();
  await settled();
  expect(steps()).toBe(before);
  expect(await screen.getByRole('heading', { level: 1 }).textContent()).toBe('Riepilogo prenotazione');
});

test('held long it is one touch, done when it is lifted', async () => {
  const { x, y } = await middleOf(button('Disdici prenotazione'));
  const before = steps();
  await screen.mouse.move(x, y);
  await screen.mouse.down();
  await settled();
  expect(steps()).toBe(before);
  await screen.mouse.up();
  await totem.see('Vuoi disdire questa prenotazione?');
  expect(steps()).toBe(before + 1);
});

test('what has just appeared takes no second touch: five in 300 ms on the same spot do one thing', async () => {
  await settled();
  const { x, y } = await middleOf(button('No, torna indietro'));
  const before = steps();
  for (let touch = 0; touch < 5; touch += 1) {
    await screen.mouse.click(x, y);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await totem.see('Riepilogo prenotazione');
  expect(steps()).toBe(before + 1);
});

test('a touch shows at once: within 100 ms of the finger the button looks pressed', async () => {
  await settled();
  const target = button('Stampa grande');
  const rest = await target.evaluate((each) => getComputedStyle(each).backgroundColor);
  await target.evaluate((each, resting) => {
    addEventListener(
      'pointerdown',
      () => {
        const from = performance.now();
        const look = (): void => {
          const ms = performance.now() - from;
          const isPressed = getComputedStyle(each).backgroundColor !== resting;
          if (isPressed || ms > 1000) (globalThis as { shownMs?: number }).shownMs = ms;
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  }, rest);
  const { x, y } = await middleOf(target);
  await screen.mouse.move(x, y);
  await screen.mouse.down();
  await screen.waitForFunction(() => 'shownMs' in globalThis);
  const pressed = await target.evaluate((each) => getComputedStyle(each).backgroundColor);
  await screen.mouse.move(x, 40);
  await screen.mouse.up();
  expect(pressed).not.toBe(rest);
  expect(await screen.evaluate(() => (globalThis as { shownMs?: number }).shownMs)).toBeLessThan(100);
});
