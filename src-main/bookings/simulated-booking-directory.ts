import { err, type Result } from '../result.ts';
import type { BookingDirectory } from './booking-directory.ts';
import type { SearchError } from './booking-gateway.ts';
import { createHeldAnswers } from './held-answers.ts';

/** What can go wrong between a desk and the directory, by hand. */
export interface SimulatedBookingDirectory {
  readonly directory: BookingDirectory;
  /** `false`: nothing reaches the booking system. */
  setAvailable(available: boolean): void;
  /** Answers arrive when the returned function is called. */
  holdAnswers(): () => void;
}

export function createSimulatedBookingDirectory(inner: BookingDirectory): SimulatedBookingDirectory {
  let available = true;
  const held = createHeldAnswers();

  type Found<Value> = Promise<Result<Value, SearchError>>;
  const found = async <Value>(ask: () => Found<Value>, signal: AbortSignal): Found<Value> => {
    const answer = available ? await ask() : err('unavailable' as const);
    await held.arrived;
    return signal.aborted ? err('unavailable') : answer;
  };

  return {
    directory: {
      find: (query, signal) => found(() => inner.find(query, signal), signal),
      byNumber: (number, signal) => found(() => inner.byNumber(number, signal), signal),
      byCancellation: (number, signal) => found(() => inner.byCancellation(number, signal), signal),
      facilities: (signal) => found(() => inner.facilities(signal), signal),
      close: () => inner.close(),
    },
    setAvailable: (value) => {
      available = value;
    },
    holdAnswers: held.hold,
  };
}
