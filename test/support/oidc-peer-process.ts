import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import Provider, { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { peerClients, signOutPage } from './oidc-peer-manners.ts';
import { spring } from './oidc-peer-traps.ts';
import { fiscalCodeClaim, peerPeople, type PeerFaults, type PeerRecord } from './oidc-peer.ts';

// The gateway alone in a process: a real OpenID provider, with a plain page to sign in at. Its faults are set, and what
// it has seen is asked, over HTTP below /peer.

const redirectUri = process.argv[2] ?? '';
const options = process.argv.slice(3);
const claimsInIdToken = options.includes('claims-in-id-token');
let faults: PeerFaults = {};
const record: PeerRecord = { sessions: [], requests: [], issued: [] };
const sessions = new Map<string, string>();
let provider: Provider | null = null;

const server = createServer((request, response) => {
  void serve(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
provider = createProvider();
process.stdout.write(`${issuer}\n`);
process.stdin.on('end', () => process.exit()).resume();

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', issuer);
  if (pathname === '/peer/faults') {
    faults = JSON.parse(await bodyOf(request)) as PeerFaults;
    response.end('{}');
    return;
  }
  if (pathname === '/peer/record') {
    response.end(JSON.stringify({ ...record, sessions: [...sessions.values()] }));
    return;
  }
  const isSignOut = pathname.startsWith('/session/end');
  if (faults.down || (isSignOut && faults.atSignOut === 'down')) {
    request.socket.destroy();
    return;
  }
  if (faults.delayMs) await sleep(faults.delayMs);
  if (isSignOut && faults.atSignOut === 'slow') return;
  if (isSignOut && faults.atSignOut === 'failing') {
    response.writeHead(500).end('guasto');
    return;
  }
  if (pathname === '/auth' && faults.sendsTo) {
    response.writeHead(302, { location: faults.sendsTo }).end();
    return;
  }
  if (pathname.startsWith('/trap/')) spring(pathname.slice(6), request, response);
  else if (pathname.startsWith('/interaction/')) await interact(request, response);
  else await provider?.callback()(request, response);
}

async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!provider) return;
  const { prompt, uid } = await provider.interactionDetails(request, response);
  if (prompt.name !== 'login') throw new Error(`a prompt that the peer does not know: ${prompt.name}`);
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(loginPage(uid));
    return;
  }
  const form = new URLSearchParams(await bodyOf(request));
  const result = form.has('refuse')
    ? { error: 'access_denied', error_description: 'annullato' }
    : {
        login: {
          accountId: form.get('person') ?? '',
          acr: faults.acr ?? 'https://www.spid.gov.it/SpidL2',
          remember: true,
        },
      };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function loginPage(uid: string): string {
  return `<!doctype html><html lang="it"><title>Accesso di prova</title><body><h1>Accesso di prova</h1>
<form method="post" action="/interaction/${uid}">
<input name="person" autocomplete="username"><input name="password" type="password" autocomplete="current-password">
<button name="enter" value="1">Entra</button><button name="refuse" value="1">Annulla</button></form></body></html>`;
}

function createProvider(): Provider {
  const policy = interactionPolicy.base();
  // A gateway of the public administration asks nobody what the law already says.
  policy.remove('consent');
  const made: Provider = new Provider(issuer, {
    clients: peerClients(redirectUri),
    // To whom it is allowed, without asking first what the profile of the public administration asks.
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    acrValues: ['https://www.spid.gov.it/SpidL1', 'https://www.spid.gov.it/SpidL2'],
    claims: { openid: ['sub'], profile: [fiscalCodeClaim, 'given_name', 'family_name', 'birthdate'] },
    conformIdTokenClaims: !claimsInIdToken,
    cookies: { keys: ['di prova'] },
    features: {
      devInteractions: { enabled: false },
      deviceFlow: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: !options.includes('without-end-session'), logoutSource: signOutPage },
    },
    interactions: { policy, url: (_ctx, { uid }) => `/interaction/${uid}` },
    ttl: { DeviceCode: () => faults.deviceSeconds ?? 600 },
    findAccount: (_ctx, id) => {
      const person = peerPeople[id];
      if (!person) return undefined;
      const claims = Object.entries(person).filter(([name]) => name !== faults.without);
      return { accountId: id, claims: () => ({ sub: id, ...Object.fromEntries(claims) }) };
    },
    loadExistingGrant: async (ctx) => {
      const { oidc } = ctx;
      const grant = new made.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  made.on('session.saved', ({ jti, accountId }) => {
    if (accountId === undefined) sessions.delete(jti);
    else sessions.set(jti, accountId);
  });
  made.on('session.destroyed', ({ jti }) => sessions.delete(jti));
  made.use(spoil);
  return made;
}

/** What a gateway, or whoever sits before it, can do wrong. */
async function spoil(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  if (ctx.path === '/auth' && faults.nonce) ctx.query = { ...ctx.query, nonce: faults.nonce };
  if (ctx.path === '/token' && faults.slowDown) {
    faults.slowDown -= 1;
    note(ctx, 'slow_down');
    ctx.status = 400;
    ctx.body = { error: 'slow_down' };
    return;
  }
  await next();
  const body = ctx.body as Record<string, unknown> | undefined;
  if (ctx.path === '/device/auth' && faults.intervalSeconds && body)
    body['interval'] = faults.intervalSeconds;
  if (ctx.path === '/token' && typeof body?.['id_token'] === 'string') {
    if (typeof body['refresh_token'] === 'string') record.issued.push(body['refresh_token']);
    record.issued.push(body['id_token'], String(body['access_token']));
    if (faults.tampered) body['id_token'] = tampered(body['id_token']);
  }
  const { location } = ctx.response.headers;
  if (typeof location === 'string' && location.startsWith(redirectUri)) {
    const url = new URL(location);
    if (url.searchParams.has('code')) record.issued.push(url.searchParams.get('code') ?? '');
    if (faults.iss) url.searchParams.set('iss', faults.iss);
    ctx.response.set('location', url.href);
  }
  note(ctx, typeof body?.['error'] === 'string' ? body['error'] : null);
}

/** The same claims but one, under the signature of others. */
function tampered(token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const other = Buffer.from(JSON.stringify({ ...claims, sub: 'arta' })).toString('base64url');
  return [header, other, signature].join('.');
}

function note(ctx: KoaContextWithOIDC, error: string | null): void {
  record.requests.push({ path: ctx.path, method: ctx.method, at: Date.now(), status: ctx.status, error });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
