import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBarcodes } from 'zxing-wasm/reader';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { dueBooking } from '../support/due-booking.ts';
import { startOidcPeer } from '../support/oidc-peer.ts';
import type { OidcPeer } from '../support/oidc-peer.ts';
import '../support/paper-evidence.ts';
import { cardiology, mario } from '../support/sample-bookings.ts';
import { until } from '../support/until.ts';

/* SPID or CIE as it is done: a real OpenID provider in a process of its own, a phone that is a program. */

const pictures = join(import.meta.dirname, '../../out/e2e');
const many = Array.from({ length: 37 }, (_, index) => {
  const day = new Date(Date.UTC(2030, 11, 22));
  day.setUTCDate(day.getUTCDate() - 9 * index);
  const startsAt = `${day.toISOString().slice(0, 10)}T09:30`;
  const bookingNumber = `ALL-${String(index).padStart(3, '0')}`;
  return dueBooking({}, { bookingNumber, services: [{ ...cardiology, startsAt }] });
});

let peer: OidcPeer;
let totem: TotemUnderTest;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  peer = await startOidcPeer();
  totem = await startTotem({
    bookings: many,
    config: {
      facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
      devices: { cardReader: 'none', scanner: ['simulated'], printer: { driver: 'simulated' } },
      identity: { issuer: peer.issuer, clientId: 'totem' },
    },
  });
});

afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await peer.close();
});

const picture = async (name: string): Promise<Buffer> =>
  (await totem.screen()).screenshot({ path: join(pictures, `${name}.png`) });

test('on the phone: the code of the screen, the list in pages, a booking and back to the same page, and out', async () => {
  await totem.see('Gestione prenotazioni');
  await picture('signin-idle');
  await totem.press('Accesso Autenticato');
  await totem.press(/^Con il telefono/);
  const screen = await totem.screen();
  await screen.getByRole('img', { name: /^Codice QR/ }).waitFor();
  const [code] = await readBarcodes(await picture('signin-phone'), { tryHarder: true });
  const way = new URL(code?.text ?? '');
  expect(await screen.getByText(way.searchParams.get('user_code') ?? 'none').count()).toBeGreaterThan(0);
  await peer.phone(way.href, 'approve');

  await totem.see('Tutte le prenotazioni');
  await picture('signin-filter');
  await screen.getByRole('checkbox').check();
  await totem.press('Cerca');
  await until(
    'the list',
    async () => (await (await totem.screen()).getByText(/37 prenotazioni/).count()) > 0,
  );
  await picture('signin-list');
  await totem.press('Pagina successiva');
  await until('page 2', async () => (await (await totem.screen()).getByText(/pagina 2 di 7/).count()) > 0);
  await totem.press(/^Dettagli/);
  await totem.see('Riepilogo prenotazione');
  await totem.press('Indietro');
  await until(
    'page 2 again',
    async () => (await (await totem.screen()).getByText(/pagina 2 di 7/).count()) > 0,
  );
  await totem.press('Esci');
  await totem.see('Gestione prenotazioni', 40_000);
});

test('said no to on the phone: said so on the screen', async () => {
  await totem.press('Accesso Autenticato');
  await totem.press(/^Con il telefono/);
  const screen = await totem.screen();
  await screen.getByRole('img', { name: /^Codice QR/ }).waitFor();
  const [code] = await readBarcodes(await picture('signin-phone-again'), { tryHarder: true });
  await peer.phone(code?.text ?? '', 'refuse');
  await until(
    'the refusal',
    async () => (await screen.getByRole('button', { name: /^Con il telefono/ }).count()) > 0,
  );
  await picture('signin-refused');
  await totem.press('Indietro');
  await totem.see('Gestione prenotazioni');
});

test('in the window: the address in our frame, the page of the gateway, the list', async () => {
  await totem.press('Accesso Autenticato');
  await totem.press(/^Qui al totem/);
  const host = new URL(peer.issuer).host;
  await (await totem.screen()).getByText(host).waitFor();
  await picture('signin-window');
  await until('the gateway has the person', () =>
    totem.app.evaluate(async ({ webContents }, issuer) => {
      const page = webContents.getAllWebContents().find((each) => each.getURL().startsWith(issuer));
      if (!page) return false;
      // Slower than a hand: what closes under a debugger may take Electron with it.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const entered = page.executeJavaScript(
        `document.querySelector('[name=person]').value = 'mario';
         document.querySelector('[name=password]').value = 'segreta';
         setTimeout(() => document.querySelector('[name=enter]').click(), 300); true`,
      ) as Promise<boolean>;
      return entered.catch(() => false);
    }, peer.issuer),
  );
  await totem.see('Tutte le prenotazioni');
  await totem.press('Esci');
  await totem.see('Gestione prenotazioni', 40_000);
});

test('of tokens and claims nothing is left, in no file and in no log', async () => {
  const { issued } = await peer.record();
  expect(issued.length).toBeGreaterThan(2);
  const secrets = [...issued, 'segreta', 'TINIT-'];
  const files = readdirSync(totem.dataDir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(totem.dataDir, name))
    .filter((file) => lstatSync(file).isFile());
  for (const file of files) {
    const bytes = readFileSync(file);
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
  }
  expect(totem.log()).not.toContain(mario.fiscalCode);
});
