import * as oidc from 'openid-client';
import type { SignInRefusal } from './identity-provider.ts';

/** Of the sign-in page itself: somebody would not, or was not let. */
const refusedByGateway = new Set([
  'access_denied',
  'login_required',
  'consent_required',
  'interaction_required',
]);
/** Late, or a page of a proxy instead of the gateway's answer. */
const noAnswer = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);
const gatewayInTrouble = new Set(['server_error', 'temporarily_unavailable']);

/** What the gateway's answer, or its silence, means for the person. Anything else is a bug, and goes on. */
export function refusalOf(error: unknown): SignInRefusal {
  if (error instanceof oidc.AuthorizationResponseError) return refusalOfCode(error.error);
  if (error instanceof oidc.ResponseBodyError)
    return error.status >= 500 || error.status === 429 ? 'unavailable' : refusalOfCode(error.error);
  if (error instanceof oidc.WWWAuthenticateChallengeError) return 'invalid';
  if (error instanceof oidc.ClientError) return refusalOfClientError(error);
  // How fetch says that nobody is there.
  if (isUnreached(error)) return 'unavailable';
  throw error;
}

function refusalOfCode(code: string): SignInRefusal {
  if (refusedByGateway.has(code)) return 'refused';
  if (code === 'expired_token') return 'expired';
  return gatewayInTrouble.has(code) ? 'unavailable' : 'invalid';
}

function refusalOfClientError({ code, cause }: oidc.ClientError): SignInRefusal {
  if (code !== undefined && noAnswer.has(code)) return 'unavailable';
  return isUnreached(cause) ? 'unavailable' : 'invalid';
}

function isUnreached(error: unknown): boolean {
  return error instanceof TypeError && (error.message === 'fetch failed' || error.message === 'terminated');
}

/** A word for the log: which of the protocol's own codes it was. Never what was sent, nor what came back. */
export function codeOf(error: unknown): string {
  const { code, error: said } = error as { code?: unknown; error?: unknown };
  if (typeof said === 'string' && /^[a-z_]{1,40}$/.test(said)) return said;
  if (typeof code === 'string' && /^OAUTH_[A-Z_]{1,60}$/.test(code)) return code;
  return error instanceof Error ? error.name : 'unknown';
}
