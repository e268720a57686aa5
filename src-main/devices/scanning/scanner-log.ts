/** What happened to a scanner. Never anything of what it has read. */
export type ScannerLog = (what: string, fields?: Record<string, string | number | boolean>) => void;

/** What a library says of its error, which may be a bare text; shortened for a line of the log. */
export function detailOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').slice(0, 200);
}
