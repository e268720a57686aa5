import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBarcodes } from 'zxing-wasm/reader';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { enterAtGateway } from '../support/gateway-page-hand.ts';
import { startOidcPeer } from '../support/oidc-peer.ts';
import type { OidcPeer } from '../support/oidc-peer.ts';
import '../support/paper-evidence.ts';
import { mario } from '../support/sample-bookings.ts';
import { dueOfLastYear, thirtySeven } from '../support/thirty-seven-bookings.ts';
import { until } from '../support/until.ts';

/* SPID or CIE as it is done: a real OpenID provider in a process of its own, a phone that is a program. */

const pictures = join(import.meta.dirname, '../../out/e2e');
let peer: OidcPeer;
let totem: TotemUnderTest;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  peer = await startOidcPeer();
  totem = await startTotem({
    bookings: thirtySeven,
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

/** The numbers on the page of the list, from the top. */
const rowsOf = (screen: Page): Promise<string[]> =>
  screen.getByRole('listitem').locator('strong').allInnerTexts();

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

test('a year and what is to be paid: a booking, and back to the same page of the same search', async () => {
  await totem.press('Accesso Autenticato');
  await totem.press(/^Qui al totem/);
  await enterAtGateway(totem, peer.issuer);
  await totem.see('Tutte le prenotazioni');
  const screen = await totem.screen();
  await totem.press('Ultimi 12 mesi');
  await screen.getByText('Da pagare', { exact: true }).click();
  await screen.getByRole('checkbox').check();
  await totem.press('Cerca');
  const shown = (text: string | RegExp) =>
    until(String(text), async () => (await (await totem.screen()).getByText(text).count()) > 0);
  await shown(/7 prenotazioni, pagina 1 di 2/);
  await totem.press('Pagina successiva');
  await shown(/7 prenotazioni, pagina 2 di 2/);
  const filter = async () => (await totem.screen()).locator('.filter').first().innerText();
  const before = { filter: await filter(), rows: await rowsOf(screen) };
  expect(before.filter).toMatch(/^Dal .* al .* · Stato: Da pagare$/);
  expect(before.rows).toEqual(dueOfLastYear.slice(6));
  await picture('signin-year');
  await totem.press(`Dettagli della prenotazione ${before.rows[0] ?? ''}`);
  await totem.see('Riepilogo prenotazione');
  expect(await screen.getByText(before.rows[0] ?? 'none').count()).toBeGreaterThan(0);
  await totem.press('Indietro');
  await shown(/7 prenotazioni, pagina 2 di 2/);
  expect({ filter: await filter(), rows: await rowsOf(await totem.screen()) }).toEqual(before);
  await totem.press('Indietro');
  await totem.see('Tutte le prenotazioni');
  expect(await (await totem.screen()).getByRole('radio', { name: 'Da pagare' }).isChecked()).toBe(true);
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
  await enterAtGateway(totem, peer.issuer);
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
