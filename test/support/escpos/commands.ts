/** One command of ESC/POS, by the public command reference (download4.epson.biz/sec_pub/pos/reference_en/escpos). */
export type EscposCommand =
  | { kind: 'initialise' | 'ignored' | 'lineFeed' | 'sensorStatus' }
  | { kind: 'letter' }
  | { kind: 'feedDots'; dots: number }
  | { kind: 'statesUnasked'; mask: number }
  | { kind: 'cut' }
  | { kind: 'present'; steps: number; retracts: boolean; seconds: number }
  | { kind: 'retract' }
  | { kind: 'raster'; stride: number; lines: number }
  | { kind: 'unknown'; hex: string };

export type Parsed = { command: EscposCommand; length: number };

const [LF, CR, DLE, ESC, FS, GS] = [0x0a, 0x0d, 0x10, 0x1b, 0x1c, 0x1d];

/** The command at the beginning of the buffer; of a picture its head alone. `null`: more bytes are needed. */
export function parseCommand(bytes: Buffer): Parsed | null {
  const [first, second] = bytes;
  if (first !== undefined && first >= 0x20 && first < 0x7f) return { command: { kind: 'letter' }, length: 1 };
  if (first === LF || first === CR)
    return { command: { kind: first === LF ? 'lineFeed' : 'ignored' }, length: 1 };
  if (second === undefined) return null;
  switch (first) {
    case ESC:
      return parseEsc(bytes, second);
    case FS:
      if (second === 0x2e) return { command: { kind: 'ignored' }, length: 2 };
      return second === 0x50 ? withLength(bytes, 6, present) : unknown(bytes);
    case GS:
      return parseGs(bytes, second);
    case DLE:
      // Obeyed when it came in; in its turn it is passed over.
      if (second === 0x04) return withLength(bytes, 3, () => ({ kind: 'ignored' }));
      return second === 0x14 && bytes[2] === 8
        ? withLength(bytes, 10, () => ({ kind: 'ignored' }))
        : unknown(bytes);
    default:
      return unknown(bytes);
  }
}

function parseEsc(bytes: Buffer, second: number): Parsed | null {
  switch (second) {
    case 0x40:
      return { command: { kind: 'initialise' }, length: 2 };
    case 0x76:
      return { command: { kind: 'sensorStatus' }, length: 2 };
    case 0x4d:
      return withLength(bytes, 3, () => ({ kind: 'ignored' }));
    case 0x4a:
      return withLength(bytes, 3, (all) => ({ kind: 'feedDots', dots: all[2] ?? 0 }));
    case 0x64:
      return withLength(bytes, 3, (all) => ({ kind: 'feedDots', dots: (all[2] ?? 0) * 30 }));
    default:
      return unknown(bytes);
  }
}

function parseGs(bytes: Buffer, second: number): Parsed | null {
  switch (second) {
    case 0x61:
      return withLength(bytes, 3, (all) => ({ kind: 'statesUnasked', mask: all[2] ?? 0 }));
    case 0x72:
      if (bytes.length >= 3 && bytes[2] !== 1 && bytes[2] !== 49) return unknown(bytes);
      return withLength(bytes, 3, () => ({ kind: 'sensorStatus' }));
    case 0x56:
      if (bytes.length >= 3 && [65, 66].includes(bytes[2] ?? 0))
        return withLength(bytes, 4, () => ({ kind: 'cut' }));
      return [undefined, 0, 1, 48, 49].includes(bytes[2])
        ? withLength(bytes, 3, () => ({ kind: 'cut' }))
        : unknown(bytes);
    case 0x65:
      if (bytes.length >= 3 && bytes[2] !== 2) return unknown(bytes);
      return withLength(bytes, 3, () => ({ kind: 'retract' }));
    case 0x76:
      if (bytes.length >= 4 && (bytes[2] !== 0x30 || bytes[3] !== 0)) return unknown(bytes);
      return withLength(bytes, 8, (all) => ({
        kind: 'raster',
        stride: all.readUInt16LE(4),
        lines: all.readUInt16LE(6),
      }));
    default:
      return unknown(bytes);
  }
}

function present(all: Buffer): EscposCommand {
  return { kind: 'present', steps: all[2] ?? 0, retracts: all[4] === 0x52, seconds: all[5] ?? 0 };
}

function withLength(bytes: Buffer, length: number, read: (all: Buffer) => EscposCommand): Parsed | null {
  return bytes.length < length ? null : { command: read(bytes), length };
}

/** One byte of it is passed over, as printers do with what they do not know. */
function unknown(bytes: Buffer): Parsed {
  return { command: { kind: 'unknown', hex: bytes.subarray(0, 4).toString('hex') }, length: 1 };
}
