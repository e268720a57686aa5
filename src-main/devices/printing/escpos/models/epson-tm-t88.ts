import type { EscposModel } from '../escpos-model.ts';
import { epsonTmT20 } from './epson-tm-t20.ts';

/** Epson TM-T88IV to TM-T88VII with an 80 mm roll: 180 dpi, where bars are no longer whole dots. */
export const epsonTmT88: EscposModel = { ...epsonTmT20, dotsPerLine: 512, dotsPerMm: 180 / 25.4 };
