import { setTimeout as sleep } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import type { View } from '../../src-main/contract/view.ts';
import type { PrinterFault } from '../../src-main/devices/printer.ts';
import type { CardReadError } from '../../src-main/domain/card-holder.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Patient } from './day-patient.ts';
import type { createBench } from './kiosk-bench.ts';
import { ask, enterAsStaff } from './staff-gestures.ts';

/** No step of a visit takes longer, whatever is broken. */
export const longestStepMs = 15_000;

type Bench = Awaited<ReturnType<typeof createBench>>;
export type Outcome = 'done' | 'onlyLooked' | 'refused' | 'notKnownYet';

const faults: PrinterFault[] = [
  'noPaper',
  'coverOpen',
  'jam',
  'offline',
  'stopped',
  'unavailable',
  'notConfirmed',
];
const misreadings: CardReadError[] = ['mute', 'notHealthCard', 'damaged', 'readerFailed'];
const busy = new Set<View['kind']>([
  'readingCard',
  'verifying',
  'searching',
  'printing',
  'cancelling',
  'openingCase',
]);

const isBusy = (view: View): boolean => busy.has(view.kind) || ('slip' in view && view.slip === 'printing');

/** Waits for what is under way; a paper that is held inside comes out meanwhile. */
export async function settled(bench: Bench): Promise<View> {
  const giveUpAt = performance.now() + longestStepMs;
  while (isBusy(bench.view())) {
    if (performance.now() > giveUpAt) throw new Error(`stuck at ${bench.view().kind}`);
    await sleep(2);
  }
  return bench.view();
}

export const heapAfterCollection = (): number => {
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
};

/** Something breaks, or is put right. */
export function mischief(bench: Bench, random: SeededRandom): void {
  if (random.happens(0.25)) mend(bench);
  if (random.happens(0.1)) bench.printer.setFault(random.pick(faults));
  if (random.happens(0.02)) bench.backend.setAvailable(false);
  if (random.happens(0.03)) bench.backend.loseAnswers(true);
  if (random.happens(0.05)) bench.backend.setDelay(random.pick([5, 50, 500]));
  if (random.happens(0.02)) bench.cards.unplug();
  if (random.happens(0.05))
    bench.scanner.scan(random.pick(['ò_%', '1234567890', 'X', '\u0000', 'DAY-9999-1']));
}

/** Everything works again, as after somebody from the staff has been there. */
export function mend(bench: Bench): void {
  bench.printer.setFault(null);
  bench.backend.setAvailable(true);
  bench.backend.loseAnswers(false);
  bench.backend.setDelay(0);
  bench.cards.plugIn();
}

export function takeCardOut(bench: Bench): void {
  bench.cards.removeCard();
}

export function putCardIn(bench: Bench, { holder }: Patient): void {
  bench.cards.plugIn();
  takeCardOut(bench);
  bench.cards.insertCard({ kind: 'person', holder });
}

export function comeIn(bench: Bench, patient: Patient, random: SeededRandom): void {
  if (random.happens(0.1)) bench.scanner.scan(patient.bookingNumbers[0] ?? '');
  if (random.happens(0.1)) {
    bench.cards.insertCard({ kind: 'error', error: random.pick(misreadings) });
    return;
  }
  if (random.happens(0.2) && bench.view().kind === 'idle') bench.touch({ kind: 'enterCodes' });
  else putCardIn(bench, patient);
}

/** What the visit came to, by the screens that were shown. */
export function outcomeOf(views: readonly View[]): Outcome {
  const kinds = new Set(views.map((view) => view.kind));
  const unknown = views.some(
    (view) => view.kind === 'cancellationUnknown' || ('slip' in view && view.slip === 'notConfirmed'),
  );
  if (unknown || kinds.has('paperInDoubt')) return 'notKnownYet';
  if (['printed', 'cancelled', 'caseOpened'].some((kind) => kinds.has(kind as View['kind']))) return 'done';
  return kinds.has('summary') ? 'onlyLooked' : 'refused';
}

/** How often a screen says, by the printer's word and nobody else's, that a paper is out. */
export function countPapersTold(): { look(view: View): void; told(): number } {
  let before: View | null = null;
  let count = 0;
  return {
    look: (view) => {
      const asked = before?.kind === 'printing' && view.kind === 'printed';
      const slip = before && 'slip' in before && before.slip === 'printing';
      const test = before?.kind === 'staffPanel' && before.busy && view.kind === 'staffPanel';
      const isOut =
        asked ||
        (slip && 'slip' in view && view.slip === 'printed') ||
        (test && view.outcome?.kind === 'slip' && view.outcome.state === 'printed');
      if (isOut) count += 1;
      before = view;
    },
    told: () => count,
  };
}

/** The staff comes by: in, a test slip, out. */
export async function lookAfter(bench: Bench): Promise<void> {
  await enterAsStaff(bench);
  ask(bench, 'testSlip');
  await bench.until(
    'staffPanel',
    (view) => view.outcome?.kind === 'slip' && view.outcome.state === 'printed',
  );
  bench.touch({ kind: 'leave' });
  await bench.until('idle');
}
