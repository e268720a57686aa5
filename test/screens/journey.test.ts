import { screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { sampleView, type SampleName } from '../support/sample-views.ts';
import { show } from './shown.ts';

const heading = (name: string) => screen.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const buttons = () =>
  within(screen.getByRole('main'))
    .queryAllByRole('button')
    .map((each) => each.textContent.trim());

test('idle invites, and is honest about what does not work', () => {
  show('idle');
  heading('Gestione prenotazioni');
  screen.getByText('Inserisci la tessera sanitaria');
});

test('idle without reader offers the codes; where they are not offered it says where to go', async () => {
  const { sent } = show('idleWithoutReader');
  expect(screen.queryByText('Inserisci la tessera sanitaria')).toBeNull();
  await userEvent.click(button('Accesso Libero'));
  expect(sent()).toEqual([{ kind: 'enterCodes' }]);
});

test('idle without reader and without codes says where to go instead of inviting', () => {
  show('idleWithoutReaderCardOnly');
  heading('Gestione prenotazioni');
  expect(screen.queryByText('Inserisci la tessera sanitaria')).toBeNull();
  expect(screen.getByRole('main').textContent).toContain('via dei Tigli 12');
});

test('asking: the fixed labels', () => {
  show('asking');
  heading('Buongiorno, MARIA R.');
  const group = screen.getByRole('radiogroup', { name: 'Cerca per' });
  expect(within(group).getAllByRole('radio')).toHaveLength(2);
  expect(screen.getByRole('radio', { name: 'Numero di prenotazione' })).toHaveProperty('checked', true);
  expect(screen.getByRole('radio', { name: 'Numero della ricetta' })).toHaveProperty('checked', false);
  expect(screen.getAllByRole('textbox')).toEqual([
    screen.getByRole('textbox', { name: 'Numero di prenotazione' }),
  ]);
  const notice = screen.getByRole('checkbox', { name: "Ho letto l'informativa sulla privacy" });
  expect(notice).toHaveProperty('checked', false);
  expect(button('Cerca')).toHaveProperty('disabled', false);
  for (const key of 'QWERTYUIOPASDFGHJKLZXCVBNM1234567890-./') button(key);
});

test('asking: what is missing is said by an alert with what to do', () => {
  show('askingNoticeNotRead');
  expect(screen.getByRole('alert').textContent).toMatch(/informativa.*Tocca la casella/);
});

test('asking: the notice opens and closes', async () => {
  show('asking');
  await userEvent.click(button("Leggi l'informativa"));
  const dialog = screen.getByRole('dialog', { name: 'Informativa sulla privacy' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Chiudi' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(button("Leggi l'informativa"));
  // What a browser sends for Escape.
  screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
});

test('choosing: date in words, place, number, state, details of each', async () => {
  const { sent } = show('choosingMany');
  heading('Elenco prenotazioni');
  const [first] = screen.getAllByRole('listitem');
  if (first === undefined) throw new Error('no bookings shown');
  for (const text of ['martedì 22 dicembre 2026, ore 9:30', 'PRN-77A/1', 'Poliambulatorio', 'Da pagare']) {
    expect(first.textContent).toContain(text);
  }
  expect(screen.getAllByRole('button', { name: /^Dettagli/ })).toHaveLength(9);
  await userEvent.click(button('Dettagli della prenotazione PRN-77A/1'));
  expect(sent()).toEqual([{ kind: 'openBooking', bookingNumber: 'PRN-77A/1' }]);
});

test('summary: everything of the booking', () => {
  show('summary');
  heading('Riepilogo prenotazione');
  const text = screen.getByRole('main').textContent;
  const expected = [
    'PRN-77A/1',
    'Visita cardiologica',
    'martedì 22 dicembre 2026, ore 9:30',
    '36,15 €, da pagare',
  ];
  for (const part of [...expected, 'edificio B, piano 2, stanza 14', '0881 000 111', 'Porta gli esami']) {
    expect(text).toContain(part);
  }
});

type Plain = [SampleName, string, [string, string, Record<string, boolean>?][]][];
const yes = (afterDeadline: boolean, withoutPaper: boolean) => ({ afterDeadline, withoutPaper });
const plain: Plain = [
  ['choosingOne', 'Elenco prenotazioni', []],
  [
    'summary',
    'Riepilogo prenotazione',
    [
      ['Avvia pagamento', 'startPayment'],
      ['Stampa promemoria', 'printCoupon', { large: false }],
      ['Stampa grande', 'printCoupon', { large: true }],
      ['Disdici prenotazione', 'cancelBooking'],
    ],
  ],
  ['summaryRequested', 'Riepilogo prenotazione', [['Ristampa ricevuta della richiesta', 'printReceipt']]],
  ['printing', 'Sto stampando…', []],
  ['printed', 'Ritira il promemoria', [['Continua', 'continue']]],
  ['printedReceipt', 'Ritira la ricevuta di disdetta', [['Continua', 'continue']]],
  ['printFailedNoPaper', 'Manca la carta', [['Riprova', 'printAgain']]],
  [
    'checkingCancellation',
    'Vuoi disdire questa prenotazione?',
    [
      ['No, torna indietro', 'back'],
      ['Sì, disdici', 'confirmCancellation', yes(false, false)],
    ],
  ],
  [
    'checkingLate',
    'Vuoi disdire questa prenotazione?',
    [
      ["Lascia com'è", 'back'],
      ['Disdici lo stesso', 'confirmCancellation', yes(true, false)],
    ],
  ],
  [
    'checkingNoPaper',
    'Vuoi disdire questa prenotazione?',
    [
      ['No, torna indietro', 'back'],
      ['Continua senza carta', 'confirmCancellation', yes(false, true)],
    ],
  ],
  [
    'checkingRequest',
    'Vuoi chiedere la disdetta?',
    [
      ['No, torna indietro', 'back'],
      ['Sì, chiedi la disdetta', 'confirmCancellation', yes(false, false)],
    ],
  ],
  ['requestedPrinted', 'Richiesta di disdetta registrata', [['Continua', 'continue']]],
  ['cancelledPrinting', 'Prenotazione disdetta', []],
  ['cancelledPrinted', 'Prenotazione disdetta', [['Continua', 'continue']]],
  [
    'cancelledNoPaper',
    'Prenotazione disdetta',
    [
      ['Riprova a stampare', 'printAgain'],
      ['Continua', 'continue'],
    ],
  ],
  [
    'alreadyCancelled',
    'Questa prenotazione è già disdetta',
    [
      ['Ristampa ricevuta di disdetta', 'printReceipt'],
      ['Continua', 'continue'],
    ],
  ],
  ['cancellationUnknown', 'Non sappiamo ancora se è disdetta', [['Continua', 'continue']]],
  ['cardAway', 'Hai tolto la tessera', [['Ho finito', 'leave']]],
  ['goodbyeCardIn', 'Ritira la tessera', []],
  ['outOfService', 'Fuori servizio', []],
];

test.each(plain)('%s: "%s" and its commands', (sample, title, actions) => {
  const { sent } = show(sample);
  heading(title);
  const own = buttons().filter((name) => !name.startsWith('Dettagli'));
  // Upright the buttons stand in this order: at the check page the safe one is first.
  expect(own).toEqual(actions.map(([name]) => name));
  for (const [name] of actions) button(name).click();
  expect(sent()).toEqual(actions.map(([, kind, data]) => ({ kind, ...data })));
});

test.each(['choosingOne', 'summary', 'checkingCancellation', 'printFailedJam', 'entering'] as const)(
  '%s: the way back stands where it always does',
  async (sample) => {
    const { sent } = show(sample);
    await userEvent.click(within(screen.getByRole('contentinfo')).getByRole('button', { name: 'Indietro' }));
    expect(sent()).toEqual([{ kind: 'back' }]);
  },
);

test('the numbers to keep stand on the page as they are', () => {
  show('cancelledPrinted');
  screen.getByText((_, element) => element?.tagName === 'STRONG' && element.textContent === 'DIS-26K7Q2');
});

test('a new screen of the same booking takes the focus to its heading', () => {
  const { push } = show('summary');
  button('Stampa promemoria').focus();
  push(sampleView('printing'));
  expect(document.activeElement).toBe(heading('Sto stampando…'));
});
