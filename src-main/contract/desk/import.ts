/** Counts of bookings, and of rows that were refused. */
export type ImportCounts = { new: number; changed: number; unchanged: number; rowsRefused: number };

/** What changes, by kind: numbers of bookings of each; a booking may be in several. */
export type ImportDifferences = {
  cancelled: number;
  moved: number;
  payment: number;
  person: number;
  other: number;
};

export type RefusedRow = { line: number; reason: string };

/** `share`: changed bookings among the stored ones, 0 to 1; `limit`: from which on it is refused. */
export type ImportPreview = {
  file: string;
  counts: ImportCounts;
  differences: ImportDifferences;
  stored: number;
  share: number;
  limit: number;
  /** The first hundred. */
  refused: RefusedRow[];
  /** Some bookings before and after, to be looked at: numbers, never names. */
  examples: { bookingNumber: string; field: string; before: string; after: string }[];
};

/** Why a file is not taken: a code, with the place where there is one. */
export type ImportFault = { code: string; line: number | null; detail: string };

export type ImportView =
  | { kind: 'idle' }
  | { kind: 'reading'; file: string; rows: number; share: number }
  | { kind: 'comparing'; file: string; share: number }
  | { kind: 'preview'; preview: ImportPreview }
  /** Would change too much: nothing was changed, and nothing will be. */
  | { kind: 'overLimit'; preview: ImportPreview }
  | { kind: 'applying'; file: string; share: number }
  | { kind: 'done'; file: string; counts: ImportCounts; refused: RefusedRow[] }
  | { kind: 'stopped'; file: string }
  | { kind: 'failed'; file: string; fault: ImportFault };
