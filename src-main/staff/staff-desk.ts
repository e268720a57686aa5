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

/** What the staff does at the totem itself, behind its PIN. */
export interface StaffDesk {
  /** `opensAt`: when the next PIN is looked at, ISO 8601 UTC; empty: now. */
  checkPin(pin: string): Promise<Result<void, { opensAt: string }>>;
  report(): StaffReport;
  switchInformation(on: boolean): Promise<Result<void, 'busy'>>;
  paperReplaced(): Promise<Result<void, 'busy'>>;
  saveDisplay(display: DisplayView): void;
  writeSupportFile(): string;
  restart(): void;
}

export function createStaffDesk(deps: StaffDeskDeps): StaffDesk {
  const { store, now, toLocal } = deps;

  async function checkPin(pin: string): Promise<Result<void, { opensAt: string }>> {
    const locked = pinOpensAt(store.pinFailures(), now());
    if (locked) return err({ opensAt: locked.toISOString() });
    // Journal before deed: a try that cannot be written down is not made.
    const counted = await store.countPinFailure(now().toISOString());
    if (counted.ok && (await isPinOf(pin, deps.pinHash))) {
      await store.forgetPinFailures();
      return ok();
    }
    return err({ opensAt: pinOpensAt(store.pinFailures(), now())?.toISOString() ?? '' });
  }

  function report(): StaffReport {
    const replacedAt = store.paperReplacedAt();
    return {
      kioskId: deps.kioskId,
      version: deps.version,
      paper: {
        low: deps.isPaperLow(),
        replacedAt: replacedAt === '' ? '' : toLocal(new Date(replacedAt)),
        slips: deps.printouts.countSince(replacedAt),
      },
      events: Object.fromEntries(
        devices.map((device) => [device, deps.eventsOf(device)]),
      ) as StaffReport['events'],
    };
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
