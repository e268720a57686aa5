/** A printed thing, as our own data: what stands on it, from top to bottom. Layout decides how it looks. */
export type Slip = { blocks: readonly SlipBlock[] };

/** `second`: the same in the other language, where it differs. */
export type SlipBlock =
  | { kind: 'letterhead'; lines: readonly string[] }
  | { kind: 'title' | 'text' | 'small' | 'notice' | 'fold'; text: string; second?: string }
  /** `headline`: the one thing that is read from a distance: a number, a date. */
  | { kind: 'field' | 'headline'; label: string; value: string; second?: { label?: string; value?: string } }
  /** Code 128. The value stands above it in print, for when the bars cannot be set or read. */
  | { kind: 'barcode'; value: string }
  | { kind: 'qr'; value: string; level: QrLevel }
  | { kind: 'rule' };

/** How much of a QR code may be lost (ISO/IEC 18004): L 7 %, M 15 %. */
export type QrLevel = 'L' | 'M';

/** The Italian slip with the same one in another language beside it: staff and patient read the same paper. */
export function besideEachOther(italian: Slip, other: Slip): Slip {
  return { blocks: italian.blocks.map((block, index) => withSecond(block, other.blocks[index])) };
}

function withSecond(block: SlipBlock, other: SlipBlock | undefined): SlipBlock {
  if (other?.kind !== block.kind) throw new Error(`no second ${block.kind}`);
  if ('text' in block && 'text' in other)
    return block.text === other.text ? block : { ...block, second: other.text };
  if (!('label' in block && 'label' in other)) return block;
  const second = {
    ...(block.label === other.label ? {} : { label: other.label }),
    ...(block.value === other.value ? {} : { value: other.value }),
  };
  return { ...block, second };
}
