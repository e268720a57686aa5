import * as oidc from 'openid-client';
import { err, ok, type Result } from '../result.ts';
import { isStrongEnough } from './acr.ts';
import type { IdentityLog } from './identity-log.ts';
import type { SignedIn, SignInRefusal } from './identity-provider.ts';
import { readPerson, type ClaimNames } from './read-person.ts';
import { codeOf } from './refusals.ts';

export type Tokens = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;
export type TokenRules = { minimumAcr: string; claims: ClaimNames; deadlineMs: number; log: IdentityLog };

/**
 * Who these tokens are of. Where that is not known well enough they are taken back at once.
 * @throws what openid-client throws.
 */
export async function signedInBy(
  config: oidc.Configuration,
  tokens: Tokens,
  rules: TokenRules,
): Promise<Result<SignedIn, SignInRefusal>> {
  const signOut = signOutOf(config, tokens, rules);
  try {
    const found = await identify(config, tokens, rules);
    if (!found.ok) void signOut();
    return found.ok ? ok({ ...found.value, signOut }) : found;
  } catch (error) {
    void signOut();
    throw error;
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

function signOutOf(
  config: oidc.Configuration,
  tokens: Tokens,
  { deadlineMs, log }: TokenRules,
): () => Promise<void> {
  let leaving: Promise<void> | null = null;
  const leave = async (): Promise<void> => {
    const { revocation_endpoint: revocation } = config.serverMetadata();
    const steps = [
      ...(revocation ? [oidc.tokenRevocation(config, tokens.access_token)] : []),
      endSession(config, tokens.id_token, deadlineMs),
    ];
    for (const step of await Promise.allSettled(steps))
      if (step.status === 'rejected') log('signOut', 'failed', codeOf(step.reason));
  };
  return () => (leaving ??= leave());
}

/** By the back door: the person's browser is a window of ours that is gone by then, or a phone. */
async function endSession(
  config: oidc.Configuration,
  idToken: string | undefined,
  deadlineMs: number,
): Promise<void> {
  if (!idToken || !config.serverMetadata().end_session_endpoint) return;
  const url = oidc.buildEndSessionUrl(config, { id_token_hint: idToken });
  const signal = AbortSignal.timeout(deadlineMs);
  // In the body: addresses end up in the logs of proxies. Every server takes it so by the standard, and some do not.
  const body = new URLSearchParams(url.searchParams);
  const posted = await fetch(`${url.origin}${url.pathname}`, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal,
  });
  await posted.body?.cancel();
  if (posted.status !== 404 && posted.status !== 405) return;
  const got = await fetch(url, { redirect: 'manual', signal });
  await got.body?.cancel();
}
