import { parseHidPosReport } from './hid-pos-report.ts';
import { longestScan, scanTextOf } from './scan-text.ts';

/** Milliseconds; the reports of one code follow each other at once. */
const longestGapMs = 1000;

/** Joins the reports of a code, one at a time, at a time in milliseconds. Gives a code when it is whole. */
export function createHidPosJoiner(): (report: Uint8Array, atMs: number) => string | null {
  let bytes: number[] = [];
  let isSpoilt = false;
  let lastAt = -Infinity;

  function begin(): void {
    bytes = [];
    isSpoilt = false;
  }

  return (report, atMs) => {
    const parsed = parseHidPosReport(report);
    if (parsed === 'ignored') return null;
    if (atMs - lastAt > longestGapMs) begin();
    lastAt = atMs;
    // A code of which a part is missing is none, nor is what comes after that part.
    if (parsed === 'broken' || bytes.length + parsed.data.length > longestScan + 8) isSpoilt = true;
    else if (!isSpoilt) bytes.push(...parsed.data);
    if (isSpoilt) bytes = [];
    if (parsed === 'broken' || parsed.more) return null;
    const text = isSpoilt ? null : scanTextOf(Uint8Array.from(bytes));
    begin();
    return text;
  };
}
