import { screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { sampleView } from '../support/sample-views.ts';
import { show } from './shown.ts';

const soon = () => ({ endsAt: new Date(Date.now() + 29_500).toISOString() });

test('a touch tells that somebody is there, at most once a second', async () => {
  const { all } = show('summary');
  await userEvent.click(screen.getByRole('main'));
  await userEvent.click(screen.getByRole('main'));
  expect(all()).toEqual([{ kind: 'stay' }]);
});

test('while idle a touch tells nothing', async () => {
  const { all } = show('idle');
  await userEvent.click(screen.getByRole('main'));
  await userEvent.keyboard('a');
  expect(all()).toEqual([]);
});

test('the warning counts down and any touch answers it', async () => {
  const { push, all } = show('summary');
  await userEvent.click(screen.getByRole('main'));
  push(sampleView('summary', { warning: soon() }));
  screen.getByRole('dialog', { name: 'Serve altro tempo?' });
  expect(screen.getByRole('timer').textContent).toMatch(/tra (29|30) secondi/);
  await userEvent.keyboard('{Shift}');
  expect(all()).toEqual([{ kind: 'stay' }, { kind: 'stay' }]);
  push(sampleView('summary'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('"Continua qui" goes on', () => {
  const { all } = show('summary', { warning: soon() });
  screen.getByRole('button', { name: 'Continua qui' }).click();
  expect(all()).toEqual([{ kind: 'stay' }]);
});

test('a double click sends twice: main knows that the second changes nothing', async () => {
  const { sent } = show('summary');
  await userEvent.dblClick(screen.getByRole('button', { name: 'Stampa promemoria' }));
  expect(sent()).toEqual([
    { kind: 'printCoupon', large: false },
    { kind: 'printCoupon', large: false },
  ]);
});
