import type { Connection } from 'better-sqlite3';
import { nameKey } from '../domain/fold-name.ts';

/** A file of a million rows has some ten thousand names. */
const mostRemembered = 50_000;

/** Gives SQL what it cannot do itself: `name_key(surname, name)`, which the steps of the database and the import make use of. */
export function addNameFunction(connection: Connection): void {
  const known = new Map<string, string>();
  connection.function('name_key', { deterministic: true }, (surname: string, name: string) => {
    const both = `${surname}\n${name}`;
    const before = known.get(both);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const key = nameKey(surname, name);
    known.set(both, key);
    return key;
  });
}
