import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { SimulatorAction, SimulatorState } from '../../src-main/contract/simulator.ts';
import Simulator from '../../src-renderer/simulator/Simulator.svelte';
import { SimulatorPanel } from '../../src-renderer/simulator/simulator.svelte.ts';

const state: SimulatorState = {
  devices: { cardReader: true, scanner: true, printer: true, headset: true, payments: true, identity: true },
  cards: [
    { id: 'mario', label: 'MARIO ROSSI' },
    { id: 'bank', label: 'carta di pagamento' },
  ],
  cardIn: null,
  paper: 'in',
  scans: ['PRN-77A/1'],
  slips: [
    { number: 2, html: '<p>secondo</p>' },
    { number: 1, html: '<p>primo</p>' },
  ],
  headset: false,
  payment: { afterSeconds: 5, bridge: 'ready' },
  signIn: { waiting: 0, available: true },
  said: [],
};

function showPanel(first: SimulatorState) {
  const actions: SimulatorAction[] = [];
  let listener: (state: SimulatorState) => void = () => {};
  const panel = new SimulatorPanel({
    act: (action) => {
      actions.push(action);
      return Promise.resolve();
    },
    onState: (heard) => {
      listener = heard;
      return () => {};
    },
  });
  listener(first);
  render(Simulator, { panel });
  const push = (next: SimulatorState) => {
    listener(next);
    flushSync();
  };
  return { actions, push };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('the hand that plays the patient', async () => {
  const { actions, push } = showPanel(state);
  await press('Inserisci tessera: MARIO ROSSI');
  push({ ...state, cardIn: 'mario' });
  await press('Togli la tessera');
  await press('Leggi PRN-77A/1');
  await userEvent.type(screen.getByRole('textbox', { name: 'Codice da leggere' }), 'PRN-9');
  await press('Leggi codice');
  await press('Collega la cuffia');
  push({ ...state, headset: true });
  await press('Stacca la cuffia');
  await press('Togli la carta');
  push({ ...state, paper: 'out' });
  await press('Rimetti la carta');
  expect(actions).toEqual([
    { kind: 'insertCard', card: 'mario' },
    { kind: 'removeCard' },
    { kind: 'scan', text: 'PRN-77A/1' },
    { kind: 'scan', text: 'PRN-9' },
    { kind: 'setHeadset', plugged: true },
    { kind: 'setHeadset', plugged: false },
    { kind: 'setPaper', paper: 'out' },
    { kind: 'setPaper', paper: 'in' },
  ]);
});

test('how a payment goes', async () => {
  const { actions, push } = showPanel(state);
  const chosen = () =>
    screen.getAllByRole('button', { pressed: true }).map((each) => each.textContent.trim());
  expect(chosen()).toEqual(['Paga con il telefono dopo 5 secondi']);
  await press('Paga con il telefono dopo 20 secondi');
  await press('Ferma il servizio dei pagamenti');
  push({ ...state, payment: { afterSeconds: null, bridge: 'down' } });
  expect(chosen()).toEqual(['Nessuno paga']);
  screen.getByText('Il servizio dei pagamenti non risponde.');
  await press('Riavvia il servizio dei pagamenti');
  await press('Paga altrove adesso');
  expect(actions).toEqual([
    { kind: 'setPayment', afterSeconds: 20, bridge: 'ready' },
    { kind: 'setPayment', afterSeconds: 5, bridge: 'down' },
    { kind: 'setPayment', afterSeconds: null, bridge: 'ready' },
    { kind: 'payElsewhere' },
  ]);
});

test('how a sign-in goes', async () => {
  const { actions, push } = showPanel(state);
  screen.getByText('Nessuno sta accedendo con il telefono.');
  expect(screen.queryByRole('button', { name: 'Accedi come MARIO ROSSI' })).toBeNull();
  push({ ...state, signIn: { waiting: 1, available: true } });
  screen.getByText('Un accesso aspetta il telefono.');
  await press('Accedi come MARIO ROSSI');
  await press("Rifiuta l'accesso");
  await press('Ferma il servizio di accesso');
  push({ ...state, signIn: { waiting: 0, available: false } });
  screen.getByText('Il servizio di accesso non risponde.');
  await press('Riavvia il servizio di accesso');
  expect(actions).toEqual([
    { kind: 'approveSignIn', card: 'mario' },
    { kind: 'refuseSignIn' },
    { kind: 'setGateway', up: false },
    { kind: 'setGateway', up: true },
  ]);
  push({ ...state, signIn: null });
  expect(screen.queryByRole('heading', { name: 'Accesso con SPID o CIE' })).toBeNull();
});

test('slips stand newest first, in frames that run nothing', () => {
  showPanel(state);
  const frames = [...document.querySelectorAll('iframe')];
  expect(frames.map((frame) => frame.title)).toEqual(['Foglio 2', 'Foglio 1']);
  for (const frame of frames) expect(frame.getAttribute('sandbox')).toBe('');
});

test('what is said in the headset can be read', () => {
  const { push } = showPanel(state);
  const captions = () => screen.getByRole('list', { name: 'Detto in cuffia' });
  expect(captions().textContent.trim()).toBe('');
  screen.getByText('Non è stato ancora detto nulla.');
  push({ ...state, headset: true, said: ['Benvenuto.', 'مرحبا', 'Benvenuto.'] });
  screen.getByText('La cuffia è collegata.');
  expect([...captions().children].map((each) => each.textContent)).toEqual([
    'Benvenuto.',
    'مرحبا',
    'Benvenuto.',
  ]);
  expect(screen.queryByText('Non è stato ancora detto nulla.')).toBeNull();
});

test('what is real is not offered', () => {
  showPanel({
    ...state,
    devices: {
      cardReader: false,
      scanner: false,
      printer: true,
      headset: false,
      payments: false,
      identity: false,
    },
  });
  expect(screen.queryByRole('button', { name: /tessera/ })).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /cuffia/ })).toBeNull();
  screen.getByRole('button', { name: 'Togli la carta' });
});

test('with nothing simulated it says so', () => {
  showPanel({
    ...state,
    devices: {
      cardReader: false,
      scanner: false,
      printer: false,
      headset: false,
      payments: false,
      identity: false,
    },
  });
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.getByRole('main').textContent).toContain('nulla da simulare');
});
