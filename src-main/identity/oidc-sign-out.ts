import * as oidc from 'openid-client';
import type { LeavePage } from './gateway-page.ts';
import type { IdentityLog } from './identity-log.ts';
import { codeOf } from './refusals.ts';
import { isTrustedAddress } from './trusted-address.ts';

type Given = Pick<oidc.TokenEndpointResponse, 'access_token' | 'refresh_token' | 'id_token'>;
type Rules = { deadlineMs: number; log: IdentityLog };

/**
 * The way out of the gateway (OpenID Connect RP-Initiated Logout 1.0, RFC 7009), each step once. A session is the
 * browser's that began it: the window itself goes and ends it. Only where it cannot, or where the browser is that of a
 * phone, the gateway is told from behind, and may or may not listen.
 */
export function signOutOf(
  config: oidc.Configuration,
  given: Given,
  { deadlineMs, log }: Rules,
  leave: LeavePage | null,
): { leaveWindow: () => Promise<boolean>; signOut: () => Promise<void> } {
  const { revocation_endpoint: revocation } = config.serverMetadata();
  const url = endSessionUrl(config, given.id_token);

  const leaveWindow = once(async () => {
    if (!leave) return false;
    const isLeft = await leave(url?.href ?? null);
    if (url) log('signOut', isLeft ? 'windowLeft' : 'windowNotLeft');
    return isLeft;
  });

  async function endSession(): Promise<void> {
    if (url && !(await leaveWindow())) await endFromBehind(url, deadlineMs);
  }

  const signOut = once(async () => {
    const tokens = revocation ? [given.refresh_token, given.access_token] : [];
    const steps = tokens.filter((token) => token !== undefined);
    const all = [...steps.map((token) => oidc.tokenRevocation(config, token)), endSession()];
    for (const step of await Promise.allSettled(all))
      if (step.status === 'rejected') log('signOut', 'failed', codeOf(step.reason));
  });

  return { leaveWindow, signOut };
}

/** `null`: the gateway has none, or has one that would carry the token in the clear. */
function endSessionUrl(config: oidc.Configuration, idToken: string | undefined): URL | null {
  const { end_session_endpoint: endpoint } = config.serverMetadata();
  if (!idToken || !endpoint || !isTrustedAddress(endpoint)) return null;
  return oidc.buildEndSessionUrl(config, { id_token_hint: idToken });
}

async function endFromBehind(url: URL, deadlineMs: number): Promise<void> {
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

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null;
  return () => (done ??= work());
}
