import type { Connection } from 'better-sqlite3';
import { recordColumns, type SealedRecord } from './audit-chain.ts';

/** Empty where it does not matter. `from` and `to`: instants, ISO 8601 UTC; `to` is not in it any more. */
export type AuditFilter = {
  from: string;
  to: string;
  operator: string;
  action: string;
  bookingNumber: string;
};

/** The latest first, by time and then by position. `next`: to go on from, `null`: that was all. */
export type AuditPage = { entries: SealedRecord[]; next: number | null };

export interface AuditSearch {
  /** `before`: the position that the page before has ended with; `null`: from the latest on. */
  page(filter: AuditFilter, before: number | null, rows: number): AuditPage;
}

/** Among a million entries some milliseconds, whatever is asked for: an index gives them already in this order. */
export function createAuditSearch(connection: Connection): AuditSearch {
  const timeOf = connection.prepare('select at from audit where id = ?').pluck();
  return {
    page: (filter, before, rows) => {
      const at = before === null ? null : (timeOf.get(before) as string | undefined);
      // The retention has removed it meanwhile, and with it all that was older.
      if (at === undefined) return { entries: [], next: null };
      const parameters = { ...filter, before, at, rows: rows + 1 };
      const found = connection.prepare(auditSql(filter, at !== null)).all(parameters) as SealedRecord[];
      const entries = found.slice(0, rows);
      return { entries, next: found.length > rows ? (entries.at(-1)?.id ?? null) : null };
    },
  };
}

export function auditSql(filter: AuditFilter, goesOn: boolean): string {
  const conditions = [
    filter.bookingNumber && `booking_number = @bookingNumber and booking_number <> ''`,
    filter.operator && `operator = @operator and operator <> ''`,
    filter.action && 'action = @action',
    filter.from && 'at >= @from',
    filter.to && 'at < @to',
    goesOn && '(at, id) < (@at, @before)',
  ].filter(Boolean);
  return `select ${recordColumns} from audit indexed by ${indexOf(filter)}
    where ${conditions.join(' and ') || 'true'} order by at desc, id desc limit @rows`;
}

/** The narrowest one. Each has the time after what it is by, and the position after the time. */
function indexOf({ bookingNumber, operator, action }: AuditFilter): string {
  if (bookingNumber) return 'audit_by_booking';
  if (operator) return action ? 'audit_by_deed' : 'audit_by_operator';
  return action ? 'audit_by_action' : 'audit_by_time';
}
