/** What happened to a scanner. Never anything of what it has read. */
export type ScannerLog = (what: string, fields?: Record<string, string | number | boolean>) => void;
