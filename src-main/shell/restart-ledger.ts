import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

const minute = 60_000;
/** More starts than these without an orderly end, within this time, and the program stops trying for a while. */
const starts = { allowed: 4, withinMs: 30 * minute };
const withoutGpuMs = 24 * 60 * minute;

const Instant = v.pipe(v.string(), v.isoTimestamp());
const LedgerSchema = v.object({ starts: v.array(Instant), withoutGpuUntil: v.nullable(Instant) });
type Ledger = v.InferOutput<typeof LedgerSchema>;

export interface RestartLedger {
  /** How long the program is not to be tried again (ms, at most half an hour); `null`: go on now. */
  readonly outOfServiceMs: number | null;
  /** The graphics process has died too often: do without. */
  readonly withoutGpu: boolean;
  /** The program ends because somebody wants it to, or has waited long enough: what failed before is forgotten. */
  forgetStarts(): void;
  /** From the next start on, for a day. */
  avoidGpu(): void;
}

/**
 * Counts this start in `file`. A start that is not followed by an orderly end was a crash, a kill or a power cut:
 * nobody has to be alive to write it down. A file that cannot be read or written counts nothing, and neither does
 * an instant that is still to come: a clock may have been wrong. `now`: ms since 1970.
 */
export function openRestartLedger(file: string, now: () => number): RestartLedger {
  const before = read(file);
  const start = now();
  const recent = before.starts.map(Date.parse).filter((each) => isWithin(start - each, starts.withinMs));
  const first = Math.min(...recent);
  const left = before.withoutGpuUntil === null ? 0 : Date.parse(before.withoutGpuUntil) - start;
  const withoutGpu = isWithin(left, withoutGpuMs) && left > 0;
  let ledger: Ledger = {
    starts: [...recent, start].map(toInstant),
    withoutGpuUntil: withoutGpu ? before.withoutGpuUntil : null,
  };
  write(file, ledger);
  return {
    outOfServiceMs: recent.length >= starts.allowed ? first + starts.withinMs - start : null,
    withoutGpu,
    forgetStarts: () => write(file, (ledger = { ...ledger, starts: [] })),
    avoidGpu: () => write(file, (ledger = { ...ledger, withoutGpuUntil: toInstant(now() + withoutGpuMs) })),
  };
}

const isWithin = (ms: number, limit: number): boolean => ms >= 0 && ms <= limit;
const toInstant = (ms: number): string => new Date(ms).toISOString();

function read(file: string): Ledger {
  try {
    return v.parse(LedgerSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { starts: [], withoutGpuUntil: null };
  }
}

function write(file: string, ledger: Ledger): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(ledger), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // A full disk must not keep the totem from starting.
  }
}
