import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { redirectUri } from '../../src-main/identity/oidc-identity-provider.ts';
import { filesUnder, startElectronSignIn, type ElectronSignIn } from '../support/electron-sign-in.ts';
import { startOidcPeer, type OidcPeer } from '../support/oidc-peer.ts';
import { mario } from '../support/sample-bookings.ts';
import { openTrapServer } from '../support/trap-server.ts';

let electron: ElectronSignIn;
let peer: OidcPeer;
let outside: Awaited<ReturnType<typeof openTrapServer>>;

beforeAll(async () => {
  [peer, outside] = await Promise.all([startOidcPeer(), openTrapServer()]);
  electron = await startElectronSignIn();
});
afterAll(async () => {
  await electron.close();
  await Promise.all([peer.close(), outside.close()]);
});

const entering = (person: string): string => `
  document.querySelector('[name=person]').value = '${person}';
  document.querySelector('[name=password]').value = 'segreta';
  document.querySelector('[name=enter]').click(); null`;

/** The adapter and the view, both in Electron. */
async function signInAs(person: string) {
  const { url, redirectUri } = await electron.ask('startWindow', peer.issuer);
  const view = await electron.open(url, redirectUri);
  await electron.ask('run', view, entering(person));
  const end = await electron.endOf(view);
  return { view, end };
}

/** The same way in, for one who would be let through by what the last one left. */
const withoutPrompt = (url: string): string => {
  const again = new URL(url);
  again.searchParams.delete('prompt');
  return again.href;
};

test('a person signs in; the way back is caught before anybody is called', async () => {
  // Where the way back leads to: as root somebody can listen there.
  const back = await openTrapServer(80);
  try {
    const { view, end } = await signInAs('mario');
    expect(end).toEqual({ callbackUrl: expect.stringContaining(`${redirectUri}?code=`) as string });
    const callback = end && 'callbackUrl' in end ? end.callbackUrl : '';
    expect(await electron.ask('finish', callback)).toBe(mario.fiscalCode);
    expect(await electron.ask('finish', callback)).toBe('invalid');
    const { addresses, url } = await electron.state(view);
    expect(new Set(addresses)).toEqual(new Set([`open ${new URL(peer.issuer).host}`]));
    expect(url).toBeNull();
    expect(back.connections()).toBe(0);
  } finally {
    await back.close();
  }
});

test('the next person finds no cookie, no storage, no way back', async () => {
  const { view } = await signInAs('mario');
  expect((await electron.state(view)).cleared).toBe(false);
  expect(await electron.ask('leave', view)).toBe(false);
  await expect.poll(async () => (await electron.state(view)).cleared).toBe(true);
  expect(await electron.ask('leftOf', view)).toBe(0);

  const first = await electron.open(`${peer.issuer}/trap/page`, redirectUri);
  const found = `(async () => ({
    cookies: document.cookie, local: localStorage.length, session: sessionStorage.length,
    databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length, history: history.length,
  }))()`;
  await electron.run(
    first,
    `(async () => {
      document.cookie = 'left=behind; max-age=9999'; localStorage.a = 'left'; sessionStorage.a = 'left';
      await new Promise((done) => { indexedDB.open('left').onsuccess = done; });
      await (await caches.open('left')).put('/trap/page', new Response('left'));
      await navigator.serviceWorker.register('/trap/worker.js');
    })()`,
  );
  expect(await electron.run(first, found)).toMatchObject({ local: 1, databases: 1, caches: 1, workers: 1 });
  await electron.ask('close', first);
  expect(await electron.endOf(first)).toEqual({ cancelled: true });

  const second = await electron.open(`${peer.issuer}/trap/page`, redirectUri);
  expect(await electron.run(second, found)).toEqual({
    ...{ cookies: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0, history: 1 },
  });
  await electron.run(second, 'history.back()');
  expect(await electron.state(second)).toMatchObject({
    url: `${peer.issuer}/trap/page`,
    canGoBack: false,
    end: null,
  });
  await electron.ask('close', second);

  // The gateway itself knows nobody either: it asks who it is, with empty fields.
  const { url } = await electron.ask('startWindow', peer.issuer);
  const third = await electron.open(withoutPrompt(url), redirectUri);
  const fields = `[...document.querySelectorAll('input')].map((input) => input.value)`;
  expect(await electron.run(third, fields)).toEqual(['', '']);
  await electron.ask('close', third);
});

test.each(['down', 'slow', 'failing'] as const)(
  'a gateway that is %s when one signs out: in time, and with nothing left here',
  async (atSignOut) => {
    await peer.set({ atSignOut });
    try {
      const { view, end } = await signInAs('mario');
      const from = Date.now();
      const callback = end && 'callbackUrl' in end ? end.callbackUrl : '';
      expect(await electron.ask('finish', callback)).toBe(mario.fiscalCode);
      // The way out of the window, and the one from behind, each with its deadline.
      expect(Date.now() - from).toBeLessThan(12_000);
      await expect.poll(async () => (await electron.state(view)).cleared).toBe(true);
      expect(await electron.ask('leftOf', view)).toBe(0);
      expect((await electron.state(view)).url).toBeNull();
    } finally {
      await peer.set({});
    }
  },
);

test('a first page that sends on to a host that is not named ends at once, and the log says which', async () => {
  const to = `${outside.origin}/sso?SAMLRequest=x`;
  const first = `${peer.issuer}/trap/away?to=${encodeURIComponent(to)}`;
  const view = await electron.ask('open', first, redirectUri, []);
  expect(await electron.endOf(view)).toEqual({ cancelled: true });
  await expect.poll(async () => (await electron.state(view)).cleared).toBe(true);
  const log = await electron.ask('log');
  expect(log.filter(({ event }) => event === 'signInHostRefused')).toContainEqual({
    event: 'signInHostRefused',
    host: new URL(outside.origin).host,
  });
  expect(JSON.stringify(log)).not.toContain('SAMLRequest');
  expect(outside.heard.join(' ')).not.toContain('/sso');
});

test('one signs in, one finds no page, one leaves, and again: the program stays up, no view is left', async () => {
  const rounds = process.env['TOTEM_TEST_LONG'] === '1' ? 150 : 8;
  const closes = ['at once', 'with its page', 'with a worker'] as const;
  for (let round = 0; round < rounds; round += 1) {
    const { view, end } = await signInAs('mario');
    const callback = end && 'callbackUrl' in end ? end.callbackUrl : '';
    expect(await electron.ask('finish', callback)).toBe(mario.fiscalCode);
    await electron.cleared(view);

    const none = await electron.ask('open', `${peer.issuer}/trap/drop`, redirectUri, []);
    expect(await electron.endOf(none)).toEqual({ cancelled: true });
    await electron.cleared(none);

    for (const when of closes) {
      const left = await electron.ask('open', `${peer.issuer}/trap/page`, redirectUri, []);
      if (when !== 'at once') await electron.run(left, 'null');
      if (when === 'with a worker')
        await electron.run(left, `navigator.serviceWorker.register('/trap/worker.js').then(() => null)`);
      await electron.ask('close', left);
      await electron.cleared(left);
    }
  }
  // The one page is that of the window itself.
  await expect.poll(() => electron.ask('pages')).toBe(1);
  expect((await electron.ask('log')).filter(({ event }) => event === 'crashed')).toEqual([]);
}, 600_000);

test('nothing of a sign-in is on the disk', async () => {
  const { end } = await signInAs('mario');
  // The way out has a token in its address.
  expect(await electron.ask('finish', end && 'callbackUrl' in end ? end.callbackUrl : '')).toBe(
    mario.fiscalCode,
  );
  const { issued } = await peer.record();
  const text = filesUnder(electron.home)
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n');
  expect(text.length).toBeGreaterThan(0);
  for (const secret of [...issued, mario.fiscalCode, 'segreta', '_session=', new URL(peer.issuer).host])
    expect(text).not.toContain(secret);
});

test('a host of the configuration is open, the address of its page is told', async () => {
  const view = await electron.open(`${peer.issuer}/trap/page`, redirectUri, [new URL(outside.origin).host]);
  await electron.run(view, `location.href = '${outside.origin}/login'; null`);
  await expect
    .poll(async () => (await electron.state(view)).addresses.at(-1))
    .toBe(`open ${new URL(outside.origin).host}`);
  expect(outside.heard).toContain('GET /login');
  await electron.ask('close', view);
});
