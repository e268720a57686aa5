import type { OperatorView } from '../contract/desk/operators.ts';
import { isOperatorName } from '../domain/operator-name.ts';
import { isGoodPin } from '../domain/staff-pin.ts';
import { ok } from '../result.ts';
import { hashPin } from '../staff/pin-hash.ts';
import type { Answerers } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';
import { pinTriesOf } from './pin-check.ts';

type Kinds = 'listOperators' | 'addOperator' | 'setOperator' | 'resetPin' | 'changeOwnPin';
type Parts = Pick<DeskParts, 'stores' | 'door' | 'checkPin' | 'register' | 'now'>;

/** Who may work here. The register has the name of each as it is stored, never as it was typed. */
export function createOperatorCalls({ stores, door, checkPin, register, now }: Parts): Answerers<Kinds> {
  const { operators, slowedTries } = stores;

  async function setPin(name: string, pin: string, asker: OperatorView, instead?: string) {
    const pinHash = await hashPin(pin);
    const set = await operators.setPin(name, pinHash, instead);
    if (!set.ok || set.value !== 'done') return set;
    if (name === asker.name) door.renewed(name, pinHash);
    register('operatorPinChanged', asker.name, { detail: name });
    return set;
  }

  return {
    listOperators: async (_call, asker) =>
      ok(
        operators
          .list()
          .map(({ name, role, enabled }) => ({ name, role, enabled, self: name === asker.name })),
      ),

    addOperator: async ({ name: typed, pin, role }, asker) => {
      const name = typed.trim();
      if (!isOperatorName(name)) return ok({ kind: 'badName' });
      if (!isGoodPin(pin)) return ok({ kind: 'badPin' });
      if (operators.find(name)) return ok({ kind: 'nameTaken' });
      const added = await operators.add({ name, role, pinHash: await hashPin(pin) }, now().toISOString());
      if (!added.ok) return added;
      if (!added.value) return ok({ kind: 'nameTaken' });
      // Somebody may have tried the name before anybody had it.
      await slowedTries.forget(pinTriesOf(name).subject);
      register('operatorAdded', asker.name, { detail: name });
      return ok({ kind: 'done' });
    },

    setOperator: async ({ name, enabled, role }, asker) => {
      const known = operators.find(name);
      if (!known) return ok({ kind: 'notFound' });
      const set = await operators.set({ name, enabled, role });
      if (!set.ok) return set;
      if (set.value === 'done') register('operatorChanged', asker.name, { detail: known.name });
      return ok({ kind: set.value });
    },

    resetPin: async ({ name, pin }, asker) => {
      if (!isGoodPin(pin)) return ok({ kind: 'badPin' });
      const known = operators.find(name);
      if (!known) return ok({ kind: 'notFound' });
      const set = await setPin(known.name, pin, asker);
      if (!set.ok) return set;
      // Whoever was kept out by wrong PINs of others gets in with the new one.
      await slowedTries.forget(pinTriesOf(name).subject);
      return ok({ kind: set.value });
    },

    changeOwnPin: async ({ pin, newPin }, asker) => {
      const { name } = asker;
      if (!isGoodPin(newPin)) return ok({ kind: 'badPin' });
      const known = operators.find(name);
      if (!known) return ok({ kind: 'notFound' });
      const checked = await checkPin(name, pin, known.pinHash);
      if (!checked.ok) return checked;
      if (checked.value.kind === 'wrong') {
        const { isCounted, opensAt } = checked.value;
        if (isCounted) register('operatorRefused', name, { detail: name });
        return ok({ kind: 'wrongPin', opensAt });
      }
      const set = await setPin(name, newPin, asker, known.pinHash);
      if (!set.ok) return set;
      // An administrator has given another one meanwhile, and that one stays.
      return ok(set.value === 'done' ? { kind: 'done' } : { kind: 'wrongPin', opensAt: '' });
    },
  };
}
