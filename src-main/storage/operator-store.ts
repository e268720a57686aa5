import type { Result } from '../result.ts';
import type { Database } from './database.ts';

export type OperatorRole = 'operator' | 'administrator';

/** Who works at the desk. The case of a name does not count; it stays as it was first written. */
export type Operator = { name: string; role: OperatorRole; pinHash: string; enabled: boolean };

/** Nobody is ever removed: the register names them. */
export interface OperatorStore {
  isEmpty(): boolean;
  find(name: string): Operator | null;
  /** By name. */
  list(): Operator[];
  /** The very first one. False when there is somebody already: of two at once one wins. */
  addFirst(name: string, pinHash: string, at: string): Promise<Result<boolean, 'busy'>>;
  /** False when the name is taken. */
  add(operator: Omit<Operator, 'enabled'>, at: string): Promise<Result<boolean, 'busy'>>;
  /** `lastAdministrator`: nobody would be left who could undo it; nothing was changed. */
  set(
    operator: Pick<Operator, 'name' | 'role' | 'enabled'>,
  ): Promise<Result<'done' | 'notFound' | 'lastAdministrator', 'busy'>>;
  /** `instead`: only of who still has this one; else `notFound`. */
  setPin(name: string, pinHash: string, instead?: string): Promise<Result<'done' | 'notFound', 'busy'>>;
}

type Row = Omit<Operator, 'enabled'> & { enabled: 0 | 1 };

export function createOperatorStore(db: Database): OperatorStore {
  const { connection } = db;
  const columns = 'name, role, pin_hash as pinHash, enabled';
  const some = connection.prepare('select 1 from operators limit 1').pluck();
  const find = connection.prepare(`select ${columns} from operators where name = ?`);
  const list = connection.prepare(`select ${columns} from operators order by name`);
  const insert = connection.prepare(
    `insert into operators (name, role, pin_hash, enabled, created_at) values (@name, @role, @pinHash, 1, @at)
     on conflict (name) do nothing`,
  );
  const update = connection.prepare(
    'update operators set role = @role, enabled = @enabled where name = @name',
  );
  const otherAdministrator = connection
    .prepare("select 1 from operators where role = 'administrator' and enabled = 1 and name <> ? limit 1")
    .pluck();
  const updatePin = connection.prepare(
    'update operators set pin_hash = @pinHash where name = @name and pin_hash = coalesce(@instead, pin_hash)',
  );
  const isEmpty = (): boolean => some.get() === undefined;

  return {
    isEmpty,
    find: (name) => {
      const row = find.get(name) as Row | undefined;
      return row ? operatorOf(row) : null;
    },
    list: () => (list.all() as Row[]).map(operatorOf),
    addFirst: (name, pinHash, at) =>
      db.write(() => isEmpty() && insert.run({ name, role: 'administrator', pinHash, at }).changes === 1),
    add: (operator, at) => db.write(() => insert.run({ ...operator, at }).changes === 1),
    set: ({ name, role, enabled }) =>
      db.write(() => {
        if (!find.get(name)) return 'notFound';
        const stays = enabled && role === 'administrator';
        if (!stays && otherAdministrator.get(name) === undefined) return 'lastAdministrator';
        update.run({ name, role, enabled: enabled ? 1 : 0 });
        return 'done';
      }),
    setPin: (name, pinHash, instead) =>
      db.write(() =>
        updatePin.run({ name, pinHash, instead: instead ?? null }).changes === 1 ? 'done' : 'notFound',
      ),
  };
}

function operatorOf({ enabled, ...row }: Row): Operator {
  return { ...row, enabled: enabled === 1 };
}
