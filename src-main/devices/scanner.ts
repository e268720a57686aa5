export interface Scanner {
  /** One call for each complete code, without terminators; never logged. */
  onScan(listener: (text: string) => void): () => void;
  close(): Promise<void>;
}
