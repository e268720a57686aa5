import type { Result } from '../result.ts';
import type { LeavePage } from './gateway-page.ts';

/** A person as the gateway knows them. The codice fiscale is normalised and right in itself. */
export type SignedInPerson = {
  fiscalCode: string;
  givenName: string;
  familyName: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
};

export type SignedIn = {
  person: SignedInPerson;
  /** How strongly the person was recognised, as the gateway wrote it: `https://www.spid.gov.it/SpidL2`. */
  acr: string;
  /** Takes back what the gateway gave and ends its session, as far as it answers within the deadline. Never rejects. */
  signOut(): Promise<void>;
};

/**
 * `refused`: by the person, or by the gateway for this person. `expired`: nobody answered in time. `unavailable`: the
 * gateway did not answer, or the caller has gone. `acrTooLow`: recognised, but not strongly enough. `claimMissing`: the
 * gateway does not say who it is. `invalid`: an answer that cannot be trusted: another issuer, nonce, state or
 * signature, a code that was used before.
 */
export type SignInRefusal = 'refused' | 'expired' | 'unavailable' | 'acrTooLow' | 'claimMissing' | 'invalid';

/** On the person's own phone (RFC 8628). */
export type DeviceSignIn = {
  /** To be compared with the one on the phone: `BDWP-HQPK`. */
  userCode: string;
  /** Where the code is typed in. */
  verificationUri: string;
  /** The same with the code in it, for a QR; not every gateway has one. */
  verificationUriComplete: string | null;
  /** ISO UTC. */
  expiresAt: string;
  /** Asks until the person has answered. Once. */
  finish(signal: AbortSignal): Promise<Result<SignedIn, SignInRefusal>>;
};

/** In a window of the totem (authorization code with PKCE). */
export type WindowSignIn = {
  url: string;
  /** Where the gateway sends the person back to. Nobody listens there: the window stops at it. */
  redirectUri: string;
  /**
   * With the whole address that the window stopped at, and its way out, which is taken whatever comes of it: the
   * gateway's session is not needed any more. Once: a second call is `invalid`.
   */
  finish(
    callbackUrl: string,
    leave: LeavePage,
    signal: AbortSignal,
  ): Promise<Result<SignedIn, SignInRefusal>>;
};

export type SignInFlow = 'device' | 'window';

/**
 * Who recognises people by SPID or CIE: a gateway that speaks OpenID Connect. Tokens stay behind this port, in memory.
 * Nothing here rejects; every answer has its deadline, and a caller that leaves is answered at once.
 */
export interface IdentityProvider {
  /** In the order in which they are offered. */
  readonly flows: readonly SignInFlow[];
  startDevice(signal: AbortSignal): Promise<Result<DeviceSignIn, 'unavailable'>>;
  startWindow(): Promise<Result<WindowSignIn, 'unavailable'>>;
  /** Sign-ins under way end with `unavailable`. */
  close(): Promise<void>;
}
