import { createLeaseHolder } from '../session/lease-holder.ts';
import { elsewhereOf } from './booking-detail.ts';
import type { DeskParts } from './desk-parts.ts';

/** The booking that is open on this desk's page, told to others by its lease; who else has it open is told to the page. */
export interface OpenHere {
  open(bookingNumber: string): void;
  isOpen(bookingNumber: string): boolean;
  /** Without a number: whatever is open. */
  shut(bookingNumber?: string): void;
  close(): Promise<void>;
}

/** Milliseconds. */
const usualLookMs = 2000;

export function createOpenHere(parts: DeskParts): OpenHere {
  const { config, door, tell, watchEveryMs = usualLookMs } = parts;
  const lease = createLeaseHolder({ ...parts, place: config.kioskId, atDesk: true });
  let shown: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function look(bookingNumber: string, told: string): Promise<void> {
    const places = await elsewhereOf(parts, bookingNumber);
    if (shown !== bookingNumber) return;
    const now = places === null ? told : JSON.stringify(places);
    if (places && now !== told && door.operator()) tell({ kind: 'elsewhere', bookingNumber, places });
    timer = setTimeout(() => void look(bookingNumber, now), watchEveryMs);
  }

  function show(bookingNumber: string | null): void {
    if (bookingNumber === shown) return;
    shown = bookingNumber;
    clearTimeout(timer);
    lease.open(bookingNumber);
    if (bookingNumber !== null) void look(bookingNumber, '');
  }

  return {
    open: show,
    isOpen: (bookingNumber) => bookingNumber === shown,
    shut: (bookingNumber) => {
      if (bookingNumber === undefined || bookingNumber === shown) show(null);
    },
    close: () => {
      show(null);
      return lease.close();
    },
  };
}
