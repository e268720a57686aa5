import { screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answered } from '../support/desk-hand.ts';
import { closedDoor, deskState, lockedDoor, newDesk } from '../support/sample-desk.ts';
import { focused, showDesk, showFace } from './desk-shown.ts';

test('the first administrator is made with the keyboard alone', async () => {
  const user = userEvent.setup();
  const desk = await showDesk({}, newDesk);
  expect(focused()).toBe('Nome utente');
  await user.keyboard('anna.verdi{Tab}274913{Tab}274914{Enter}');
  screen.getByText('I due PIN sono diversi: scrivili di nuovo.');
  expect(desk.calls).toEqual([]);
  expect(focused()).toBe('PIN');
  await user.keyboard('274913{Tab}274914{Enter}');
  expect(focused()).toBe('PIN');
  await user.keyboard('274913{Tab}274913{Enter}');
  await answered();
  expect(desk.calls).toEqual([{ kind: 'createAdministrator', name: 'anna.verdi', pin: '274913' }]);
});

test('a wrong PIN is emptied, and the field has the focus again', async () => {
  const user = userEvent.setup();
  const desk = await showDesk({ enter: { kind: 'refused', opensAt: '' } }, closedDoor);
  await user.keyboard('anna.verdi{Tab}111222{Enter}');
  await answered();
  screen.getByText('Nome utente o PIN non giusti. Controllali e riprova.');
  expect(screen.getByLabelText<HTMLInputElement>('PIN').value).toBe('');
  expect(focused()).toBe('PIN');
  expect(desk.calls).toEqual([{ kind: 'enter', name: 'anna.verdi', pin: '111222' }]);
});

test('without a name nothing is asked', async () => {
  const user = userEvent.setup();
  const desk = await showDesk({}, closedDoor);
  await user.keyboard('{Enter}');
  screen.getByText('Scrivi nome utente e PIN.');
  expect(desk.calls).toEqual([]);
});

test('the delay is counted down', async () => {
  await showFace('doorDelayed');
  expect(screen.getByRole('timer').textContent).toMatch(
    /^Troppi tentativi sbagliati: si riprova tra \d+ secondi\.$/,
  );
});

test('locked, everything is gone but the name; who was there enters with the PIN alone', async () => {
  const user = userEvent.setup();
  const desk = await showFace('cancel');
  expect(document.body.textContent).toContain('RSSMRA60C52H501U');
  await desk.become(lockedDoor);
  expect(document.body.textContent).not.toMatch(/ROSSI|RSSMRA|PRN-77A/);
  expect(screen.queryByRole('dialog')).toBeNull();
  screen.getByText('Lo sportello è bloccato. Ultimo operatore: anna.verdi.');
  await user.keyboard('274913{Enter}');
  expect(desk.callsOf('enter')).toEqual([{ kind: 'enter', name: 'anna.verdi', pin: '274913' }]);
  await desk.become(deskState);
  expect(screen.getByRole('combobox', { name: 'Cerca prenotazioni' }).textContent).toBe('');
  expect(document.body.textContent).not.toMatch(/ROSSI MARIA|RSSMRA60C52/);
});

test('locked, somebody else may enter', async () => {
  const user = userEvent.setup();
  const desk = await showDesk({}, lockedDoor);
  await user.click(screen.getByRole('button', { name: 'Entra con un altro nome' }));
  await user.keyboard('carlo.neri{Tab}381604{Enter}');
  expect(desk.calls).toEqual([{ kind: 'enter', name: 'carlo.neri', pin: '381604' }]);
});

test('it is locked by a key', async () => {
  const user = userEvent.setup();
  const desk = await showDesk();
  await user.keyboard('{Alt>}b{/Alt}');
  expect(desk.callsOf('lock')).toHaveLength(1);
});

test('an operator sees no screen of administrators', async () => {
  await showDesk({}, { operator: { name: 'carlo.neri', role: 'operator' } });
  const names = screen.getByRole('navigation').textContent;
  expect(names).toContain('Casi aperti');
  expect(names).not.toMatch(/Importa|Registro|Operatori/);
});

test('whoever was locked out of a deed comes back to its booking', async () => {
  const desk = await showDesk({}, lockedDoor);
  await desk.become({ unseen: 'PRN-77A/1' });
  expect(desk.calls).toContainEqual({ kind: 'openBooking', bookingNumber: 'PRN-77A/1' });
  screen.getByRole('region', { name: 'Prenotazione' });
});

test('a new PIN that is not written twice alike is written anew, and the old one need not be', async () => {
  const user = userEvent.setup();
  const desk = await showFace('ownPin');
  await user.keyboard('274913{Tab}480153{Tab}480154{Enter}');
  expect(focused()).toBe('PIN nuovo');
  await user.keyboard('480153{Tab}480153{Enter}');
  await answered();
  expect(desk.callsOf('changeOwnPin')).toEqual([{ kind: 'changeOwnPin', pin: '274913', newPin: '480153' }]);
});
