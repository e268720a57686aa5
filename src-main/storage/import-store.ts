import type { Database } from './database.ts';

/** An import that went in, with the first hundred of the rows that it refused. */
export type StoredImport = {
  id: number;
  counts: { new: number; changed: number; unchanged: number; rowsRefused: number };
  refused: { line: number; reason: string }[];
};

export interface ImportStore {
  /** The latest; `null`: there was none yet. */
  newest(): StoredImport | null;
}

export function createImportStore({ connection }: Database): ImportStore {
  const newest = connection.prepare(
    `select id, bookings_new as new, bookings_changed as changed, bookings_unchanged as unchanged,
       rows_refused as rowsRefused
     from imports order by id desc limit 1`,
  );
  const refused = connection.prepare(
    'select line, reason from import_refusals where import_id = ? order by line limit 100',
  );
  return {
    newest: () => {
      const found = newest.get() as (StoredImport['counts'] & { id: number }) | undefined;
      if (!found) return null;
      const { id, ...counts } = found;
      return { id, counts, refused: refused.all(id) as StoredImport['refused'] };
    },
  };
}
