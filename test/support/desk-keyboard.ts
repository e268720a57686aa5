import type { Page } from 'playwright-core';
import type { DeskUnderTest } from './e2e-desk.ts';
import { anna } from './e2e-desk.ts';
import { until } from './until.ts';

/** More than there is on any page: after as many steps everything has had the focus. */
const mostSteps = 150;

/** What an operator does who has no mouse: everything here goes through keys, by what is read beside them. */
export function keyboardOf(desk: DeskUnderTest) {
  const page = (): Promise<Page> => desk.page();
  const key = async (...chords: string[]): Promise<void> => {
    for (const chord of chords) await (await page()).keyboard.press(chord);
  };
  const type = async (text: string): Promise<void> => (await page()).keyboard.type(text);

  /** How what has the focus is called. */
  async function focused(): Promise<string> {
    return (await page()).evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
      const label = labels ? Array.from(element.labels ?? [], (each) => each.innerText).join(' ') : '';
      return (element.getAttribute('aria-label') ?? (label || element.innerText)).trim();
    });
  }

  const isField = async (): Promise<boolean> =>
    (await page()).evaluate(() => document.activeElement?.matches('input, select, textarea') === true);

  /** The next that is so called, forwards from where the focus is. */
  async function reach(name: string, wanted: 'anything' | 'field' = 'anything'): Promise<void> {
    for (let step = 0; step < mostSteps; step += 1) {
      const isSo = (await focused()).startsWith(name);
      if (isSo && (wanted === 'anything' || (await isField()))) return;
      await key('Tab');
    }
    throw new Error(`the keyboard does not get to ${name}`);
  }

  const press = async (name: string): Promise<void> => {
    await reach(name);
    await key('Enter');
  };

  const fill = async (label: string, text: string): Promise<void> => {
    await reach(label, 'field');
    await key('Control+a');
    await type(text);
  };

  /** One of several that exclude each other. */
  async function choose(first: string, wanted: string): Promise<void> {
    await reach(first);
    await key('Space');
    for (let step = 0; step < 10; step += 1) {
      if ((await focused()).startsWith(wanted)) return;
      await key('ArrowDown');
    }
    throw new Error(`there is no choice ${wanted}`);
  }

  async function see(text: string | RegExp, withinMs = 15_000): Promise<void> {
    const found = (await page()).getByText(text).filter({ visible: true }).first();
    await until(`the page says ${String(text)}`, () => found.isVisible(), withinMs);
  }

  async function enterFirst({ name, pin } = anna): Promise<void> {
    await desk.see('Crea amministratore');
    await fill('Nome utente', name);
    await fill('PIN', pin);
    await fill('Ripeti PIN', pin);
    await key('Enter');
    await enter({ name, pin });
  }

  async function enter({ name, pin }: { name?: string; pin: string }): Promise<void> {
    await until('the door', async () =>
      (await page()).getByRole('button', { name: 'Entra' }).first().isVisible(),
    );
    if (name !== undefined) await fill('Nome utente', name);
    await fill('PIN', pin);
    await key('Enter');
    await desk.see('Cerca prenotazioni');
  }

  /** From the search to the booking. */
  async function open(text: string): Promise<void> {
    await key('Alt+c');
    await reach('Cerca prenotazioni', 'field');
    await key('Control+a');
    await type(text);
    await until('rows', async () => (await page()).locator('#found-0').isVisible());
    await key('ArrowDown', 'Enter');
    await see('Che cosa puoi fare');
  }

  return { key, type, focused, reach, press, fill, choose, see, enterFirst, enter, open };
}
