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
/** Places of the fields. */
const [BIRTH_DATE, FISCAL_CODE] = [5, 8];

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

/** Letter by letter: nothing becomes another number of letters. */
function inCapitals(file: Uint8Array): string {
  return Buffer.from(file)
    .toString('latin1')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** The sixteen fields as they lie in the file, walked through by their lengths; and not by our parser. */
function fieldsOf(file: Uint8Array): string[] {
  const text = inCapitals(file);
  let at = 6;
  return Array.from({ length: 16 }, () => {
    const start = at + 2;
    at = start + Number.parseInt(text.slice(at, start), 16);
    return text.slice(start, at);
  });
}

function fileOf(fields: readonly string[]): Uint8Array {
  const body = fields.map((field) => field.length.toString(16).padStart(2, '0') + field).join('');
  return Uint8Array.from(Buffer.from(`000000${body}`.padEnd(400, '\0'), 'latin1'));
}

/** Nobody comes out but whose code stands in the file, whole, and with that person's own birth date. */
function complaintAbout(person: Omit<CardHolder, 'cardId'>, file: Uint8Array): string | null {
  const { fiscalCode, birthDate } = person;
  if (!isFiscalCode(fiscalCode)) return 'no fiscal code';
  if (!agreesWithBirth(fiscalCode, birthDate, undefined)) return 'born on another day';
  if (!inCapitals(file).includes(fiscalCode)) return 'not on the card';
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
    let [accepted, forged] = [0, 0];
    for (let round = 0; round < filesToTry; round += 1) {
      const file = mutated(random.pick(payloads), payloads, random);
      const parsed = parsePersonalData(file);
      if (!parsed.ok) continue;
      accepted += 1;
      const { fiscalCode } = parsed.value;
      if (!birthOf.has(fiscalCode)) forged += 1;
      const complaint =
        fieldsOf(file)[FISCAL_CODE]?.trim() === fiscalCode
          ? complaintAbout(parsed.value, file)
          : 'not the field of the code';
      if (complaint) complaints.push(`${complaint} in round ${round}`);
    }
    console.log(
      `${filesToTry} mutated files: ${accepted} still whole, of them ${forged} whose code itself was changed into ` +
        `one that is valid and agrees with the birth; ${filesToTry - accepted} refused`,
    );
    expect(complaints).toEqual([]);
    // Some mutations hit what does not matter: otherwise nothing was shown.
    expect(accepted).toBeGreaterThan(filesToTry / 1000);
  },
);

/** Two people field by field, in every way: the code and the birth of a person go together, or nobody comes out. */
test('no two people in one file', () => {
  const strangers: string[] = [];
  let [mixed, whole] = [0, 0];
  for (const [a, one] of people.entries()) {
    for (const [b, other] of people.entries()) {
      if (a === b) continue;
      const halves = [fieldsOf(one.payload), fieldsOf(other.payload)];
      for (let choice = 0; choice < 2 ** 16; choice += isLong ? 1 : 7) {
        mixed += 1;
        const chosen = (halves[0] ?? []).map(
          (field, at) => ((choice >> at) & 1 ? halves[1]?.[at] : field) ?? '',
        );
        const parsed = parsePersonalData(fileOf(chosen));
        const belongs = ((choice >> BIRTH_DATE) & 1) === ((choice >> FISCAL_CODE) & 1);
        if (!parsed.ok) continue;
        whole += 1;
        const owner = (choice >> FISCAL_CODE) & 1 ? other.person : one.person;
        const { fiscalCode, birthDate } = parsed.value;
        if (!belongs || fiscalCode !== owner.fiscalCode || birthDate !== owner.birthDate)
          strangers.push(`${a} ${b} ${choice}`);
      }
    }
  }
  console.log(
    `${mixed} files of two people each: ${whole} whose code and birth are of the same one, the rest refused`,
  );
  expect(strangers).toEqual([]);
  expect(whole).toBeGreaterThan(mixed / 10);
});

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
