export type CommandIo = {
  /** Standard output and standard error, as they are: no line end is added. */
  out: (text: string) => void;
  err: (text: string) => void;
  /** Whether standard error is a terminal, where a progress bar helps. */
  isTerminal: boolean;
  /** `totem.db`; created where it is missing. */
  databasePath: string;
  /** Keys of the receipts. */
  keysFolder: string;
};

/** Says why nothing was done. The exit code of that. */
export function failed(io: Pick<CommandIo, 'err'>, message: string): number {
  io.err(`${message}\n`);
  return 2;
}
