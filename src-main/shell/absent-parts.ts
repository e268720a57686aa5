import type { DeskDeps } from '../desk-deps.ts';

/* Until they are there. */

const away = async () => ({ ok: false, error: 'unavailable' }) as const;

export const absentDirectory: DeskDeps['directory'] = {
  find: away,
  byNumber: away,
  byCancellation: away,
  facilities: away,
  close: async () => undefined,
};

export const absentLeases: DeskDeps['leases'] = { hold: away, release: away, heldElsewhere: away };
