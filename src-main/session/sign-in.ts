import type { GatewayPage } from '../identity/gateway-page.ts';
import type {
  DeviceSignIn,
  IdentityProvider,
  SignedIn,
  SignInRefusal,
  WindowSignIn,
} from '../identity/identity-provider.ts';
import { noHolder } from '../domain/card-holder.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import { visitOf } from '../domain/session-state.ts';
import type { Stage } from '../domain/session-state.ts';
import type { Result } from '../result.ts';
import type { AuditAction } from '../storage/audit-actions.ts';

export type SignInDeps = {
  /** `null`: nobody can sign in here. */
  identity: IdentityProvider | null;
  /** `null`: nowhere to show the gateway's pages. */
  gatewayPage: GatewayPage | null;
  onAddress: (host: string, secure: boolean) => void;
  /** The gateway's page is out of sight, and who it was is being looked into. */
  onReturned: () => void;
  audit: (action: AuditAction, bookingNumber: string) => void;
  now: () => Date;
  /** Milliseconds: the longest sign-in on a phone, and the longest pause in a window. */
  phoneMs?: number;
  idleMs?: number;
};

/** One sign-in at a time. What the gateway gave stays here, in memory, until the visit is over. */
export interface SignInDesk {
  start(stage: Extract<Stage, { kind: 'startingSignIn' }>, signal: AbortSignal): Promise<SessionEvent>;
  wait(
    stage: Extract<Stage, { kind: 'signingInByPhone' | 'signingInHere' }>,
    signal: AbortSignal,
  ): Promise<SessionEvent>;
  /** A visit of whoever has signed in that is over is over at the gateway as well. */
  heed(stage: Stage): void;
  close(): Promise<void>;
}

const failed = (problem: Extract<SessionEvent, { kind: 'signInFailed' }>['problem']): SessionEvent => ({
  kind: 'signInFailed',
  problem,
});

export function createSignInDesk(deps: SignInDeps): SignInDesk {
  const { identity, gatewayPage, now, phoneMs = 180_000, idleMs = 90_000 } = deps;
  let device: DeviceSignIn | null = null;
  let window: WindowSignIn | null = null;
  let inside: SignedIn | null = null;
  let leaving: Promise<unknown> = Promise.resolve();

  async function startDevice(provider: IdentityProvider, signal: AbortSignal): Promise<SessionEvent> {
    const started = await provider.startDevice(signal);
    if (!started.ok) return failed('unavailable');
    device = started.value;
    const { userCode, verificationUri, verificationUriComplete, expiresAt } = device;
    const latest = now().getTime() + phoneMs;
    const endsAt = new Date(Math.min(Date.parse(expiresAt), latest)).toISOString();
    const qr = verificationUriComplete ?? verificationUri;
    return { kind: 'phoneSignInStarted', phone: { qr, address: verificationUri, userCode, endsAt } };
  }

  /** On the phone, until its time is over. */
  async function byPhone(endsAt: string, signal: AbortSignal): Promise<Result<SignedIn, SignInRefusal>> {
    if (!device) return { ok: false, error: 'unavailable' };
    const limit = limitOf(signal);
    const timer = setTimeout(limit.stop, Math.max(0, Date.parse(endsAt) - now().getTime()));
    const finished = await device.finish(limit.signal);
    clearTimeout(timer);
    return limit.isOver() && !finished.ok ? { ok: false, error: 'expired' } : finished;
  }

  /** In the window, until nobody has touched it for long. */
  async function inWindow(signal: AbortSignal): Promise<Result<SignedIn, SignInRefusal>> {
    if (!window || !gatewayPage) return { ok: false, error: 'unavailable' };
    const limit = limitOf(signal);
    let timer = setTimeout(limit.stop, idleMs);
    const touched = (): void => {
      clearTimeout(timer);
      if (!limit.isOver()) timer = setTimeout(limit.stop, idleMs);
    };
    // A page that goes on by itself is nobody who is there.
    const end = await gatewayPage.show(window, { address: deps.onAddress, touched }, limit.signal);
    clearTimeout(timer);
    if (end.kind === 'back' && !limit.isOver()) {
      deps.onReturned();
      return window.finish(end.callbackUrl, end.leave, signal);
    }
    if (end.kind === 'back') void end.leave(null);
    return { ok: false, error: limit.isOver() ? 'expired' : 'unavailable' };
  }

  function leave(): void {
    if (!inside) return;
    deps.audit('signedOut', '');
    leaving = Promise.all([leaving, inside.signOut()]);
    inside = null;
  }

  return {
    start: async ({ flow }, signal) => {
      if (!identity) return failed('unavailable');
      if (flow === 'device') return startDevice(identity, signal);
      const started = await identity.startWindow();
      if (!started.ok) return failed('unavailable');
      window = started.value;
      return { kind: 'windowSignInStarted' };
    },
    wait: async (stage, signal) => {
      const finished =
        stage.kind === 'signingInByPhone'
          ? await byPhone(stage.phone.endsAt, signal)
          : await inWindow(signal);
      device = null;
      window = null;
      if (!finished.ok) {
        // Whoever has left was refused by nobody.
        if (!signal.aborted) deps.audit('signInRefused', '');
        return failed(finished.error);
      }
      const { person, signOut } = finished.value;
      const own = stage.resume?.visit.holder.fiscalCode ?? person.fiscalCode;
      if (signal.aborted || own !== person.fiscalCode) {
        // Nobody is there any more, or it is not the one of the card: what the gateway gave is given back at once.
        leaving = Promise.all([leaving, signOut()]);
        if (!signal.aborted) deps.audit('signInRefused', '');
        return failed('otherPerson');
      }
      inside = finished.value;
      deps.audit('signedIn', '');
      const { fiscalCode, familyName, givenName, birthDate } = person;
      const holder = { ...noHolder, fiscalCode, surname: familyName, givenName, birthDate };
      return { kind: 'signedIn', holder };
    },
    heed: (stage) => {
      const resumed = 'resume' in stage && stage.resume ? visitOf(stage.resume) : null;
      const visit = visitOf(stage) ?? resumed;
      if (inside && !visit?.list) leave();
    },
    close: async () => {
      leave();
      await leaving;
      await identity?.close();
    },
  };
}

/** A signal that also ends by itself; not AbortSignal.any: on the oldest runtime it keeps what it has joined. */
function limitOf(signal: AbortSignal): { signal: AbortSignal; stop: () => void; isOver: () => boolean } {
  const stopping = new AbortController();
  let over = false;
  const stop = (): void => stopping.abort();
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return {
    signal: stopping.signal,
    stop: () => {
      over = true;
      stop();
    },
    isOver: () => over,
  };
}
