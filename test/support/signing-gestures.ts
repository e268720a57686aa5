import { expect } from 'vitest';
import type { SignInProblem } from '../../src-main/contract/identity-view.ts';
import type { CardHolder } from '../../src-main/domain/card-holder.ts';
import type { GatewayPage } from '../../src-main/identity/gateway-page.ts';
import type { SignedInPerson, SignInFlow } from '../../src-main/identity/identity-provider.ts';
import { createSimulatedIdentityProvider } from '../../src-main/identity/simulated-identity-provider.ts';
import { createBench } from './kiosk-bench.ts';
import { mario } from './sample-bookings.ts';

export const personOf = ({ fiscalCode, givenName, surname, birthDate }: CardHolder): SignedInPerson => ({
  fiscalCode,
  givenName,
  familyName: surname,
  birthDate,
});

/** A window that comes back at once, or never. */
export const pageThat = (comesBack: boolean): GatewayPage => ({
  show: ({ redirectUri }, { address }, signal) => {
    address('accesso.example', true);
    if (comesBack)
      return Promise.resolve({
        kind: 'back',
        callbackUrl: `${redirectUri}?code=x`,
        leave: async () => true,
      });
    return new Promise((resolve) =>
      signal.addEventListener('abort', () => resolve({ kind: 'gone' }), { once: true }),
    );
  },
  place: () => undefined,
});

export async function openBench(flows: SignInFlow[] = ['device'], gatewayPage?: GatewayPage) {
  const gateway = createSimulatedIdentityProvider({ flows, now: () => new Date() });
  const bench = await createBench({ identity: gateway.identity, ...(gatewayPage && { gatewayPage }) });
  return { bench, gateway, [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose]() };
}
export type Bench = Awaited<ReturnType<typeof createBench>>;
export type Gateway = Awaited<ReturnType<typeof openBench>>['gateway'];

export async function signInByPhone(bench: Bench, gateway: Gateway, holder = mario) {
  bench.touch({ kind: 'signIn' });
  await bench.until('signingInByPhone');
  await expect.poll(() => gateway.waiting()).toBe(1);
  gateway.approve(personOf(holder));
}

export const failedFor = (bench: Bench, problem: SignInProblem) =>
  bench.until('signInFailed', (view) => view.problem === problem);
