/** A printed thing, as our own data: what stands on it, from top to bottom. Layout decides how it looks. */
export type Slip = { blocks: readonly SlipBlock[] };

export type SlipBlock = Said & { second?: Beside };

type Said =
  | { kind: 'letterhead'; lines: readonly string[] }
  | { kind: 'title' | 'reprint' | 'text' | 'small' | 'notice' | 'fold'; text: string }
  /** `headline`: the one thing that is read from a distance: a number, a date. */
  | { kind: 'field' | 'headline'; label: string; value: string }
  /** Code 128. The value stands above it in print, for when the bars cannot be set or read. */
  | { kind: 'barcode'; value: string }
  /** `label` and `text` stand beside it: what it is, what to do with it. `size`: when others say it (else 34 mm). */
  | { kind: 'qr'; value: string; level: QrLevel; label: string; text: string; size?: QrSize }
  /** One of a list: what it is and how much at the ends of a line, the rest below. */
  | { kind: 'entry'; label: string; value: string; text: string }
  | { kind: 'rule' };

/** How much of a QR code may be lost (ISO/IEC 18004): L 7 %, M 15 %. */
export type QrLevel = 'L' | 'M';

/** Exactly this version (ISO/IEC 18004), and its side without the white around. */
export type QrSize = { version: number; mm: number };

/** The same in another language, where it differs. */
export type Beside = Partial<Record<(typeof spoken)[number], string>>;

const spoken = ['label', 'value', 'text'] as const;

/** The Italian slip with the same one in another language beside it: staff and patient read the same paper. */
export function besideEachOther(italian: Slip, other: Slip): Slip {
  return { blocks: italian.blocks.map((block, index) => withSecond(block, other.blocks[index])) };
}

function withSecond(block: SlipBlock, other: SlipBlock | undefined): SlipBlock {
  if (other?.kind !== block.kind) throw new Error(`no second ${block.kind}`);
  // What is in bars or dots is there once.
  if (block.kind === 'barcode') return block;
  const second: Beside = {};
  for (const key of spoken) {
    const lines = otherLines(wordsOf(block, key), wordsOf(other, key));
    if (lines !== '' && !(isOnce(block) && key === 'value')) second[key] = lines;
  }
  return Object.keys(second).length > 0 ? { ...block, second } : block;
}

/** Dots are there once, and so are the amounts of a list. */
function isOnce({ kind }: SlipBlock): boolean {
  return kind === 'qr' || kind === 'entry';
}

function wordsOf(block: SlipBlock, key: string): string {
  const text = (block as Record<string, unknown>)[key];
  return typeof text === 'string' ? text : '';
}

/** An address is the same in every language, and so is an amount, however its figures are parted. */
function otherLines(own: string, other: string): string {
  const known = own.split('\n');
  return other
    .split('\n')
    .filter((line) => !known.includes(line) && /\p{L}/u.test(line.replace('EUR', '')))
    .join('\n');
}
