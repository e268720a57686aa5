import type { Screen, ScreenKind } from './view.ts';

const withoutExit = new Set<ScreenKind>([
  'idle',
  'goodbye',
  'outOfService',
  'printing',
  'cancelling',
  'openingCase',
  'calibrating',
  'checkingPin',
]);

const withBack = new Set<ScreenKind>([
  'entering',
  'choosing',
  'summary',
  'checkingCancellation',
  'printFailed',
  'paying',
  'paymentClosed',
  'receiptMissing',
  'yearReceipts',
  'choosingSignIn',
  'signingInByPhone',
  'signingInHere',
  'signInFailed',
  'found',
]);

/** Whether "Esci" is there: leaving does not stop a paper on its way out. */
export function hasWayOut(screen: Screen): boolean {
  if ('busy' in screen && screen.busy) return false;
  return !withoutExit.has(screen.kind) && !('slip' in screen && screen.slip === 'printing');
}

/** Whether "Indietro" is. */
export function hasWayBack(screen: Screen): boolean {
  // Who only pays has typed a code on the screen before; from any other visit it is the way out.
  return withBack.has(screen.kind) || (screen.kind === 'asking' && screen.payOnly);
}
