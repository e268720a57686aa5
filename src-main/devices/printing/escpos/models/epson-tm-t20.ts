import type { EscposModel } from '../escpos-model.ts';

/**
 * Epson TM-T20II, TM-T20III, TM-m30 with an 80 mm roll: 203 dpi. GS V 65, GS r 1 and DLE DC4 function 8 by Epson's
 * ESC/POS command reference.
 */
export const epsonTmT20: EscposModel = {
  dotsPerLine: 576,
  dotsPerMm: 8,
  bandLines: 24,
  ending: [0x1d, 0x56, 0x41, 0],
  scrap: [0x1d, 0x56, 0x41, 0],
  statusProtocol: 'dleEot',
  endMark: [0x1d, 0x72, 1],
  // Some of the family have none; their sensor bits are never set.
  nearEndSensor: true,
  minLengthMm: 0,
  clearBuffer: [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8],
};
