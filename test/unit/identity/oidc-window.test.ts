import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { redirectUri } from '../../../src-main/identity/oidc-identity-provider.ts';
import { never, openIdentityRig, SPID_L1, SPID_L2 } from '../../support/identity-rig.ts';
import { fiscalCodeClaim, startOidcPeer, type OidcPeer, type PeerFaults } from '../../support/oidc-peer.ts';
import { mario } from '../../support/sample-bookings.ts';
import { until } from '../../support/until.ts';

let peer: OidcPeer;
beforeAll(async () => {
  peer = await startOidcPeer();
});
afterEach(() => peer.set({}));
afterAll(() => peer.close());
/** A window that does not find the way out. */
const stay = async () => false;

const requestsTo = async (path: string) =>
  (await peer.record()).requests.filter((each) => each.path === path).map(({ status }) => status);

test('a person who signs in at the gateway is known by name and code, and can sign out', async () => {
  const { startWindow } = openIdentityRig(peer);
  const signIn = await startWindow();
  expect(Object.fromEntries(new URL(signIn.url).searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    acr_values: `${SPID_L2} https://www.spid.gov.it/SpidL3`,
    redirect_uri: redirectUri,
    nonce: expect.stringMatching(/^.{32,}$/) as string,
    state: expect.stringMatching(/^.{32,}$/) as string,
  });
  const finished = await signIn.finish(await peer.signIn(signIn.url), stay, never);
  expect(finished).toMatchObject({
    ok: true,
    value: {
      person: {
        ...{ fiscalCode: mario.fiscalCode, givenName: mario.givenName },
        ...{ familyName: mario.surname, birthDate: mario.birthDate },
      },
      acr: SPID_L2,
    },
  });
  if (!finished.ok) return;
  const [, token = ''] = (await peer.record()).issued.slice(-2);
  const userInfo = async () =>
    (await fetch(`${peer.issuer}/me`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await userInfo()).toBe(200);
  await finished.value.signOut();
  expect(await userInfo()).toBe(401);
  // The peer takes it only by GET, which comes after the POST that the standard asks for.
  expect(await requestsTo('/session/end')).toEqual([404, 200]);
  // No token, but what the caller was given and may throw away, is in the result.
  for (const secret of (await peer.record()).issued) expect(JSON.stringify(finished)).not.toContain(secret);
});

const refusals: [string, PeerFaults, string][] = [
  ['an answer in the name of another issuer', { iss: 'https://other.example' }, 'invalid'],
  ['an ID token with another nonce', { nonce: 'of-somebody-else' }, 'invalid'],
  ['an ID token that was changed on the way', { tampered: true }, 'invalid'],
  ['an identity that is not strong enough', { acr: SPID_L1 }, 'acrTooLow'],
  ['a level that only looks like one', { acr: `${SPID_L2}/` }, 'acrTooLow'],
  ['no codice fiscale', { without: fiscalCodeClaim }, 'claimMissing'],
  ['no birth date', { without: 'birthdate' }, 'claimMissing'],
];

test.each(refusals)('%s is refused', async (_, faults, refusal) => {
  const { startWindow, lines } = openIdentityRig(peer);
  const signIn = await startWindow();
  await peer.set(faults);
  const before = (await requestsTo('/token/revocation')).length;
  expect(await signIn.finish(await peer.signIn(signIn.url), stay, never)).toEqual({
    ok: false,
    error: refusal,
  });
  expect(lines.at(-1)).toMatch(new RegExp(`^window ${refusal}`));
  // What the gateway has given for nothing is given back.
  if (refusal !== 'invalid')
    await until('revoked', async () => (await requestsTo('/token/revocation')).length > before);
});

test('who presses cancel at the gateway is refused', async () => {
  const { startWindow } = openIdentityRig(peer);
  const signIn = await startWindow();
  const callback = await peer.signIn(signIn.url, { refuse: '1' });
  expect(await signIn.finish(callback, stay, never)).toEqual({ ok: false, error: 'refused' });
});

test('a code works once, for the sign-in that it was given to', async () => {
  const { startWindow, lines } = openIdentityRig(peer);
  const invalid = { ok: false, error: 'invalid' };
  const [first, second, third] = [await startWindow(), await startWindow(), await startWindow()];
  const callback = await peer.signIn(first.url);
  expect(await first.finish(callback, stay, never)).toMatchObject({ ok: true });
  expect(await first.finish(callback, stay, never)).toEqual(invalid);
  // As it is: another state. Put under the right state: the gateway knows that it was used.
  expect(await second.finish(callback, stay, never)).toEqual(invalid);
  const replayed = new URL(callback);
  replayed.searchParams.set('state', new URL(third.url).searchParams.get('state') ?? '');
  expect(await third.finish(replayed.href, stay, never)).toEqual(invalid);
  expect(lines.at(-1)).toBe('window invalid invalid_grant');
});

test('a fresh code of somebody else under the right state fails for want of its verifier', async () => {
  const { startWindow } = openIdentityRig(peer);
  const [theirs, ours] = [await startWindow(), await startWindow()];
  const stolen = new URL(await peer.signIn(theirs.url, { person: 'arta', password: 'x' }));
  stolen.searchParams.set('state', new URL(ours.url).searchParams.get('state') ?? '');
  expect(await ours.finish(stolen.href, stay, never)).toEqual({ ok: false, error: 'invalid' });
});

test.each(['', 'nonsense', 'https://other.example/totem-cup/accesso?code=1', `${redirectUri}/x?code=1`])(
  'an address that is not the agreed one is refused unasked: %j',
  async (callback) => {
    const signIn = await openIdentityRig(peer).startWindow();
    expect(await signIn.finish(callback, stay, never)).toEqual({ ok: false, error: 'invalid' });
  },
);

test('a totem with a secret of its own shows it', async () => {
  const client = { clientId: 'totem-with-secret', clientSecret: 'di prova: "%" e spazi' };
  const signIn = await openIdentityRig(peer, client).startWindow();
  expect(await signIn.finish(await peer.signIn(signIn.url), stay, never)).toMatchObject({ ok: true });
  const forgotten = await openIdentityRig(peer, { ...client, clientSecret: 'another' }).startWindow();
  const refused = await forgotten.finish(await peer.signIn(forgotten.url), stay, never);
  expect(refused).toEqual({ ok: false, error: 'invalid' });
});

test('who is named in the ID token is not asked for again', async () => {
  const generous = await startOidcPeer('claims-in-id-token');
  try {
    const signIn = await openIdentityRig(generous).startWindow();
    const finished = await signIn.finish(await generous.signIn(signIn.url), stay, never);
    expect(finished).toMatchObject({ ok: true, value: { person: { fiscalCode: mario.fiscalCode } } });
    expect((await generous.record()).requests.map(({ path }) => path)).not.toContain('/me');
  } finally {
    await generous.close();
  }
});

test('a gateway that is down or slow is unavailable, and is asked again the next time', async () => {
  const { identity } = openIdentityRig(peer);
  const unavailable = { ok: false, error: 'unavailable' };
  await peer.set({ down: true });
  expect(await identity.startWindow()).toEqual(unavailable);
  await peer.set({ delayMs: 3000 });
  expect(await identity.startWindow()).toEqual(unavailable);
  await peer.set({});
  const started = await identity.startWindow();
  expect(started).toMatchObject({ ok: true });
  if (!started.ok) return;
  const callback = await peer.signIn(started.value.url);
  await peer.set({ delayMs: 3000 });
  const from = Date.now();
  expect(await started.value.finish(callback, stay, never)).toEqual(unavailable);
  expect(Date.now() - from).toBeLessThan(2500);
});

test('a caller that leaves is answered at once, and what comes too late is given back', async () => {
  const signIn = await openIdentityRig(peer).startWindow();
  const callback = await peer.signIn(signIn.url);
  await peer.set({ delayMs: 300 });
  const before = (await requestsTo('/token/revocation')).length;
  const gone = new AbortController();
  const finishing = signIn.finish(callback, stay, gone.signal);
  gone.abort();
  const from = Date.now();
  expect(await finishing).toEqual({ ok: false, error: 'unavailable' });
  expect(Date.now() - from).toBeLessThan(200);
  await until('revoked', async () => (await requestsTo('/token/revocation')).length > before);
});

test('no code, no token and nothing of the person is in the log', async () => {
  const { startWindow, lines } = openIdentityRig(peer);
  for (const faults of [...refusals.map(([, each]) => each), {}]) {
    const signIn = await startWindow();
    await peer.set(faults);
    const finished = await signIn.finish(await peer.signIn(signIn.url), stay, never);
    if (finished.ok) await finished.value.signOut();
  }
  expect(lines.length).toBeGreaterThan(refusals.length);
  const { issued } = await peer.record();
  expect(issued.length).toBeGreaterThan(refusals.length);
  for (const secret of [...issued, mario.fiscalCode, mario.surname, 'Rossi', mario.birthDate, peer.issuer])
    expect(lines.join('\n')).not.toContain(secret);
});
