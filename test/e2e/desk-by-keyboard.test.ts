import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyboardOf } from '../support/desk-keyboard.ts';
import { lookAt } from '../support/desk-eyes.ts';
import { anna, startDesk } from '../support/e2e-desk.ts';
import type { DeskUnderTest } from '../support/e2e-desk.ts';
import { arta, bookingOf, mario } from '../support/sample-bookings.ts';

/* Every task with a patient, with the keyboard alone, in the real Electron; each screen is looked at on the way. */

const cousin = { ...mario, fiscalCode: 'RSSMRA91C12F205K', birthDate: '1991-03-12' };
const bookings = [
  bookingOf(mario),
  bookingOf(cousin, { bookingNumber: 'PRN-91C/2' }),
  bookingOf(arta, { bookingNumber: 'ARTA-0001' }),
];

let desk: DeskUnderTest;
let keys: ReturnType<typeof keyboardOf>;

beforeAll(async () => {
  desk = await startDesk({
    bookings,
    config: {
      facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
      devices: { cardReader: 'simulated', scanner: ['simulated'], printer: { driver: 'simulated' } },
    },
  });
  keys = keyboardOf(desk);
});
afterAll(() => desk[Symbol.asyncDispose]());

const looked = (name: string): Promise<void> => lookAt(desk, name);

test('the first start: an administrator is made, who enters', async () => {
  await desk.see('Crea amministratore');
  await looked('01-door-new');
  await keys.enterFirst();
  await looked('02-find-nothing');
  expect(await keys.focused()).toBe('Cerca prenotazioni');
});

test('searching: nothing under four characters, two people of one name told apart, one opened', async () => {
  await keys.type('ROS');
  await keys.see('Continua a scrivere');
  await looked('03-find-too-short');
  await keys.type('SI M');
  await keys.see('2 prenotazioni');
  await looked('04-find-rows');
  await keys.key('ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
  await keys.see('Che cosa puoi fare');
  await looked('05-booking');
  await keys.key('Escape');
  await keys.see('2 prenotazioni');
  await keys.key('Escape');
  await keys.type('NESSUNOCOSI');
  await keys.see('Nessuna prenotazione trovata');
  await looked('06-find-none');
});

test('printing the coupon', async () => {
  await keys.open('PRN-77A/1');
  await keys.key('Alt+p');
  await keys.see(/Il foglio è uscito/);
  await looked('07-printed');
  await keys.key('Enter');
  await keys.see('Promemoria stampato');
});

test('cancelling: the end of another number does nothing; the right one cancels, with a reason', async () => {
  await keys.key('Alt+d');
  await keys.choose("L'ha chiesto allo sportello", "L'ha chiesto per telefono");
  await looked('08-cancel');
  await keys.fill('Riscrivi gli ultimi 4 caratteri', '0001');
  await keys.key('Enter');
  await keys.see('Non sono gli ultimi 4 caratteri');
  await looked('09-cancel-wrong-end');
  await keys.fill('Riscrivi gli ultimi 4 caratteri', '7A/1');
  await keys.key('Enter');
  await keys.see('Prenotazione disdetta');
  await keys.see('La ricevuta è uscita');
  await looked('10-cancelled');
  await keys.key('Enter');
  await keys.see('Storia della prenotazione');
  const rows = desk.query(
    "select operator, detail from audit where action = 'cancelled' and booking_number = 'PRN-77A/1'",
  );
  expect(rows).toEqual([{ operator: anna.name, detail: 'askedByPhone' }]);
});

test('the receipt is printed again, and verified; with one character changed it is not valid', async () => {
  await keys.key('Alt+s');
  await keys.see(/RISTAMPA/);
  await keys.key('Enter');
  const [{ text, number }] = desk.query(
    'select signed_text as text, cancellation_number as number from cancellation_receipts',
  ) as [{ text: string; number: string }];
  await keys.key('Alt+v');
  await keys.fill('Codice della ricevuta', text);
  await keys.key('Enter');
  await keys.see('Ricevuta valida');
  await looked('11-receipt-valid');
  const at = text.length - 5;
  const other = text[at] === 'A' ? 'B' : 'A';
  await keys.fill('Codice della ricevuta', `${text.slice(0, at)}${other}${text.slice(at + 1)}`);
  await keys.key('Enter');
  await keys.see('Ricevuta non valida');
  await looked('12-receipt-not-valid');
  await keys.fill('Codice della ricevuta', number);
  await keys.key('Enter');
  await keys.see('Numero registrato qui');
  await looked('13-receipt-number');
});

test('a code from the totem that opens nothing', async () => {
  await keys.key('Alt+t');
  await keys.fill('Codice di 4 caratteri', 'K7Q2');
  await keys.key('Enter');
  await keys.see('Questo codice non apre nulla');
  await looked('14-code-wrong');
});

test('a paper that did not come out is a case; it is worked off, and can be opened again', async () => {
  await (await desk.panel()).getByRole('button', { name: 'Togli la carta' }).click();
  await keys.open('PRN-91C/2');
  await keys.key('Alt+p');
  await keys.see('Il foglio non è uscito.');
  await looked('15-not-printed');
  await keys.key('Escape');
  await (await desk.panel()).getByRole('button', { name: 'Rimetti la carta' }).click();
  await keys.key('Alt+a');
  await keys.see('1 caso aperto');
  await looked('16-cases');
  await keys.press('Promemoria: carta finita');
  await keys.fill('Nota', 'Ristampato dopo il cambio del rotolo');
  await looked('17-case');
  await keys.key('Enter');
  await keys.see('Caso chiuso.');
  await keys.press('Lavorati');
  await keys.press('Promemoria: carta finita');
  await keys.see(/Chiuso da anna\.bruni/);
  expect(await keys.focused()).toBe('Riapri il caso');
  await looked('18-case-closed');
  await keys.key('Enter');
  await keys.see('Caso riaperto.');
});
