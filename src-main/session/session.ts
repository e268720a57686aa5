import type { LanguageCode, View } from '../contract/view.ts';
import { viewOf } from '../domain/session-view.ts';
import type { House, Moment } from '../domain/session-view.ts';
import { transition } from '../domain/session-machine.ts';
import { initialState, isOfStaff, isUnderWay } from '../domain/session-state.ts';
import { hasWishes, needsTime } from '../domain/wishes.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { SessionState, Stage } from '../domain/session-state.ts';
import { timeoutOf } from '../domain/timeouts.ts';
import type { SessionTimes } from '../domain/timeouts.ts';
import type { Log } from '../log.ts';
import { workOf } from './work-of.ts';

/** What a state does by itself; its result is the next event. */
export type Work = (stage: Stage, signal: AbortSignal, language: LanguageCode) => Promise<SessionEvent>;

export type SessionDeps = {
  work: Work;
  times: SessionTimes;
  house: House;
  /** What holds from the beginning. */
  begin: Pick<SessionState, 'access' | 'signInFlows' | 'hasStaff' | 'display' | 'informationOnly'>;
  now: () => Date;
  /** Local time in Europe/Rome with seconds. */
  toLocal: (instant: Date) => string;
  publish: (view: View) => void;
  /** What whoever stands there says of a paper that no device could vouch for. */
  onPaperSeen: (out: boolean, stage: Stage) => void;
  /** Another stage has been come to. */
  onStage: (stage: Stage) => void;
  log: Log;
};

export interface Session {
  handle(event: SessionEvent): void;
  /** Somebody is there: the time starts anew, even when the touch means nothing. */
  touched(): void;
  view(): View;
  /** Waits for a paper or a write under way, then stops for good. */
  close(): Promise<void>;
}

export function createSession(deps: SessionDeps): Session {
  let state: SessionState = { ...initialState, ...deps.begin };
  let leaving = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  /** Milliseconds, monotonic. */
  let touchedAt = 0;
  let endsAt = '';
  let closed = false;
  let working: Promise<void> = Promise.resolve();

  function handle(event: SessionEvent): void {
    if (closed) return;
    const before = state;
    state = transition(before, event);
    if (state === before) return;
    if (event.kind === 'paperSeen') deps.onPaperSeen(event.out, before.stage);
    const stageChanged = state.stage !== before.stage;
    if (
      isNewTime(before, state) ||
      state.warned !== before.warned ||
      (hasWishes(state) !== hasWishes(before) && state.stage.kind === 'idle') ||
      // Where it makes no difference (a card that is out, a farewell) a touch on the strip wins no time.
      (needsTime(state) !== needsTime(before) &&
        timeoutOf(state, deps.times) !== timeoutOf(before, deps.times))
    )
      restartTimer();
    if (state.stage.kind !== before.stage.kind)
      deps.log('stage', { from: before.stage.kind, to: state.stage.kind });
    // A listener that answers at once changes `state` again: the work to start is that of this very state.
    const entered = state;
    if (stageChanged) deps.onStage(entered.stage);
    deps.publish(viewNow());
    if (stageChanged && state === entered) startWork(before, entered);
  }

  /** Behind the door of the staff cards, codes and news of the devices are no touch. */
  function isNewTime(before: SessionState, now: SessionState): boolean {
    if (now.stage === before.stage) return false;
    const isOther =
      now.stage.kind !== before.stage.kind || isUnderWay(now.stage) !== isUnderWay(before.stage);
    return isOther || !isOfStaff(now.stage);
  }

  function startWork(before: SessionState, entered: SessionState): void {
    const work = workOf(entered.stage);
    if (work === workOf(before.stage)) return;
    leaving.abort();
    leaving = new AbortController();
    if (work === null) return;
    const { signal } = leaving;
    working = deps.work(entered.stage, signal, entered.wishes.language).then(
      (event) => {
        if (!signal.aborted) handle(event);
      },
      (error: unknown) => {
        deps.log('workFailed', { work, error: String(error) });
        if (!signal.aborted) handle({ kind: 'crashed' });
      },
    );
  }

  function restartTimer(): void {
    clearTimeout(timer);
    const timeoutMs = timeoutOf(state, deps.times);
    endsAt = timeoutMs === null ? '' : new Date(deps.now().getTime() + timeoutMs).toISOString();
    touchedAt = performance.now();
    if (timeoutMs !== null) waitFor(timeoutMs, timeoutMs);
  }

  /** A touch moves the end without setting the timer anew: there are many, and the end comes once. */
  function waitFor(timeoutMs: number, restMs: number): void {
    timer = setTimeout(() => {
      const left = touchedAt + timeoutMs - performance.now();
      if (left > 0) waitFor(timeoutMs, left);
      else handle({ kind: 'timedOut' });
    }, restMs);
  }

  function viewNow(): View {
    const moment: Moment = { nowLocal: deps.toLocal(deps.now()), endsAt };
    return viewOf(state, moment, deps.house);
  }

  async function close(): Promise<void> {
    // Read and search may be dropped; what is under way must come to its end and be recorded.
    while (isUnderWay(state.stage)) await working;
    closed = true;
    leaving.abort();
    clearTimeout(timer);
    await working;
  }

  return {
    handle,
    touched: () => {
      if (!closed && !state.warned && state.stage.kind !== 'cardAway') touchedAt = performance.now();
    },
    view: viewNow,
    close,
  };
}
