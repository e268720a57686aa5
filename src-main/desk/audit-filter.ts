import type { AuditQuery, AuditRow } from '../contract/desk/audit.ts';
import { romeDay } from '../domain/rome-day.ts';
import { toRomeSecond } from '../domain/rome-time.ts';
import type { AuditRecord } from '../storage/audit-chain.ts';
import type { AuditFilter } from '../storage/audit-search.ts';

/** `null`: a day that is none. */
export function auditFilterOf({ from, to, operator, action, bookingNumber }: AuditQuery): AuditFilter | null {
  const [first, last] = [romeDay(from), romeDay(to)];
  if ((from !== '' && !first) || (to !== '' && !last)) return null;
  return {
    from: first?.begins ?? '',
    to: last?.ends ?? '',
    operator: operator.trim(),
    action,
    bookingNumber: bookingNumber.trim(),
  };
}

export function auditRowOf({
  id,
  at,
  kioskId,
  operator,
  action,
  bookingNumber,
  detail,
}: AuditRecord): AuditRow {
  return { id, at: localTimeOf(at), place: kioskId, operator, action, bookingNumber, detail };
}

/** A register that was tampered with is shown as well: what is no time, as it stands. */
export function localTimeOf(at: string): string {
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) ? at : toRomeSecond(instant);
}
