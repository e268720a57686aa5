import { screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { sampleView } from '../support/sample-views.ts';
import { show, type Shown } from './shown.ts';

const main = () => screen.getByRole('main');
const press = (name: string) => screen.getByRole('button', { name }).click();
const edits = ({ sent }: Shown) => sent().filter((each) => each.kind === 'editFilter');

test('the presets set both days, and say which one is chosen', () => {
  const shown = show('filtering');
  const chosen = () =>
    screen.getAllByRole('button', { pressed: true }).map((each) => each.textContent.trim());
  expect(chosen()).toContain('Tutte');
  press('Prossimi 30 giorni');
  press('Ultimi 12 mesi');
  press('Tutte');
  expect(edits(shown).map(({ from, to, edit }) => [from, to, edit])).toEqual([
    ['2026-12-15', '2027-01-14', 1],
    ['2025-12-15', '2026-12-15', 2],
    ['', '', 3],
  ]);
});

test('a day is changed step by step, from today where there was none; one touch takes it out again', async () => {
  const user = userEvent.setup();
  const shown = show('filtering');
  const touch = (name: string) => user.click(screen.getByRole('button', { name }));
  await touch('Dal: un mese prima');
  await touch('Dal: un mese prima');
  await touch('Dal: un giorno dopo');
  await touch('Al: un anno dopo');
  await touch('Al: un anno dopo');
  screen.getByText('lunedì 16 novembre 2026');
  screen.getByText('mercoledì 15 dicembre 2027');
  await touch('Nessun limite (Dal)');
  expect(edits(shown).map(({ from, to }) => [from, to])).toEqual([
    ['2026-12-15', ''],
    ['2026-11-15', ''],
    ['2026-11-16', ''],
    ['2026-11-16', '2026-12-15'],
    ['2026-11-16', '2027-12-15'],
    ['', '2027-12-15'],
  ]);
});

test('the state is one of six', () => {
  const shown = show('filtering');
  const radios = screen.getAllByRole<HTMLInputElement>('radio');
  const names = radios.map((each) => each.labels?.[0]?.textContent.trim());
  expect(names).toEqual(['Tutti', 'Da pagare', 'Pagato', 'Eseguita', 'Disdettata', 'Prenotata non eseguita']);
  for (const radio of radios.slice(1)) radio.click();
  expect(edits(shown).map(({ state }) => state)).toEqual(['due', 'paid', 'performed', 'cancelled', 'missed']);
});

test('a number is typed with the keypad, which goes away when it is there', async () => {
  const user = userEvent.setup();
  const shown = show('filtering');
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Numero della ricetta/ }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Numero della ricetta' }));
  for (const key of ['1', '6', 'A']) await user.click(screen.getByRole('button', { name: key }));
  expect(edits(shown).map(({ prescription }) => prescription)).toEqual(['1', '16', '16A']);
  await user.click(screen.getByRole('button', { name: 'Fatto' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  screen.getByRole('button', { name: /^Numero della ricetta\s*16A/ });
});

test('the notice, then the search; what is missing is said', async () => {
  const user = userEvent.setup();
  const shown = show('filteringNoticeNotRead');
  expect(screen.getByRole('alert').textContent).toContain("Manca la conferma che hai letto l'informativa.");
  await user.click(screen.getByRole('checkbox', { name: /informativa/ }));
  await user.click(screen.getByRole('button', { name: 'Cerca' }));
  expect(shown.sent()).toEqual([
    {
      kind: 'editFilter',
      from: '',
      to: '',
      state: 'all',
      bookingNumber: '',
      prescription: '',
      noticeRead: true,
      edit: 4,
    },
    { kind: 'findAll' },
  ]);
});

test('what is found: how many, which page, what was searched for, no page beyond the ends', () => {
  const { push, sent } = show('found');
  expect(screen.getByText('37 prenotazioni, pagina 1 di 7').getAttribute('role')).toBe('status');
  expect(main().textContent).toContain('Tutte le date · Stato: Tutti');
  expect(screen.getAllByRole('listitem')).toHaveLength(6);
  press('Pagina precedente');
  screen.getByRole('button', { name: 'Pagina successiva' }).focus();
  push(sampleView('foundLastPage'));
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  press('Pagina successiva');
  expect(sent()).toEqual([]);
  push(sampleView('foundMiddle'));
  expect(main().textContent.replace(/\s+/g, ' ')).toContain(
    'Dal 15 dicembre 2025 al 15 dicembre 2026 · Stato: Da pagare · Numero di prenotazione: 2026000123456789 · Numero della ricetta: 1600A4123456789',
  );
});

test('a page that could not be had is said over the one that is shown', () => {
  show('foundNoOtherPage');
  expect(screen.getByRole('alert').textContent).toContain('Il servizio prenotazioni non risponde.');
  screen.getByText('37 prenotazioni, pagina 2 di 7');
  expect(screen.getAllByRole('listitem')).toHaveLength(6);
});

test('one bar of two: the other one is asked for', () => {
  show('filteringOtherHalf');
  expect(screen.getByRole('alert').textContent).toContain("Passa sotto il lettore anche l'altro");
});

test('one booking is one, and nothing is nothing', () => {
  show('foundOne');
  screen.getByText('1 prenotazione');
  expect(screen.queryByRole('button', { name: /^Pagina/ })).toBeNull();
  document.body.replaceChildren();
  show('foundNothingAtAll');
  screen.getByText('Nessuna prenotazione');
  expect(main().textContent).toContain('A tuo nome non troviamo prenotazioni.');
  expect(within(main()).queryAllByRole('button')).toEqual([]);
});
