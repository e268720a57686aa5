import { STATUS } from '../../src-main/devices/card/apdu.ts';

/** How a chip gives out a file. Left out: as much as is asked; the end as is usual under the protocol. */
export type Chunking = {
  /** The most bytes of one answer. */
  largest?: number;
  /** Asked for more than `largest`: fewer bytes and 9000, or the right length with 6Cxx. */
  tooMuch?: 'fewer' | 'corrects';
  /**
   * Asked for more than is left: the rest and 6282, the rest and 9000 with 6B00 or nothing at the next command,
   * or the right length with 6Cxx.
   */
  end?: '6282' | '6B00' | '6Cxx' | 'empty';
};

/** The answer to READ BINARY; `length` 1-256. */
export function readChunk(
  file: Uint8Array,
  offset: number,
  length: number,
  { largest = 256, tooMuch = 'fewer', end = '6282' }: Chunking,
): Uint8Array {
  if (offset >= file.length) return statusWord(end === 'empty' ? STATUS.success : STATUS.wrongOffset);
  const given = Math.min(length, largest);
  if (given < length && tooMuch === 'corrects') return statusWord(0x6c00 | given);
  const data = file.subarray(offset, offset + given);
  if (data.length < given && end === '6Cxx') return statusWord(0x6c00 | data.length);
  const word = data.length < given && end === '6282' ? STATUS.endOfFile : STATUS.success;
  return Uint8Array.of(...data, ...statusWord(word));
}

export function statusWord(word: number): Uint8Array {
  return Uint8Array.of(word >> 8, word & 0xff);
}
