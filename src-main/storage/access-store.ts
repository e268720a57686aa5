import { createHash } from 'node:crypto';
import type { Result } from '../result.ts';
import type { Database } from './database.ts';

/** Wrong tries of an identity, and the last one (ISO 8601 UTC). */
type Tries = { failures: number; lastAt: string };

/** Who has typed wrong codes, by a digest: a code that is in no booking has no business here. */
export interface AccessStore {
  triesOf(personCode: string): Tries | null;
  /** On disk when it resolves. `before`: what is older is removed (ISO 8601 UTC). */
  record(personCode: string, tries: Tries, before: string): Promise<Result<void, 'busy'>>;
  forget(personCode: string): Promise<Result<void, 'busy'>>;
}

export function createAccessStore(db: Database): AccessStore {
  const find = db.connection.prepare(
    'select failures, last_at as lastAt from access_tries where identity = ?',
  );
  const put = db.connection.prepare(
    `insert into access_tries (identity, failures, last_at) values (?, ?, ?)
     on conflict (identity) do update set failures = excluded.failures, last_at = excluded.last_at`,
  );
  const purge = db.connection.prepare('delete from access_tries where last_at < ?');
  const remove = db.connection.prepare('delete from access_tries where identity = ?');

  return {
    triesOf: (personCode) => (find.get(digest(personCode)) as Tries | undefined) ?? null,
    record: (personCode, { failures, lastAt }, before) =>
      db.write(() => {
        purge.run(before);
        put.run(digest(personCode), failures, lastAt);
      }),
    forget: (personCode) =>
      db.write(() => {
        remove.run(digest(personCode));
      }),
  };
}

function digest(personCode: string): string {
  return createHash('sha256').update(personCode).digest('hex');
}
