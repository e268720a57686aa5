import type { PinFailures } from '../domain/staff-pin.ts';
import type { Result } from '../result.ts';
import type { Database } from './database.ts';

/** What the staff did at this totem, and wrong PINs: over a restart it is all still so. Instants ISO 8601 UTC. */
export interface StaffStore {
  pinFailures(): PinFailures;
  /** One more, on disk when it resolves. */
  countPinFailure(at: string): Promise<Result<void, 'busy'>>;
  /** None more; the last one at another instant. */
  movePinFailures(at: string): Promise<Result<void, 'busy'>>;
  forgetPinFailures(): Promise<Result<void, 'busy'>>;
  isInformationOnly(): boolean;
  setInformationOnly(on: boolean): Promise<Result<void, 'busy'>>;
  /** Empty while nobody has said so. */
  paperReplacedAt(): string;
  setPaperReplaced(at: string): Promise<Result<void, 'busy'>>;
}

type Name = 'pinFailures' | 'pinFailedAt' | 'informationOnly' | 'paperReplacedAt';

export function createStaffStore(db: Database): StaffStore {
  const find = db.connection.prepare('select value from staff_notes where name = ?').pluck();
  const put = db.connection.prepare(
    'insert into staff_notes (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  );
  const read = (name: Name): string => (find.get(name) as string | undefined) ?? '';
  const write = (notes: Partial<Record<Name, string>>): Promise<Result<void, 'busy'>> =>
    db.write(() => {
      for (const [name, value] of Object.entries(notes)) put.run(name, value);
    });
  const failures = (): PinFailures => ({ count: Number(read('pinFailures')), lastAt: read('pinFailedAt') });

  return {
    pinFailures: failures,
    countPinFailure: (at) => write({ pinFailures: String(failures().count + 1), pinFailedAt: at }),
    movePinFailures: (at) => write({ pinFailedAt: at }),
    forgetPinFailures: () => write({ pinFailures: '0', pinFailedAt: '' }),
    isInformationOnly: () => read('informationOnly') === 'yes',
    setInformationOnly: (on) => write({ informationOnly: on ? 'yes' : 'no' }),
    paperReplacedAt: () => read('paperReplacedAt'),
    setPaperReplaced: (at) => write({ paperReplacedAt: at }),
  };
}
