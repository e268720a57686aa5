import type { WorkDeps } from './work.ts';

/** At start: papers of this place that never ended did not end well. */
export async function failInterruptedPapers({
  printouts,
  kioskId,
  now,
  log,
}: Pick<WorkDeps, 'printouts' | 'kioskId' | 'now' | 'log'>): Promise<void> {
  const interrupted = await printouts.failInterrupted(kioskId, now().toISOString());
  if (interrupted.ok && interrupted.value > 0) log('printoutsInterrupted', { count: interrupted.value });
}
