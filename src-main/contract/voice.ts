/** `hush`: silent until something new is to be said. `stop` and `start` are of the whole visit. */
export const voiceActions = [
  'start',
  'stop',
  'hush',
  'repeat',
  'slower',
  'faster',
  'quieter',
  'louder',
  'blank',
  'show',
  'withoutVoice',
] as const;
export type VoiceAction = (typeof voiceActions)[number];

/** Rate and volume go from 1 to this. */
export const voiceSteps = 5;

/**
 * `status`: `unplugged` while the visit waits for an answer, because the headset was pulled out. `blanked`: the person
 * had the screen turned off.
 */
export type VoiceView = {
  status: 'off' | 'on' | 'unplugged';
  headset: boolean;
  rate: number;
  volume: number;
  blanked: boolean;
};
