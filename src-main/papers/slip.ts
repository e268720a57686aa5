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
  /** `label` and `text` stand beside it: what it is, what to do with it. */
  | { kind: 'qr'; value: string; level: QrLevel; label: string; text: string }
  | { kind: 'rule' };

/** How much of a QR code may be lost (ISO/IEC 18004): L 7 %, M 15 %. */
export type QrLevel = 'L' | 'M';

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
    if (lines !== '' && !(block.kind === 'qr' && key === 'value')) second[key] = lines;
  }
  return Object.keys(second).length > 0 ? { ...block, second } : block;
}

function wordsOf(block: SlipBlock, key: string): string {
  const text = (block as Record<string, unknown>)[key];
  return typeof text === 'string' ? text : '';
}

/** An address is the same in every language. */
function otherLines(own: string, other: string): string {
  const known = own.split('\n');
  return other
    .split('\n')
    .filter((line) => !known.includes(line))
    .join('\n');
}
