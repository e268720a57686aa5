/** Empty where it does not matter; days `YYYY-MM-DD`. */
export type AuditQuery = {
  from: string;
  to: string;
  operator: string;
  action: string;
  bookingNumber: string;
};

export type AuditRow = {
  /** Its position in the register. */
  id: number;
  /** Local Europe/Rome with seconds. */
  at: string;
  place: string;
  operator: string;
  action: string;
  bookingNumber: string;
  detail: string;
};

/** The latest first; `next`: to go on from, `null`: that was all. */
export type AuditAnswer = { rows: AuditRow[]; next: number | null };

/**
 * `position`: the first entry that is not as it was written, or that is missing. `cutOff`: from here on the beginning or the
 * end is gone. `noKey`: the key that it was written with is not here. `notBegun`: nothing has been written yet.
 */
export type AuditVerdict =
  | { kind: 'intact'; entries: number; from: number; to: number }
  | { kind: 'broken'; position: number; fault: 'changed' | 'missing' | 'reordered' | 'cutOff' }
  | { kind: 'unverifiable'; reason: 'noKey' | 'notBegun' };

export type ExportAnswer =
  { kind: 'written'; file: string; entries: number } | { kind: 'stopped' | 'failed' };
