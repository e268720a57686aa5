import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Command } from '../../src-main/contract/command.ts';
import { sampleView, type SampleName } from '../support/sample-views.ts';
import { show, showView } from './shown.ts';

const main = () => screen.getByRole('main');
const press = (name: string) => screen.getByRole('button', { name }).click();

const buttons: readonly (readonly [SampleName, readonly (readonly [string, Command])[]])[] = [
  ['idleSignInPay', [['Accesso Autenticato', { kind: 'signIn' }]]],
  ['idleSignInCardOnly', [['Accesso Autenticato', { kind: 'signIn' }]]],
  ['askingSignIn', [['Tutte le prenotazioni', { kind: 'signIn' }]]],
  [
    'signInRefused',
    [
      ['Con il telefono', { kind: 'signInBy', flow: 'device' }],
      ['Qui al totem', { kind: 'signInBy', flow: 'window' }],
    ],
  ],
  [
    'foundNothing',
    [
      ['Togli le date', { kind: 'dropFilter', part: 'dates' }],
      ['Togli lo stato', { kind: 'dropFilter', part: 'state' }],
      ['Togli il numero di prenotazione', { kind: 'dropFilter', part: 'bookingNumber' }],
      ['Togli il numero della ricetta', { kind: 'dropFilter', part: 'prescription' }],
    ],
  ],
  [
    'foundMiddle',
    [
      ['Pagina precedente', { kind: 'turnPage', to: 'previous' }],
      ['Pagina successiva', { kind: 'turnPage', to: 'next' }],
      ['Dettagli della prenotazione PRN-118/1', { kind: 'openBooking', bookingNumber: 'PRN-118/1' }],
    ],
  ],
];

test.each(buttons)('%s: what each button asks for', (sample, expected) => {
  const { sent } = show(sample);
  for (const [name] of expected) press(name);
  expect(sent()).toEqual(expected.map(([, command]) => command));
});

test('without the configuration nothing of it is there', () => {
  for (const sample of ['idle', 'asking'] as const) {
    show(sample);
    expect(screen.queryByRole('button', { name: /Autenticato|Tutte le prenotazioni/ })).toBeNull();
    document.body.replaceChildren();
  }
});

test('two ways, the phone first and recommended, each with what is to be known of it', () => {
  const { sent } = show('choosingSignIn');
  const [phone, here, ...more] = within(main()).getAllByRole('button');
  expect(phone?.textContent).toMatch(/Con il telefono\s*Consigliato.*nessuno vede/);
  expect(here?.textContent).toMatch(/Qui al totem.*tastiera del totem.*può vedere/);
  expect(more).toEqual([]);
  phone?.click();
  here?.click();
  expect(sent()).toEqual([
    { kind: 'signInBy', flow: 'device' },
    { kind: 'signInBy', flow: 'window' },
  ]);
});

test('on the phone: one code, its letters, the place to compare, the address, how long', async () => {
  show('signingInByPhone');
  await screen.findByRole('img', { name: /QR/ });
  const text = main().textContent;
  expect(text).toMatch(/Controlla che sul telefono ci sia questo codice\s*WDJB-MJHT/);
  expect(text).toContain('Sei al totem atrio-1, Poliambulatorio di Valfiorita');
  expect(text).toContain('https://accesso.valfiorita.example/device');
  expect(text).not.toContain('user_code');
  expect(screen.getByRole('timer').textContent).toMatch(/minuti/);
});

test('how long, from minutes to the last one', () => {
  const left = (seconds: number) => {
    const view = sampleView('signingInByPhone');
    showView({ ...view, endsAt: new Date(Date.now() + seconds * 1000).toISOString() } as typeof view);
    const said = [screen.getByRole('timer').textContent, document.querySelector('.number')?.textContent];
    document.body.replaceChildren();
    return said;
  };
  expect(left(299.9)).toEqual(['Il codice vale ancora per più di 5 minuti.', '5:00']);
  expect(left(89.9)).toEqual(['Il codice vale ancora per più di un minuto.', '90']);
  expect(left(41.9)).toEqual(['Il codice vale ancora per meno di un minuto.', '42']);
});

test('the room for the page of the gateway is told once, and given back while something lies over it', () => {
  const { push, sent } = show('signingInHere');
  const box = document.querySelector<HTMLElement>('.room');
  if (!box) throw new Error('no room');
  box.getBoundingClientRect = () => ({ x: 35.4, y: 120.6, width: 1010.2, height: 1400.7 }) as DOMRect;
  window.dispatchEvent(new Event('resize'));
  window.dispatchEvent(new Event('resize'));
  const last = () => sent().at(-1);
  const placed = { kind: 'placeSignIn', x: 35, y: 121, width: 1010, height: 1401 };
  expect(sent().filter((each) => 'width' in each && each.width > 0)).toEqual([placed]);
  push(sampleView('signingInHere', { overlay: 'help' }));
  expect(last()).toEqual({ kind: 'placeSignIn', x: 0, y: 0, width: 0, height: 0 });
  push(sampleView('signingInHere'));
  expect(last()).toEqual(placed);
});

test('whether the connection is protected is said in words', () => {
  show('signingInHere');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Sei sul sito accesso.valfiorita.example',
  );
  expect(main().textContent).toContain('Connessione protetta');
  document.body.replaceChildren();
  show('signingInHereInsecure');
  expect(main().textContent).toContain('Connessione non protetta');
  document.body.replaceChildren();
  show('signingInHereOpening');
  expect(screen.getByRole('status').textContent).toContain('Apro la pagina di accesso…');
  expect(main().textContent).not.toContain('Connessione');
});

test('back from the gateway: calmly, and no room for its page nor its name', () => {
  const { push, sent } = show('signingInHere');
  const before = sent().length;
  push(sampleView('signingInHereChecking'));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Stiamo verificando il tuo accesso…');
  expect(screen.getByRole('status').textContent).toBe('Ci vuole qualche secondo.');
  expect(document.querySelector('.room')).toBeNull();
  expect(main().textContent).not.toContain('valfiorita');
  window.dispatchEvent(new Event('resize'));
  expect(sent()).toHaveLength(before);
});
