import type { ScreenKind } from './view.ts';

/**
 * Screens that hold nothing of a person. On entering one of these after any other, the shell changes the
 * renderer process: clearing the page would leave the person's data in its memory.
 */
export const impersonalScreens: ReadonlySet<ScreenKind> = new Set<ScreenKind>([
  'idle',
  'readingCard',
  'cardRejected',
  'accessRefused',
  'cardAway',
  'goodbye',
  'choosingSignIn',
  'startingSignIn',
  'signingInByPhone',
  'signingInHere',
  'signInFailed',
  'outOfService',
  'calibrating',
  'staffPin',
  'checkingPin',
  'staffPanel',
]);
