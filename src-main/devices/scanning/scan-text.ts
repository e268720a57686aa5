import { withoutAimId } from '../../domain/aim-id.ts';

/** Characters; what the contract takes from a wedge too. */
export const longestScan = 256;

/**
 * The code in what a scanner has sent: printable characters (ISO 8859-1) without the frame that it may be set to put
 * around them (STX, ETX, AIM identifier). `null`: nothing, or longer than any code that is known here.
 */
export function scanTextOf(bytes: Uint8Array): string | null {
  const printable = Buffer.from(bytes)
    .toString('latin1')
    // eslint-disable-next-line no-control-regex -- taken out, whatever they are
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
  const text = withoutAimId(printable);
  return text === '' || text.length > longestScan ? null : text;
}
