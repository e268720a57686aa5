import type { PrintLog } from '../stray-jobs.ts';
import type { EscposModel } from './escpos-model.ts';
import type { Wire } from './wire.ts';

/** Printed with the printer's own letters on what is cut off: nobody shall take it for a slip that counts. */
const voidMark = Buffer.from('\n*** ANNULLATO - NON VALIDO ***\n', 'ascii');

const clearMs = 2000;
const scrapMs = 5000;
/** No piece takes longer than this. */
const quietMs = 1000;

/**
 * What an interrupted slip leaves behind: pieces in the printer that must not come out, and half a slip in its mouth
 * that must not hang on the next one.
 */
export interface Leftovers {
  /** Whether it is certain that nothing of it comes out any more. */
  interrupted(wire: Wire, slip: { begun: boolean; left: number }): Promise<boolean>;
  /** Makes a printer forget that could not be told when it happened. */
  forget(wire: Wire): Promise<void>;
  /** Marks half a slip as void and cuts it off as soon as the printer is well. `false`: it did not say that it has. */
  cutOff(wire: Wire): Promise<boolean>;
}

export function createLeftovers(
  model: Pick<EscposModel, 'clearBuffer' | 'scrap' | 'endMark'>,
  log: PrintLog,
): Leftovers {
  let mustForget = false;
  let mustCut = false;
  let kept = 0;

  async function forget(wire: Wire): Promise<void> {
    if (!mustForget || !model.clearBuffer) return;
    mustForget = !(await wire.clear(model.clearBuffer, clearMs));
    if (!mustForget) log('printPartForgotten');
  }

  return {
    forget,
    async interrupted(wire, { begun, left }) {
      mustCut ||= begun;
      if (left === 0) return true;
      mustForget = model.clearBuffer !== null;
      await forget(wire);
      const isGone = model.clearBuffer !== null && !mustForget;
      if (isGone) return true;
      kept = left;
      log('printPartKept', { left });
      return false;
    },
    async cutOff(wire) {
      if (!mustCut) return true;
      const before = wire.turnsAnswered();
      const answered = (): number => wire.turnsAnswered() - before;
      wire.send(Uint8Array.from([...voidMark, ...model.scrap, ...model.endMark]));
      const giveUpAt = performance.now() + scrapMs;
      let heardAt = performance.now();
      // What was kept comes first, and its marks may be answered here: none of them may count for the next slip.
      while (answered() <= kept && !(answered() > 0 && performance.now() - heardAt >= quietMs)) {
        if (wire.isLost() || performance.now() >= giveUpAt) return false;
        const heard = answered();
        await wire.news(quietMs);
        if (answered() !== heard) heardAt = performance.now();
      }
      mustCut = false;
      kept = 0;
      return true;
    },
  };
}
