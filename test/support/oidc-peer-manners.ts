import type { ClientMetadata, KoaContextWithOIDC } from 'oidc-provider';

/** Whom the gateway knows: totems without a secret, with one, and one that gets a refresh token as well. */
export function peerClients(redirectUri: string): ClientMetadata[] {
  const grants = ['authorization_code', 'urn:ietf:params:oauth:grant-type:device_code'];
  const totem: Omit<ClientMetadata, 'client_id'> = {
    application_type: 'native',
    grant_types: grants,
    response_types: ['code'],
    redirect_uris: [redirectUri],
  };
  const isPublic = { token_endpoint_auth_method: 'none' } as const;
  return [
    { ...totem, ...isPublic, client_id: 'totem' },
    { ...totem, client_id: 'totem-with-secret', client_secret: 'di prova: "%" e spazi' },
    {
      ...totem,
      ...isPublic,
      client_id: 'totem-with-refresh',
      grant_types: [...grants, 'refresh_token'],
    },
  ];
}

/** Who brings a token of ours is not asked whether to sign out; who brings none is, as the standard wants it (§2). */
export function signOutPage(ctx: KoaContextWithOIDC, form: string): void {
  const isKnown = ctx.oidc.entities.IdTokenHint !== undefined;
  const yes = `<input type="hidden" name="logout" value="yes"/></form>`;
  const goesOn = `<script>addEventListener('load', () => setTimeout(() => document.forms[0].submit(), 200))</script>`;
  ctx.body = isKnown
    ? `<!doctype html>${form.replace('</form>', yes)}${goesOn}`
    : `<!doctype html><h1>Esci?</h1>${form}`;
}
