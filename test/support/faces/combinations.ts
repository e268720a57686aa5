import { positions, textSizes, themes } from '../../../src-main/contract/comfort.ts';
import { languages } from '../../../src-main/contract/view.ts';

/*
 * How a screen can be wanted and on what glass it can stand: every face of it is one value of each of these. Nobody
 * looks at all 576 faces of a hundred screens; what breaks a screen is one value or two of them together, so every
 * screen is seen in each value, and every pair of values on some screen (pairwise testing).
 */
export const orientations = ['upright', 'lying'] as const;
export type Orientation = (typeof orientations)[number];

/** `headset`: where there is one to speak to, the strip has one key more. */
export const factors = {
  language: languages,
  textSize: textSizes,
  theme: themes,
  position: positions,
  orientation: orientations,
  headset: [false, true],
} as const;

type Factors = typeof factors;
export type Combination = { [F in keyof Factors]: Factors[F][number] };
type Factor = keyof Combination;

const names = Object.keys(factors) as Factor[];
/** As many as the longest list of values has. */
const rows = Math.max(...names.map((name) => factors[name].length));

/** Six for the screen of this number: each value of each factor at least once; the same ones at every run. */
export function combinationsOf(screen: number): Combination[] {
  const random = randomFrom(screen + 1);
  const columns = names.map((name) => shuffled(filled<unknown>(factors[name], random), random));
  return Array.from({ length: rows }, (_, row) => combine(columns.map((column) => column[row])));
}

/** What is hardest to fit and to reach, in every language and all colours: for the long run. */
export function worstCombinations(): Combination[] {
  return product().filter(
    ({ textSize, position, headset }) =>
      headset && (textSize === 'largest' || (textSize === 'normal' && position === 'low')),
  );
}

/** Every way in which `strength` factors can take their values together, as text. */
export function allTuples(strength: number): Set<string> {
  return tuplesIn(product(), strength);
}

/** Those that occur in these. */
export function tuplesIn(combinations: readonly Combination[], strength: number): Set<string> {
  const groups = subsets(names, strength);
  return new Set(
    combinations.flatMap((each) =>
      groups.map((group) => group.map((name) => `${name}=${String(each[name])}`).join(' ')),
    ),
  );
}

/** `upright it largest whiteOnBlack low headset`. */
export function nameOf({ headset, orientation, language, textSize, theme, position }: Combination): string {
  return [orientation, language, textSize, theme, position, ...(headset ? ['headset'] : [])].join(' ');
}

function product(): Combination[] {
  const all = names.reduce<unknown[][]>(
    (begun, name) => begun.flatMap((values) => factors[name].map((value) => [...values, value])),
    [[]],
  );
  return all.map(combine);
}

function combine(values: readonly unknown[]): Combination {
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as Combination;
}

function subsets<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return all.flatMap((first, index) =>
    subsets(all.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

/** All the values, and some of them again, so that there is one for each row. */
function filled<T>(values: readonly T[], random: () => number): T[] {
  const again = shuffled(values, random);
  return Array.from({ length: rows }, (_, row) => again[row % again.length] as T);
}

/** Fisher and Yates. */
function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const left = [...values];
  return values.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as T);
}

/** Numbers from 0 to 1 that look random and come again at every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
