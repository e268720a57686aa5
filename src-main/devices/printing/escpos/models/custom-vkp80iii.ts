import type { EscposModel } from '../escpos-model.ts';

/** Steps of 5 mm that hang out of the mouth, and seconds until what nobody took is pulled back in. */
const presented = { steps: 8, seconds: 30 };
const retract = 0x52;

/**
 * Custom VKP80III in its own emulation: cuts, presents the slip (FS P), and pulls back what is not taken, if that is
 * enabled in its setup. Its full status (DLE EOT 20) is not asked for. It has no documented way to forget what it
 * received.
 */
export const customVkp80iii: EscposModel = {
  dotsPerLine: 576,
  dotsPerMm: 8,
  bandLines: 24,
  ending: [0x1c, 0x50, presented.steps, 0, retract, presented.seconds],
  // Cut, and pulled back at once (GS e 2).
  scrap: [0x1d, 0x56, 0, 0x1d, 0x65, 2],
  statusProtocol: 'dleEot',
  // ESC v: the state of the paper sensors.
  endMark: [0x1b, 0x76],
  nearEndSensor: true,
  // As it comes from the factory.
  minLengthMm: 70,
  clearBuffer: null,
};
