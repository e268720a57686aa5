import type { ImportCounts, ImportFault, ImportPreview, RefusedRow } from '../contract/desk/import.ts';

/** How an import gets on; the last one is `done`, `stopped` or `failed`. */
export type ImportNews =
  | { kind: 'reading'; rows: number; share: number }
  | { kind: 'comparing'; share: number }
  /** It waits for `apply` or `stop`. */
  | { kind: 'preview'; preview: Omit<ImportPreview, 'file' | 'limit'> }
  | { kind: 'applying'; share: number }
  | { kind: 'done'; counts: ImportCounts; refused: RefusedRow[] }
  | { kind: 'stopped' }
  | { kind: 'failed'; fault: ImportFault };

export interface RunningImport {
  /** Takes what the preview said. */
  apply(): void;
  /** Until it is being applied: nothing has changed, and nothing is left of it. */
  stop(): void;
}

/** An import in a process of its own: what happens to it happens to nobody else. */
export interface ImportRunner {
  begin(file: string, onNews: (news: ImportNews) => void): RunningImport;
  /** Ends what is under way, in order. */
  close(): Promise<void>;
}
