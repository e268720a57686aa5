import type { View } from '../contract/view.ts';
import type { Words } from '../words/italian/catalogue.ts';
import { controlsOf } from './controls.ts';
import { languageLines, line, said, trouble } from './lines.ts';
import type { Line } from './lines.ts';
import { overlayScript } from './overlays.ts';
import { arrivalScript } from './script-arrival.ts';
import { outcomeScript } from './script-outcomes.ts';
import { identityScript } from './script-identity.ts';
import { paymentScript } from './script-payment.ts';
import { visitScript } from './script-visit.ts';

export type { Line } from './lines.ts';

/**
 * What the voice reads when this view comes on: everything that the screen shows, in its order, then what can be done
 * (EN 301 549, 5.1.3.1). What lies over the screen is read in its place. `now` is for what counts down.
 */
export function scriptOf(view: View, words: Words, now: Date): Line[] {
  // Over what the person opened, under the end of the time (Overlay.svelte).
  if (view.voice?.status === 'unplugged' && !view.warning) return unplugged(words);
  const over = overlayScript(view, words, now);
  if (over) return over;
  return [...screenLines(view, words, now), ...controlLines(view, words), ...firstScreen(view, words)];
}

/** By the stage of the visit: a screen that is told nowhere does not compile. */
function screenLines(view: View, words: Words, now: Date): Line[] {
  switch (view.kind) {
    case 'idle':
    case 'readingCard':
    case 'cardRejected':
    case 'entering':
    case 'verifying':
    case 'accessRefused':
    case 'asking':
    case 'searching':
      return arrivalScript(view, words);
    case 'choosing':
    case 'summary':
    case 'checkingCancellation':
      return visitScript(view, words);
    case 'checkingPayment':
    case 'paying':
    case 'paymentClosed':
    case 'findingReceipts':
    case 'receiptMissing':
    case 'yearReceipts':
      return paymentScript(view, words);
    case 'choosingSignIn':
    case 'startingSignIn':
    case 'signingInByPhone':
    case 'signingInHere':
    case 'signInFailed':
    case 'filtering':
    case 'findingAll':
    case 'found':
      return identityScript(view, words, now);
    case 'printing':
    case 'printed':
    case 'paperInDoubt':
    case 'printFailed':
    case 'cancelling':
    case 'cancelled':
    case 'cancellationRefused':
    case 'cancellationUnknown':
    case 'openingCase':
    case 'caseOpened':
    case 'caseNotOpened':
    case 'cardAway':
    case 'goodbye':
    case 'outOfService':
      return outcomeScript(view, words, now);
    // For who installs the totem and looks after it, by eye.
    case 'calibrating':
    case 'staffPin':
    case 'checkingPin':
    case 'staffPanel':
      return [];
  }
}

/** The question after a headset that went (UnpluggedDialog.svelte). */
function unplugged({ voice }: Words): Line[] {
  const { title, ...parts } = voice.unplugged;
  return [line(title), ...trouble(parts), line(voice.buttons), line(voice.withoutVoice)];
}

function controlLines(view: View, words: Words): Line[] {
  const controls = [
    ...controlsOf(view, words),
    ...said(view.canLeave && line(words.frame.exit), view.canGoBack && line(words.frame.back)),
    line(words.frame.help),
  ];
  return [line(words.voice.buttons), ...controls];
}

/** How to go about it, and the languages. */
function firstScreen(view: View, { voice }: Words): Line[] {
  if (view.kind !== 'idle') return [];
  return [line(voice.keys), ...languageLines];
}
