import * as v from 'valibot';
import { explained } from './explained.ts';

const decimalId = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff));
/** As every data sheet and `lsusb` write it. */
const hexadecimalId = v.pipe(v.string(), v.regex(/^0x[0-9A-Fa-f]{1,4}$/), v.transform(Number));
const usbId = (meaning: string) =>
  v.pipe(
    v.lazy((value): v.GenericSchema<unknown, number> =>
      typeof value === 'string' ? hexadecimalId : decimalId,
    ),
    explained(meaning),
  );

const hid = v.strictObject({
  vendorId: usbId(
    'Numero USB del produttore del lettore in modo HID POS, ad esempio "0x0c2e" (periferiche.md).',
  ),
  productId: usbId(
    'Numero USB del modello, che è un altro in ogni modo di funzionamento dello stesso lettore.',
  ),
});

const serial = v.strictObject({
  path: v.pipe(
    v.string(),
    v.regex(/^(\/dev\/\S+|COM\d{1,3})$/),
    explained('Porta seriale, anche su USB: meglio con un nome fisso (periferiche.md); in Windows "COM3".'),
  ),
  baudRate: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(300),
      v.maxValue(921_600),
      explained('Velocità della porta, come è impostata nel lettore; su USB non conta.'),
    ),
    9600,
  ),
});

const connected = v.pipe(
  v.strictObject({ hid: v.optional(hid), serial: v.optional(serial) }),
  v.check(
    (each) => (each.hid === undefined) !== (each.serial === undefined),
    'needs either "hid" or "serial"',
  ),
);

// Chosen by shape, not a plain union: the message then names the key inside that is wrong.
const scanner = v.lazy(
  (
    value,
  ):
    | v.GenericSchema<unknown, 'wedge' | 'simulated'>
    | v.GenericSchema<unknown, v.InferOutput<typeof connected>> =>
    typeof value === 'object' ? connected : v.picklist(['wedge', 'simulated']),
);

function deviceOf(each: v.InferOutput<typeof scanner>): string {
  if (typeof each === 'string') return each;
  return each.serial?.path ?? JSON.stringify(each.hid);
}

/** All that reads barcodes and stripes at this totem; together they are one scanner. */
export const scanners = v.optional(
  v.pipe(
    v.array(scanner),
    v.maxLength(8),
    v.check((all) => new Set(all.map(deviceOf)).size === all.length, 'names the same scanner twice'),
    explained(
      'Lettori di codici e di bande. "wedge": scrive come una tastiera. Oggetto: "hid" o "serial". "simulated": solo per prove. []: nessuno.',
    ),
  ),
  ['wedge'],
);
