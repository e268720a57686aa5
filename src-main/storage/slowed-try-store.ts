import { createHash } from 'node:crypto';
import { triesNow, triesOpenAt, type Pace, type Tries } from '../domain/slowed-tries.ts';
import type { Result } from '../result.ts';
import type { Database } from './database.ts';

/** What is tried, and how fast that goes. Kept as a digest: what is typed as a name may be anything. */
export type Slowed = { subject: string; pace: Pace };

/**
 * `begun`: counted, to be looked at. `closed`: nothing was counted and nothing is to be looked at before `opensAt`, when all
 * of them are open (ISO 8601 UTC).
 */
export type Begun =
  | { kind: 'closed'; opensAt: string }
  /** It was not wrong, or not looked at: this one does not count, those before it do. */
  | { kind: 'begun'; takeBack: (slowed: Slowed) => Promise<Result<void, 'busy'>> };

/** Wrong tries, over restarts. */
export interface SlowedTryStore {
  /** Counts one try of each before it is looked at, on disk when it resolves. */
  begin(slowed: readonly Slowed[], now: Date): Promise<Result<Begun, 'busy'>>;
  /** When the next one is looked at, ISO 8601 UTC; empty: now. */
  opensAt(slowed: readonly Slowed[], now: Date): string;
  /** It was right: nothing of it counts any more. */
  forget(subject: string): Promise<Result<void, 'busy'>>;
}

/** Longer than anything is remembered: what nobody asks for any more is swept out. */
const sweptAfterMs = 48 * 3_600_000;

export function createSlowedTryStore(db: Database): SlowedTryStore {
  const { connection } = db;
  const find = connection.prepare(
    'select failures as count, last_at as lastAt from slowed_tries where subject = ?',
  );
  const put = connection.prepare(
    `insert into slowed_tries (subject, failures, last_at) values (@key, @count, @lastAt)
     on conflict (subject) do update set failures = excluded.failures, last_at = excluded.last_at`,
  );
  const subtract = connection.prepare(
    `update slowed_tries
     set failures = failures - 1, last_at = case when last_at = @at then @before else last_at end
     where subject = @key and failures > 0`,
  );
  const remove = connection.prepare('delete from slowed_tries where subject = ?');
  const sweep = connection.prepare('delete from slowed_tries where last_at < ?');

  const stored = ({ subject }: Slowed): Tries =>
    (find.get(keyOf(subject)) as Tries | undefined) ?? { count: 0, lastAt: '' };
  const triesOf = (slowed: Slowed, now: Date): Tries => triesNow(slowed.pace, stored(slowed), now);
  const opensAt = (slowed: readonly Slowed[], now: Date): string =>
    slowed
      .map((each) => triesOpenAt(each.pace, triesOf(each, now), now)?.toISOString() ?? '')
      .toSorted()
      .at(-1) ?? '';

  return {
    opensAt,
    begin: (slowed, now) =>
      db.write((): Begun => {
        const closedUntil = opensAt(slowed, now);
        const at = now.toISOString();
        const before = new Map<string, string>();
        for (const each of slowed) {
          const key = keyOf(each.subject);
          const { count, lastAt } = triesOf(each, now);
          before.set(key, lastAt);
          if (closedUntil === '') put.run({ key, count: count + 1, lastAt: at });
          // A clock that was put right is written down, or the wait would begin anew each time.
          else if (count > 0 && lastAt !== stored(each).lastAt) put.run({ key, count, lastAt });
        }
        if (closedUntil !== '') return { kind: 'closed', opensAt: closedUntil };
        sweep.run(new Date(now.getTime() - sweptAfterMs).toISOString());
        const takeBack = ({ subject }: Slowed): Promise<Result<void, 'busy'>> =>
          db.write(() => {
            const key = keyOf(subject);
            subtract.run({ key, at, before: before.get(key) ?? '' });
          });
        return { kind: 'begun', takeBack };
      }),
    forget: (subject) =>
      db.write(() => {
        remove.run(keyOf(subject));
      }),
  };
}

function keyOf(subject: string): string {
  return createHash('sha256').update(subject).digest('hex');
}
