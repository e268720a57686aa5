import type { Config } from './config.ts';
import type { HeadsetJack } from './devices/headset-jack.ts';
import { createSimulatedHeadset } from './devices/simulated/simulated-headset.ts';
import type { SimulatedHeadset } from './devices/simulated/simulated-headset.ts';
import { createSimulatedVoice } from './devices/simulated/simulated-voice.ts';
import type { SimulatedVoice } from './devices/simulated/simulated-voice.ts';
import { absentHeadsetJack, absentVoice } from './devices/speech/absent-speech.ts';
import { openEspeakVoice } from './devices/speech/espeak-voice.ts';
import { openInputHeadsetJack } from './devices/speech/input-headset-jack.ts';
import type { Voice } from './devices/voice.ts';
import type { Log } from './log.ts';

/** `hasVoice`: this totem can read aloud to whoever brings a headset. */
export type Speech = { voice: Voice; headsetJack: HeadsetJack; hasVoice: boolean };

export type SpeechHands = { headset?: SimulatedHeadset; voice?: SimulatedVoice };

type SpeechDeps = {
  speech: Config['speech'];
  demo: boolean;
  log: Log;
  /** Of espeak-ng, where it is not found by its name. */
  program?: string;
};

export const absentSpeech: Speech = { voice: absentVoice, headsetJack: absentHeadsetJack, hasVoice: false };

/** In a demo there is a simulated headset, and the voice is heard where espeak-ng is installed. */
export async function openSpeech(deps: SpeechDeps, hands: SpeechHands): Promise<Speech> {
  const { jack } = deps.speech;
  if (deps.demo || jack === 'simulated') {
    hands.headset = createSimulatedHeadset();
    hands.voice = createSimulatedVoice((await openVoice(deps)) ?? undefined);
    return { voice: hands.voice.voice, headsetJack: hands.headset.jack, hasVoice: true };
  }
  const voice = jack === 'none' ? null : await openVoice(deps);
  if (jack === 'none' || !voice) return absentSpeech;
  const headsetJack = openInputHeadsetJack({
    path: jack.input,
    log: (what, fields = {}) => deps.log('headsetJack', { what, ...fields }),
  });
  return { voice, headsetJack, hasVoice: true };
}

async function openVoice({ speech, log, program }: SpeechDeps): Promise<Voice | null> {
  const voice = await openEspeakVoice({
    ...(program !== undefined && { program }),
    device: speech.device,
    log: (what, fields = {}) => log('voice', { what, ...fields }),
  });
  if (!voice) log('voice', { what: 'notInstalled' });
  return voice;
}
