import * as v from 'valibot';
import { explained } from './explained.ts';

export const desk = v.strictObject({
  lockSeconds: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(30),
      v.maxValue(3600),
      explained('Dopo quanti secondi senza tasti né mouse lo sportello si blocca.'),
    ),
    180,
  ),
  importLimitPercent: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(100),
      explained(
        'Un’importazione allo sportello che cambierebbe più di questa parte (per cento) delle prenotazioni già presenti è rifiutata.',
      ),
    ),
    20,
  ),
});
