import type { DeskEvent, DeskState } from '../../src-main/contract/desk/state.ts';
import type { Desk } from '../../src-main/desk.ts';

/** What a desk tells. Waits name an event, never a time. */
export function watchDeskEvents(desk: Pick<Desk, 'onEvent'>) {
  const events: DeskEvent[] = [];
  const waiting = new Set<() => void>();
  desk.onEvent((event) => {
    events.push(event);
    for (const check of [...waiting]) check();
  });

  /** The first event from the `from`th on that fits. */
  function until<Event extends DeskEvent>(
    fits: (event: DeskEvent) => event is Event,
    from?: number,
    patienceMs?: number,
  ): Promise<Event>;
  function until(fits: (event: DeskEvent) => boolean, from?: number, patienceMs?: number): Promise<DeskEvent>;
  function until(fits: (event: DeskEvent) => boolean, from = 0, patienceMs = 5000): Promise<DeskEvent> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const found = events.slice(from).find(fits);
        if (!found) return;
        clearTimeout(timer);
        waiting.delete(check);
        resolve(found);
      };
      const timer = setTimeout(() => {
        waiting.delete(check);
        reject(new Error(`it did not happen; told were ${JSON.stringify(events.slice(from))}`));
      }, patienceMs);
      waiting.add(check);
      check();
    });
  }
  const untilState = (fits: (state: DeskState) => boolean, from = 0): Promise<DeskEvent> =>
    until((event) => event.kind === 'state' && fits(event.state), from);

  return { events, until, untilState };
}
