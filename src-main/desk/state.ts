import type { DeskState } from '../contract/desk/state.ts';
import { printerStatus } from '../session/printer-condition.ts';
import { clockInDoubt } from '../session/clock-watch.ts';
import type { DeskParts } from './desk-parts.ts';

type StateParts = Pick<
  DeskParts,
  | 'config'
  | 'stores'
  | 'door'
  | 'tell'
  | 'printer'
  | 'cardReader'
  | 'gateway'
  | 'demo'
  | 'now'
  | 'log'
  | 'watchEveryMs'
> & { openCases: () => number; unseen: () => string };

type Watched = Pick<DeskState, 'printer' | 'paperLow' | 'cardReader' | 'clockInDoubt' | 'openCases'>;

/** How the desk stands: told whenever it is another. What cannot be found out stays as it was. */
export function watchState(parts: StateParts): {
  now: () => DeskState;
  changed: () => void;
  stop: () => void;
} {
  const { config, stores, door, tell, printer, gateway, log } = parts;
  const { name, address, phone, hours, assistanceEmail } = config.facility;
  let watched: Watched = {
    printer: 'ready',
    paperLow: false,
    cardReader: 'ready',
    clockInDoubt: false,
    openCases: 0,
  };
  let told = '';
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const now = (): DeskState => ({
    door: door.view(),
    operator: door.operator(),
    place: config.kioskId,
    facility: { name, address, phone, hours, assistanceEmail },
    asksOnly: config.bookings.role === 'copy',
    demo: parts.demo,
    unseen: parts.unseen(),
    ...watched,
  });

  function changed(): void {
    if (stopped) return;
    look(() => ({ openCases: parts.openCases() }));
    const state = now();
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    tell({ kind: 'state', state });
  }

  function look(find: () => Partial<Watched>): void {
    try {
      watched = { ...watched, ...find() };
    } catch (error) {
      log('deviceWatchFailed', { reason: String(error) });
    }
  }

  async function check(): Promise<void> {
    try {
      const status = await printerStatus(printer);
      // A printer with a fault says nothing of the roll.
      watched = status.ok
        ? { ...watched, printer: 'ready', paperLow: status.value.paperLow }
        : { ...watched, printer: status.error };
    } catch (error) {
      log('deviceWatchFailed', { reason: String(error) });
    }
    const wasInDoubt = watched.clockInDoubt;
    look(() => ({ clockInDoubt: clockInDoubt({ audit: stores.auditEntries, gateway, now: parts.now }) }));
    if (watched.clockInDoubt && !wasInDoubt) log('clockInDoubt');
    changed();
    if (!stopped) timer = setTimeout(() => void check(), parts.watchEveryMs ?? 5000);
  }

  const unsubscribe = parts.cardReader.onEvent(({ kind }) => {
    if (kind !== 'readerReady' && kind !== 'readerOutOfOrder') return;
    // A desk may have none: then nothing is out of order.
    if (config.devices.cardReader === 'none') return;
    watched = { ...watched, cardReader: kind === 'readerReady' ? 'ready' : 'outOfOrder' };
    changed();
  });
  void check();

  return {
    now,
    changed,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
