import type { Booking, BookingPlace } from '../domain/booking.ts';
import type { PaperWords } from '../words/italian/papers.ts';
import type { SlipBlock } from './slip.ts';

/** Who hands the paper out. */
export type Issuer = { kioskId: string; name: string; address: string; phone: string; hours: string };

/** What every paper knows besides what it is about. */
export type PaperContext = {
  words: PaperWords;
  issuer: Issuer;
  /** Local time, `YYYY-MM-DDTHH:MM`. */
  printedAt: string;
  /** The same as an instant. */
  writtenAt: Date;
  /** How often it has come out before. */
  reprints: number;
};

export function letterhead({ issuer }: PaperContext): SlipBlock[] {
  const lines = [issuer.name, issuer.address].filter(Boolean);
  return lines.length > 0 ? [{ kind: 'letterhead', lines }] : [];
}

export function titled({ words, reprints }: PaperContext, text: string): SlipBlock[] {
  const title: SlipBlock = { kind: 'title', text };
  return reprints > 0 ? [title, { kind: 'reprint', text: words.reprint(reprints) }] : [title];
}

/** Facility, street, then how to find the door. */
export function placeLines(words: PaperWords, place: BookingPlace): string {
  const { facility, address, phone } = place;
  return [facility, address, words.doorOf(place), phone && words.phone(phone)].filter(Boolean).join('\n');
}

/** Those of which something is known. */
export function fields(facts: readonly [label: string, value: string][]): SlipBlock[] {
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ kind: 'field', label, value }));
}

/** When and where, without what for. */
export function appointments({ words }: PaperContext, label: string, { services }: Booking): SlipBlock[] {
  return services.map((service) => ({
    kind: 'field',
    label,
    value: [words.moment(service.startsAt), service.place.facility].filter(Boolean).join('\n'),
  }));
}

export function closing({ words, issuer, printedAt }: PaperContext): SlipBlock[] {
  const { phone, hours, kioskId } = issuer;
  return [
    { kind: 'rule' },
    ...(phone || hours ? [{ kind: 'small', text: words.questions(phone, hours) } as const] : []),
    { kind: 'small', text: words.printed(printedAt, kioskId) },
  ];
}
