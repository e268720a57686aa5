import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../../src-main/config.ts';
import type { SignInProblem } from '../../src-main/contract/identity-view.ts';
import type { GatewayPage } from '../../src-main/identity/gateway-page.ts';
import { openOidcIdentityProvider } from '../../src-main/identity/oidc-identity-provider.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { fiscalCodeClaim, startOidcPeer } from '../support/oidc-peer.ts';
import type { OidcPeer, PeerFaults } from '../support/oidc-peer.ts';
import { arta, mario } from '../support/sample-bookings.ts';

/* The totem and a real OpenID provider in a process of its own: every way it can end has its screen. */

let peer: OidcPeer;
beforeAll(async () => {
  peer = await startOidcPeer();
});
afterAll(() => peer.close());

/** The window, played by a browser that is a program. */
const pageOf = (): GatewayPage => ({
  show: async ({ url }) => ({ kind: 'back', ...(await peer.enter(url)) }),
  place: () => undefined,
});

async function openBench(flows: ('device' | 'window')[], faults: PeerFaults = {}) {
  await peer.set({ intervalSeconds: 1, ...faults });
  const given = { issuer: peer.issuer, clientId: 'totem', flows };
  const { identity: settings } = parseConfig({ identity: given }, 'test', '/nowhere');
  if (!settings) throw new Error('no gateway');
  const told: string[] = [];
  const identity = openOidcIdentityProvider(settings, {
    log: (...line) => told.push(line.join(' ')),
    now: () => new Date(),
    deadlineMs: 1500,
  });
  const bench = await createBench({ identity, gatewayPage: pageOf() });
  return { bench, told, [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose]() };
}

type Bench = Awaited<ReturnType<typeof createBench>>;

async function byPhone(bench: Bench, does: 'approve' | 'refuse', person = 'mario') {
  bench.touch({ kind: 'signIn' });
  const { qr } = await bench.until('signingInByPhone');
  await peer.phone(qr, does, person);
}

const failedFor = (bench: Bench, problem: SignInProblem) =>
  bench.until('signInFailed', (view) => view.problem === problem, 15_000);

test.each([0, 1])(
  'approved on the phone, told to slow down %i times: all bookings of that person',
  async (slowDown) => {
    await using opened = await openBench(['device'], { slowDown });
    const { bench, told } = opened;
    await byPhone(bench, 'approve');
    expect(await bench.until('filtering', () => true, 20_000)).toMatchObject({ name: 'MARIO R.' });
    expect(bench.logged.join('\n') + told.join('\n')).not.toContain(mario.fiscalCode);
  },
  30_000,
);

test('refused on the phone', async () => {
  await using opened = await openBench(['device']);
  await byPhone(opened.bench, 'refuse');
  await failedFor(opened.bench, 'refused');
});

test('nobody answers in time', async () => {
  await using opened = await openBench(['device'], { deviceSeconds: 2 });
  opened.bench.touch({ kind: 'signIn' });
  await failedFor(opened.bench, 'expired');
}, 20_000);

test('somebody else than the one of the card', async () => {
  await using opened = await openBench(['device']);
  await opened.bench.signIn(arta);
  await byPhone(opened.bench, 'approve', 'mario');
  await failedFor(opened.bench, 'otherPerson');
});

test('in the window: code and PKCE', async () => {
  await using opened = await openBench(['window']);
  opened.bench.touch({ kind: 'signIn' });
  await opened.bench.until('filtering', () => true, 15_000);
});

const faults: [string, PeerFaults, SignInProblem][] = [
  ['another issuer', { iss: 'https://elsewhere.example' }, 'invalid'],
  ['another nonce', { nonce: 'x'.repeat(43) }, 'invalid'],
  ['a token that was tampered with', { tampered: true }, 'invalid'],
  ['a level too low', { acr: 'https://www.spid.gov.it/SpidL1' }, 'acrTooLow'],
  ['no codice fiscale', { without: fiscalCodeClaim }, 'claimMissing'],
  ['the gateway down', { down: true }, 'unavailable'],
  ['the gateway too slow', { delayMs: 4000 }, 'unavailable'],
];
test.each(faults)(
  'in the window, %s',
  async (_name, fault, problem) => {
    await using opened = await openBench(['window'], fault);
    opened.bench.touch({ kind: 'signIn' });
    await failedFor(opened.bench, problem);
    expect(opened.bench.kinds()).not.toContain('filtering');
  },
  30_000,
);
