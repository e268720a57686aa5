/**
 * The part of PC/SC that is used here, as pcsc-mini gives it. Its own constants are not imported: loading the module
 * loads the native library, which is missing where PC/SC is not installed.
 */
export interface PcscClient {
  on(event: 'reader', listener: (reader: PcscReader) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeAllListeners(): unknown;
  start(): unknown;
  stop(): void;
}

export interface PcscReader {
  name(): string;
  connect(share: number): Promise<PcscCard>;
  on(event: 'change', listener: (status: { raw: number }) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

export interface PcscCard {
  protocol(): number;
  /** Data and status word; no bytes at all when the card was pulled under the command. */
  transmit(command: Uint8Array): Promise<Uint8Array>;
  transaction(): Promise<{ end(then: number): Promise<void> }>;
  disconnect(then: number): Promise<void>;
}

/** Made anew after each death of the service: a client that has run cannot run again. */
export type CreateClient = () => Promise<PcscClient>;

export type LogEvent = (event: string, fields?: Record<string, string | number | boolean>) => void;

export const SHARE = { exclusive: 1, shared: 2 } as const;
export const DISPOSITION = { leave: 0, reset: 1 } as const;
export const READER_STATUS = { present: 0x20, mute: 0x200 } as const;
export const PROTOCOL_T0 = 1;

export async function createPcscMiniClient(): Promise<PcscClient> {
  const { Client } = await import('pcsc-mini');
  return new Client();
}

/** The short code of an error (`NoService`, `RemovedCard`), safe to log. */
export function errorCodeOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : 'Unknown';
}
