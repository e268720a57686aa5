import type { Utterance, Voice, VoiceSettings } from '../voice.ts';

export interface SimulatedVoice {
  voice: Voice;
  /** All that was to be said, in this order, also what was cut off. */
  said: readonly Utterance[];
  /** What the voice is at since the last `say`; nothing since the last `hush`. It has no clock: it never ends by itself. */
  onAir(): { utterances: readonly Utterance[]; settings: VoiceSettings } | null;
  onSaid(listener: (utterance: Utterance) => void): () => void;
}

/** A demo runs all day. */
const remembered = 500;

/** A voice that remembers. `heard`: a real one that says it too. */
export function createSimulatedVoice(heard?: Voice): SimulatedVoice {
  const said: Utterance[] = [];
  const listeners = new Set<(utterance: Utterance) => void>();
  let onAir: ReturnType<SimulatedVoice['onAir']> = null;
  let isClosed = false;
  return {
    said,
    onAir: () => onAir,
    onSaid: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    voice: {
      say: (utterances, settings) => {
        if (isClosed) return;
        onAir = utterances.length > 0 ? { utterances: [...utterances], settings } : null;
        heard?.say(utterances, settings);
        for (const utterance of utterances) {
          said.push(utterance);
          if (said.length > remembered) said.shift();
          for (const listener of [...listeners]) listener(utterance);
        }
      },
      hush: () => {
        onAir = null;
        heard?.hush();
      },
      close: async () => {
        isClosed = true;
        onAir = null;
        await heard?.close();
      },
    },
  };
}
