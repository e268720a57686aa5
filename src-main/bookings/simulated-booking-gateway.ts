import { setTimeout as sleep } from 'node:timers/promises';
import { err, type Result } from '../result.ts';
import type { BookingGateway } from './booking-gateway.ts';
import { createHeldAnswers } from './held-answers.ts';

/** What can go wrong between this machine and the booking system, by hand. */
export interface SimulatedBookingGateway {
  readonly gateway: BookingGateway;
  /** `false`: nothing reaches the booking system. */
  setAvailable(available: boolean): void;
  /** The deed is done at once, its answer arrives when the returned function is called. */
  holdAnswers(): () => void;
  /** `true`: the deed is done and the answer never arrives. */
  loseAnswers(lost: boolean): void;
  /** Its clock is so far ahead of this machine's, milliseconds; `null`: as far as the one behind it. */
  setClockOffset(offsetMs: number | null): void;
  /** Every answer takes so long, milliseconds. */
  setDelay(delayMs: number): void;
}

export function createSimulatedBookingGateway(inner: BookingGateway): SimulatedBookingGateway {
  let available = true;
  let lost = false;
  let delayMs = 0;
  let clockOffsetMs: number | null = null;
  const held = createHeldAnswers();

  const onTheWay = async (signal?: AbortSignal) => {
    if (delayMs > 0) await sleep(delayMs);
    const { arrived } = held;
    await Promise.race([arrived, signal ? aborted(signal) : arrived]);
  };

  type Found<Value> = Promise<Result<Value, 'unavailable'>>;
  const found = async <Value>(ask: () => Found<Value>, signal: AbortSignal): Found<Value> => {
    const answer = available ? await ask() : err('unavailable' as const);
    await onTheWay(signal);
    return lost || signal.aborted ? err('unavailable') : answer;
  };

  return {
    gateway: {
      search: (search, signal) => found(() => inner.search(search, signal), signal),
      bookingsOf: (fiscalCode, signal) => found(() => inner.bookingsOf(fiscalCode, signal), signal),
      list: (query, signal) => found(() => inner.list(query, signal), signal),
      cancel: async (request) => {
        const answer = available ? await inner.cancel(request) : err({ kind: 'unavailable' as const });
        const reached = available;
        await onTheWay();
        return lost && reached ? err({ kind: 'unknown' }) : answer;
      },
      cancellationOf: async (idempotencyKey) => {
        const answer = available ? await inner.cancellationOf(idempotencyKey) : err('unavailable');
        await onTheWay();
        return lost ? err('unavailable') : answer;
      },
      clockOffsetMs: () => clockOffsetMs ?? inner.clockOffsetMs(),
      close: () => inner.close(),
    },
    setAvailable: (value) => {
      available = value;
    },
    holdAnswers: held.hold,
    loseAnswers: (value) => {
      lost = value;
    },
    setClockOffset: (value) => {
      clockOffsetMs = value;
    },
    setDelay: (value) => {
      delayMs = value;
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
