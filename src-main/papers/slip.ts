/** A printed thing, as our own data: what stands on it, from top to bottom. Layout decides how it looks. */
export type Slip = { blocks: readonly SlipBlock[] };

export type SlipBlock =
  | { kind: 'letterhead'; lines: readonly string[] }
  | { kind: 'title'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'small'; text: string }
  /** A sentence that must not be overlooked. */
  | { kind: 'notice'; text: string }
  | { kind: 'field'; label: string; value: string }
  /** The one thing that is read from a distance: a number, a date. */
  | { kind: 'headline'; label: string; value: string }
  /** Code 128. The value stands above it in print, for when the bars cannot be set or read. */
  | { kind: 'barcode'; value: string }
  | { kind: 'rule' };
