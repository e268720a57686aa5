import { err, ok, type Result } from '../result.ts';
import type {
  IdentityProvider,
  SignedIn,
  SignedInPerson,
  SignInFlow,
  SignInRefusal,
} from './identity-provider.ts';

/** The gateway, and the person who signs in at it, by hand. */
export interface SimulatedIdentityProvider {
  readonly identity: IdentityProvider;
  /** Whoever waits is this person now. `acr`: SpidL2 unless it is said. */
  approve(person: SignedInPerson, acr?: string): void;
  /** Whoever waits is refused: by themselves, by time, or for any other reason. */
  refuse(refusal?: SignInRefusal): void;
  /** `false`: the gateway is down; whoever waits learns it as well. */
  setAvailable(available: boolean): void;
  /** How many sign-ins wait for an answer. */
  waiting(): number;
  /** How many have signed in and not yet out. */
  signedIn(): number;
}

export type SimulatedIdentityDeps = { flows: readonly SignInFlow[]; now: () => Date };

const LIFE_MS = 180_000;
const verificationUri = 'https://accesso.example/telefono';
const redirectUri = 'http://127.0.0.1/totem-cup/accesso';

type Finished = Result<SignedIn, SignInRefusal>;

export function createSimulatedIdentityProvider({
  flows,
  now,
}: SimulatedIdentityDeps): SimulatedIdentityProvider {
  let available = true;
  let started = 0;
  let inside = 0;
  const asking = new Set<(finished: Finished) => void>();

  function answer(finishedOf: () => Finished): void {
    for (const tell of [...asking]) tell(finishedOf());
  }

  function finish(signal: AbortSignal): Promise<Finished> {
    if (!available || signal.aborted) return Promise.resolve(err('unavailable'));
    return new Promise((resolve) => {
      const tell = (finished: Finished): void => {
        asking.delete(tell);
        signal.removeEventListener('abort', leave);
        resolve(finished);
      };
      const leave = (): void => tell(err('unavailable'));
      asking.add(tell);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  function signedInAs(person: SignedInPerson, acr: string): Finished {
    let isIn = true;
    inside += 1;
    const signOut = async (): Promise<void> => {
      if (isIn) inside -= 1;
      isIn = false;
    };
    return ok({ person, acr, signOut });
  }

  /** Another one each time, of letters that cannot be mistaken (RFC 8628 §6.1). */
  function nextUserCode(): string {
    const letters = 'BCDFGHJKLMNPQRSTVWXZ';
    started += 1;
    const letterAt = (place: number): string =>
      letters.charAt(Math.floor((started * 7919) / letters.length ** place) % letters.length);
    const code = Array.from({ length: 8 }, (_letter, place) => letterAt(place)).join('');
    return `${code.slice(0, 4)}-${code.slice(4)}`;
  }

  return {
    identity: {
      flows,
      startDevice: async (signal) => {
        if (!available || signal.aborted) return err('unavailable');
        const userCode = nextUserCode();
        return ok({
          userCode,
          verificationUri,
          verificationUriComplete: `${verificationUri}?user_code=${userCode}`,
          expiresAt: new Date(now().getTime() + LIFE_MS).toISOString(),
          finish,
        });
      },
      startWindow: async () => {
        if (!available) return err('unavailable');
        let isUsed = false;
        return ok({
          url: 'about:blank',
          redirectUri,
          finish: async (callbackUrl, leave, signal) => {
            void leave(null);
            if (isUsed || !callbackUrl.startsWith(redirectUri)) return err('invalid');
            isUsed = true;
            return finish(signal);
          },
        });
      },
      close: async () => answer(() => err('unavailable')),
    },
    approve: (person, acr = 'https://www.spid.gov.it/SpidL2') => answer(() => signedInAs(person, acr)),
    refuse: (refusal = 'refused') => answer(() => err(refusal)),
    setAvailable: (value) => {
      available = value;
      if (!value) answer(() => err('unavailable'));
    },
    waiting: () => asking.size,
    signedIn: () => inside,
  };
}
