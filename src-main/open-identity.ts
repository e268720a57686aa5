import type { Config } from './config.ts';
import type { IdentityLog } from './identity/identity-log.ts';
import type { IdentityProvider } from './identity/identity-provider.ts';
import { createSimulatedIdentityProvider } from './identity/simulated-identity-provider.ts';
import type { SimulatedIdentityProvider } from './identity/simulated-identity-provider.ts';
import type { Log } from './log.ts';

type OpenDeps = { config: Pick<Config, 'identity'>; demo: boolean; now: () => Date; log: Log };

/** Who recognises people: the gateway of the configuration; in a demo somebody's hand; else nobody does. */
export async function openIdentity({ config, demo, now, log }: OpenDeps): Promise<{
  identity: IdentityProvider | null;
  hand: SimulatedIdentityProvider | null;
}> {
  const { identity: settings } = config;
  if (settings) {
    // Not before it is asked for: most totems have no gateway.
    const { openOidcIdentityProvider } = await import('./identity/oidc-identity-provider.ts');
    return { identity: openOidcIdentityProvider(settings, { log: told(log), now }), hand: null };
  }
  if (!demo) return { identity: null, hand: null };
  const hand = createSimulatedIdentityProvider({ flows: ['device'], now });
  return { identity: hand.identity, hand };
}

function told(log: Log): IdentityLog {
  return (step, outcome, why = '') => log('signIn', { step, outcome, why });
}
