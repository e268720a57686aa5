import { createHash } from 'node:crypto';
import type { Tries } from '../domain/access.ts';
import type { Result } from '../result.ts';
import type { Database } from './database.ts';

/** Who has typed wrong codes, under a digest of the code: enough to count, and no list of names. */
export interface AccessStore {
  triesOf(personCode: string): Tries | null;
  /** One more, on disk when it resolves; gives how many. What is older than `before` is removed (ISO 8601 UTC). */
  count(personCode: string, at: string, before: string): Promise<Result<number, 'busy'>>;
  /** One less. */
  takeBack(personCode: string): Promise<Result<void, 'busy'>>;
  forget(personCode: string): Promise<Result<void, 'busy'>>;
  purge(before: string): Promise<Result<void, 'busy'>>;
}

export function createAccessStore(db: Database): AccessStore {
  const find = db.connection.prepare(
    'select failures, last_at as lastAt from access_tries where identity = ?',
  );
  const add = db.connection
    .prepare(
      `insert into access_tries (identity, failures, last_at) values (?, 1, ?)
       on conflict (identity) do update set failures = failures + 1, last_at = excluded.last_at
       returning failures`,
    )
    .pluck();
  const subtract = db.connection.prepare(
    'update access_tries set failures = failures - 1 where identity = ? and failures > 1',
  );
  const purge = db.connection.prepare('delete from access_tries where last_at <= ?');
  const remove = db.connection.prepare('delete from access_tries where identity = ?');

  return {
    triesOf: (personCode) => (find.get(digest(personCode)) as Tries | undefined) ?? null,
    count: (personCode, at, before) =>
      db.write(() => {
        purge.run(before);
        return add.get(digest(personCode), at) as number;
      }),
    takeBack: (personCode) =>
      db.write(() => {
        subtract.run(digest(personCode));
      }),
    forget: (personCode) =>
      db.write(() => {
        remove.run(digest(personCode));
      }),
    purge: (before) =>
      db.write(() => {
        purge.run(before);
      }),
  };
}

function digest(personCode: string): string {
  return createHash('sha256').update(personCode).digest('hex');
}
