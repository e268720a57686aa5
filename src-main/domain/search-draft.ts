import { joinHalves, type Scan } from './scan.ts';
import type { SearchDraft } from './session-state.ts';

/** `null`: what was scanned is nothing to search for. */
export function filledBy(scan: Scan, draft: SearchDraft): SearchDraft | null {
  switch (scan.kind) {
    case 'bookingNumber':
    case 'prescription':
      return { ...draft, criterion: scan.kind, number: scan.code, half: null };
    case 'prescriptionHalf': {
      const whole = draft.half && joinHalves(draft.half, scan);
      if (whole !== null) return { ...draft, criterion: 'prescription', number: whole, half: null };
      // Alone it may also be the number of a booking: the criterion stays as it was chosen.
      return { ...draft, number: scan.code, half: scan };
    }
    case 'person':
      // Eleven digits may be a provisional code, but here they are a booking.
      return /^\d{11}$/.test(scan.code)
        ? { ...draft, criterion: 'bookingNumber', number: scan.code, half: null }
        : null;
    default:
      return null;
  }
}

/** What has to be said of a draft of which one bar of a prescription waits for the other. */
export function halfIn({ half }: Pick<SearchDraft, 'half'>): 'otherHalf' | null {
  return half ? 'otherHalf' : null;
}
