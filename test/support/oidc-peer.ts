import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LeavePage } from '../../src-main/identity/gateway-page.ts';
import { redirectUri } from '../../src-main/identity/oidc-identity-provider.ts';
import { arta, mario } from './sample-bookings.ts';
import { openScriptedBrowser } from './scripted-browser.ts';

export const fiscalCodeClaim = 'https://attributes.eid.gov.it/fiscal_number';

export const peerPeople: Record<string, Record<string, string>> = {
  mario: claimsOf(mario),
  arta: claimsOf(arta),
};

export type PeerFaults = {
  /** The issuer that the authorization answer names. */
  iss?: string;
  /** The nonce that the ID token carries, under a good signature. */
  nonce?: string;
  acr?: string;
  /** A claim that is not given. */
  without?: string;
  tampered?: boolean;
  down?: boolean;
  delayMs?: number;
  /** When somebody signs out, and at no other time. */
  atSignOut?: 'down' | 'slow' | 'failing';
  /** Where the page to sign in at sends on to, before it shows anything. */
  sendsTo?: string;
  /** So many polls are told to slow down. */
  slowDown?: number;
  deviceSeconds?: number;
  intervalSeconds?: number;
};

export type PeerRecord = {
  /** Whom the gateway would let in again without asking: the sessions of browsers and phones that it has not ended. */
  sessions: string[];
  requests: { path: string; method: string; at: number; status: number; error: string | null }[];
  /** Every code and token that was given out. */
  issued: string[];
};

export type OidcPeer = Awaited<ReturnType<typeof startOidcPeer>>;

/** A real OpenID provider in a process of its own, and the hand that plays the people who sign in at it. */
export async function startOidcPeer(...options: ('claims-in-id-token' | 'without-end-session')[]) {
  const program = join(import.meta.dirname, 'oidc-peer-process.ts');
  const child = spawn(process.execPath, [program, redirectUri, ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [issuer] = (await once(createInterface(child.stdout), 'line')) as [string];

  return {
    issuer,
    /** From now on, and instead of those before. */
    set: async (faults: PeerFaults): Promise<void> => {
      await fetch(`${issuer}/peer/faults`, { method: 'POST', body: JSON.stringify(faults) });
    },
    record: async (): Promise<PeerRecord> =>
      (await (await fetch(`${issuer}/peer/record`)).json()) as PeerRecord,
    /** The person scans the QR with a phone, compares the code and signs in, or does not. */
    phone: async (verificationUriComplete: string, does: 'approve' | 'refuse', person = 'mario') => {
      const browser = openScriptedBrowser();
      await browser.open(verificationUriComplete);
      // The page that brings the code in sends itself on.
      await browser.submit({});
      await browser.submit(does === 'approve' ? {} : { abort: 'yes' });
      if (does === 'approve') await browser.submit({ person, password: 'segreta' });
      return browser.text();
    },
    /** The person signs in at the page of the window. Gives the address that the window would stop at. */
    signIn: async (url: string, fields?: Record<string, string>) => (await enter(url, fields)).callbackUrl,
    /** The same, and the way out with what that browser has stored. */
    enter,
    close: async (): Promise<void> => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}

/** The person signs in at the page of the window. */
async function enter(url: string, fields: Record<string, string> = { person: 'mario', password: 'segreta' }) {
  const browser = openScriptedBrowser(redirectUri);
  await browser.open(url);
  await browser.submit(fields);
  const leave: LeavePage = async (address) => {
    if (address === null) return false;
    await browser.open(address);
    // The page sends itself on.
    await browser.submit({});
    return true;
  };
  return { callbackUrl: browser.stoppedAt(), leave };
}

function claimsOf({ fiscalCode, givenName, surname, birthDate }: typeof mario): Record<string, string> {
  return {
    [fiscalCodeClaim]: `TINIT-${fiscalCode}`,
    ...{ given_name: givenName, family_name: surname, birthdate: birthDate },
  };
}
