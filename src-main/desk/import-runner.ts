import type { ImportNews } from '../contract/desk/import-messages.ts';

export type { ImportNews };

/** `limit`: the share of stored bookings, 0 to 1, above which nothing is changed. */
export type ImportTask = { file: string; limit: number };

export interface RunningImport {
  /** Takes what the preview said. */
  apply(): void;
  /** Until it is being applied: nothing has changed, and nothing is left of it. */
  stop(): void;
}

/** An import in a process of its own: what happens to it happens to nobody else. */
export interface ImportRunner {
  /** The news never comes before this returns. */
  begin(task: ImportTask, onNews: (news: ImportNews) => void): RunningImport;
  /** Ends what is under way, in order: what is being applied is applied. */
  close(): Promise<void>;
}
