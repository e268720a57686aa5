import * as oidc from 'openid-client';
import { err, ok, type Result } from '../result.ts';
import { levelsFrom } from './acr.ts';
import type { IdentityLog } from './identity-log.ts';
import type {
  DeviceSignIn,
  IdentityProvider,
  SignedIn,
  SignInFlow,
  SignInRefusal,
} from './identity-provider.ts';
import { createOidcConnection, type OidcClient } from './oidc-connection.ts';
import { pollDevice } from './oidc-device.ts';
import { signedInBy } from './oidc-tokens.ts';
import type { ClaimNames } from './read-person.ts';
import { codeOf, refusalOf } from './refusals.ts';
import { isTrustedAddress } from './trusted-address.ts';

export type OidcSettings = OidcClient & {
  flows: readonly SignInFlow[];
  scope: string;
  minimumAcr: string;
  claims: ClaimNames;
};

export type OidcDeps = { log: IdentityLog; now: () => Date; deadlineMs?: number };

/** A loopback address, as RFC 8252 has it; the window stops before anything is sent to it. */
export const redirectUri = 'http://127.0.0.1/totem-cup/accesso';

type Finished = Result<SignedIn, SignInRefusal>;

/** A gateway that speaks OpenID Connect. Every request to it is answered or given up within the deadline. */
export function openOidcIdentityProvider(
  settings: OidcSettings,
  { log, now, deadlineMs = 10_000 }: OidcDeps,
): IdentityProvider {
  const connect = createOidcConnection(settings, deadlineMs, now);
  const life = new AbortController();
  const rules = { ...settings, deadlineMs, log };
  const asked = { scope: settings.scope, acr_values: levelsFrom(settings.minimumAcr) };

  function unavailable(flow: SignInFlow, error: unknown): Result<never, 'unavailable'> {
    // Whatever is wrong before the person has done anything: there is no way in here now.
    refusalOf(error);
    log(flow, 'notStarted', codeOf(error));
    return err('unavailable');
  }

  /** The end of the work, or of the caller's patience; a sign-in that nobody waits for any more is taken back. */
  async function finished(flow: SignInFlow, work: Promise<Finished>, gone: AbortSignal): Promise<Finished> {
    const settled = work.then(
      (outcome) => {
        log(flow, outcome.ok ? 'signedIn' : outcome.error);
        return outcome;
      },
      (error: unknown): Finished => {
        const refusal = refusalOf(error);
        log(flow, refusal, codeOf(error));
        return err(refusal);
      },
    );
    const outcome = await Promise.race([settled, aborted(gone)]);
    if (outcome !== 'aborted') {
      return outcome;
    }
    void settled.then((late) => (late.ok ? late.value.signOut() : undefined));
    return err('unavailable');
  }

  async function startDevice(): Promise<Result<DeviceSignIn, 'unavailable'>> {
    try {
      const config = await connect();
      const started = await oidc.initiateDeviceAuthorization(config, asked);
      const { user_code: userCode, verification_uri: verificationUri, expires_in: seconds } = started;
      const complete = started.verification_uri_complete ?? null;
      // They become a QR that people trust because it is ours.
      if (![verificationUri, complete ?? verificationUri].every(isTrustedAddress))
        throw new oidc.ClientError('an address without encryption');
      const expired = AbortSignal.timeout(seconds * 1000);
      const expiresAt = new Date(now().getTime() + seconds * 1000).toISOString();
      return ok({
        ...{ userCode, verificationUri, verificationUriComplete: complete, expiresAt },
        finish: (given) => {
          const gone = AbortSignal.any([given, life.signal]);
          const work = async (): Promise<Finished> => {
            const tokens = await pollDevice(config, started, { gone, expired });
            return tokens === 'expired' ? err('expired') : signedInBy(config, tokens, rules, null);
          };
          return finished('device', work(), gone);
        },
      });
    } catch (error) {
      return unavailable('device', error);
    }
  }

  return {
    flows: settings.flows,

    startDevice: async (signal) => {
      const gone = AbortSignal.any([signal, life.signal]);
      const started = await Promise.race([startDevice(), aborted(gone)]);
      return started === 'aborted' ? err('unavailable') : started;
    },

    startWindow: async () => {
      try {
        const config = await connect();
        const checks = {
          pkceCodeVerifier: oidc.randomPKCECodeVerifier(),
          expectedState: oidc.randomState(),
          expectedNonce: oidc.randomNonce(),
        };
        const url = oidc.buildAuthorizationUrl(config, {
          ...asked,
          redirect_uri: redirectUri,
          state: checks.expectedState,
          nonce: checks.expectedNonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
          code_challenge_method: 'S256',
          // Whoever comes to a totem shows who they are, whatever the gateway remembers.
          prompt: 'login',
        });
        if (!isTrustedAddress(url)) throw new oidc.ClientError('an address without encryption');
        let isUsed = false;
        return ok({
          ...{ url: url.href, redirectUri },
          finish: async (callbackUrl, leave, given) => {
            if (isUsed || !isCallback(callbackUrl)) {
              void leave(null);
              return err('invalid');
            }
            isUsed = true;
            const work = async (): Promise<Finished> => {
              try {
                const tokens = await oidc.authorizationCodeGrant(config, new URL(callbackUrl), checks);
                return await signedInBy(config, tokens, rules, leave);
              } finally {
                // Where there was nothing to sign out with, what the page has stored goes all the same.
                void leave(null);
              }
            };
            return finished('window', work(), AbortSignal.any([given, life.signal]));
          },
        });
      } catch (error) {
        return unavailable('window', error);
      }
    },

    close: async () => life.abort(),
  };
}

function isCallback(callbackUrl: string): boolean {
  if (!URL.canParse(callbackUrl)) return false;
  const { origin, pathname, hash } = new URL(callbackUrl);
  return `${origin}${pathname}` === redirectUri && hash === '';
}

function aborted(signal: AbortSignal): Promise<'aborted'> {
  if (signal.aborted) return Promise.resolve('aborted');
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
}
