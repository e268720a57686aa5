/** Counts of bookings, and of rows that were refused. */
export type ImportCounts = { new: number; changed: number; unchanged: number; rowsRefused: number };

/**
 * What changes, by kind: numbers of bookings of each; a booking may be in several. `moved`: another time or place.
 * `person`: name, birth date, codice fiscale or card. `other`: also a service more or less.
 */
export type ImportDifferences = {
  cancelled: number;
  moved: number;
  payment: number;
  person: number;
  other: number;
};

/**
 * Why a row is not taken, with its column or line behind a colon: `value:birth_date` (not what this column holds),
 * `control:name` (a control character), `fields:32` (so many), `differs:status:12` (from line 12 of the same booking),
 * `otherRow:12` (of the same booking was refused), `cancelledHere` (and the file says that it is not).
 */
export const refusalCodes = ['value', 'control', 'fields', 'differs', 'otherRow', 'cancelledHere'] as const;
export type RefusedRow = { line: number; reason: string };

/** `share`: changed bookings among the stored ones, 0 to 1; `limit`: above it nothing is applied. */
export type ImportPreview = {
  file: string;
  counts: ImportCounts;
  differences: ImportDifferences;
  stored: number;
  share: number;
  limit: number;
  /** The first hundred. */
  refused: RefusedRow[];
  /**
   * Some bookings before and after, to be looked at; `field` as the file calls it. Of fields that tell who it is (name,
   * codes, birth date) both texts are empty: only that they change is said.
   */
  examples: { bookingNumber: string; field: string; before: string; after: string }[];
};

/** Why a file is not taken; nothing was changed, but for `outcomeUnknown`. */
export const importFaultCodes = [
  // Of the file as it was dropped or chosen. `tooLarge`: `detail` says how many MB it may have.
  'folder',
  'link',
  'notAFile',
  'tooLarge',
  /** `detail`: what the system says, `ENOENT`, `EACCES`. */
  'unreadable',
  // Of what is in it.
  'empty',
  /** A header and nothing below it. */
  'noRows',
  /** `detail`: `zip` (or a workbook of Excel), `xls`, `pdf`, `gzip`, `sqlite`, `binary`. */
  'otherFormat',
  'utf16',
  /** On this line; Windows-1252, as a rule. */
  'notUtf8',
  /** `detail`: `comma`, `tab`, `bar`. */
  'separator',
  // `detail`: the columns.
  'headerLacks',
  'headerUnknown',
  'headerRepeats',
  /** `detail`: how many characters it may have. */
  'recordTooLong',
  /** The file ends inside quotes: it was cut off. */
  'quoteOpen',
  'quoteInside',
  'notCsv',
  // Of this program and its database.
  /** Another import is at work, here or from the command line. */
  'busy',
  'databaseBusy',
  /** `detail`: what SQLite says. */
  'database',
  /** Nobody decided in time what to do with what was read. */
  'notDecided',
  'processDied',
  /** The process died while it was applied, and the database does not say whether it is. */
  'outcomeUnknown',
  'failed',
] as const;
export type ImportFaultCode = (typeof importFaultCodes)[number];
/** `line`: where in the file, the first being 1. */
export type ImportFault = { code: ImportFaultCode; line: number | null; detail: string };

export type ImportView =
  | { kind: 'idle' }
  | { kind: 'reading'; file: string; rows: number; share: number }
  | { kind: 'comparing'; file: string; share: number }
  | { kind: 'preview'; preview: ImportPreview }
  /** Would change too much: nothing was changed, and nothing will be. */
  | { kind: 'overLimit'; preview: ImportPreview }
  | { kind: 'applying'; file: string; share: number }
  /** `refused`: the first hundred. */
  | { kind: 'done'; file: string; counts: ImportCounts; refused: RefusedRow[] }
  | { kind: 'stopped'; file: string }
  | { kind: 'failed'; file: string; fault: ImportFault };
