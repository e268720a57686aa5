import type { Bitmap } from '../../../src-main/devices/printer.ts';

/** A piece of paper that was cut off. `handed`: how the presenter, if there is one, holds it. */
export type CutPiece = Bitmap & { handed?: { retracts: boolean; seconds: number } };

/** Between head and knife: so much of a slip is still inside when its last line is printed. */
export const headToKnife = 100;

/** Head, paper and knife: what is printed line by line hangs in the mouth until it is cut off. */
export function createMechanism(dotsPerLine: number) {
  const stride = dotsPerLine / 8;
  let hanging: Uint8Array[] = [];
  let letters = 0;
  const cutOff: CutPiece[] = [];
  const pulledBack: CutPiece[] = [];

  return {
    /** What came out and was not pulled back, in this order. */
    pieces: (): readonly CutPiece[] => cutOff,
    pulledBack: (): readonly CutPiece[] => pulledBack,
    hangingLines: () => hanging.length,
    printLine(line: Uint8Array): void {
      const full = new Uint8Array(stride);
      full.set(line.subarray(0, stride));
      hanging.push(full);
    },
    letter: () => void (letters += 1),
    /** What was typed, as grey blocks. */
    endLine(): void {
      const line = new Uint8Array(stride).fill(0xaa, 0, Math.min(stride, Math.round(letters * 1.5)));
      for (let count = 0; letters > 0 && count < 24; count += 1) hanging.push(line);
      letters = 0;
    },
    feed(lines: number): void {
      for (let count = 0; count < lines; count += 1) hanging.push(new Uint8Array(stride));
    },
    cut(handed?: CutPiece['handed']): void {
      const piece = {
        width: dotsPerLine,
        height: hanging.length,
        rows: new Uint8Array(Buffer.concat(hanging)),
      };
      cutOff.push(handed ? { ...piece, handed } : piece);
      hanging = [];
    },
    pullBack(): void {
      const piece = cutOff.pop();
      if (piece) pulledBack.push(piece);
    },
    /** With a new roll somebody takes off what hung from the old one. */
    newRoll(): void {
      hanging = [];
    },
  };
}
