import type { DeskFault } from '../contract/desk/answers.ts';
import type { DeskCall } from '../contract/desk/calls.ts';
import type { OperatorView } from '../contract/desk/operators.ts';
import type { DeskState } from '../contract/desk/state.ts';
import type { DeskDeps } from '../desk-deps.ts';
import { isOperatorName } from '../domain/operator-name.ts';
import { isGoodPin } from '../domain/staff-pin.ts';
import { err, ok, type Result } from '../result.ts';
import { hashPin, nobodysHash } from '../staff/pin-hash.ts';
import type { Stores } from '../storage/stores.ts';
import type { Answerers } from './answerers.ts';
import { watchIdle } from './idle-watch.ts';
import { permissions } from './permission.ts';
import type { PinCheck } from './pin-check.ts';
import type { Register } from './register.ts';

type DoorCall = 'createAdministrator' | 'enter' | 'lock' | 'leave' | 'touched';

/** Who works here at this moment, and what that lets through. */
export interface Door {
  /** Whoever asks, when it may be asked. For the calls of the door itself nobody has to have entered. */
  admit(call: DeskCall): Result<OperatorView, DeskFault>;
  /** Asked once more after a wait for somebody: `locked` where the one who had asked is not there any more. */
  admitAgain(call: DeskCall, asker: OperatorView): Result<void, DeskFault>;
  view(): DeskState['door'];
  /** `null` unless it is open. */
  operator(): OperatorView | null;
  /** Who is in has another PIN now by their own doing, and stays; for whoever else it is the next call's end. */
  renewed(name: string, pinHash: string): void;
  /** Somebody is there who has not called: a card was put in, a code was scanned. */
  touched(): void;
  answerers: Answerers<DoorCall>;
  close(): void;
}

type DoorDeps = Pick<DeskDeps, 'config' | 'now'> & {
  stores: Pick<Stores, 'operators'>;
  checkPin: PinCheck;
  register: Register;
  /** A deed is under way, whose outcome would be told to nobody. */
  isWorking: () => boolean;
  onChange: () => void;
};

type Inside =
  | { kind: 'nobody' }
  | { kind: 'locked'; name: string }
  | { kind: 'open'; operator: OperatorView; pinHash: string };

const nobody: OperatorView = { name: '', role: 'operator' };

export function createDoor({ config, now, stores, checkPin, register, isWorking, onChange }: DoorDeps): Door {
  const { operators } = stores;
  /** What a name that nobody has is looked at with: the answer and its time are those of a wrong PIN. */
  const decoy = nobodysHash();
  let inside: Inside = { kind: 'nobody' };
  const idle = watchIdle(config.desk.lockSeconds, now, () => {
    if (!isWorking()) lock('idle');
  });

  function become(next: Inside): void {
    inside = next;
    onChange();
  }

  function lock(why: 'idle' | 'asked'): void {
    if (inside.kind !== 'open') return;
    const { name } = inside.operator;
    become({ kind: 'locked', name });
    register('deskLocked', name, { detail: why });
  }

  function leave(why: 'asked' | 'replaced' | 'changed'): void {
    if (inside.kind === 'nobody') return;
    const name = inside.kind === 'open' ? inside.operator.name : inside.name;
    become({ kind: 'nobody' });
    register('operatorLeft', name, { detail: why });
  }

  /** Who is in, if it is still so: the desk may have slept, and an administrator may have decided otherwise. */
  function present(): OperatorView | null {
    if (inside.kind === 'open' && idle.isIdle() && !isWorking()) lock('idle');
    if (inside.kind !== 'open') return null;
    const { operator, pinHash } = inside;
    const stored = operators.find(operator.name);
    if (stored?.enabled && stored.role === operator.role && stored.pinHash === pinHash) return operator;
    leave('changed');
    return null;
  }

  function touched(): void {
    if (present()) idle.touched();
  }

  function admit(call: DeskCall): Result<OperatorView, DeskFault> {
    const { kind } = call;
    const asker = present();
    if (permissions[kind] === 'anybody') return ok(asker ?? nobody);
    if (!asker) return err('locked');
    if (!isOfThePage(call)) idle.touched();
    return permissions[kind] === 'administrator' && asker.role !== 'administrator'
      ? err('forbidden')
      : ok(asker);
  }

  const answerers: Answerers<DoorCall> = {
    createAdministrator: async ({ name: typed, pin }) => {
      const name = typed.trim();
      if (!operators.isEmpty()) return err('forbidden');
      if (!isOperatorName(name)) return ok({ kind: 'badName' });
      if (!isGoodPin(pin)) return ok({ kind: 'badPin' });
      const added = await operators.addFirst(name, await hashPin(pin), now().toISOString());
      if (!added.ok) return added;
      // Somebody else was first, and is told at the same moment that it is done.
      if (!added.value) return err('forbidden');
      register('operatorAdded', name, { detail: name });
      onChange();
      return ok({ kind: 'done' });
    },
    enter: async ({ name: typed, pin }) => {
      const name = typed.trim();
      const known = operators.find(name);
      const hash = known?.enabled ? known.pinHash : decoy;
      const checked = await checkPin(name, pin, hash);
      if (!checked.ok) return checked;
      const verdict = checked.value;
      if (verdict.kind === 'wrong') {
        // A name that nobody has may be a PIN in the wrong field.
        if (verdict.isCounted) register('operatorRefused', '', { detail: known?.name ?? '' });
        return ok({ kind: 'refused', opensAt: verdict.opensAt });
      }
      const found = operators.find(name);
      if (!found?.enabled || found.pinHash !== hash) return ok({ kind: 'refused', opensAt: '' });
      if (!(inside.kind === 'locked' && inside.name === found.name)) leave('replaced');
      idle.touched();
      become({ kind: 'open', operator: { name: found.name, role: found.role }, pinHash: hash });
      register('operatorEntered', found.name);
      return ok({ kind: 'entered' });
    },
    lock: async () => {
      lock('asked');
      return ok(null);
    },
    leave: async () => {
      leave('asked');
      return ok(null);
    },
    touched: async () => {
      touched();
      return ok(null);
    },
  };

  return {
    admit,
    admitAgain: (call, { name }) => {
      const again = admit(call);
      if (!again.ok) return again;
      return again.value.name === name ? ok() : err('locked');
    },
    view: () => {
      if (operators.isEmpty()) return { kind: 'new' };
      if (inside.kind === 'nobody') return { kind: 'closed' };
      return inside.kind === 'open' ? { kind: 'open' } : inside;
    },
    renewed: (name, pinHash) => {
      if (inside.kind === 'open' && inside.operator.name === name) inside = { ...inside, pinHash };
    },
    operator: () => (inside.kind === 'open' ? inside.operator : null),
    touched,
    answerers,
    close: () => idle.stop(),
  };
}

/** What the page asks for without anybody having done anything: it is no sign that somebody is there. */
function isOfThePage(call: DeskCall): boolean {
  return (
    call.kind === 'listCases' || call.kind === 'closeBooking' || (call.kind === 'openBooking' && !!call.again)
  );
}
