import { noWishes, sameComfort } from '../contract/comfort.ts';
import type { SessionState } from './session-state.ts';
import { isSpeaking, silentVoice } from './voice.ts';

type Wished = Pick<SessionState, 'wishes' | 'voice'>;

/** Somebody has changed how the totem looks, speaks or sounds. */
export function hasWishes({ wishes, voice }: Wished): boolean {
  const isOrdinary =
    wishes.language === noWishes.language &&
    wishes.overlay === null &&
    sameComfort(wishes.comfort, noWishes.comfort);
  return (
    !isOrdinary ||
    voice.blanked ||
    voice.asks ||
    voice.silent ||
    voice.rate !== silentVoice.rate ||
    voice.volume !== silentVoice.volume
  );
}

/** Somebody who needs longer: the voice, or a screen that is not the ordinary one. */
export function needsTime({ wishes, voice }: Wished): boolean {
  return isSpeaking(voice) || !sameComfort(wishes.comfort, noWishes.comfort);
}
