import * as oidc from 'openid-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signOutOf } from '../../../src-main/identity/oidc-sign-out.ts';
import { never, openIdentityRig, SPID_L1 } from '../../support/identity-rig.ts';
import { startOidcPeer, type OidcPeer } from '../../support/oidc-peer.ts';

let peer: OidcPeer;
/** As gateways are that end no session for anybody. */
let endless: OidcPeer;
beforeAll(async () => {
  [peer, endless] = await Promise.all([startOidcPeer(), startOidcPeer('without-end-session')]);
});
afterAll(async () => {
  await Promise.all([peer.close(), endless.close()]);
});

const sessionsAt = async (gateway: OidcPeer) => (await gateway.record()).sessions;
const signOutsAt = async (gateway: OidcPeer) =>
  (await gateway.record()).requests.filter(
    ({ path, method }) => path === '/session/end' && method === 'POST',
  );

test('the window signs out at the gateway as soon as it is known who it is, not when the visit ends', async () => {
  const { startWindow, lines } = openIdentityRig(peer);
  const signIn = await startWindow();
  const { callbackUrl, leave } = await peer.enter(signIn.url);
  expect(await sessionsAt(peer)).toEqual(['mario']);
  const finished = await signIn.finish(callbackUrl, leave, never);
  await expect.poll(() => sessionsAt(peer)).toEqual([]);
  await expect.poll(() => lines).toContain('signOut windowLeft');
  if (!finished.ok) throw new Error(finished.error);
  await finished.value.signOut();
  // It has been done where it counts: nothing is asked for from behind.
  expect(await signOutsAt(peer)).toEqual([]);
});

test('a window that does not find the way out: the gateway keeps the session, and is told from behind', async () => {
  const { startWindow, lines } = openIdentityRig(peer);
  const signIn = await startWindow();
  const finished = await signIn.finish(await peer.signIn(signIn.url), async () => false, never);
  if (!finished.ok) throw new Error(finished.error);
  await finished.value.signOut();
  expect(lines).toContain('signOut windowNotLeft');
  expect(await signOutsAt(peer)).toHaveLength(1);
  expect(await sessionsAt(peer)).toEqual(['mario']);
});

test('who is known, but not strongly enough, is signed out there as well', async () => {
  await peer.set({ acr: SPID_L1 });
  const signIn = await openIdentityRig(peer).startWindow();
  const { callbackUrl, leave } = await peer.enter(signIn.url, { person: 'arta', password: 'x' });
  expect(await sessionsAt(peer)).toContain('arta');
  expect(await signIn.finish(callbackUrl, leave, never)).toEqual({ ok: false, error: 'acrTooLow' });
  await expect.poll(() => sessionsAt(peer)).not.toContain('arta');
  await peer.set({});
});

test('without anything to sign out with, the way out is to forget', async () => {
  const left: (string | null)[] = [];
  const leave = async (url: string | null) => left.push(url) > 9;
  const signIn = await openIdentityRig(peer).startWindow();
  const { callbackUrl } = await peer.enter(signIn.url, { refuse: '1' });
  expect(await signIn.finish(callbackUrl, leave, never)).toEqual({ ok: false, error: 'refused' });
  expect(left).toEqual([null]);
  await signIn.finish(callbackUrl, leave, never);
  expect(left).toEqual([null, null]);
  const other = await openIdentityRig(endless).startWindow();
  await other.finish(await endless.signIn(other.url), leave, never);
  await expect.poll(() => left).toEqual([null, null, null, null]);
});

test.each([false, true])(
  'a refresh token is good until the person signs out: signed out %s',
  async (isOut) => {
    const { startWindow } = openIdentityRig(endless, { clientId: 'totem-with-refresh' });
    const signIn = await startWindow();
    const finished = await signIn.finish(await endless.signIn(signIn.url), async () => false, never);
    if (!finished.ok) throw new Error(finished.error);
    if (isOut) await finished.value.signOut();
    const [refreshToken = ''] = (await endless.record()).issued.slice(-3);
    const form = {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: 'totem-with-refresh',
    };
    const answer = await fetch(`${endless.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    expect(answer.status).toBe(isOut ? 400 : 200);
  },
);

test.each([
  ['https://gateway.example/out', 'https://gateway.example/out?id_token_hint=t&client_id=totem'],
  ['http://gateway.example/out', null],
])('no token goes out in the clear: %s', async (endpoint, expected) => {
  const config = new oidc.Configuration(
    { issuer: 'https://gateway.example', end_session_endpoint: endpoint },
    'totem',
  );
  const left: (string | null)[] = [];
  const given = { access_token: 'a', id_token: 't' };
  const rules = { deadlineMs: 100, log: () => undefined };
  const { signOut } = signOutOf(config, given, rules, async (url) => left.push(url) > 0);
  await signOut();
  expect(left).toEqual(expected === null ? [] : [expected]);
});
