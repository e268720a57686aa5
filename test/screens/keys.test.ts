import { fireEvent, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { VoiceView } from '../../src-main/contract/voice.ts';
import { sampleNames, sampleView } from '../support/sample-views.ts';
import { show } from './shown.ts';

const focused = () => document.activeElement as HTMLElement;
const press = async (key: string): Promise<void> => {
  await fireEvent.keyDown(focused(), { key });
  await fireEvent.keyUp(focused(), { key });
};
const controls = () =>
  Array.from(document.querySelectorAll<HTMLElement>('button:not(:disabled), input, [tabindex="0"]'));
const speaking: VoiceView = { status: 'on', headset: true, rate: 3, volume: 3, blanked: false };

test.each(sampleNames)(
  '%s: the arrows reach every control in the order of reading, and come round',
  async (sample) => {
    show(sample);
    const all = controls().filter((each) => each.closest('[data-keypad]') === null);
    all[0]?.focus();
    const seen = new Set<HTMLElement>();
    for (let step = 0; step < 200 && !(seen.size > 0 && focused() === all[0]); step += 1) {
      seen.add(focused());
      await press('ArrowDown');
    }
    expect(focused()).toBe(all[0]);
    const missed = all.filter((each) => !seen.has(each));
    expect(missed.map(({ outerHTML }) => outerHTML)).toEqual([]);
    await press('ArrowUp');
    expect(focused()).toBe(all.at(-1));
  },
);

test('OK acts when it is let go, once, and only where it went down', async () => {
  const { sent } = show('summary');
  const print = screen.getByRole('button', { name: 'Stampa promemoria' });
  print.focus();
  await fireEvent.keyDown(print, { key: 'Enter' });
  for (let held = 0; held < 5; held += 1) await fireEvent.keyDown(print, { key: 'Enter', repeat: true });
  expect(sent()).toEqual([]);
  await fireEvent.keyUp(print, { key: 'Enter' });
  expect(sent()).toEqual([{ kind: 'printCoupon', large: false }]);
  await fireEvent.keyDown(print, { key: 'Enter' });
  screen.getByRole('button', { name: 'Esci' }).focus();
  await fireEvent.keyUp(focused(), { key: 'Enter' });
  expect(sent()).toHaveLength(1);
});

test('back leads back, out of what lies over the screen first; help opens help', async () => {
  const { sent, all } = show('summary');
  await press('F1');
  screen.getByRole('dialog', { name: 'Aiuto' });
  await press('Escape');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(sent()).toEqual([]);
  // A hand that trembles goes back once.
  await press('Escape');
  expect(sent()).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 550));
  await press('Escape');
  expect(sent()).toEqual([{ kind: 'back' }]);
  expect(all().map(({ kind }) => kind)).toContain('closeOverlay');
});

test('in a text left and right stay in the text, up and down lead out of it', async () => {
  show('asking');
  const box = screen.getByRole('textbox');
  box.focus();
  await press('ArrowLeft');
  expect(focused()).toBe(box);
  await press('ArrowDown');
  expect(focused()).not.toBe(box);
});

test('the keys of the voice: repeat, slower, louder, silence; any other key stops what is being said', async () => {
  const { all } = show('summary', { voice: speaking });
  for (const key of ['F2', 'F4', 'F8', 'F3', 'ArrowDown']) await press(key);
  const actions = all().flatMap((command) => (command.kind === 'voice' ? [command.action] : []));
  expect(actions).toEqual(['repeat', 'hush', 'slower', 'hush', 'louder', 'hush', 'stop', 'hush']);
});

test('what has the focus is told by name and kind, typed characters never', async () => {
  const { all } = show('asking', { voice: speaking });
  const told = () => all().flatMap((command) => (command.kind === 'focused' ? [command.told] : []));
  // A focus that comes by itself is not told.
  screen.getByRole('radio', { name: 'Numero della ricetta' }).focus();
  expect(told()).toEqual([]);
  for (const target of [
    screen.getByRole('checkbox'),
    screen.getByRole('button', { name: 'Esci' }),
    screen.getByRole('radio', { name: 'Numero della ricetta' }),
  ]) {
    await fireEvent.keyDown(document.body, { key: 'Tab' });
    target.focus();
  }
  expect(told()).toEqual([
    "Ho letto l'informativa sulla privacy, casella vuota",
    'Esci, pulsante',
    'Numero della ricetta, non scelto',
  ]);
  screen.getByRole('button', { name: 'Q' }).click();
  expect(told().at(-1)).toBe('asterisco');
  screen.getByRole('button', { name: "Cancella l'ultimo carattere" }).click();
  expect(told().at(-1)).toBe('Numero di prenotazione, ancora vuoto');
});

test('without the voice nothing is told', () => {
  const { all } = show('asking');
  screen.getByRole('checkbox').focus();
  expect(all().map(({ kind }) => kind)).not.toContain('focused');
});

test('for who hears, the letters stand in the order of the alphabet', () => {
  const { push } = show('asking');
  const letters = () =>
    screen
      .getAllByRole('button', { name: /^[A-Z]$/ })
      .map(({ textContent }) => textContent.trim())
      .join('');
  expect(letters().slice(0, 6)).toBe('QWERTY');
  push(sampleView('asking', { voice: speaking }));
  expect(letters()).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
});

test('a blanked screen goes on by its keys; F9 or a touch anywhere brings it back', async () => {
  const { all } = show('summary', { voice: { ...speaking, blanked: true } });
  expect(document.documentElement.hasAttribute('data-blanked')).toBe(true);
  const shows = () => all().filter((command) => command.kind === 'voice' && command.action === 'show').length;
  await press('ArrowDown');
  expect(shows()).toBe(0);
  await press('F9');
  expect(shows()).toBe(1);
  await fireEvent.pointerDown(document.body);
  expect(shows()).toBe(2);
});

test('a key that went down under the question for more time does not lead back behind it', async () => {
  const warning = { endsAt: new Date(Date.now() + 20_000).toISOString() };
  const { push, sent } = show('summary', { warning });
  await fireEvent.keyDown(focused(), { key: 'Escape' });
  push(sampleView('summary'));
  await fireEvent.keyUp(focused(), { key: 'Escape' });
  expect(sent()).toEqual([]);
});

test('a code can be typed with the arrows alone: the focus stays among the keys', async () => {
  const { sent } = show('asking');
  const key = screen.getByRole('button', { name: 'Q' });
  key.focus();
  await press('Enter');
  await press('Enter');
  expect(focused()).toBe(key);
  expect(sent().at(-1)).toMatchObject({ kind: 'edit', number: 'QQ' });
});

test('a key that is held down does not repeat', async () => {
  show('summary');
  const first = focused();
  await fireEvent.keyDown(first, { key: 'ArrowDown' });
  const second = focused();
  for (let held = 0; held < 5; held += 1) await fireEvent.keyDown(second, { key: 'ArrowDown', repeat: true });
  expect(focused()).toBe(second);
});
