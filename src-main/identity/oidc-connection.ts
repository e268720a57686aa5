import * as oidc from 'openid-client';
import { isLoopback, isTrustedAddress } from './trusted-address.ts';

export type OidcClient = {
  /** As the gateway writes it in its own metadata. */
  issuer: string;
  clientId: string;
  /** `null`: a public client. */
  clientSecret: string | null;
};

/** After this long the gateway's metadata are read again: it may have moved an address or learnt something. */
const METADATA_MS = 60 * 60 * 1000;

/**
 * The gateway as it describes itself, read when first needed and kept for an hour; a failure is not kept.
 * @throws what openid-client throws, after `deadlineMs` at the latest.
 */
export function createOidcConnection(
  client: OidcClient,
  deadlineMs: number,
  now: () => Date,
): () => Promise<oidc.Configuration> {
  let known: { config: Promise<oidc.Configuration>; until: number } | null = null;

  function discover(): Promise<oidc.Configuration> {
    const issuer = new URL(client.issuer);
    // The signature of an ID token is checked though it came over TLS: a proxy may stand in between.
    const execute = [oidc.enableNonRepudiationChecks];
    // Marked so that it stands out: only where nothing leaves this machine.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (issuer.protocol === 'http:' && isLoopback(issuer)) execute.push(oidc.allowInsecureRequests);
    return oidc.discovery(
      issuer,
      client.clientId,
      undefined,
      // The one way that every server knows which gives out secrets (RFC 6749 §2.3.1).
      client.clientSecret ? oidc.ClientSecretBasic(client.clientSecret) : oidc.None(),
      { execute, timeout: deadlineMs / 1000, [oidc.customFetch]: fetchTrusted },
    );
  }

  return () => {
    const at = now().getTime();
    if (known && at < known.until) return known.config;
    const fresh = { config: discover(), until: at + METADATA_MS };
    known = fresh;
    fresh.config.catch(() => {
      if (known === fresh) known = null;
    });
    return fresh.config;
  };
}

/** What the metadata name is no more trusted than the issuer: no token goes out unencrypted because of them. */
const fetchTrusted: oidc.CustomFetch = (url, options) => {
  if (!isTrustedAddress(url)) throw new oidc.ClientError('an address without encryption');
  return fetch(url, options as RequestInit);
};
