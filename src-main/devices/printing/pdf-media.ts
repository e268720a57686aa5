const MM_PER_POINT = 25.4 / 72;

/**
 * The size of the (first) page as an IPP media name (PWG 5101.1 §5: `custom_80x123.4mm_80x123.4mm`), undefined
 * when the PDF does not tell. Without it CUPS lays the slip on the queue's default length, and shrinks a longer
 * one until it fits: barcode and letters with it.
 */
export function mediaOf(pdf: Uint8Array): string | undefined {
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(Buffer.from(pdf).toString('latin1'));
  if (!box) return undefined;
  const [width, height] = [box[1], box[2]].map(
    (points) => Math.round(Number(points) * MM_PER_POINT * 100) / 100,
  );
  if (!width || !height) return undefined;
  const size = `${width}x${height}mm`;
  return `custom_${size}_${size}`;
}
