import * as v from 'valibot';
import type { DeskReply } from './contract/desk/answers.ts';
import { DeskCallSchema } from './contract/desk/calls.ts';
import type { DeskEvent } from './contract/desk/state.ts';
import type { DeskDeps } from './desk-deps.ts';
import { createAuditCalls } from './desk/audit-calls.ts';
import { createBookingCalls } from './desk/booking-calls.ts';
import { countOpenCases, createCaseCalls } from './desk/case-calls.ts';
import { createCodeCalls } from './desk/code-calls.ts';
import { tellCodesRead } from './desk/codes-read.ts';
import { createDoor } from './desk/door.ts';
import { beginHousekeeping } from './desk/desk-housekeeping.ts';
import { createFindCalls } from './desk/find-calls.ts';
import { createImportCalls } from './desk/import-calls.ts';
import { createOperatorCalls } from './desk/operator-calls.ts';
import { createOutcomes } from './desk/outcomes.ts';
import { createPinCheck } from './desk/pin-check.ts';
import { createRegister } from './desk/register.ts';
import { watchState } from './desk/state.ts';
import type { Answerer, Answerers } from './desk/answerers.ts';
import type { DeskParts } from './desk/desk-parts.ts';
import { withDeadline } from './session/with-deadline.ts';
import { createStores } from './storage/stores.ts';

export interface Desk {
  /** One call, unchecked as it comes. Never rejects. */
  call(call: unknown): Promise<DeskReply>;
  /** Calls the listener with the state at once, then with whatever happens. */
  onEvent(listener: (event: DeskEvent) => void): () => void;
  /** What has been asked comes to its end first; nothing more is taken. */
  close(): Promise<void>;
}

/** Milliseconds: so long the end waits for what was asked (a print, a cancellation), then for the last entries of the register. */
const answeringMs = 55_000;
const closingMs = 5000;

/** The whole desk in plain Node: everything but the window. */
export async function createDesk(deps: DeskDeps): Promise<Desk> {
  const { log } = deps;
  const listeners = new Set<(event: DeskEvent) => void>();
  const stores = createStores(deps.database, deps.auditKey);
  const tell = (event: DeskEvent): void => listeners.forEach((listener) => listener(event));
  const { register, settled } = createRegister({ ...deps, stores });
  const { kioskId } = deps.config;
  const checkPin = createPinCheck({ tries: stores.slowedTries, place: kioskId, now: deps.now });
  const stateChanged = (): void => state.changed();
  const doorChanged = (): void => {
    stateChanged();
    imports.doorChanged();
    if (door.operator()) return;
    bookings.leave();
    outcomes.leave();
  };
  const door = createDoor({
    ...deps,
    stores,
    checkPin,
    register,
    isWorking: () => outcomes.areAwaited(),
    onChange: doorChanged,
  });
  const parts: DeskParts = { ...deps, stores, door, checkPin, register, tell, stateChanged };
  const outcomes = createOutcomes(parts);
  const state = watchState({
    ...parts,
    openCases: () => countOpenCases(stores, deps.now()),
    unseen: () => outcomes.unseen(),
  });
  const bookings = createBookingCalls(parts, outcomes);
  const codesRead = tellCodesRead(parts);
  const imports = createImportCalls(parts);
  const underWay = new Set<Promise<DeskReply>>();
  let closing = false;
  const answerers: Answerers = {
    ...door.answerers,
    ...createOperatorCalls(parts),
    ...createFindCalls(parts),
    ...bookings.answerers,
    ...createCodeCalls(parts),
    ...createCaseCalls(parts),
    ...imports.answerers,
    ...createAuditCalls(parts),
  };

  const housekeeping = await beginHousekeeping({
    ...parts,
    clockInDoubt: bookings.clockInDoubt,
    isCancelling: bookings.isCancelling,
  });

  async function answer(unchecked: unknown): Promise<DeskReply> {
    const parsed = v.safeParse(DeskCallSchema, unchecked);
    if (!parsed.success) {
      log('commandRefused');
      return { ok: false, error: 'refused' };
    }
    const call = parsed.output;
    try {
      const asker = door.admit(call);
      if (!asker.ok) return asker;
      const answerer = answerers[call.kind] as Answerer<typeof call.kind>;
      return await answerer(call, asker.value);
    } catch (error) {
      log('workFailed', { work: call.kind, error: String(error) });
      return { ok: false, error: 'failed' };
    }
  }

  return {
    call: async (unchecked) => {
      if (closing) return { ok: false, error: 'unavailable' };
      const answering = answer(unchecked);
      underWay.add(answering);
      void answering.finally(() => underWay.delete(answering));
      return answering;
    },
    onEvent: (listener) => {
      listeners.add(listener);
      listener({ kind: 'state', state: state.now() });
      if (door.operator()?.role === 'administrator') listener({ kind: 'import', import: imports.view() });
      return () => listeners.delete(listener);
    },
    close: async () => {
      closing = true;
      await withDeadline(Promise.all(underWay), answeringMs);
      door.close();
      await imports.close();
      await housekeeping.stop();
      await bookings.close();
      codesRead.stop();
      state.stop();
      listeners.clear();
      await withDeadline(settled(), closingMs);
      await Promise.all([deps.cardReader, deps.scanner, deps.printer].map((device) => device.close()));
      await Promise.all([deps.gateway, deps.directory, deps.payments].map((system) => system.close()));
    },
  };
}
