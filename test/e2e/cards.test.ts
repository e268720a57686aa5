import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPayload, loadPayload, malformedPayloads } from '../support/card-payloads.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { startPcscd } from '../support/pcscd.ts';
import type { Pcscd } from '../support/pcscd.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';
import { openVirtualCard } from '../support/virtual-card.ts';

const cardNumber = '80380001601234567892';
const booking = bookingOf(mario);

let pcscd: Pcscd;
let totem: TotemUnderTest;

beforeAll(async () => {
  pcscd = await startPcscd();
  totem = await startTotem({
    bookings: [{ ...booking, patient: { ...booking.patient, cardNumber } }],
    config: { devices: { cardReader: 'pcsc', printer: { driver: 'simulated' } } },
  });
});

afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await pcscd.stop();
});

test.each([
  ['P1', 'MARIO R.'],
  ['P2', "NICOLO' D."],
  ['P3', 'ARTA H.'],
  ['P4', 'ZOË À.'],
] as const)('card %s greets %s', async (payload, name) => {
  await totem.see('Gestione prenotazioni');
  const card = await openVirtualCard({ personalData: loadPayload(payload) });
  const screen = await totem.see(new RegExp(name.replaceAll('.', '\\.')));
  expect(await screen.getByRole('main').innerText()).toContain(name);
  await totem.press('Esci');
  await card.remove();
  await totem.see('Gestione prenotazioni');
});

test.each([
  ["a child's card", { birthDate: '02102019', sex: 'F', fiscalCode: 'SPSNMR19R42L049U' }, 'che è minorenne'],
  ['an expired card', { expiresOn: '31082024' }, 'La tessera è scaduta sabato 31 agosto 2024'],
])('%s: taken, and said so', async (_what, fields, said) => {
  await totem.see('Gestione prenotazioni');
  const card = await openVirtualCard({ personalData: buildPayload(fields) });
  await totem.see(/Buongiorno, MARIO R\./);
  expect(await mainText()).toContain(said);
  await totem.press('Esci');
  await card.remove();
  await totem.see('Gestione prenotazioni');
});

const mainText = async (): Promise<string> => (await totem.screen()).getByRole('main').innerText();

test.each(Object.entries(malformedPayloads))(
  'a card with %s: a clear screen, no half person',
  async (_what, personalData) => {
    await totem.see('Gestione prenotazioni');
    const card = await openVirtualCard({ personalData });
    await totem.see('Tessera non leggibile');
    expect(await mainText()).not.toMatch(/Buongiorno|MARIO/);
    await card.remove();
    await totem.press('Esci');
    await totem.see('Gestione prenotazioni');
  },
);

test.each(['bankNotFound', 'bankUnknown'] as const)(
  'a payment card (%s) is named as what it is not',
  async (profile) => {
    await totem.see('Gestione prenotazioni');
    const loggedBefore = totem.log().length;
    const card = await openVirtualCard({ profile, personalData: loadPayload('P1') });
    await totem.see('Tessera non riconosciuta');
    expect(await mainText()).not.toMatch(/Buongiorno|MARIO/);
    expect(totem.log().slice(loggedBefore)).toContain('"reason":"notHealthCard"');
    await card.remove();
    await totem.press('Esci');
    await totem.see('Gestione prenotazioni');
  },
);

test('pcscd killed and back five times: the next card is read within 10 s of its return', async () => {
  const seconds: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await pcscd.kill();
    await totem.see('Gestione prenotazioni');
    await (await totem.screen()).getByText('Il lettore di tessere non funziona').first().waitFor();
    await pcscd.restart();
    const back = performance.now();
    const card = await openVirtualCard({ personalData: loadPayload('P1') });
    await totem.see(/MARIO R\./);
    seconds.push(Number(((performance.now() - back) / 1000).toFixed(1)));
    await totem.press('Esci');
    await card.remove();
    await totem.see('Gestione prenotazioni');
  }
  console.log(`card read after the return of pcscd, seconds: ${seconds.join(' ')}`);
  expect(Math.max(...seconds)).toBeLessThan(10);
});

test('no reader: the first screen says so and offers the codes, they lead to the booking, and it is back by itself', async () => {
  await totem.see('Gestione prenotazioni');
  await pcscd.kill();
  await (await totem.screen()).getByText('Il lettore di tessere non funziona').first().waitFor();
  await totem.press('Accesso Libero');
  const screen = await totem.see('Accesso Libero');
  const boxes = screen.getByRole('textbox');
  await boxes.nth(0).fill(mario.fiscalCode);
  await boxes.nth(1).fill(cardNumber);
  await totem.press('Verifica');
  await totem.see(/Buongiorno, MARIO R\./);
  await totem.openBooking('PRN-77A/1');
  await pcscd.restart();
  const back = performance.now();
  await totem.press('Esci');
  await totem.see(/Gestione prenotazioni|Grazie/);
  const card = await openVirtualCard({ personalData: loadPayload('P1') });
  await totem.see(/Buongiorno, MARIO R\./);
  expect(performance.now() - back).toBeLessThan(10_000);
  await totem.press('Esci');
  await card.remove();
  await totem.see('Gestione prenotazioni');
});
