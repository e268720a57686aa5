import { deskPinPace, pinPace } from '../domain/slowed-tries.ts';
import { ok, type Result } from '../result.ts';
import { isPinOf } from '../staff/pin-hash.ts';
import type { Slowed, SlowedTryStore } from '../storage/slowed-try-store.ts';

/** `isCounted`: it was looked at. `opensAt`: when the next one is, ISO 8601 UTC; empty: now. */
export type PinVerdict = { kind: 'right' } | { kind: 'wrong'; isCounted: boolean; opensAt: string };

/** Looks at a PIN typed for a name, if it is time to. */
export type PinCheck = (name: string, pin: string, hash: string) => Promise<Result<PinVerdict, 'busy'>>;

type PinCheckDeps = { tries: SlowedTryStore; place: string; now: () => Date };

/** All PINs go through here, whatever they are asked for: none of them is a way round the waiting. */
export function createPinCheck({ tries, place, now }: PinCheckDeps): PinCheck {
  const ofDesk: Slowed = { subject: `pins-at:${place}`, pace: deskPinPace };
  return async (name, pin, hash) => {
    const ofName = pinTriesOf(name);
    const both = [ofName, ofDesk];
    // Journal before deed: a try that cannot be written down is not made.
    const begun = await tries.begin(both, now());
    if (!begun.ok) return begun;
    if (begun.value.kind === 'closed')
      return ok({ kind: 'wrong', isCounted: false, opensAt: begun.value.opensAt });
    if (!(await isPinOf(pin, hash)))
      return ok({ kind: 'wrong', isCounted: true, opensAt: tries.opensAt(both, now()) });
    await tries.forget(ofName.subject);
    // Who knows one PIN does not wipe away what was tried here with other names.
    await begun.value.takeBack(ofDesk);
    return ok({ kind: 'right' });
  };
}

/** Of a name as it was typed, whether somebody has it or not. */
export function pinTriesOf(name: string): Slowed {
  return { subject: `pin-of:${name.toLowerCase()}`, pace: pinPace };
}
