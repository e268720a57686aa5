import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '../../result.ts';
import type { CardTransport, TransportError } from './apdu.ts';
import {
  DISPOSITION,
  errorCodeOf,
  type LogEvent,
  type PcscCard,
  type PcscReader,
  PROTOCOL_T0,
  SHARE,
} from './pcsc-api.ts';

export type ConnectionError = TransportError | 'mute';

type Connect = (share: number) => Promise<Result<PcscCard, string>>;
/** Has the release wait for a native call. */
type Watch = <Value>(call: Promise<Value>) => Promise<Value>;

/** No command of a card that works takes as long. */
const COMMAND_MS = 3000;
const POWER_UP_MS = 5000;
const EXCLUSIVE_ATTEMPTS = 5;
const EXCLUSIVE_PAUSE_MS = 100;

const MEANING: Record<string, ConnectionError> = {
  RemovedCard: 'removed',
  NoSmartCard: 'removed',
  UnresponsiveCard: 'mute',
  UnpoweredCard: 'mute',
  UnsupportedCard: 'mute',
  Aborted: 'aborted',
};

/**
 * Gives the card to `use` and resets it afterwards, so that nothing of its state is left to the next program.
 * `released` is fulfilled when the reader has let go of the card, which a stuck driver may never do.
 */
export function useCard<Value, Failure>(
  reader: Pick<PcscReader, 'connect'>,
  signal: AbortSignal,
  log: LogEvent,
  use: (transport: CardTransport) => Promise<Result<Value, Failure>>,
): { outcome: Promise<Result<Value, Failure | ConnectionError>>; released: Promise<void> } {
  const connects: Promise<PcscCard>[] = [];
  // The native disconnect fails while a command is under way.
  let lastCommand: Promise<unknown> = Promise.resolve();
  const connect: Connect = (share) => {
    const call = reader.connect(share);
    connects.push(call);
    return within(call, POWER_UP_MS, signal);
  };
  const watch: Watch = (call) => {
    lastCommand = call.catch(() => undefined);
    return call;
  };
  const run = async (): Promise<Result<Value, Failure | ConnectionError>> => {
    const card = await connectAlone(connect, watch, signal, log);
    if (!card.ok) return card;
    return use({
      protocol: card.value.protocol() === PROTOCOL_T0 ? 'T0' : 'T1',
      transmit: deadlined((apdu) => watch(card.value.transmit(apdu)), log),
    });
  };
  const outcome = run();
  const release = async (): Promise<void> => {
    await outcome.catch(() => undefined);
    await lastCommand;
    // Also a connection that came too late. Disconnecting ends a transaction; a card that is gone needs no release.
    await Promise.allSettled(connects.map(async (call) => (await call).disconnect(DISPOSITION.reset)));
  };
  return { outcome, released: release() };
}

/** Exclusively where it can; where another program keeps the card, shared, within a transaction. */
async function connectAlone(
  connect: Connect,
  watch: Watch,
  signal: AbortSignal,
  log: LogEvent,
): Promise<Result<PcscCard, ConnectionError>> {
  for (let attempt = 1; attempt <= EXCLUSIVE_ATTEMPTS; attempt += 1) {
    const card = await connect(SHARE.exclusive);
    if (card.ok) return card;
    if (card.error !== 'SharingViolation') return failure('connect', card.error, log);
    await pause(EXCLUSIVE_PAUSE_MS);
  }
  const card = await connect(SHARE.shared);
  if (!card.ok) return failure('connect', card.error, log);
  const transaction = await within(watch(card.value.transaction()), COMMAND_MS, signal);
  return transaction.ok ? card : failure('transaction', transaction.error, log);
}

function deadlined(
  transmit: (apdu: Uint8Array) => Promise<Uint8Array>,
  log: LogEvent,
): CardTransport['transmit'] {
  return async (apdu, signal) => {
    const answer = await within(transmit(apdu), COMMAND_MS, signal);
    if (answer.ok) return answer;
    const { error } = failure('transmit', answer.error, log);
    return err(error === 'mute' ? 'failed' : error);
  };
}

function failure(step: string, code: string, log: LogEvent): { ok: false; error: ConnectionError } {
  const error = MEANING[code] ?? 'failed';
  if (error !== 'aborted') log('cardCommandFailed', { step, code });
  return { ok: false, error };
}

/** A native call cannot be called off: after `ms`, or on abort, it is left to itself. */
function within<Value>(
  call: Promise<Value>,
  ms: number,
  signal: AbortSignal,
): Promise<Result<Value, string>> {
  return new Promise((resolve) => {
    const decide = (outcome: Result<Value, string>): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      resolve(outcome);
    };
    const abort = (): void => decide(err('Aborted'));
    const timer = setTimeout(() => decide(err('Deadline')), ms);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    call.then(
      (value) => decide(ok(value)),
      (error: unknown) => decide(err(errorCodeOf(error))),
    );
  });
}
