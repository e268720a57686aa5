import fc from 'fast-check';
import type { SealedRecord } from '../../src-main/storage/audit-chain.ts';
import type { AuditFault } from '../../src-main/storage/verify-audit.ts';
import { dropTriggers, insertRow, recordsOf, type Register } from './audit-register.ts';

/** What is to be found after it; `null`: it has changed nothing. */
export type Found = { position: number; fault: AuditFault | null } | null;

/** What somebody does who has the file and not the key. `at`: from 0 to 1, where; `text`: what is written. */
export type Tampering = (register: Register, at: number, text: string) => Found;

const columns = ['at', 'kiosk_id', 'operator', 'action', 'booking_number', 'detail', 'hash'];
const pick = <Item>(items: readonly Item[], at: number): Item =>
  items[Math.min(Math.floor(at * items.length), items.length - 1)] as Item;
const idsOf = (register: Register): number[] => recordsOf(register.db).map(({ id }) => id);

function recordAt({ db }: Register, position: number): SealedRecord {
  const record = recordsOf(db).find(({ id }) => id === position);
  if (!record) throw new Error(`nothing at ${String(position)}`);
  return record;
}

function gapAt(ids: readonly number[], position: number): Found {
  if (position === ids[0]) return { position, fault: 'cutOff' };
  return { position, fault: position === ids.at(-1) ? 'cutOff' : 'missing' };
}

function change(column: string): Tampering {
  return ({ db }, at, text) => {
    const before = recordsOf(db);
    const position = pick(before, at).id;
    db.connection.prepare(`update audit set ${column} = ? where id = ?`).run(text, position);
    return JSON.stringify(recordsOf(db)) === JSON.stringify(before) ? null : { position, fault: 'changed' };
  };
}

function swap(withHash: boolean): Tampering {
  return (register, at, text) => {
    const ids = idsOf(register);
    const first = pick(ids, at);
    const second = pick(ids, (text.length % 7) / 7);
    if (first === second) return null;
    const [a, b] = [recordAt(register, first), recordAt(register, second)];
    register.db.connection.prepare('delete from audit where id in (?, ?)').run(first, second);
    insertRow(register.db, { ...a, id: second, hash: withHash ? a.hash : b.hash });
    insertRow(register.db, { ...b, id: first, hash: withHash ? b.hash : a.hash });
    return { position: Math.min(first, second), fault: 'reordered' };
  };
}

/** Those after it move up or down by one, as if one had never been there, or always. */
function shift({ db }: Register, after: number, by: 1 | -1): void {
  db.connection.prepare('update audit set id = -id where id > ?').run(after);
  db.connection.prepare('update audit set id = ? - id where id < 0').run(by);
}

const run = ({ db }: Register, sql: string, ...values: (string | number)[]): void => {
  db.connection.prepare(sql).run(...values);
};

function alterPart(part: 'head' | 'anchor', column: string): Tampering {
  return (register, at, text) => {
    const ids = idsOf(register);
    const value = column === 'entry_id' ? Math.floor(at * 40) : text;
    const read = (): unknown => register.db.connection.prepare('select * from audit_chain').all();
    const before = JSON.stringify(read());
    if (column === '') run(register, 'delete from audit_chain where part = ?', part);
    else run(register, `update audit_chain set ${column} = ? where part = ?`, value, part);
    if (JSON.stringify(read()) === before) return null;
    const position = part === 'head' ? (ids.at(-1) ?? 0) + 1 : (ids[0] ?? 0);
    return { position, fault: 'cutOff' };
  };
}

export const tamperings: Record<string, Tampering> = {
  ...Object.fromEntries(columns.map((column) => [`${column} changed`, change(column)])),
  'position changed': (register, at) => {
    const ids = idsOf(register);
    const position = pick(ids, at);
    run(register, 'update audit set id = ? where id = ?', at < 0.5 ? 1000 : -5, position);
    const found = gapAt(ids, position);
    // Something is there after the gap, then.
    return at < 0.5 && found && position !== ids[0] ? { position, fault: 'missing' } : found;
  },
  removed: (register, at) => {
    const ids = idsOf(register);
    const position = pick(ids, at);
    run(register, 'delete from audit where id = ?', position);
    return gapAt(ids, position);
  },
  'removed, and the others moved up': (register, at) => {
    const ids = idsOf(register);
    const position = pick(ids, at);
    run(register, 'delete from audit where id = ?', position);
    shift(register, position, -1);
    return { position, fault: null };
  },
  'the newest cut off': (register, at) => {
    const position = pick(idsOf(register), at);
    run(register, 'delete from audit where id >= ?', position);
    return { position, fault: 'cutOff' };
  },
  'the newest cut off, the head put back': (register, at) => {
    const ids = idsOf(register);
    if (ids.length < 2) return null;
    const position = pick(ids.slice(1), at);
    const before = recordAt(register, position - 1);
    run(register, 'delete from audit where id >= ?', position);
    run(
      register,
      `update audit_chain set entry_id = ?, hash = ? where part = 'head'`,
      before.id,
      before.hash,
    );
    return { position, fault: 'cutOff' };
  },
  'the oldest cut off, the anchor put there': (register, at) => {
    const last = pick(recordsOf(register.db).slice(0, -1), at) as { id: number; hash: string } | undefined;
    if (!last) return null;
    run(register, 'delete from audit where id <= ?', last.id);
    run(register, `update audit_chain set entry_id = ?, hash = ? where part = 'anchor'`, last.id, last.hash);
    return { position: last.id + 1, fault: 'cutOff' };
  },
  'two changed places': swap(true),
  'two changed places, their hashes stay': swap(false),
  'twice, the second over another': (register, at, text) => {
    const ids = idsOf(register);
    const [from, to] = [pick(ids, at), pick(ids, (text.length % 7) / 7)];
    if (from === to) return null;
    const record = recordAt(register, from);
    run(register, 'delete from audit where id = ?', to);
    insertRow(register.db, { ...record, id: to });
    return { position: to, fault: from < to || from > to + 1 ? 'reordered' : null };
  },
  'twice, the others moved down': (register, at) => {
    const record = pick(recordsOf(register.db), at);
    shift(register, record.id, 1);
    insertRow(register.db, { ...record, id: record.id + 1 });
    return { position: record.id + 1, fault: 'reordered' };
  },
  'twice, once more at the end': (register, at) => {
    const records = recordsOf(register.db);
    const position = (records.at(-1)?.id ?? 0) + 1;
    insertRow(register.db, { ...pick(records, at), id: position });
    return { position, fault: 'reordered' };
  },
  'one invented at the end': (register, _at, text) => {
    const last = recordsOf(register.db).at(-1);
    if (!last) return null;
    const position = last.id + 1;
    insertRow(register.db, { ...last, id: position, detail: `${last.detail}!`, hash: text });
    return { position, fault: 'changed' };
  },
  'the head altered: where': alterPart('head', 'entry_id'),
  'the head altered: what': alterPart('head', 'hash'),
  'the head altered: its seal': alterPart('head', 'seal'),
  'the head removed': alterPart('head', ''),
  'the anchor altered: where': alterPart('anchor', 'entry_id'),
  'the anchor altered: what': alterPart('anchor', 'hash'),
  'the anchor altered: its seal': alterPart('anchor', 'seal'),
  'the anchor removed': alterPart('anchor', ''),
};

/** Does it, as somebody with the file alone. */
export function tamper(register: Register, name: string, at: number, text: string): Found {
  dropTriggers(register.db);
  const tampering = tamperings[name];
  if (!tampering) throw new Error(`no tampering ${name}`);
  return tampering(register, at, text);
}

export const anyPlace = fc.noBias(fc.nat({ max: 999 })).map((of1000) => of1000 / 1000);
