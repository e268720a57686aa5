import * as v from 'valibot';
import { explained } from './explained.ts';
import { scanners } from './scanners.ts';

const printer = v.strictObject({
  driver: v.optional(
    v.pipe(
      v.picklist(['system', 'ipp', 'pos', 'escpos', 'simulated']),
      explained(
        '"ipp": coda di CUPS. "pos": stampante del sistema. "escpos": stampante in rete, senza coda. ' +
          '"system": "pos" in Windows, altrove "ipp". "simulated": per prove.',
      ),
    ),
    'system',
  ),
  queue: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[^\s/#?](?:[^\t\n/#?]{0,125}[^\s/#?])?$/),
      explained('Nome della coda di CUPS, come lo mostra lpstat -e; in Windows, nome della stampante.'),
    ),
    'totem',
  ),
  address: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(tcp:\/\/([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\]):\d{1,5})?$/),
      explained(
        'Indirizzo della stampante, ad esempio "tcp://10.0.0.9:9100"; obbligatorio con "escpos", altrimenti senza effetto.',
      ),
    ),
    '',
  ),
  model: v.optional(
    v.nullable(
      v.pipe(
        v.picklist([
          'custom-vkp80iii',
          'epson-tm-t20',
          'epson-tm-t88',
          'generic-80mm',
          'generic-80mm-silent',
        ]),
        explained(
          'Modello della stampante (periferiche.md); obbligatorio con "escpos", altrimenti senza effetto.',
        ),
      ),
    ),
    null,
  ),
  paperWidthMm: v.optional(
    v.pipe(v.number(), v.minValue(48), v.maxValue(216), explained('Larghezza della carta in millimetri.')),
    80,
  ),
});

export const devices = v.strictObject({
  cardReader: v.optional(
    v.pipe(
      v.picklist(['pcsc', 'simulated', 'none']),
      explained(
        '"pcsc": il lettore di tessere del computer. "simulated": solo per prove. ' +
          '"none": nessuno; il totem dice che il lettore non funziona e manda allo sportello.',
      ),
    ),
    'pcsc',
  ),
  scanner: scanners,
  printer: v.optional(printer, {}),
});
