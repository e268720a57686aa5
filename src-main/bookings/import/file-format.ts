import { importFault, type ImportFault } from './import-fault.ts';

/** What files begin with that are likely to be taken for a CSV (https://en.wikipedia.org/wiki/List_of_file_signatures). */
const formats: readonly [hex: string, name: string][] = [
  ['504b0304', 'zip'],
  ['d0cf11e0', 'xls'],
  ['25504446', 'pdf'],
  ['1f8b', 'gzip'],
  ['53514c69746520666f726d61742033', 'sqlite'],
];
const utf16Marks = ['fffe', 'feff'];

const lineFeed = 0x0a;

/** Whether the beginning of a file (its first bytes, 64 or more where it has them) says that it is no text in UTF-8. */
export function formatFaultOf(beginning: Uint8Array): ImportFault | null {
  const hex = Buffer.from(beginning.subarray(0, 16)).toString('hex');
  if (utf16Marks.some((mark) => hex.startsWith(mark))) return importFault('utf16', '', 1);
  const known = formats.find(([start]) => hex.startsWith(start));
  if (known) return importFault('otherFormat', known[1], 1);
  const end = beginning.indexOf(lineFeed);
  const header = end < 0 ? beginning : beginning.subarray(0, end);
  const zeros = header.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros === 0) return null;
  // Letters of our alphabet are every other byte nothing.
  const isUtf16 = Math.abs(zeros - header.length / 2) <= 1;
  return isUtf16 ? importFault('utf16', '', 1) : importFault('otherFormat', 'binary', 1);
}
