import type { PcscCard, PcscClient, PcscReader } from '../../src-main/devices/card/pcsc-api.ts';
import type { CardChip } from './virtual-card-profiles.ts';

const PRESENT = 0x20;
const EMPTY = 0x10;

export class PcscError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A smart card service in the hand: it can be down, die, and have readers with any name. */
export function createFakePcsc() {
  let client: ReturnType<typeof createFakeClient> | undefined;
  const service = { up: true, clients: 0, starts: 0 };
  return {
    service,
    createClient: async (): Promise<PcscClient> => {
      service.clients += 1;
      client = createFakeClient(service);
      return client.client;
    },
    die: (): void => client?.fail(new PcscError('CommError')),
    plugIn: (name: string, connect?: (share: number) => Promise<PcscCard>) => {
      const reader = createFakeReader(name, connect);
      client?.found(reader.reader);
      return reader;
    },
  };
}

function createFakeClient(service: { up: boolean; starts: number }) {
  let onReader: ((reader: PcscReader) => void) | undefined;
  let onError: ((error: Error) => void) | undefined;
  const client: PcscClient = {
    on: (event: string, listener: unknown) => {
      if (event === 'reader') onReader = listener as typeof onReader;
      else onError = listener as typeof onError;
    },
    removeAllListeners: () => {
      onReader = undefined;
      onError = undefined;
    },
    start: () => {
      service.starts += 1;
      if (!service.up) throw new PcscError('NoService');
    },
    stop: () => undefined,
  };
  return {
    client,
    found: (reader: PcscReader) => onReader?.(reader),
    fail: (error: Error) => onError?.(error),
  };
}

function createFakeReader(name: string, connect?: (share: number) => Promise<PcscCard>) {
  let onChange: ((status: { raw: number }) => void) | undefined;
  let onDisconnect: (() => void) | undefined;
  const reader: PcscReader = {
    name: () => name,
    connect: connect ?? (() => Promise.reject(new PcscError('NoSmartCard'))),
    on: (event: string, listener: unknown) => {
      if (event === 'change') onChange = listener as typeof onChange;
      else onDisconnect = listener as typeof onDisconnect;
    },
  };
  return {
    reader,
    insert: (flags = 0) => onChange?.({ raw: PRESENT | flags }),
    remove: () => onChange?.({ raw: EMPTY }),
    unplug: () => onDisconnect?.(),
  };
}

/** A connected card around a chip; `deeds` keeps what else was asked of it. */
export function fakeCard(chip: CardChip, deeds: string[] = []): PcscCard {
  return {
    protocol: () => (chip.protocol === 'T0' ? 1 : 2),
    transmit: async (command) => chip.respond(command),
    transaction: async () => {
      deeds.push('transaction');
      return { end: async () => undefined };
    },
    disconnect: async (then) => {
      deeds.push(`disconnect ${then}`);
    },
  };
}
