import { CsvError, parse } from 'csv-parse/sync';

/** The file as a whole cannot be trusted; the message is a sentence that repeats nothing of the content. */
export class BrokenFile extends Error {}

/** `line` is where in the file the record begins; the first line is 1. */
export type CsvRecord = { line: number; fields: readonly string[] };

/** A record as it stands in the file, up to the line feed. */
type RawRecord = { line: number; text: string };

/** A quote that is never closed would otherwise swallow the rest of the file into memory. */
const longestRecord = 64 * 1024;
const tooLong = `a record is longer than ${String(longestRecord)} characters (a quote not closed?)`;

/**
 * Cuts the text of a CSV into records, a piece of it at a time. A strict pattern reads them; what it does not match
 * goes to the parser, which takes ten times as long and says what is wrong.
 * Both methods throw `BrokenFile`.
 */
export function createRecordCutter(): {
  /** The records that end in this piece. */
  cut: (piece: string) => CsvRecord[];
  /** The last one, when the file does not end with a line end. */
  end: () => CsvRecord[];
} {
  let rest = '';
  let line = 1;

  function cut(piece: string): CsvRecord[] {
    const text = rest + piece;
    const records: RawRecord[] = [];
    let start = 0;
    let [lines, quotes] = [0, 0];
    let quote = text.indexOf('"');
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      lines += 1;
      for (; quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) quotes += 1;
      // A quote is open here: in a record that the parser accepts, the others come in twos.
      if (quotes % 2 === 1) continue;
      records.push({ line, text: text.slice(start, end) });
      line += lines;
      start = end + 1;
      [lines, quotes] = [0, 0];
    }
    rest = text.slice(start);
    return (rest.length > longestRecord ? [...records, { line, text: rest }] : records).map(recordOf);
  }

  return {
    cut,
    end: () => {
      const records = cut('\n');
      return rest === '' ? records : [recordOf({ line, text: rest })];
    },
  };
}

function recordOf(record: RawRecord): CsvRecord {
  const { line, text } = record;
  const fields = wellFormed(text.endsWith('\r') ? text.slice(0, -1) : text) ?? parsed(record);
  if (text.length > longestRecord) throw new BrokenFile(at(line, tooLong));
  return { line, fields };
}

const field = /(?:"([^"]*(?:""[^"]*)*)"|([^";\n]*))(;|$)/y;

/** `null` where a quote is out of place. */
function wellFormed(text: string): string[] | null {
  const fields: string[] = [];
  field.lastIndex = 0;
  for (;;) {
    const [, quoted, plain = '', end] = field.exec(text) ?? [];
    if (end === undefined) return null;
    fields.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') return fields;
  }
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
    throw new BrokenFile(at(record.line, reasonOf(error.code, record)));
  }
}

/** The sentences of the parser quote what they found: ours do not. */
function reasonOf(code: string, { text }: RawRecord): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return text.length > longestRecord ? tooLong : 'the file ends inside quotes';
    case 'CSV_MAX_RECORD_SIZE':
      return tooLong;
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands inside a field';
    default:
      return `the file is no CSV (${code})`;
  }
}

function at(line: number, reason: string): string {
  return `${reason}, in the record that begins on line ${String(line)}`;
}
