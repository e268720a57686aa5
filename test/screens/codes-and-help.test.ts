import { fireEvent, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { View } from '../../src-main/contract/view.ts';
import { sampleView } from '../support/sample-views.ts';
import { show, showView } from './shown.ts';

const heading = (name: string) => screen.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('codes: both fields, the keys that may come next, and each button', async () => {
  const { sent } = show('entering');
  heading('Accesso Libero');
  screen.getByRole('textbox', { name: 'Codice fiscale' });
  screen.getByRole('textbox', { name: 'Numero tessera sanitaria' });
  expect(button('A').getAttribute('aria-disabled')).toBe('false');
  expect(button('5').getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button('R'));
  await userEvent.click(button('Ho un codice STP o ENI'));
  await userEvent.click(button("Tessera di un'altra regione"));
  await userEvent.click(button('Verifica'));
  const typed = { kind: 'editEntry', form: 'fiscalCode', personCode: 'R', cardNumber: '8038000160' };
  expect(sent()).toEqual([
    { ...typed, field: 'personCode', edit: 1 },
    { ...typed, field: 'personCode', form: 'other', personCode: '', edit: 2 },
    { ...typed, field: 'cardNumber', form: 'other', personCode: '', cardNumber: '', edit: 3 },
    { kind: 'verify' },
  ]);
});

test('codes: touching the other field is where the next key goes', async () => {
  const { sent } = show('enteringOther');
  await userEvent.click(screen.getByRole('textbox', { name: 'Numero tessera sanitaria' }));
  await userEvent.click(button('7'));
  expect(sent().at(-1)).toMatchObject({ field: 'cardNumber', cardNumber: '80380001607' });
});

test('codes: the wrong character is named with its place', () => {
  show('enteringWrong');
  expect(screen.getByRole('alert').textContent).toContain('Il carattere numero 8 («O») qui non può stare.');
  expect(screen.getByRole('textbox', { name: 'Codice fiscale' }).getAttribute('aria-invalid')).toBe('true');
});

test('codes: a finger on a cell, and what is typed takes its place, also when all are full', async () => {
  const wrong = { ...sampleView('enteringWrong'), personCode: 'RSSMRA8OA01H501U' } as View;
  const { sent } = showView(wrong);
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Codice fiscale' });
  const cells = [...document.querySelectorAll('[data-place]')].slice(0, 16);
  expect(cells.map((cell) => cell.textContent).join('')).toBe(box.value);
  expect(cells.filter((cell) => cell.classList.contains('wrong'))).toEqual([cells[7]]);
  expect(box.value).toHaveLength(16);
  await fireEvent.click(cells[7] as Element);
  await userEvent.click(button('0'));
  const { value } = box;
  expect(sent().at(-1)).toMatchObject({ field: 'personCode', personCode: value });
  expect(value[7]).toBe('0');
  // And on with the next one: nothing is pushed out at the end.
  await userEvent.click(button('A'));
  expect(box.value).toBe(`${value.slice(0, 8)}A${value.slice(9)}`);
});

test('codes: who touched a button goes on where the next character belongs, and full is full', async () => {
  const { all, push } = show('entering');
  await userEvent.click(button('Ho un codice STP o ENI'));
  const other = {
    ...sampleView('enteringOther'),
    personCode: 'STP1601140000123',
    edit: 20,
    next: '',
  } as View;
  push({ ...sampleView('enteringOther'), personCode: '', edit: 2, next: 'SE0123456789' } as View);
  await userEvent.click(button('S'));
  expect(document.querySelector('.caret')?.getAttribute('data-place')).toBe('1');
  push(other);
  const count = all().length;
  expect(button('7').getAttribute('aria-disabled')).toBe('true');
  await userEvent.keyboard('7');
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(
    all()
      .slice(count)
      .filter(({ kind }) => kind === 'editEntry'),
  ).toEqual([]);
});

test('codes: an STP code that is not let in: it may be over, and where to go without a number', () => {
  show('enteringStpNotVerified');
  expect(screen.getByRole('alert').textContent).toContain('scadono dopo sei mesi');
});

test('the privacy notice has two layers where the facility has written the second', async () => {
  const facility = {
    ...sampleView('asking').facility,
    privacyNotice: ['Il titolare è la ASL.', 'Chi risponde.'],
  };
  const { push } = show('asking', { facility });
  await userEvent.click(button("Leggi l'informativa"));
  const dialog = () => screen.getByRole('dialog', { name: 'Informativa sulla privacy' });
  expect(dialog().textContent).not.toContain('Il titolare è la ASL.');
  expect(dialog().textContent).not.toContain('è allo sportello');
  await userEvent.click(button('Leggi il testo completo'));
  for (const text of facility.privacyNotice) expect(dialog().textContent).toContain(text);
  await userEvent.click(button('Torna al riassunto'));
  expect(dialog().textContent).toContain('non ti chiediamo un consenso');
  push(sampleView('asking', { overlay: 'notice' }));
  expect(dialog().textContent).toContain("Il testo completo dell'informativa è allo sportello.");
});

test('help: where to go, what the digital desk does, a problem, the way to the desk', async () => {
  const { sent, push } = show('summary');
  await userEvent.click(button(/^Aiuto/));
  const help = () => within(screen.getByRole('dialog', { name: 'Aiuto' }));
  for (const text of ['via dei Tigli 12', '0881 000 000', 'Sportello di consulenza digitale', 'SPID'])
    expect(screen.getByRole('dialog').textContent).toContain(text);
  await userEvent.click(help().getByRole('button', { name: 'Segnala un problema' }));
  await userEvent.click(button('I dati della prenotazione sono sbagliati'));
  // On another screen it is somebody else's.
  push(sampleView('summary'));
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(button(/^Aiuto/));
  await userEvent.click(help().getByRole('button', { name: 'Passa allo sportello' }));
  expect(sent()).toEqual([{ kind: 'reportProblem', problem: 'dataWrong' }, { kind: 'passToDesk' }]);
});

test('help offers no more than can be done here', async () => {
  show('idle', { assistance: 'report' });
  await userEvent.click(button(/^Aiuto/));
  expect(screen.queryByRole('button', { name: 'Passa allo sportello' })).toBeNull();
});

test('the language changes on the spot, and is offered by its own name', async () => {
  const { sent, push } = show('summary');
  await userEvent.click(button('Lingua'));
  await userEvent.click(button('English'));
  expect(sent()).toEqual([{ kind: 'chooseLanguage', language: 'en' }]);
  heading('Your booking');
  expect(screen.getByRole('main').textContent).toContain('Tuesday, 22 December 2026, at 9:30');
  expect(screen.getByRole('main').textContent).toContain('€36.15, to be paid');
  expect(document.documentElement.lang).toBe('en');
  await userEvent.click(button('Language'));
  // All six are still there.
  for (const name of ['Italiano', 'English', 'Română', 'Shqip', 'Français', 'العربية']) button(name);
  push(sampleView('summary'));
  heading('Riepilogo prenotazione');
});
