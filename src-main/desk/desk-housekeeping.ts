import { failInterruptedPapers } from '../session/interrupted-papers.ts';
import { keepHouse } from '../session/housekeeping.ts';
import type { DeskParts } from './desk-parts.ts';

type HouseParts = DeskParts & { clockInDoubt: () => boolean; isCancelling: () => boolean };

/** Settles what an earlier run of this desk left open, and goes on looking after it. */
export async function beginHousekeeping(parts: HouseParts): Promise<{ stop: () => Promise<void> }> {
  const { config, stores } = parts;
  await failInterruptedPapers({ ...parts, ...stores, kioskId: config.kioskId });
  const housekeeping = keepHouse({
    ...parts,
    ...stores,
    kioskId: config.kioskId,
    retention: config.retention,
    asksOnly: config.bookings.role === 'copy',
    everyMs: parts.settleEveryMs ?? 30_000,
  });
  await housekeeping.once();
  return housekeeping;
}
