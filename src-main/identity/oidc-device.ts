import * as oidc from 'openid-client';
import type { Tokens } from './oidc-tokens.ts';
import { refusalOf } from './refusals.ts';

/** A person is typing on a phone meanwhile: a moment without a network must not cost them the sign-in. */
const FAILURES_FORGIVEN = 2;

/**
 * Asks at the pace that the gateway wants (`interval`, `slow_down`, 5 s unless it says) until the person has answered.
 * @throws what openid-client throws.
 */
export async function pollDevice(
  config: oidc.Configuration,
  started: oidc.DeviceAuthorizationResponse,
  { gone, expired }: { gone: AbortSignal; expired: AbortSignal },
): Promise<Tokens | 'expired'> {
  const signal = AbortSignal.any([gone, expired]);
  for (let failures = 0; ; failures += 1) {
    try {
      return await oidc.pollDeviceAuthorizationGrant(config, started, undefined, { signal });
    } catch (error) {
      if (expired.aborted && !gone.aborted) return 'expired';
      if (gone.aborted || failures === FAILURES_FORGIVEN || refusalOf(error) !== 'unavailable') throw error;
    }
  }
}
