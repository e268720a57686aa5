import { voiceSteps } from '../contract/voice.ts';
import type { VoiceAction, VoiceView } from '../contract/voice.ts';

/** The reading voice: `silent` because the person wants it so, `asks` because the headset went in a visit. */
export type Voice = {
  headset: boolean;
  silent: boolean;
  asks: boolean;
  rate: number;
  volume: number;
  blanked: boolean;
};

const middle = Math.ceil(voiceSteps / 2);

export const silentVoice: Voice = {
  headset: false,
  silent: false,
  asks: false,
  rate: middle,
  volume: middle,
  blanked: false,
};

/** Who comes next hears it as it is at first; the headset may still be in. */
export function voiceForNext({ headset }: Voice): Voice {
  return { ...silentVoice, headset };
}

/** `inVisit`: somebody would miss it. */
export function voiceAfterPlug(voice: Voice, plugged: boolean, inVisit: boolean): Voice {
  if (voice.headset === plugged) return voice;
  if (plugged) return { ...voice, headset: true, silent: false, asks: false };
  return { ...voice, headset: false, blanked: false, asks: inVisit && !voice.silent };
}

export function voiceAfter(voice: Voice, action: VoiceAction): Voice {
  switch (action) {
    case 'start':
      return voice.silent ? { ...voice, silent: false } : voice;
    case 'stop':
      return voice.silent ? voice : { ...voice, silent: true, blanked: false };
    case 'withoutVoice':
      return voice.asks ? { ...voice, asks: false } : voice;
    case 'slower':
      return stepped(voice, 'rate', -1);
    case 'faster':
      return stepped(voice, 'rate', 1);
    case 'quieter':
      return stepped(voice, 'volume', -1);
    case 'louder':
      return stepped(voice, 'volume', 1);
    case 'blank':
      return isSpeaking(voice) && !voice.blanked ? { ...voice, blanked: true } : voice;
    case 'show':
      return voice.blanked ? { ...voice, blanked: false } : voice;
    case 'hush':
    case 'repeat':
      return voice;
  }
}

export function isSpeaking(voice: Voice): boolean {
  return voice.headset && !voice.silent;
}

export function voiceViewOf(voice: Voice): VoiceView {
  const { headset, rate, volume, blanked } = voice;
  const status = voice.asks ? 'unplugged' : isSpeaking(voice) ? 'on' : 'off';
  return { status, headset, rate, volume, blanked };
}

function stepped(voice: Voice, what: 'rate' | 'volume', by: number): Voice {
  const step = Math.min(voiceSteps, Math.max(1, voice[what] + by));
  return step === voice[what] ? voice : { ...voice, [what]: step };
}
