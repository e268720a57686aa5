import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { never, openIdentityRig, SPID_L1 } from '../../support/identity-rig.ts';
import { startOidcPeer, type OidcPeer } from '../../support/oidc-peer.ts';
import { mario } from '../../support/sample-bookings.ts';
import { until } from '../../support/until.ts';

let peer: OidcPeer;
beforeAll(async () => {
  peer = await startOidcPeer();
});
afterEach(() => peer.set({}));
afterAll(() => peer.close());

const soon = { intervalSeconds: 1 };
const polls = async () => (await peer.record()).requests.filter(({ path }) => path === '/token');

test('approved on the phone: the person is known', async () => {
  await peer.set(soon);
  const { startDevice, lines } = openIdentityRig(peer);
  const signIn = await startDevice();
  expect(signIn).toMatchObject({
    userCode: expect.stringMatching(/^[A-Z]{4}-[A-Z]{4}$/) as string,
    verificationUri: `${peer.issuer}/device`,
    verificationUriComplete: `${peer.issuer}/device?user_code=${signIn.userCode}`,
  });
  const left = Date.parse(signIn.expiresAt) - Date.now();
  expect(left).toBeGreaterThan(590_000);
  expect(left).toBeLessThanOrEqual(600_000);
  const finishing = signIn.finish(never);
  const page = await peer.phone(signIn.verificationUriComplete ?? '', 'approve');
  expect(page).toContain('Sign-in Success');
  expect(await finishing).toMatchObject({
    ok: true,
    value: { person: { fiscalCode: mario.fiscalCode, familyName: mario.surname } },
  });
  for (const secret of [...(await peer.record()).issued, mario.fiscalCode, mario.surname, signIn.userCode])
    expect(lines.join('\n')).not.toContain(secret);
});

test('refused on the phone', async () => {
  await peer.set(soon);
  const signIn = await openIdentityRig(peer).startDevice();
  const finishing = signIn.finish(never);
  await peer.phone(signIn.verificationUriComplete ?? '', 'refuse');
  expect(await finishing).toEqual({ ok: false, error: 'refused' });
});

test('nobody takes the phone: expired, and no question more', async () => {
  await peer.set({ ...soon, deviceSeconds: 2 });
  const signIn = await openIdentityRig(peer).startDevice();
  expect(await signIn.finish(never)).toEqual({ ok: false, error: 'expired' });
  const asked = (await polls()).length;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect((await polls()).length).toBe(asked);
});

test('slow_down is obeyed: five seconds more between questions', async () => {
  await peer.set({ ...soon, slowDown: 1 });
  const signIn = await openIdentityRig(peer).startDevice();
  const before = (await polls()).length;
  const finishing = signIn.finish(never);
  await peer.phone(signIn.verificationUriComplete ?? '', 'approve');
  expect(await finishing).toMatchObject({ ok: true });
  const [first, second] = (await polls()).slice(before);
  expect(first?.error).toBe('slow_down');
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(5900);
}, 30_000);

test('a moment without the gateway costs nothing; a gateway that stays away is unavailable', async () => {
  await peer.set(soon);
  const { startDevice } = openIdentityRig(peer);
  const signIn = await startDevice();
  const finishing = signIn.finish(never);
  await peer.set({ ...soon, down: true });
  await new Promise((resolve) => setTimeout(resolve, 1400));
  await peer.set(soon);
  await peer.phone(signIn.verificationUriComplete ?? '', 'approve');
  expect(await finishing).toMatchObject({ ok: true });

  const other = await startDevice();
  await peer.set({ down: true });
  expect(await other.finish(never)).toEqual({ ok: false, error: 'unavailable' });
});

test('approved, but not strongly enough', async () => {
  await peer.set({ ...soon, acr: SPID_L1 });
  const signIn = await openIdentityRig(peer).startDevice();
  const finishing = signIn.finish(never);
  await peer.phone(signIn.verificationUriComplete ?? '', 'approve');
  expect(await finishing).toEqual({ ok: false, error: 'acrTooLow' });
});

test('a changed ID token is not believed', async () => {
  await peer.set({ ...soon, tampered: true });
  const signIn = await openIdentityRig(peer).startDevice();
  const finishing = signIn.finish(never);
  await peer.phone(signIn.verificationUriComplete ?? '', 'approve');
  expect(await finishing).toEqual({ ok: false, error: 'invalid' });
});

test('a caller that leaves, or a totem that closes, ends the questions at once', async () => {
  await peer.set(soon);
  const { identity, startDevice } = openIdentityRig(peer);
  const unavailable = { ok: false, error: 'unavailable' };
  const gone = new AbortController();
  const signIn = await startDevice();
  const leaving = signIn.finish(gone.signal);
  const closing = (await startDevice()).finish(never);
  gone.abort();
  expect(await leaving).toEqual(unavailable);
  await identity.close();
  expect(await closing).toEqual(unavailable);
  expect(await identity.startDevice(never)).toEqual(unavailable);
  const asked = (await polls()).length;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect((await polls()).length).toBe(asked);
});

test('a gateway that is down or slow starts nothing', async () => {
  const { identity } = openIdentityRig(peer);
  for (const faults of [{ down: true }, { delayMs: 3000 }]) {
    await peer.set(faults);
    expect(await identity.startDevice(never)).toEqual({ ok: false, error: 'unavailable' });
  }
  await peer.set(soon);
  await until('it is back', async () => (await identity.startDevice(never)).ok);
});

test('a gateway over plain http somewhere else is not spoken to', async () => {
  const { identity, lines } = openIdentityRig({ issuer: 'http://gateway.example' });
  expect(await identity.startDevice(never)).toEqual({ ok: false, error: 'unavailable' });
  expect(lines).toEqual([expect.stringMatching(/^device notStarted/)]);
});
