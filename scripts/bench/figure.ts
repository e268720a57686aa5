/** What a measurement may use. */
export interface Bench {
  /** Absolute path of the Electron that runs the program and the peers. */
  readonly electron: string;
  /** For Electron itself: root has to do without the sandbox. The same for both sides. */
  readonly flags: readonly string[];
  /** With a display for windows. */
  readonly env: NodeJS.ProcessEnv;
  /** An empty folder of this figure alone, gone after it. */
  readonly folder: string;
  /** How many rounds: the first number, or the second with `--quick`. */
  rounds(usual: number, quick: number): number;
  /** A line of progress, on stderr. */
  say(line: string): void;
}

/** What is compared: the middle of the samples, or the sample that so many per cent of them do not exceed. */
export type Statistic = 'median' | 'p95' | 'p99';

/** One line of the table. */
export interface Line {
  /** What is measured, in a few words. */
  readonly figure: string;
  readonly unit: 's' | 'ms' | 'µs' | 'MB';
  /** One sample a round; never empty. */
  readonly ours: readonly number[];
  /** Measured in turn with ours; without `samples` there is nothing to compare with. */
  readonly peer: { readonly name: string; readonly samples: readonly number[] };
  /** `median` unless said otherwise. */
  readonly statistic?: Statistic;
  /** Upper bounds; a line without any is only told. */
  readonly aim?: { readonly ratio?: number; readonly ours?: number };
}

/** One measurement; `name` is what `npm run bench -- NAME` asks for. */
export interface Figure {
  readonly name: string;
  /** Throws when it cannot be measured. A missed aim is a result like any other. */
  measure(bench: Bench): Promise<Line[]>;
}

/**
 * Ours, peer, ours, peer …: whatever slows the machine down meanwhile slows both. The first `warmUps` rounds do
 * not count. Each side gives its own sample.
 */
export async function interleave(
  rounds: number,
  ours: (round: number) => Promise<number>,
  peer: (round: number) => Promise<number>,
  warmUps = 1,
): Promise<{ ours: number[]; peer: number[] }> {
  const samples = { ours: [] as number[], peer: [] as number[] };
  for (let round = -warmUps; round < rounds; round += 1) {
    const [one, other] = [await ours(round), await peer(round)];
    if (round < 0) continue;
    samples.ours.push(one);
    samples.peer.push(other);
  }
  return samples;
}

/** Nearest rank, but the mean of the two in the middle for a median. NaN without samples. */
export function statisticOf(samples: readonly number[], statistic: Statistic = 'median'): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? NaN;
  if (statistic === 'median')
    return (at(Math.ceil(sorted.length / 2) - 1) + at(Math.floor(sorted.length / 2))) / 2;
  const share = statistic === 'p95' ? 0.95 : 0.99;
  return at(Math.ceil(sorted.length * share) - 1);
}

/** Ours divided by the peer's; null without a peer. */
export function ratioOf({ ours, peer, statistic }: Line): number | null {
  if (peer.samples.length === 0) return null;
  return statisticOf(ours, statistic) / statisticOf(peer.samples, statistic);
}

/** Whether every bound is kept; null where there is none. */
export function isMet(line: Line): boolean | null {
  const { aim } = line;
  if (aim?.ratio === undefined && aim?.ours === undefined) return null;
  const ratio = ratioOf(line);
  const ratioMet = aim.ratio === undefined || (ratio !== null && ratio <= aim.ratio);
  return ratioMet && (aim.ours === undefined || statisticOf(line.ours, line.statistic) <= aim.ours);
}
