import type { DeviceEvent, DeviceName } from '../contract/staff.ts';
import { devices } from '../contract/staff.ts';
import { toRomeSecond } from '../domain/rome-time.ts';
import type { Log, LogEvent } from '../log.ts';

/** So many of each device are kept. */
const kept = 20;

/** Which lines of the log are about which device. */
const deviceOf: Partial<Record<LogEvent, DeviceName>> = {
  cardReader: 'cardReader',
  cardNotRead: 'cardReader',
  scanner: 'scanner',
  printer: 'printer',
  printDocumentsKept: 'printer',
  voice: 'voice',
  headsetJack: 'voice',
  searchFailed: 'bookings',
};

/** Of the fields of a line those that say more, and are codes. */
const telling = ['setting', 'fault', 'error', 'code', 'reason', 'verdict', 'why', 'attempt'] as const;

export type DeviceJournal = {
  /** The log, listened to. */
  log: Log;
  /** What each device did last, the newest first. */
  eventsOf(device: DeviceName): DeviceEvent[];
};

/** The last events of each device, for the staff that stands before it. */
export function createDeviceJournal(log: Log, now: () => Date): DeviceJournal {
  const events = new Map<DeviceName, DeviceEvent[]>(devices.map((device) => [device, []]));
  return {
    log: (event, fields = {}) => {
      log(event, fields);
      const device = deviceOf[event];
      if (!device) return;
      const detail = telling.flatMap((name) => (name in fields ? [String(fields[name])] : [])).join(' ');
      const entry = { at: toRomeSecond(now()), what: String(fields['what'] ?? event), detail };
      events.set(device, [entry, ...(events.get(device) ?? [])].slice(0, kept));
    },
    eventsOf: (device) => events.get(device) ?? [],
  };
}
