import type { EscposModel } from '../escpos-model.ts';

/** What printers that call themselves compatible have in common: taken to keep what it once received. */
export const generic80mm: EscposModel = {
  dotsPerLine: 576,
  dotsPerMm: 8,
  bandLines: 24,
  ending: [0x1d, 0x56, 0x41, 0],
  scrap: [0x1d, 0x56, 0x41, 0],
  statusProtocol: 'dleEot',
  endMark: [0x1d, 0x72, 1],
  nearEndSensor: true,
  minLengthMm: 0,
  clearBuffer: null,
};

/** The same behind something that lets no answer through, as many print servers do. */
export const generic80mmSilent: EscposModel = { ...generic80mm, statusProtocol: 'none' };
