import { longestScan } from './scan-text.ts';

const ends = new Set([0x09, 0x0a, 0x0d]);
/** Room for the frame around a code. */
const longestLine = longestScan + 16;

export type SerialLines = {
  feed(bytes: Uint8Array): void;
  /** What has come of an unfinished line belongs to nothing. */
  forget(): void;
};

/**
 * Lines of a serial scanner: they end with CR, LF, TAB, or with a silence of so many milliseconds where the scanner is
 * set to send nothing. A line that is longer than any code is left out up to its end.
 */
export function createSerialLines(onLine: (line: Uint8Array) => void, silenceMs = 150): SerialLines {
  let line: number[] = [];
  let isTooLong = false;
  let timer: NodeJS.Timeout | undefined;

  function forget(): void {
    clearTimeout(timer);
    line = [];
    isTooLong = false;
  }

  function end(): void {
    const whole = isTooLong ? [] : line;
    forget();
    if (whole.length > 0) onLine(Uint8Array.from(whole));
  }

  return {
    feed: (bytes) => {
      for (const byte of bytes) {
        if (ends.has(byte)) end();
        else if (isTooLong || line.length === longestLine) isTooLong = true;
        else line.push(byte);
      }
      clearTimeout(timer);
      if (line.length > 0) timer = setTimeout(end, silenceMs);
    },
    forget,
  };
}
