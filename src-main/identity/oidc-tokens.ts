import * as oidc from 'openid-client';
import { err, ok, type Result } from '../result.ts';
import { isStrongEnough } from './acr.ts';
import type { LeavePage } from './gateway-page.ts';
import type { IdentityLog } from './identity-log.ts';
import type { SignedIn, SignInRefusal } from './identity-provider.ts';
import { readPerson, type ClaimNames } from './read-person.ts';
import { signOutOf } from './oidc-sign-out.ts';

export type Tokens = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;
export type TokenRules = { minimumAcr: string; claims: ClaimNames; deadlineMs: number; log: IdentityLog };

/**
 * Who these tokens are of. Where that is not known well enough they are taken back at once. `leave`: the window's way
 * out, `null` where the person signed in on a phone.
 * @throws what openid-client throws.
 */
export async function signedInBy(
  config: oidc.Configuration,
  tokens: Tokens,
  rules: TokenRules,
  leave: LeavePage | null,
): Promise<Result<SignedIn, SignInRefusal>> {
  const { leaveWindow, signOut } = signOutOf(config, tokens, rules, leave);
  try {
    const found = await identify(config, tokens, rules);
    if (!found.ok) void signOut();
    return found.ok ? ok({ ...found.value, signOut }) : found;
  } catch (error) {
    void signOut();
    throw error;
  } finally {
    // Not at the end of the visit: nobody needs the session any more, and the power may fail before.
    void leaveWindow();
  }
}

async function identify(
  config: oidc.Configuration,
  tokens: Tokens,
  rules: TokenRules,
): Promise<Result<Omit<SignedIn, 'signOut'>, SignInRefusal>> {
  const signed = tokens.claims();
  if (!signed) return err('invalid');
  const { acr } = signed;
  if (typeof acr !== 'string' || !isStrongEnough(acr, rules.minimumAcr)) return err('acrTooLow');
  // SPID tells who it is at UserInfo only, CIE in the ID token as well; what is signed counts more.
  const person =
    readPerson(signed, rules.claims) ??
    readPerson(
      { ...(await oidc.fetchUserInfo(config, tokens.access_token, signed.sub)), ...signed },
      rules.claims,
    );
  return person ? ok({ person, acr }) : err('claimMissing');
}
