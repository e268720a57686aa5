import type { SeededRandom } from './seeded-random.ts';

/** The fields of the shorter files end about here. */
const USED = 101;

/** What becomes of bytes between a chip and us; `others`: whole files of other people, to be spliced in. */
export function mutated(bytes: Uint8Array, others: readonly Uint8Array[], random: SeededRandom): Uint8Array {
  let result: Uint8Array = Uint8Array.from(bytes);
  for (let count = 1 + random.below(4); count > 0; count -= 1) result = once(result, others, random);
  return result;
}

function once(bytes: Uint8Array, others: readonly Uint8Array[], random: SeededRandom): Uint8Array {
  // Mostly where something stands: what becomes of the padding hardly matters.
  const at = random.below((random.happens(0.7) ? Math.min(bytes.length, USED) : bytes.length) + 1);
  const length = random.below(24);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (random.below(9)) {
    case 0:
      return changed(bytes, at, (byte) => byte ^ (1 << random.below(8)));
    case 1:
      return changed(bytes, at, () => random.below(256));
    // A length, a day, a digit of the code.
    case 2:
      return changed(bytes, at, () => 0x30 + random.below(10));
    case 3:
      return changed(bytes, at, () => 0x41 + random.below(26));
    case 4:
      return Uint8Array.of(...before, ...after.subarray(length));
    case 5:
      return Uint8Array.of(...before, ...Array.from({ length }, () => random.below(256)), ...after);
    case 6:
      return Uint8Array.of(...after, ...before);
    case 7:
      return before;
    default: {
      const other = random.pick(others);
      const from = random.happens(0.5) ? at : random.below(other.length);
      return Uint8Array.of(...before, ...other.subarray(from));
    }
  }
}

function changed(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  if (at < copy.length) copy[at] = change(copy[at] ?? 0);
  return copy;
}
