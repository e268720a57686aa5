/** One input report: its part of the code, and whether the code goes on in the next report. */
export type HidPosReport = { data: Uint8Array; more: boolean };

const reportId = 0x02;
const reportBytes = 64;
const longestData = 56;
const aimMark = 0x5d;
const aimBytes = 3;

/**
 * An input report of a HID POS barcode scanner (USB HID Point of Sale Usage Tables, usage page 0x8C; layout as in the
 * manuals of Access-IS), as hidapi gives it: report id 0x02, how many bytes of data (0 to 56), three of AIM identifier,
 * the data, symbology of the vendor, a reserved byte, and one whose lowest bit says that more follows. Where the report
 * comes without its id all of it lies one byte earlier, and some devices have the identifier one byte later.
 *
 * `ignored`: another kind of report. `broken`: of this kind, but not of this form.
 */
export function parseHidPosReport(report: Uint8Array): HidPosReport | 'ignored' | 'broken' {
  const start = startOf(report);
  if (start === null) return report[0] === reportId ? 'broken' : 'ignored';
  const length = report[start.length] ?? 0;
  if (length > longestData || start.data + length >= report.length) return 'broken';
  return {
    data: report.slice(start.data, start.data + length),
    more: ((report.at(-1) ?? 0) & 1) === 1,
  };
}

/** Where the length stands, and where the data begin; `null`: nowhere. */
function startOf(report: Uint8Array): { length: number; data: number } | null {
  if (report[0] === reportId && report.length === reportBytes) {
    if (report[2] === aimMark) return { length: 1, data: 2 + aimBytes };
    if (report[3] === aimMark) return { length: 1, data: 3 + aimBytes };
    // A code of which the scanner does not tell the symbology.
    if (report[2] === 0 && report[3] === 0 && report[4] === 0) return { length: 1, data: 2 + aimBytes };
  }
  const isWithoutId = report.length === reportBytes || report.length === reportBytes - 1;
  return isWithoutId && report[1] === aimMark ? { length: 0, data: 1 + aimBytes } : null;
}
