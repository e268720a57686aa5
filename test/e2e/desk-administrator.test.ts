import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyboardOf } from '../support/desk-keyboard.ts';
import { lookAt } from '../support/desk-eyes.ts';
import { startDesk } from '../support/e2e-desk.ts';
import type { DeskUnderTest } from '../support/e2e-desk.ts';
import { arta, bookingOf, cardiology, csvOf, mario } from '../support/sample-bookings.ts';

/* Every task of an administrator, and the door, with the keyboard alone, in the real Electron. */

const stored = Array.from({ length: 30 }, (_each, index) =>
  bookingOf(mario, { bookingNumber: `PRN-${100 + index}/1` }),
);
const luca = { name: 'luca.2', pin: '480263' };

let desk: DeskUnderTest;
let keys: ReturnType<typeof keyboardOf>;

beforeAll(async () => {
  desk = await startDesk({
    bookings: stored,
    config: {
      facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
      devices: { cardReader: 'none', scanner: [], printer: { driver: 'simulated' } },
    },
  });
  keys = keyboardOf(desk);
  await keys.enterFirst();
});
afterAll(() => desk[Symbol.asyncDispose]());

const looked = (name: string): Promise<void> => lookAt(desk, name);

function fileOf(name: string, text: string): string {
  const file = join(desk.home, name);
  writeFileSync(file, text);
  return file;
}
const later = [{ ...cardiology, startsAt: '2030-12-23T10:00' }];

test('importing: what changes is shown before it is applied', async () => {
  const [first = bookingOf(mario)] = stored;
  const broken = csvOf(bookingOf(arta, { bookingNumber: 'ARTA-0003' })).replace(/2030-12-22T09:30/, 'domani');
  const rows = [
    csvOf({ ...first, services: later }, bookingOf(arta, { bookingNumber: 'ARTA-0002' })),
    broken.split('\n')[1],
  ];
  await desk.chooses(fileOf('nuove.csv', rows.join('')));
  await keys.key('Alt+i');
  await keys.see('Trascina qui il file CSV');
  await looked('20-import');
  await keys.key('Alt+f');
  await keys.see('Applica le modifiche');
  await looked('21-import-preview');
  expect(desk.query('select count(*) as n from bookings')).toEqual([{ n: 30 }]);
  await keys.key('Alt+p');
  await keys.see('Importazione finita');
  await looked('22-import-done');
  expect(desk.query('select count(*) as n from bookings')).toEqual([{ n: 31 }]);
  await keys.press('Importa un altro file');
});

test('a file that would change too much is refused, and one that is none says what to do', async () => {
  await desk.chooses(fileOf('tutte.csv', csvOf(...stored.map((each) => ({ ...each, services: later })))));
  await keys.key('Alt+f');
  await keys.see('Troppe modifiche');
  await looked('23-import-over-limit');
  await keys.press('Importa un altro file');
  await desk.chooses(fileOf('niente.csv', 'ciao'));
  await keys.key('Alt+f');
  await keys.see('Il file non si può importare');
  await looked('24-import-failed');
});

test('a file that is dropped is read where it lies', async () => {
  await keys.press('Importa un altro file');
  const page = await desk.page();
  // What a hand would drop: a file of this machine.
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'dropped' });
    document.body.append(input);
  });
  await page.setInputFiles(
    '#dropped',
    fileOf('trascinato.csv', csvOf(bookingOf(arta, { bookingNumber: 'ARTA-4' }))),
  );
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    input?.remove();
    const zone = document.querySelector('[role="group"][aria-label="Importa prenotazioni"]');
    zone?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await keys.see('trascinato.csv');
  await keys.see('Applica le modifiche');
  await keys.press('Non applicare');
});

test('the register: found, taken out as a file, verified', async () => {
  await keys.key('Alt+r');
  await keys.see('Importazione applicata');
  await looked('25-register');
  await desk.saves(join(desk.home, 'registro.csv'));
  await keys.key('Alt+e');
  await keys.see(/voci scritte in/);
  expect(readFileSync(join(desk.home, 'registro.csv'), 'utf8')).toContain('importApplied');
  await keys.key('Alt+k');
  await keys.see('Il registro è intatto');
  await looked('26-register-verified');
});

test('another operator is added, and one changes the own PIN', async () => {
  await keys.key('Alt+o');
  await keys.key('Alt+n');
  await keys.fill('Nome utente', luca.name);
  await keys.fill('PIN', luca.pin);
  await keys.fill('Ripeti PIN', luca.pin);
  await looked('27-operator-add');
  await keys.key('Enter');
  await keys.see(`${luca.name} è tra gli operatori.`);
  await looked('28-operators');
  await keys.press('Cambia il tuo PIN');
  await keys.fill('PIN di adesso', '739105');
  await keys.fill('PIN nuovo', '804153');
  await keys.fill('Ripeti PIN', '804153');
  await looked('29-own-pin');
  await keys.key('Enter');
  await keys.see('Il tuo PIN è cambiato.');
  await keys.key('Escape');
});

test('the map of the keys', async () => {
  await keys.key('F1');
  await keys.see('Tutto si può fare anche senza mouse.');
  await looked('30-keys');
  await keys.key('Escape');
});

test('locked: the name stays; another one comes in, and may do less', async () => {
  await keys.key('Alt+b');
  await keys.see('Lo sportello è bloccato');
  await looked('31-locked');
  await keys.fill('PIN', '111222');
  await keys.key('Enter');
  await keys.see('Nome utente o PIN non giusti');
  await looked('32-refused');
  await keys.press('Entra con un altro nome');
  await keys.enter(luca);
  await looked('33-operator');
  const page = await desk.page();
  expect(await page.getByRole('navigation').getByText('Registro').count()).toBe(0);
  await keys.press('Esci');
  await desk.see('Entra');
});
