import * as v from 'valibot';
import { explained } from './explained.ts';

const input = v.strictObject({
  input: v.pipe(
    v.string(),
    v.regex(/^\/dev\/input\/\S+$/),
    explained(
      'Dispositivo di Linux che dice se la cuffia è inserita, con un nome fisso (periferiche.md); obbligatorio se "jack" è un oggetto.',
    ),
  ),
});

/** The voice that reads aloud, only into a headset. */
export const speech = v.strictObject({
  // Chosen by shape, not a plain union: the message then names the key inside that is wrong.
  jack: v.optional(
    v.pipe(
      v.lazy((value) => (typeof value === 'object' ? input : v.picklist(['none', 'simulated']))),
      explained(
        'Presa per la cuffia. "none": il totem non parla. { "input": … }: quella del computer. "simulated": solo per prove.',
      ),
    ),
    'none',
  ),
  device: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(100),
      explained(
        'Uscita audio di ALSA verso la cuffia e nient’altro, ad esempio "plughw:1,0"; obbligatoria se "jack" è un oggetto, altrimenti vuoto: la predefinita.',
      ),
    ),
    '',
  ),
});
