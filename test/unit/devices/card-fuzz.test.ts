import { expect, test } from 'vitest';
import type { CardTransport } from '../../../src-main/devices/card/apdu.ts';
import { readHealthCard } from '../../../src-main/devices/card/health-card.ts';
import { parsePersonalData } from '../../../src-main/devices/card/personal-data.ts';
import type { CardHolder } from '../../../src-main/domain/card-holder.ts';
import { agreesWithBirth, isFiscalCode } from '../../../src-main/domain/fiscal-code.ts';
import { ok } from '../../../src-main/result.ts';
import { buildPayload, loadPayload } from '../../support/card-payloads.ts';
import { mutated } from '../../support/mutations.ts';
import { seededRandom, testSeed } from '../../support/seeded-random.ts';
import { createCardChip } from '../../support/virtual-card-profiles.ts';
import { HEALTH_CARD_LOTS } from '../../support/virtual-card-lots.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const filesToTry = isLong ? 1_000_000 : 50_000;
const cardsToTry = isLong ? 200_000 : 10_000;
/** The ladder with every answer corrected and fetched, and both files in the smallest pieces. */
const mostCommands = 2000;

const people = (['P1', 'P2', 'P3', 'P4'] as const).map((name) => {
  const payload = loadPayload(name);
  const parsed = parsePersonalData(payload);
  if (!parsed.ok) throw new Error(name);
  return { payload, person: parsed.value };
});
const payloads = [
  ...people.map(({ payload }) => payload),
  buildPayload({ height: '178', address: 'VIA X 1' }),
];
const birthOf = new Map(people.map(({ person }) => [person.fiscalCode, person.birthDate]));

/** Nobody comes out but whose code stands in the file, whole, and with that person's own birth date. */
function complaintAbout(person: Omit<CardHolder, 'cardId'>, file: Uint8Array): string | null {
  const { fiscalCode, birthDate } = person;
  if (!isFiscalCode(fiscalCode)) return 'no fiscal code';
  if (!agreesWithBirth(fiscalCode, birthDate, undefined)) return 'born on another day';
  if (!Buffer.from(file).toString('latin1').toUpperCase().includes(fiscalCode)) return 'not on the card';
  const known = birthOf.get(fiscalCode);
  // The century stands in the date alone.
  if (known !== undefined && known.slice(2) !== birthDate.slice(2)) return 'two people in one';
  return null;
}

test(
  `${filesToTry} files that are not as they were written (seed ${testSeed})`,
  { timeout: 1_800_000 },
  () => {
    const random = seededRandom(testSeed);
    const complaints: string[] = [];
    let accepted = 0;
    for (let round = 0; round < filesToTry; round += 1) {
      const file = mutated(random.pick(payloads), payloads, random);
      const parsed = parsePersonalData(file);
      if (!parsed.ok) continue;
      accepted += 1;
      const complaint = complaintAbout(parsed.value, file);
      if (complaint) complaints.push(`${complaint} in round ${round}`);
    }
    console.log(`${filesToTry} mutated files: ${accepted} still whole, ${filesToTry - accepted} refused`);
    expect(complaints).toEqual([]);
    // Some mutations hit what does not matter: otherwise nothing was shown.
    expect(accepted).toBeGreaterThan(filesToTry / 1000);
  },
);

const profiles = Object.keys(HEALTH_CARD_LOTS) as (keyof typeof HEALTH_CARD_LOTS)[];

test(`${cardsToTry} cards that answer wrongly (seed ${testSeed})`, { timeout: 1_800_000 }, async () => {
  const random = seededRandom(testSeed);
  const complaints: string[] = [];
  const never = new AbortController().signal;
  let [read, answers] = [0, 0];
  for (let round = 0; round < cardsToTry; round += 1) {
    const { payload } = random.pick(people);
    const chip = createCardChip(random.pick(profiles), { personalData: payload, cardId: '6160123456789000' });
    const heard: number[] = [];
    const share = random.pick([0.02, 0.1, 0.5]);
    let last: Uint8Array = Uint8Array.of();
    let commands = 0;
    const transport: CardTransport = {
      protocol: chip.protocol,
      transmit: async (apdu) => {
        commands += 1;
        if (commands > mostCommands) throw new Error(`no end in round ${round}`);
        const right = chip.respond(apdu);
        const answer = random.happens(share) ? wrong(right, last) : right;
        last = answer;
        heard.push(...answer.subarray(0, -2));
        return ok(answer);
      },
    };
    const wrong = (right: Uint8Array, before: Uint8Array): Uint8Array => {
      const data = right.subarray(0, -2);
      const word = random.pick([
        0x6100,
        0x61ff,
        0x6c00,
        0x6c10,
        0x6282,
        0x6b00,
        0x9000,
        0x6982,
        random.below(65_536),
      ]);
      switch (random.below(5)) {
        case 0:
          return Uint8Array.of(...data, word >> 8, word & 0xff);
        case 1:
          return right.subarray(0, random.below(right.length + 1));
        case 2:
          return before;
        case 3:
          return Uint8Array.of(word >> 8, word & 0xff);
        default:
          return mutated(right, payloads, random).subarray(0, 258);
      }
    };
    const person = await readHealthCard(transport, never);
    answers += commands;
    if (!person.ok) continue;
    read += 1;
    const complaint = complaintAbout(person.value, Uint8Array.from(heard));
    if (complaint) complaints.push(`${complaint} in round ${round}`);
  }
  console.log(
    `${cardsToTry} cards with wrong answers among ${answers}: ${read} read, ${cardsToTry - read} refused`,
  );
  expect(complaints).toEqual([]);
  expect(read).toBeGreaterThan(0);
});
