import { setTimeout as pause } from 'node:timers/promises';
import {
  type CreateClient,
  errorCodeOf,
  type LogEvent,
  type PcscCard,
  type PcscClient,
  type PcscReader,
  READER_STATUS,
} from './pcsc-api.ts';

/** A reader that is plugged in, and its card: `mute` is a card that gives no answer at power-up. */
export type CardSlot = {
  readonly reader: Pick<PcscReader, 'name' | 'connect'>;
  card: 'none' | 'mute' | 'answering';
};

export interface PcscSupervisor {
  /** False until the service has had its first chance to answer. */
  settled(): boolean;
  slots(): readonly CardSlot[];
  close(): Promise<void>;
}

type Deps = { log: LogEvent; createClient: CreateClient; onChange: () => void };

const RETRY_MS = [500, 1000, 2000, 3000] as const;
/** How long the readers of a service that runs may take to be told. */
const FIRST_READER_MS = 1000;
/** pcsc-mini waits for ever in `stop` when it is called while its monitor is between two waits. */
const QUIET_BEFORE_STOP_MS = 300;
/**
 * pcsc-mini keeps four connections a client and never gives one back that could not be ended, as when the reader was
 * unplugged with the card open: only another client has some again.
 */
const NO_CONNECTION_LEFT = 'TooManyCardConnections';
/** The errors after which the monitor of pcsc-mini goes on. */
const MONITOR_GOES_ON = ['StatusEventBufferOverflow', NO_CONNECTION_LEFT];
/** SAM slots are never a patient's. */
const SAM_SLOT = /(?<![A-Z])SAM(?![A-Z])/i;
/** They read a card that is not pushed in, with another way of answering: only where there is nothing else. */
const CONTACTLESS_SLOT = /CLESS|CONTACTLESS|(?<![A-Z])(?:CL|PICC)(?![A-Z])/i;

/**
 * pcsc-mini throws out of its finalizer, past every handler of ours, when a client whose service has died is collected.
 * A few kilobytes for each death of the service stay here instead, without its connection.
 */
const deadClients: PcscClient[] = [];

/** Keeps a living connection with the smart card service, whatever happens to it, and knows the readers of the moment. */
export function superviseReaders({ log, createClient, onChange }: Deps): PcscSupervisor {
  let client: PcscClient | undefined;
  let running = false;
  let closed = false;
  let settled = false;
  let generation = 0;
  let failures = 0;
  let lastEventAt = 0;
  let slots: CardSlot[] = [];
  let timer: NodeJS.Timeout | undefined;

  const change = (): void => {
    lastEventAt = performance.now();
    onChange();
  };

  const start = async (): Promise<void> => {
    generation += 1;
    const mine = generation;
    const current = (): boolean => mine === generation && !closed;
    try {
      // A client that never started can be started again, and does not grow the memory at each attempt.
      client ??= await createClient();
      if (!current()) return;
      client.removeAllListeners();
      client.on('error', (error) => current() && lose(errorCodeOf(error)));
      client.on('reader', (reader) => current() && addReader(reader, current));
      client.start();
    } catch (error) {
      if (current()) retry(errorCodeOf(error));
      return;
    }
    running = true;
    lastEventAt = performance.now();
    timer = setTimeout(settle, FIRST_READER_MS);
  };

  const addReader = (reader: PcscReader, current: () => boolean): void => {
    if (SAM_SLOT.test(reader.name())) return;
    const connect = async (share: number): Promise<PcscCard> => {
      try {
        return await reader.connect(share);
      } catch (error) {
        const isUsedUp = errorCodeOf(error) === NO_CONNECTION_LEFT;
        if (isUsedUp && current() && slots.includes(slot)) lose(NO_CONNECTION_LEFT);
        throw error;
      }
    };
    const slot: CardSlot = { reader: { name: () => reader.name(), connect }, card: 'none' };
    slots = [...slots, slot];
    failures = 0;
    settled = true;
    log('cardReaderFound', { reader: reader.name() });
    reader.on('change', ({ raw }) => {
      if (!current()) return;
      const present = (raw & READER_STATUS.present) !== 0;
      const mute = (raw & READER_STATUS.mute) !== 0;
      slot.card = !present ? 'none' : mute ? 'mute' : 'answering';
      change();
    });
    reader.on('disconnect', () => {
      if (!current()) return;
      slots = slots.filter((other) => other !== slot);
      log('cardReaderLost', { reader: reader.name() });
      change();
    });
    change();
  };

  const lose = (code: string): void => {
    if (client) {
      deadClients.push(silenced(client));
      if (!MONITOR_GOES_ON.includes(code)) giveHandlesBack(client);
    }
    client = undefined;
    running = false;
    slots = [];
    retry(code);
  };

  const retry = (code: string): void => {
    clearTimeout(timer);
    if (failures === 0) log('cardServiceLost', { code });
    timer = setTimeout(() => void start(), RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]);
    failures += 1;
    settle();
  };

  const settle = (): void => {
    settled = true;
    change();
  };

  const close = async (): Promise<void> => {
    closed = true;
    clearTimeout(timer);
    if (!client || !running) return;
    while (performance.now() - lastEventAt < QUIET_BEFORE_STOP_MS) await pause(QUIET_BEFORE_STOP_MS / 3);
    try {
      silenced(client).stop();
    } catch (error) {
      deadClients.push(client);
      log('cardServiceLost', { code: errorCodeOf(error) });
    }
  };

  void start();
  return { settled: () => settled, slots: () => forPatients(slots), close };
}

function forPatients(slots: readonly CardSlot[]): readonly CardSlot[] {
  const contact = slots.filter(({ reader }) => !CONTACTLESS_SLOT.test(reader.name()));
  return contact.length > 0 ? contact : slots;
}

/** Stopping a client whose service has died fails, but closes its socket: a service that dies over and over uses up none. */
function giveHandlesBack(client: PcscClient): void {
  try {
    client.stop();
  } catch {
    // As expected.
  }
}

/** A late error without a listener would throw. */
function silenced(client: PcscClient): PcscClient {
  client.removeAllListeners();
  client.on('error', () => undefined);
  return client;
}
