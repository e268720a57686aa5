/** `unseen`: it types like a keyboard, and cannot be asked. `absent`: this totem has no scanner, and misses none. */
export type ScannerCondition = 'ready' | 'unseen' | 'outOfOrder' | 'absent';

export interface Scanner {
  /** One call for each complete code, without terminators; never logged. */
  onScan(listener: (text: string) => void): () => void;
  /** Told as soon as it is known, at once if it is already, then at every change. */
  onCondition(listener: (condition: ScannerCondition) => void): () => void;
  close(): Promise<void>;
}
