import { CsvError, parse } from 'csv-parse/sync';
import { BrokenFile, importFault, type ImportFault } from './import-fault.ts';

/** `line` is where in the file the record begins; the first line is 1. `printable`: no field holds a control character. */
export type CsvRecord = { line: number; fields: readonly string[]; printable: boolean };

/** A record as it stands in the file, up to the line feed. */
type RawRecord = { line: number; text: string };

/** A quote that is never closed would otherwise swallow the rest of the file into memory. */
const longestRecord = 64 * 1024;
const tooLong = (line: number): ImportFault => importFault('recordTooLong', String(longestRecord), line);

/**
 * Cuts the text of a CSV into records, a piece of it at a time. What is as it should be is cut here; the rest
 * goes to the parser, which takes ten times as long and says what is wrong.
 * Both methods throw `BrokenFile`.
 */
export function createRecordCutter(onRecord: (record: CsvRecord) => void): {
  /** Hands over the records that end in this piece. */
  cut: (piece: string) => void;
  /** Hands over the last one, when the file does not end with a line end. */
  end: () => void;
  /** The line that the next piece begins in. */
  line: () => number;
} {
  let rest = '';
  let line = 1;

  function cut(piece: string): void {
    const text = rest + piece;
    let start = 0;
    let [lines, quotes] = [0, 0];
    let quote = text.indexOf('"');
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      lines += 1;
      for (; quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) quotes += 1;
      // A quote is open here: in a record that the parser accepts, the others come in twos.
      if (quotes % 2 === 1) continue;
      onRecord(recordOf({ line, text: text.slice(start, end) }));
      line += lines;
      start = end + 1;
      [lines, quotes] = [0, 0];
    }
    rest = text.slice(start);
    if (rest.length > longestRecord) onRecord(recordOf({ line, text: rest }));
  }

  return {
    cut,
    end: () => {
      cut('\n');
      if (rest !== '') onRecord(recordOf({ line, text: rest }));
    },
    line: () => line + rest.split('\n').length - 1,
  };
}

function recordOf(record: RawRecord): CsvRecord {
  const { line, text } = record;
  const fields = wellFormed(text.endsWith('\r') ? text.slice(0, -1) : text) ?? parsed(record);
  if (text.length > longestRecord) throw new BrokenFile(tooLong(line));
  return { line, fields, printable: !controlCharacter.test(text) };
}

// eslint-disable-next-line no-control-regex -- they are what is looked for; line breaks and tabs are text
export const controlCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** `null` where a quote is out of place. */
function wellFormed(text: string): string[] | null {
  if (!text.includes('"')) return text.split(';');
  const fields: string[] = [];
  for (let start = 0; ;) {
    const isQuoted = text[start] === '"';
    const end = isQuoted ? closingQuote(text, start) + 1 : semicolonOrEnd(text, start);
    const field = isQuoted ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end);
    const isClean = isQuoted ? end > 0 && (end === text.length || text[end] === ';') : !field.includes('"');
    if (!isClean) return null;
    fields.push(field);
    if (end === text.length) return fields;
    start = end + 1;
  }
}

function semicolonOrEnd(text: string, start: number): number {
  const at = text.indexOf(';', start);
  return at < 0 ? text.length : at;
}

/** The quote that is not doubled, -1 where there is none. */
function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function parsed(record: RawRecord): string[] {
  try {
    const [fields] = parse(`${record.text}\n`, {
      delimiter: ';',
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      max_record_size: longestRecord,
    });
    if (!fields) throw new Error(`the parser found no record on line ${String(record.line)}`);
    return fields;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenFile(faultOf(error.code, record));
  }
}

/** The sentences of the parser quote what they found: ours do not. */
function faultOf(code: string, { line, text }: RawRecord): ImportFault {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return text.length > longestRecord ? tooLong(line) : importFault('quoteOpen', '', line);
    case 'CSV_MAX_RECORD_SIZE':
      return tooLong(line);
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return importFault('quoteInside', '', line);
    default:
      return importFault('notCsv', code, line);
  }
}
