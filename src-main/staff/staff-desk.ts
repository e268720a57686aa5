import type { DeviceEvent, DeviceName } from '../contract/staff.ts';
import { devices } from '../contract/staff.ts';
import type { DisplayView } from '../contract/facility-view.ts';
import { pinOpensAt } from '../domain/staff-pin.ts';
import type { StaffReport } from '../domain/staff-state.ts';
import { err, ok, type Result } from '../result.ts';
import type { PrintoutStore } from '../storage/printout-store.ts';
import type { StaffStore } from '../storage/staff-store.ts';
import { isPinOf } from './pin-hash.ts';

export type StaffDeskDeps = {
  kioskId: string;
  version: string;
  /** As `hashPin` made it; empty: nobody gets in. */
  pinHash: string;
  store: StaffStore;
  printouts: Pick<PrintoutStore, 'countSince'>;
  eventsOf: (device: DeviceName) => DeviceEvent[];
  isPaperLow: () => boolean;
  saveDisplay: (display: DisplayView) => void;
  /** Gives the path. @throws when it cannot be written. */
  writeSupportFile: () => string;
  restart: () => void;
  now: () => Date;
  toLocal: (instant: Date) => string;
};

/** `busy`: it could not be looked at; nobody was wrong. */
export type PinRefusal = { reason: 'wrong' | 'busy'; opensAt: string };

/** What the staff does at the totem itself, behind its PIN. */
export interface StaffDesk {
  /** `opensAt`: when the next PIN is looked at, ISO 8601 UTC; empty: now. */
  checkPin(pin: string): Promise<Result<void, PinRefusal>>;
  report(): StaffReport;
  switchInformation(on: boolean): Promise<Result<void, 'busy'>>;
  paperReplaced(): Promise<Result<void, 'busy'>>;
  saveDisplay(display: DisplayView): void;
  writeSupportFile(): string;
  restart(): void;
}

const silences = new Set(['jackLost', 'speechFailed', 'notInstalled']);
const speaks = new Set(['jackFound']);

export function createStaffDesk(deps: StaffDeskDeps): StaffDesk {
  const { store, now, toLocal } = deps;

  async function checkPin(pin: string): Promise<Result<void, PinRefusal>> {
    // A clock that was put right costs one wait from now on, not as many as there are tries.
    if (Date.parse(store.pinFailures().lastAt) > now().getTime())
      await store.movePinFailures(now().toISOString());
    const locked = pinOpensAt(store.pinFailures(), now());
    if (locked) return err({ reason: 'wrong', opensAt: locked.toISOString() });
    // Journal before deed: a try that cannot be written down is not made.
    const counted = await store.countPinFailure(now().toISOString());
    if (!counted.ok) return err({ reason: 'busy', opensAt: '' });
    if (await isPinOf(pin, deps.pinHash)) {
      await store.forgetPinFailures();
      return ok();
    }
    return err({ reason: 'wrong', opensAt: pinOpensAt(store.pinFailures(), now())?.toISOString() ?? '' });
  }

  function report(): StaffReport {
    const replacedAt = store.paperReplacedAt();
    return {
      kioskId: deps.kioskId,
      version: deps.version,
      voice: voiceCondition(),
      paper: {
        low: deps.isPaperLow(),
        replacedAt: replacedAt === '' ? '' : toLocal(new Date(replacedAt)),
        slips: deps.printouts.countSince(deps.kioskId, replacedAt),
      },
      events: Object.fromEntries(
        devices.map((device) => [device, deps.eventsOf(device)]),
      ) as StaffReport['events'],
    };
  }

  /** A voice that says nothing says so in the log alone. */
  function voiceCondition(): StaffReport['voice'] {
    const [last] = deps.eventsOf('voice').filter(({ what }) => silences.has(what) || speaks.has(what));
    return last && silences.has(last.what) ? 'outOfOrder' : 'ready';
  }

  return {
    checkPin,
    report,
    switchInformation: store.setInformationOnly,
    paperReplaced: () => store.setPaperReplaced(now().toISOString()),
    saveDisplay: deps.saveDisplay,
    writeSupportFile: deps.writeSupportFile,
    restart: deps.restart,
  };
}
