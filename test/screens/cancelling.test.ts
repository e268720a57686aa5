import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { sampleView } from '../support/sample-views.ts';
import { show } from './shown.ts';

test('after the deadline the consequence is said first, before what is lost anyway', () => {
  show('checkingLate');
  const text = screen.getByRole('main').textContent;
  const order = ['è passato', 'pagare il ticket', 'motivo serio', 'non si può annullare', 'PRN-77A/1'];
  expect(order.map((each) => text.indexOf(each))).toEqual(
    order.map((each) => text.indexOf(each)).toSorted((a, b) => a - b),
  );
  expect(text.indexOf('è passato')).toBeGreaterThan(0);
});

test.each(['choosingOne', 'summary', 'checkingCancellation'] as const)(
  '%s: until when it is free',
  (sample) => {
    show(sample);
    const text = screen.getByRole('main').textContent;
    expect(text).toContain('senza costi entro venerdì 18 dicembre 2026, ore 17:00');
    expect(text).toContain('mancano 3 giorni');
  },
);

test('the deadline passes while the page is read: what is confirmed is what it says then', async () => {
  const { sent, push } = show('checkingCancellation');
  push(sampleView('checkingLate'));
  screen.getByRole('button', { name: 'Disdici lo stesso' }).click();
  expect(sent()).toEqual([{ kind: 'confirmCancellation', afterDeadline: true, withoutPaper: false }]);
});

test.each([
  ['summaryLateRefused', 'Il termine per disdire è passato'],
  ['summaryRequested', 'Vale quando il CUP la conferma'],
] as const)('%s: not offered, and why', (sample, why) => {
  show(sample);
  expect(screen.getByRole('main').textContent).toContain(why);
  expect(screen.queryByRole('button', { name: 'Disdici prenotazione' })).toBeNull();
});

test('summary: what cannot be cancelled says why instead of offering it', () => {
  show('summaryCancelled');
  expect(
    within(screen.getByRole('main'))
      .getAllByRole('button')
      .map((each) => each.textContent.trim()),
  ).toEqual(['Ristampa ricevuta di disdetta']);
  expect(screen.getByRole('main').textContent).toContain('già disdetta');
  expect(screen.getByRole('main').textContent).toContain('DIS-26K7Q2');
});

test('a failed print never leaves doubt about the booking', () => {
  show('printFailedJam');
  expect(screen.getByRole('main').textContent).toContain('Il numero che hai già resta valido.');
});
