import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { enterAtGateway, pagesOf } from '../support/gateway-page-hand.ts';
import { startOidcPeer } from '../support/oidc-peer.ts';
import type { OidcPeer } from '../support/oidc-peer.ts';
import { thirtySeven } from '../support/thirty-seven-bookings.ts';

/* What the gateway knows of somebody who has been here, and what is left of the gateway here. */

let peer: OidcPeer;
let totem: TotemUnderTest;

beforeAll(async () => {
  peer = await startOidcPeer();
  totem = await startTotem({
    bookings: thirtySeven,
    config: {
      devices: { cardReader: 'none', scanner: ['simulated'], printer: { driver: 'simulated' } },
      identity: { issuer: peer.issuer, clientId: 'totem', flows: ['window'] },
      session: { idleSeconds: 4, warningSeconds: 4, thanksSeconds: 2 },
    },
  });
});
afterEach(() => peer.set({}));
afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await peer.close();
});

const sessions = async () => (await peer.record()).sessions;
/** What the access token of who came last still opens. */
async function userInfo(): Promise<number> {
  const [token = ''] = (await peer.record()).issued.slice(-1);
  return (await fetch(`${peer.issuer}/me`, { headers: { authorization: `Bearer ${token}` } })).status;
}

async function signIn() {
  await totem.see('Gestione prenotazioni', 40_000);
  await totem.press('Accesso Autenticato');
  await enterAtGateway(totem, peer.issuer);
  await totem.see('Tutte le prenotazioni');
}

const nothingIsLeftHere = () =>
  expect.poll(() => pagesOf(totem, peer.issuer), { timeout: 15_000, interval: 200 }).toBe(0);

test('out by "Esci": the gateway knows nobody any more, and its tokens open nothing', async () => {
  await signIn();
  await totem.press('Esci');
  await totem.see('Gestione prenotazioni', 40_000);
  await expect.poll(sessions, { timeout: 10_000 }).toEqual([]);
  await expect.poll(userInfo).toBe(401);
  await nothingIsLeftHere();
  expect(totem.log()).toContain('windowLeft');
});

test('walked off with the list on the screen: the same', async () => {
  await signIn();
  await totem.see('Gestione prenotazioni', 40_000);
  await expect.poll(sessions, { timeout: 10_000 }).toEqual([]);
  await expect.poll(userInfo).toBe(401);
  await nothingIsLeftHere();
});

// The other side of the tests above: what ends a session is the way out, and nothing else.
test.each(['down', 'slow', 'failing'] as const)(
  'a gateway that is %s when one signs out: the visit ends all the same, and all is cleared here',
  async (atSignOut) => {
    await peer.set({ atSignOut });
    const before = (await sessions()).length;
    await signIn();
    await totem.press('Esci');
    await totem.see('Gestione prenotazioni', 10_000);
    await nothingIsLeftHere();
    expect(await sessions()).toHaveLength(before + 1);
    await expect.poll(userInfo).toBe(401);
    await expect.poll(() => totem.log().split('windowNotLeft').length).toBeGreaterThan(before + 1);
    // The next person is asked who they are, by a gateway that finds nothing of the last one here.
    await peer.set({});
    await signIn();
    await totem.press('Esci');
    await expect.poll(sessions, { timeout: 10_000 }).toHaveLength(before + 1);
  },
  120_000,
);

test('a gateway that sends on to a site that is not open: said so, with a way on; the log names the site', async () => {
  await totem.see('Gestione prenotazioni', 40_000);
  await peer.set({ sendsTo: 'https://idp.elsewhere.example/sso?SAMLRequest=x' });
  await totem.press('Accesso Autenticato');
  const screen = await totem.see('SPID e CIE ora non rispondono');
  expect(await screen.getByText(/usa la tessera sanitaria/).count()).toBeGreaterThan(0);
  expect(await screen.getByRole('button', { name: /^Qui al totem/ }).count()).toBe(1);
  expect(totem.log()).toMatch(/"signInHostRefused".*"idp\.elsewhere\.example"/);
  expect(totem.log()).not.toContain('SAMLRequest');
  expect(await pagesOf(totem, peer.issuer)).toBe(0);
  await totem.press('Indietro');
});
