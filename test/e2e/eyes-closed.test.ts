import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { catalogues } from '../../src-main/words/catalogues.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';
import { until } from '../support/until.ts';

const words = catalogues.it;
let totem: TotemUnderTest;
let panel: Page;

beforeAll(async () => {
  totem = await startTotem({
    bookings: [bookingOf(mario)],
    config: {
      devices: { cardReader: 'simulated', scanner: ['simulated'], printer: { driver: 'simulated' } },
      speech: { jack: 'simulated' },
      facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
    },
  });
  await totem.see('Gestione prenotazioni');
  panel = await totem.panel();
});

afterAll(() => totem[Symbol.asyncDispose]());

const heard = async (): Promise<string[]> =>
  panel.locator('[data-said]').evaluateAll((lines) => lines.map((line) => line.textContent.trim()));

/** A key that is pressed and let go, once the screen takes it. */
async function key(name: string): Promise<void> {
  const screen = await totem.screen();
  await screen.keyboard.down(name);
  await screen.keyboard.up(name);
}

/** On with the arrow until the voice says this name, then OK. */
async function choose(name: string | RegExp): Promise<void> {
  const fits = (text: string | undefined): boolean =>
    text !== undefined && (typeof name === 'string' ? text.startsWith(`${name},`) : name.test(text));
  for (let step = 0; step < 60; step += 1) {
    await key('ArrowDown');
    const focused = await (await totem.screen()).evaluate(() => document.activeElement?.textContent.trim());
    if (fits(`${focused ?? ''},`.replace(/\s+/g, ' '))) {
      await until(`the voice says ${String(name)}`, async () => fits((await heard()).at(-1)));
      await new Promise((resolve) => setTimeout(resolve, 600));
      await key('Enter');
      return;
    }
  }
  throw new Error(`the arrows never reach ${String(name)}`);
}

test('card, search, cancel, receipt and out again with keys only, each step heard', async () => {
  await panel.getByRole('button', { name: 'Collega la cuffia' }).click();
  await until('the voice greets', async () => (await heard()).length > 0);
  await panel.getByRole('button', { name: /^Inserisci tessera: .*Mario/i }).click();
  const asking = await totem.see(/MARIO R\./);
  await asking.keyboard.type('PRN-77A/1', { delay: 120 });
  await until('asterisks', async () => (await heard()).at(-1) === words.voice.asterisk);
  // A box is ticked with OK as well.
  for (let step = 0; step < 60; step += 1) {
    await key('ArrowDown');
    if (await asking.getByRole('checkbox').evaluate((box) => box === document.activeElement)) break;
  }
  await key('Enter');
  expect(await asking.getByRole('checkbox').isChecked()).toBe(true);
  await choose(words.asking.search);
  await totem.see(words.choosing.title);
  await choose(/^Dettagli/);
  await totem.see(words.summary.title);
  await choose(words.summary.cancel);
  await totem.see(words.checkingCancellation.title);
  await choose(words.checkingCancellation.confirm);
  const done = await totem.see(words.cancelled.title);
  await done.getByText(words.cancelled.printed).first().waitFor();
  // The captions keep the last lines alone: those at the foot of the receipt.
  await until('the receipt is read to its end', async () =>
    (await heard()).some((text) => text.startsWith('Stampato')),
  );
  const [row] = totem.query(
    "select status, cancellation_number as number from bookings where booking_number = 'PRN-77A/1'",
  );
  expect(row).toMatchObject({ status: 'cancelled' });
  await choose(words.frame.continue);
  await totem.see(words.summary.title);
  await key('F1');
  const help = await totem.screen();
  await help.getByRole('dialog', { name: words.help.title }).waitFor();
  // What has just appeared takes no key yet.
  await new Promise((resolve) => setTimeout(resolve, 700));
  await key('Escape');
  await help.getByRole('dialog').waitFor({ state: 'detached' });
  await choose(words.frame.exit);
  await totem.see(/tessera/i);
}, 240_000);

test('the log holds nothing of what was said', () => {
  expect(totem.log()).not.toMatch(/PRN-77A|Disdici|MARIO|pulsante/);
});
