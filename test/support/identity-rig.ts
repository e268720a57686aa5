import {
  openOidcIdentityProvider,
  type OidcSettings,
} from '../../src-main/identity/oidc-identity-provider.ts';
import type { OidcPeer } from './oidc-peer.ts';

export const SPID_L1 = 'https://www.spid.gov.it/SpidL1';
export const SPID_L2 = 'https://www.spid.gov.it/SpidL2';

export const never = new AbortController().signal;

/** The real adapter before the peer, and all that it has logged. */
export function openIdentityRig(peer: Pick<OidcPeer, 'issuer'>, settings: Partial<OidcSettings> = {}) {
  const lines: string[] = [];
  const identity = openOidcIdentityProvider(
    {
      issuer: peer.issuer,
      clientId: 'totem',
      clientSecret: null,
      flows: ['device', 'window'],
      scope: 'openid profile',
      minimumAcr: SPID_L2,
      claims: {
        ...{ fiscalCode: 'https://attributes.eid.gov.it/fiscal_number', givenName: 'given_name' },
        ...{ familyName: 'family_name', birthDate: 'birthdate' },
      },
      ...settings,
    },
    { log: (...line) => lines.push(line.join(' ')), now: () => new Date(), deadlineMs: 1500 },
  );
  return {
    identity,
    lines,
    startWindow: async () => {
      const started = await identity.startWindow();
      if (!started.ok) throw new Error('no sign-in was started');
      return started.value;
    },
    startDevice: async () => {
      const started = await identity.startDevice(never);
      if (!started.ok) throw new Error('no sign-in was started');
      return started.value;
    },
  };
}
