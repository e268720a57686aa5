import { expect, test, vi } from 'vitest';
import type { GatewayPage } from '../../../src-main/identity/gateway-page.ts';
import type { IdentityProvider, SignedIn } from '../../../src-main/identity/identity-provider.ts';
import { createSignInDesk } from '../../../src-main/session/sign-in.ts';
import { err, ok } from '../../../src-main/result.ts';
import { mario } from '../../support/sample-bookings.ts';

const { fiscalCode, givenName, surname: familyName, birthDate } = mario;
const person = { fiscalCode, givenName, familyName, birthDate };
const never = new AbortController().signal;
const at = { resume: null } as const;

/** A gateway that answers when it is told to, whether anybody waits or not. */
function openDesk({ idleMs = 50, phoneMs = 50, comesBackLate = false } = {}) {
  const signOut = vi.fn(async () => undefined);
  let answer: (value: SignedIn) => void = () => undefined;
  const answered = new Promise<SignedIn>((resolve) => (answer = resolve));
  const identity: IdentityProvider = {
    flows: ['device', 'window'],
    startDevice: async () =>
      ok({
        userCode: 'BDWP-HQPK',
        verificationUri: 'https://a.example',
        verificationUriComplete: null,
        expiresAt: new Date(Date.now() + 600_000).toISOString(),
        // As a gateway that has no ear for who gives up.
        finish: async (signal) =>
          signal.aborted ? err('unavailable') : ok(await Promise.race([answered, aborted(signal)])),
      }),
    startWindow: async () =>
      ok({
        url: 'https://a.example',
        redirectUri: 'http://127.0.0.1/x',
        finish: async () => ok(await answered),
      }),
    close: async () => undefined,
  };
  const audited: string[] = [];
  let tell: Parameters<GatewayPage['show']>[1] | null = null;
  const left: (string | null)[] = [];
  const leave = async (url: string | null) => left.push(url) > 0;
  const back = { kind: 'back', callbackUrl: 'http://127.0.0.1/x?code=1', leave } as const;
  const gatewayPage: GatewayPage = {
    show: (_way, given, signal) => {
      tell = given;
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve(comesBackLate ? back : { kind: 'gone' }), {
          once: true,
        }),
      );
    },
    place: () => undefined,
  };
  const desk = createSignInDesk({
    identity,
    gatewayPage,
    onAddress: () => undefined,
    onReturned: () => undefined,
    audit: (action) => audited.push(action),
    now: () => new Date(),
    idleMs,
    phoneMs,
  });
  return {
    desk,
    signOut,
    approve: () => answer({ person, acr: '', signOut }),
    audited,
    left,
    page: () => tell,
  };
}

/** Gives what it was given, late. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(new Error('gone')), { once: true }),
  );
}

const failed = (problem: string) => ({ kind: 'signInFailed', problem });
const here = { kind: 'signingInHere', ...at, host: '', secure: false, checking: false } as const;

test('a window that nobody touches is over, however often its page goes on by itself', async () => {
  const { desk, page } = openDesk();
  await desk.start({ kind: 'startingSignIn', ...at, flow: 'window' }, never);
  const end = desk.wait(here, never);
  const reloading = setInterval(() => page()?.address('a.example', true), 10);
  expect(await end).toEqual(failed('expired'));
  clearInterval(reloading);
});

test('a page that comes back when nobody waits for it any more is forgotten at once', async () => {
  const { desk, left, signOut } = openDesk({ comesBackLate: true });
  await desk.start({ kind: 'startingSignIn', ...at, flow: 'window' }, never);
  expect(await desk.wait(here, never)).toEqual(failed('expired'));
  expect(left).toEqual([null]);
  expect(signOut).not.toHaveBeenCalled();
});

test('a window that is touched stays', async () => {
  const { desk, page } = openDesk();
  await desk.start({ kind: 'startingSignIn', ...at, flow: 'window' }, never);
  let isOver = false;
  const end = desk.wait(here, never).then((event) => {
    isOver = true;
    return event;
  });
  for (let touch = 0; touch < 12; touch += 1) {
    page()?.touched();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(isOver).toBe(false);
  expect(await end).toEqual(failed('expired'));
});

test('whoever has left while the gateway answers is signed out at once, and let in nowhere', async () => {
  const { desk, signOut, approve, audited } = openDesk();
  const gone = new AbortController();
  await desk.start({ kind: 'startingSignIn', ...at, flow: 'window' }, gone.signal);
  const { desk: other, ...hand } = openDesk({ phoneMs: 5000 });
  const started = await other.start({ kind: 'startingSignIn', ...at, flow: 'device' }, gone.signal);
  if (started.kind !== 'phoneSignInStarted') throw new Error(started.kind);
  const waiting = other.wait({ kind: 'signingInByPhone', ...at, phone: started.phone }, gone.signal);
  hand.approve();
  await Promise.resolve();
  gone.abort();
  await waiting.catch(() => undefined);
  expect(hand.audited).not.toContain('signedIn');
  await expect.poll(() => hand.signOut.mock.calls.length).toBe(1);
  approve();
  expect(signOut).not.toHaveBeenCalled();
  expect(audited).toEqual([]);
});

test('a visit that is over is over at the gateway, once', async () => {
  const { desk, signOut, approve } = openDesk({ phoneMs: 5000 });
  const started = await desk.start({ kind: 'startingSignIn', ...at, flow: 'device' }, never);
  if (started.kind !== 'phoneSignInStarted') throw new Error(started.kind);
  const waiting = desk.wait({ kind: 'signingInByPhone', ...at, phone: started.phone }, never);
  approve();
  expect(await waiting).toMatchObject({ kind: 'signedIn', holder: { fiscalCode } });
  desk.heed({ kind: 'idle' });
  desk.heed({ kind: 'idle' });
  await desk.close();
  expect(signOut).toHaveBeenCalledTimes(1);
});
