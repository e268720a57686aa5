import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PdfRenderer } from '../devices/printer.ts';
import type { SimulatedHands } from '../open-devices.ts';

/** What came out of the simulated printer, as PDF files for whoever tries the program. */
export function keepSlips(
  hands: SimulatedHands,
  renderer: PdfRenderer,
  folder: string,
  paperWidthMm: number,
): void {
  if (!hands.printer) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let count = 0;
  hands.printer.onDocument((document) => {
    const file = join(folder, `slip-${(count += 1)}.pdf`);
    void renderer.render(document, paperWidthMm).then((pdf) => writeFileSync(file, pdf));
  });
}
