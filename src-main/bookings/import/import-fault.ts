/**
 * Why a file is not taken: then nothing has changed. `line` is where in the file, the first being 1; `detail` is a code, a
 * number or names of columns, and repeats nothing else of the content. The words for it are whoever shows it.
 */
export type ImportFault = { code: ImportFaultCode; line: number | null; detail: string };

export type ImportFaultCode =
  | 'empty'
  /** A header and nothing below it. */
  | 'noRows'
  /** Not made of text at all: `detail` says of what, `zip`, `pdf` … */
  | 'otherFormat'
  | 'utf16'
  | 'notUtf8'
  /** `comma`, `tab` or `bar` where semicolons should be. */
  | 'separator'
  | 'headerLacks'
  | 'headerUnknown'
  | 'headerRepeats'
  /** Of more characters than `detail`. */
  | 'recordTooLong'
  | 'quoteOpen'
  | 'quoteInside'
  /** As the parser calls it. */
  | 'notCsv'
  /** What the operating system says: `ENOENT`, `EACCES` … */
  | 'unreadable'
  /** What SQLite says. */
  | 'database'
  | 'databaseBusy'
  /** Another import is at work. */
  | 'busy'
  /** Would change a larger share of what is stored than it may. */
  | 'overLimit'
  /** Somebody did not want it any more. */
  | 'stopped';

export function importFault(code: ImportFaultCode, detail = '', line: number | null = null): ImportFault {
  return { code, line, detail };
}

/** Thrown from within where records are read; never leaves the import. */
export class BrokenFile extends Error {
  readonly fault: ImportFault;

  constructor(fault: ImportFault) {
    super(fault.code);
    this.fault = fault;
  }
}
