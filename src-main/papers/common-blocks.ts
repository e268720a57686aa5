import type { BookingPlace } from '../domain/booking.ts';
import { italianPapers as words } from '../words/italian-papers.ts';
import { doorOf } from '../words/italian-place.ts';
import type { SlipBlock } from './slip.ts';

/** Who hands the paper out. */
export type Issuer = { kioskId: string; name: string; address: string; phone: string; hours: string };

export function letterhead(issuer: Issuer): SlipBlock[] {
  const lines = [issuer.name, issuer.address].filter(Boolean);
  return lines.length > 0 ? [{ kind: 'letterhead', lines }] : [];
}

/** Facility, street, then how to find the door. */
export function placeLines(place: BookingPlace): string[] {
  return [place.facility, place.address, doorOf(place), place.phone && words.phone(place.phone)].filter(
    Boolean,
  );
}

export function closing(issuer: Issuer, printedAt: string): SlipBlock[] {
  const { phone, hours } = issuer;
  return [
    { kind: 'rule' },
    ...(phone || hours ? [{ kind: 'small', text: words.questions(phone, hours) } as const] : []),
    { kind: 'small', text: words.printed(printedAt, issuer.kioskId) },
  ];
}
