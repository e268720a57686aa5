import * as v from 'valibot';
import { explained } from './explained.ts';

export const staff = v.strictObject({
  pin: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:|scrypt:\d{1,2}:\d{1,2}:\d{1,2}:[A-Za-z0-9_-]{22}:[A-Za-z0-9_-]{43})$/),
      explained(
        'Impronta del PIN del personale, come la stampa «totem-cup staff-pin»; vuota: il pannello di servizio non c’è.',
      ),
    ),
    '',
  ),
  relockSeconds: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(10),
      v.maxValue(3600),
      explained('Dopo quanti secondi senza tocchi il pannello del personale si chiude.'),
    ),
    120,
  ),
});
