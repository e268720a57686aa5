import { screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answered } from '../support/desk-hand.ts';
import { auditRows, preview } from '../support/sample-desk-lists.ts';
import { showDesk, showFace } from './desk-shown.ts';

const dialog = () => screen.getByRole('dialog');

/** Pressed with Alt. */
async function go(letter: string): Promise<void> {
  await userEvent.keyboard(`{Alt>}${letter}{/Alt}`);
  await answered();
}

test('a receipt is verified with the keyboard alone, and the next one can be scanned at once', async () => {
  const user = userEvent.setup();
  const desk = await showDesk();
  await go('v');
  await user.keyboard('{Enter}');
  expect(desk.callsOf('verifyReceipt')).toEqual([]);
  await user.keyboard('DIS-26K7Q2{Enter}');
  await answered();
  expect(desk.callsOf('verifyReceipt')).toEqual([{ kind: 'verifyReceipt', text: 'DIS-26K7Q2' }]);
  screen.getByRole('heading', { name: 'Ricevuta valida' });
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
});

test('a valid paper of a booking that still stands is not passed over', async () => {
  await showFace('verifyDiffers');
  expect(document.body.textContent).toContain('qui la prenotazione risulta ancora valida');
  expect(document.body.textContent).toContain('diverso dal foglio');
});

test('a code from the totem opens its case with the reason; the case stays until one has finished with it', async () => {
  const user = userEvent.setup();
  const desk = await showDesk();
  await go('t');
  await user.keyboard('k0q2{Enter}');
  screen.getByText('Il codice ha 4 caratteri, senza 0, 1, I e O.');
  await user.clear(screen.getByRole('textbox'));
  await user.keyboard('k7q2{Enter}');
  await answered();
  expect(desk.callsOf('useTotemCode')).toEqual([{ kind: 'useTotemCode', code: 'K7Q2' }]);
  screen.getByText('Al totem è finita la carta.');
  await user.keyboard('{Enter}');
  await answered();
  expect(desk.callsOf('openBooking')).toHaveLength(1);
  await user.keyboard('{Escape}');
  await go('c');
  await go('t');
  screen.getByText('Al totem è finita la carta.');
  await user.click(screen.getByRole('button', { name: 'Ho finito' }));
  await answered();
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});

test('wrong codes are told, with the time to wait', async () => {
  await showFace('codeDelayed');
  expect(screen.getByRole('timer').textContent).toContain('Troppi tentativi sbagliati');
  screen.getByText(/Questo codice non apre nulla/);
});

test('a case is worked off with a note, and opened again, with the keyboard alone', async () => {
  const user = userEvent.setup();
  const desk = await showDesk();
  await go('a');
  screen.getByText('6 casi aperti');
  screen.getByRole('button', { name: 'Non si sa ancora se la disdetta è riuscita' }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  within(dialog()).getByRole('heading', { name: 'Foglio non uscito' });
  await user.keyboard('Ristampata.{Enter}');
  await answered();
  expect(desk.callsOf('closeCase')).toEqual([{ kind: 'closeCase', key: 'paper:1', note: 'Ristampata.' }]);
  screen.getByText('Caso chiuso.');
  await user.click(screen.getByRole('button', { name: 'Lavorati' }));
  await answered();
  screen.getByRole('button', { name: 'Ricevuta di disdetta: carta finita' }).focus();
  await user.keyboard('{Enter}');
  expect(dialog().textContent).toContain('Chiuso da carlo.neri il 15/12/2026 10:00');
  await user.keyboard('{Enter}');
  await answered();
  expect(desk.callsOf('reopenCase')).toEqual([{ kind: 'reopenCase', key: 'paper:1' }]);
});

test('the note that is being written outlasts news about the cases', async () => {
  const user = userEvent.setup();
  const desk = await showFace('caseOpen');
  await user.keyboard('Ristam');
  await desk.become({ openCases: 9 });
  expect(within(dialog()).getByRole<HTMLInputElement>('textbox').value).toBe('Ristam');
});

test('beyond 999 the open cases are not counted, and nobody is told that they are exactly so many', async () => {
  const desk = await showDesk();
  await desk.become({ openCases: 1000 });
  expect(screen.getByRole('button', { name: /^Casi aperti/ }).textContent).toMatch(
    /999\+.*più di 999 casi aperti/s,
  );
});

test('a file is chosen, looked at and applied with the keyboard alone', async () => {
  const user = userEvent.setup();
  const desk = await showDesk();
  await go('i');
  await user.keyboard('{Enter}');
  await answered();
  expect(desk.callsOf('beginImport')).toEqual([{ kind: 'beginImport', path: '' }]);
  desk.push({ kind: 'import', import: { kind: 'reading', file: 'a.csv', rows: 100, share: 0.5 } });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');
  desk.push({ kind: 'import', import: { kind: 'preview', preview } });
  await answered();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  expect(document.body.textContent).toContain('Il limite è il 20%.');
  expect(document.body.textContent).toContain('Stato (status): nella riga 8.849');
  await go('p');
  expect(desk.callsOf('applyImport')).toHaveLength(1);
});

test('a file over the limit cannot be applied, nor one that changes nothing', async () => {
  const desk = await showFace('importOverLimit');
  expect(screen.queryByRole('button', { name: /Applica/ })).toBeNull();
  const counts = { new: 0, changed: 0, unchanged: 5, rowsRefused: 0 };
  desk.push({ kind: 'import', import: { kind: 'preview', preview: { ...preview, counts } } });
  await go('p');
  expect(desk.callsOf('applyImport')).toEqual([]);
});

test('a file that is not taken says why, where, and what to do', async () => {
  await showFace('importFailed');
  const said = screen.getByRole('alert').textContent;
  expect(said).toContain(
    'Mancano delle colonne: birth_date, priority. Riga 1 del file. Nulla è stato cambiato.',
  );
  expect(said).toContain('I-12');
});

test('the register is filtered, read on, exported and verified', async () => {
  const user = userEvent.setup();
  const desk = await showDesk({
    findAudit: ({ before }) => ({
      rows: before === null ? auditRows.slice(0, 3) : auditRows.slice(3),
      next: before === null ? 18_202 : null,
    }),
  });
  await go('r');
  await user.selectOptions(screen.getByLabelText('Azione'), 'Disdetta');
  await answered();
  await user.click(screen.getByRole('button', { name: 'Mostra altre voci' }));
  await answered();
  const asked = desk.callsOf('findAudit').map(({ query, before }) => [query.action, before]);
  expect(asked).toEqual([
    ['', null],
    ['cancelled', null],
    ['cancelled', 18_202],
  ]);
  screen.getByText('7 voci');
  await go('e');
  expect(desk.callsOf('exportAudit').map(({ query }) => query.action)).toEqual(['cancelled']);
  screen.getByText(/18.204 voci scritte in/);
  desk.answers.verifyAudit = { kind: 'broken', position: 9041, fault: 'missing' };
  await go('k');
  expect(screen.getByRole('alert').textContent).toContain('Alla posizione 9.041 manca una voce.');
});

test('an operator is added, and another one gets a new PIN, with the keyboard alone', async () => {
  const user = userEvent.setup();
  const desk = await showDesk();
  await go('o');
  await user.keyboard('{Enter}');
  await user.keyboard('lea.blu{Tab}{Tab}381604{Tab}381604{Enter}');
  await answered();
  expect(desk.callsOf('addOperator')).toEqual([
    { kind: 'addOperator', name: 'lea.blu', pin: '381604', role: 'operator' },
  ]);
  screen.getByText('lea.blu è tra gli operatori.');
  screen.getByRole('button', { name: 'Nuovo PIN carlo.neri' }).focus();
  await user.keyboard('{Enter}');
  await user.keyboard('927461{Tab}927461{Enter}');
  await answered();
  expect(desk.callsOf('resetPin')).toEqual([{ kind: 'resetPin', name: 'carlo.neri', pin: '927461' }]);
});

test('the last administrator stays one, and why is told', async () => {
  await showFace('operatorChange');
  expect(dialog().textContent).toContain("È l'ultimo amministratore");
});
