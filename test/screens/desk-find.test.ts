import { screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { FindAnswer } from '../../src-main/contract/desk/find.ts';
import { answered } from '../support/desk-hand.ts';
import { foundRow, foundRows } from '../support/sample-desk.ts';
import { focused, showDesk, showFace } from './desk-shown.ts';

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Cerca prenotazioni' });
const rows = (...found: (typeof foundRow)[]): FindAnswer => ({ kind: 'rows', rows: found, more: false });

test('a booking is found and opened with the keyboard alone, and one is back where one was', async () => {
  const user = userEvent.setup();
  const desk = await showDesk();
  expect(document.activeElement).toBe(box());
  await user.keyboard('ROSSI M');
  await answered();
  screen.getByText('10 prenotazioni');
  expect(desk.callsOf('find').map(({ query }) => query.text)).toEqual([
    ...['R', 'RO', 'ROS', 'ROSS', 'ROSSI', 'ROSSI ', 'ROSSI M'],
  ]);
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await answered();
  expect(desk.callsOf('openBooking')).toEqual([
    { kind: 'openBooking', bookingNumber: '202600012345678' + '0' },
  ]);
  await user.keyboard('{Escape}');
  await answered();
  expect(desk.callsOf('closeBooking')).toHaveLength(1);
  expect(document.activeElement).toBe(box());
  expect(box().value).toBe('ROSSI M');
  expect(screen.getByRole('row', { selected: true }).textContent).toContain('MARIO');
  await user.keyboard('{Escape}');
  expect(box().value).toBe('');
});

test('of several nobody is opened whom nobody has chosen; the only one is', async () => {
  const user = userEvent.setup();
  const desk = await showDesk();
  await user.keyboard('ROSSI');
  await answered();
  await user.keyboard('{Enter}');
  expect(desk.callsOf('openBooking')).toEqual([]);
  desk.answers.find = rows(foundRow);
  await user.keyboard(' MARIA');
  await answered();
  await user.keyboard('{Enter}');
  await answered();
  expect(desk.callsOf('openBooking')).toEqual([{ kind: 'openBooking', bookingNumber: 'PRN-77A/1' }]);
});

test('an Enter that comes before the answer opens the only one, as a scanner types it', async () => {
  const user = userEvent.setup();
  const desk = await showDesk({ find: rows(foundRow) });
  await user.keyboard('PRN-77A/1{Enter}');
  await answered();
  expect(desk.callsOf('openBooking')).toHaveLength(1);
});

test('what could not be asked is asked again by a button, and one goes on where one was', async () => {
  const user = userEvent.setup();
  const desk = await showFace('findAway');
  await user.click(screen.getByRole('button', { name: 'Riprova' }));
  await answered();
  expect(
    desk
      .callsOf('find')
      .map(({ query }) => query.text)
      .slice(-2),
  ).toEqual(['ROSSI', 'ROSSI']);
  delete desk.faults.find;
  await user.click(screen.getByRole('button', { name: 'Riprova' }));
  await answered();
  screen.getByText('10 prenotazioni');
  expect(screen.queryByRole('button', { name: 'Riprova' })).toBeNull();
  expect(document.activeElement).toBe(box());
});

test('a booking that could not be opened is opened by trying again', async () => {
  const user = userEvent.setup();
  const desk = await showFace('bookingAway');
  delete desk.faults.openBooking;
  await user.click(screen.getByRole('button', { name: 'Riprova' }));
  await answered();
  screen.getByRole('heading', { name: 'ROSSI MARIA' });
  expect(document.activeElement?.tagName).toBe('SECTION');
});

test('an answer that comes too late is not shown', async () => {
  const user = userEvent.setup();
  const waiting: ((answer: FindAnswer) => void)[] = [];
  await showDesk({ find: () => new Promise((resolve) => waiting.push(resolve)) });
  await user.keyboard('RO');
  waiting[1]?.(rows(foundRow));
  await answered();
  waiting[0]?.(rows(...foundRows));
  await answered();
  screen.getByText('1 prenotazione');
});

test('days are typed as one writes them; what is no day is said, and not searched for', async () => {
  const user = userEvent.setup();
  const desk = await showDesk();
  const from = screen.getByLabelText<HTMLInputElement>('Dal');
  await user.type(from, '31.2.26{Tab}');
  screen.getByText('Questa data non esiste.');
  await user.clear(from);
  await user.type(from, '22122026{Tab}');
  expect(from.value).toBe('22/12/2026');
  await user.type(from, '{ArrowUp}');
  await answered();
  expect(desk.callsOf('find').map(({ query }) => query.from)).toEqual(['2026-12-22', '2026-12-23']);
});

test('what is found says when there is more, and what to do when there is nothing', async () => {
  await showFace('findMore');
  screen.getByText('Altre righe: aggiungi il nome, la data di nascita o un giorno.');
  document.body.replaceChildren();
  const user = userEvent.setup();
  const desk = await showFace('findNone');
  await user.click(screen.getAllByRole('button', { name: 'Togli i filtri' })[0] as HTMLElement);
  await answered();
  expect(desk.callsOf('find').at(-1)?.query).toEqual({
    ...{ text: 'ROSSIMONDI', from: '', to: '', facility: '', state: 'all' },
  });
});

test('where not all were looked at nobody is told that there is no booking', async () => {
  await showFace('findTooMany');
  screen.getByText('Sono troppe per guardarle tutte');
  screen.getAllByRole('button', { name: 'Togli i filtri' });
  expect(screen.queryByText('Nessuna prenotazione trovata')).toBeNull();
});

test('a card fills the box, wherever one is; while something is written it only waits', async () => {
  const user = userEvent.setup();
  const desk = await showFace('booking');
  desk.push({ kind: 'codeRead', text: 'VRDLCU70A01H501X', from: 'card' });
  await answered();
  expect(box().value).toBe('VRDLCU70A01H501X');
  await user.keyboard('{Alt>}a{/Alt}');
  await answered();
  desk.push({ kind: 'codeRead', text: 'BNCMRA80A41H501Y', from: 'scanner' });
  await answered();
  screen.getByRole('heading', { level: 1, name: 'Casi aperti' });
  await user.click(screen.getByRole('button', { name: 'Cerca questo codice' }));
  await answered();
  expect(box().value).toBe('BNCMRA80A41H501Y');
});

test('a receipt that is scanned anywhere in the search is verified', async () => {
  const desk = await showDesk();
  desk.push({ kind: 'codeRead', text: 'TCR1.ABCDEFGH.XYZ', from: 'scanner' });
  await answered();
  expect(desk.callsOf('verifyReceipt')).toEqual([{ kind: 'verifyReceipt', text: 'TCR1.ABCDEFGH.XYZ' }]);
  screen.getByRole('heading', { name: 'Ricevuta valida' });
});

test('the keys are told by ? where nothing is typed, and by F1 everywhere', async () => {
  const user = userEvent.setup();
  await showDesk();
  await user.keyboard('?');
  expect(box().value).toBe('?');
  await user.keyboard('{F1}');
  screen.getByRole('dialog', { name: 'Tasti e aiuto' });
  expect(focused()).toBe('Chiudi');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(box());
});
