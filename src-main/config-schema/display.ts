import * as v from 'valibot';
import { explained } from './explained.ts';

/** The glass in millimetres: what the sizes of targets and of text, and the reach, are computed from. */
export const display = v.strictObject({
  pxPerMm: v.optional(
    v.nullable(
      v.pipe(
        v.number(),
        v.minValue(1),
        v.maxValue(20),
        explained(
          'Pixel per millimetro dello schermo; null: quelli trovati con la taratura («calibrate»), altrimenti lo ' +
            'schermo si adatta alla finestra.',
        ),
      ),
    ),
    null,
  ),
  screenBottomMm: v.optional(
    v.nullable(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1500),
        explained(
          'Altezza da terra del bordo inferiore dello schermo acceso, in millimetri; null: quella della taratura, ' +
            'altrimenti 750.',
        ),
      ),
    ),
    null,
  ),
});
