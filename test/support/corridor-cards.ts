import { loadPayload, payloadHolders } from './card-payloads.ts';
import type { Chunking } from './card-chunking.ts';
import { HEALTH_CARD_LOTS } from './virtual-card-lots.ts';
import type { VirtualCardOptions } from './virtual-card.ts';

type Profile = keyof typeof HEALTH_CARD_LOTS;

export const profiles = Object.keys(HEALTH_CARD_LOTS) as Profile[];
const payloads = ['P1', 'P2', 'P3', 'P4'] as const;
/** The most bytes of one answer. */
const sizes = [256, 0xf0, 200, 64, 16] as const;
/** `full`: a file of the usual 400 bytes, whose end is never asked for; the others have 300. */
const ends = ['full', '6282', '6B00', '6Cxx', 'empty'] as const;
const SHORT_FILE = 300;
const CARD_ID = '6160123456789000';

type Place = { profile: number; payload: number; size: number; end: number };

/** A card that could come in a corridor; `name` says how it is. */
export type CorridorCard = { name: string; options: VirtualCardOptions; holder: object };

/** Every lot with every payload, size of answer and end of file. */
export function allCorridorCards(): CorridorCard[] {
  return profiles.flatMap((_, profile) =>
    payloads.flatMap((_, payload) =>
      sizes.flatMap((_, size) => ends.map((_, end) => cardAt({ profile, payload, size, end }))),
    ),
  );
}

/** Every lot three times; payloads, sizes and ends rotate, and each is there with several lots. */
export function someCorridorCards(): CorridorCard[] {
  return Array.from({ length: profiles.length * 3 }, (_, index) => {
    const profile = index % profiles.length;
    const payload = (profile + Math.floor(index / profiles.length)) % payloads.length;
    return cardAt({
      profile,
      payload,
      size: index % sizes.length,
      end: Math.floor(index / sizes.length) % ends.length,
    });
  });
}

function cardAt(place: Place): CorridorCard {
  const profile = profiles[place.profile] ?? 'st2021';
  const payload = payloads[place.payload] ?? 'P1';
  const largest = sizes[place.size] ?? 256;
  const end = ends[place.end] ?? 'full';
  const tooMuch = (place.profile + place.payload + place.end) % 2 === 0 ? 'fewer' : 'corrects';
  const chunking: Chunking = { largest, tooMuch, ...(end === 'full' ? {} : { end }) };
  const personalData = loadPayload(payload).subarray(0, end === 'full' ? undefined : SHORT_FILE);
  return {
    name: `${profile}, ${payload}, ${largest} bytes, ${tooMuch}, ${end}`,
    options: { profile, personalData, cardId: CARD_ID, chunking },
    holder: { ...payloadHolders[payload], cardId: CARD_ID },
  };
}
