import type { HeadsetJack } from '../headset-jack.ts';
import type { Voice } from '../voice.ts';

/** Of a totem that does not speak. */
export const absentVoice: Voice = {
  say: () => undefined,
  hush: () => undefined,
  close: async () => undefined,
};

export const absentHeadsetJack: HeadsetJack = {
  onChange: () => () => undefined,
  close: async () => undefined,
};
