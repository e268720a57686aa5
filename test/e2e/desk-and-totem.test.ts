import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyboardOf } from '../support/desk-keyboard.ts';
import { lookAt } from '../support/desk-eyes.ts';
import { anna, startDesk } from '../support/e2e-desk.ts';
import type { DeskUnderTest } from '../support/e2e-desk.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';
import { until } from '../support/until.ts';

/* A person at the totem and a receptionist at the desk: two programs on one data folder. */

let totem: TotemUnderTest;
let desk: DeskUnderTest;
let keys: ReturnType<typeof keyboardOf>;

beforeAll(async () => {
  totem = await startTotem({
    bookings: ['PRN-77A/1', 'PRN-78B/2', 'PRN-79C/3'].map((bookingNumber) =>
      bookingOf(mario, { bookingNumber }),
    ),
    config: {
      kioskId: 'atrio-1',
      facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
      devices: { cardReader: 'simulated', scanner: ['simulated'], printer: { driver: 'simulated' } },
      desk: { lockSeconds: 30 },
    },
  });
  await totem.see('Gestione prenotazioni');
  desk = await startDesk({ beside: totem });
  keys = keyboardOf(desk);
  await keys.enterFirst();
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await totem[Symbol.asyncDispose]();
});

const hand = async (name: string): Promise<void> =>
  (await totem.panel()).getByRole('button', { name }).first().click();

async function mariosBooking(bookingNumber: string): Promise<void> {
  await totem.see('Gestione prenotazioni');
  await hand('Inserisci tessera: Mario Rossi');
  await totem.see(/MARIO R\./);
  await totem.openBooking(bookingNumber);
}
async function mariosFarewell(): Promise<void> {
  await totem.press('Esci');
  await hand('Togli la tessera');
  await totem.see('Gestione prenotazioni');
}
const numbersOf = (bookingNumber: string): unknown[] =>
  totem.query(
    `select cancellation_number as number from cancellations where booking_number = '${bookingNumber}'`,
  );

test('the same booking in two places: the desk sees where it is open; one cancels, the other is told', async () => {
  await mariosBooking('PRN-77A/1');
  await keys.open('PRN-77A/1');
  await keys.see(/aperta al totem atrio-1/);
  await lookAt(desk, '40-open-at-the-totem');
  await keys.key('Alt+d');
  await keys.choose("L'ha chiesto allo sportello", "L'ha chiesto allo sportello");
  await keys.fill('Riscrivi gli ultimi 4 caratteri', '7A/1');

  await totem.press('Disdici prenotazione');
  await totem.see(/disdire/i);
  await totem.press('Sì, disdici');
  await totem.see('Prenotazione disdetta');

  await keys.key('Enter');
  await keys.see('La prenotazione è cambiata: non è stato disdetto nulla');
  await lookAt(desk, '41-changed');
  await keys.key('Enter');
  const [{ number }] = numbersOf('PRN-77A/1') as [{ number: string }];
  await keys.see(number);
  await keys.see('È già disdetta.');
  expect(numbersOf('PRN-77A/1')).toHaveLength(1);
  const told = totem.query(
    `select kiosk_id as place, operator, action from audit where action in ('cancelled', 'cancellationRefused') order by id`,
  );
  expect(told).toEqual([
    { place: 'atrio-1', operator: '', action: 'cancelled' },
    { place: 'sportello-1', operator: anna.name, action: 'cancellationRefused' },
  ]);
  await totem.press('Continua');
  await mariosFarewell();
  await keys.key('Escape');
});

test('the desk cancels what is open at the totem: the person is told, and keeps the same number', async () => {
  await mariosBooking('PRN-78B/2');
  await totem.press('Disdici prenotazione');
  await totem.see(/disdire/i);
  await keys.open('PRN-78B/2');
  await keys.key('Alt+d');
  await keys.choose("L'ha chiesto allo sportello", "L'ha chiesto per telefono");
  await keys.fill('Riscrivi gli ultimi 4 caratteri', '8b/2');
  await keys.key('Enter');
  await keys.see('Prenotazione disdetta');
  const [{ number }] = numbersOf('PRN-78B/2') as [{ number: string }];
  await totem.press('Sì, disdici');
  const screen = await totem.see(/già disdetta/i);
  await screen.getByText(number).first().waitFor();
  expect(numbersOf('PRN-78B/2')).toHaveLength(1);
  await totem.press('Continua');
  await mariosFarewell();
  await keys.key('Enter', 'Escape');
});

let code = '';

test('stuck at the totem: the code opens exactly that case at the desk, with its reason', async () => {
  await hand('Togli la carta');
  await mariosBooking('PRN-79C/3');
  await totem.press('Stampa promemoria');
  await totem.see('Manca la carta');
  await totem.press('Aiuto');
  await totem.press('Passa allo sportello');
  const screen = await totem.see('Vai allo sportello con questo codice');
  code =
    /\b[2-9A-HJ-NP-Z]{4}\b/.exec((await screen.getByRole('main').innerText()).replace('CUP', ''))?.[0] ?? '';
  expect(code).not.toBe('');

  await keys.key('Alt+t');
  await keys.fill('Codice di 4 caratteri', code.toLowerCase());
  await keys.key('Enter');
  await keys.see('Caso aperto');
  await keys.see('atrio-1');
  await keys.see('PRN-79C/3');
  await lookAt(desk, '42-case-from-the-totem');
  await keys.press('Apri la prenotazione');
  await keys.see('Che cosa puoi fare');
  await keys.key('Alt+p');
  await keys.see(/Il foglio è uscito/);
  await keys.key('Enter', 'Alt+d');
  await keys.choose("L'ha chiesto allo sportello", 'Arriva dal totem');
  await keys.fill('Riscrivi gli ultimi 4 caratteri', '9C/3');
  await keys.key('Enter');
  await keys.see('Prenotazione disdetta');
  await keys.key('Enter');
  expect(
    totem.query(
      `select operator, detail from audit where action = 'cancelled' and booking_number = 'PRN-79C/3'`,
    ),
  ).toEqual([{ operator: anna.name, detail: 'passedFromTotem' }]);
});

test('the code opens nothing a second time; after five that are wrong the desk makes one wait', async () => {
  await keys.key('Escape', 'Alt+t');
  await keys.press('Ho finito');
  await keys.fill('Codice di 4 caratteri', code);
  await keys.key('Enter');
  await keys.see('Questo codice non apre nulla');
  for (const wrong of ['AAAA', 'BBBB', 'CCCC', 'DDDD']) {
    await keys.fill('Codice di 4 caratteri', wrong);
    await keys.key('Enter');
    await until('it is answered', () =>
      totem
        .query(`select count(*) as n from audit where action = 'totemCodeRefused'`)
        .some((row) => (row as { n: number }).n >= ['', 'AAAA', 'BBBB', 'CCCC', 'DDDD'].indexOf(wrong) + 1),
    );
  }
  await keys.see(/si riprova tra/);
  await lookAt(desk, '43-codes-slowed');
});

test('nobody is there: it locks by itself, and what was on the page is gone from it', async () => {
  await keys.open('PRN-79C/3');
  await keys.see('ROSSI MARIO');
  const page = await desk.page();
  const before = page.url();
  await keys.see('Lo sportello è bloccato', 60_000);
  await until('another page', () => page.url() !== before);
  expect(await page.content()).not.toMatch(/ROSSI|RSSMRA|PRN-79C/);
  expect(totem.query(`select count(*) as n from booking_leases where place = 'sportello-1'`)).toEqual([
    { n: 0 },
  ]);
  await keys.enter({ pin: anna.pin });
});
