import type { Connection } from 'better-sqlite3';

/** Ways in which a person is written, as the table `people` has them, of every booking `alias`. */
const written = (alias: string) =>
  `name_key(${alias}.surname, ${alias}.name), ${alias}.fiscal_code, ${alias}.birth_date`;
const person = (alias: string) =>
  `${alias}.fiscal_code, ${alias}.surname, ${alias}.name, ${alias}.birth_date`;
const inChunk = 'v.id between @first and @last';

/** Of a part of the staged bookings, before they are written: who comes anew, and who is written in another way now. */
export const collectingPeople: readonly string[] = [
  `insert or ignore into main.people (name_key, fiscal_code, birth_date)
   select ${written('r')}
   from staging.verdicts v cross join staging.incoming r on r.line = v.line
   where ${inChunk} and v.kind = 'new'`,

  `insert into staging.rewritten (booking_number, name_key, fiscal_code, birth_date)
   select b.booking_number, ${written('b')}
   from staging.verdicts v
     cross join staging.incoming r on r.line = v.line
     cross join main.bookings b on b.booking_number = v.booking_number
   where ${inChunk} and v.kind = 'changed' and (${person('r')}) is not (${person('b')})`,
];

/** When all is written: nobody is found any more by what stands on no booking. */
export function settlePeople(connection: Connection): void {
  connection.exec(`
    delete from main.people where (name_key, fiscal_code, birth_date) in
      (select name_key, fiscal_code, birth_date from staging.rewritten);
    insert or ignore into main.people (name_key, fiscal_code, birth_date)
      select ${written('b')} from main.bookings b
      where b.fiscal_code in (select fiscal_code from staging.rewritten);
    insert or ignore into main.people (name_key, fiscal_code, birth_date)
      select ${written('b')}
      from staging.rewritten r cross join main.bookings b on b.booking_number = r.booking_number;
    insert or ignore into main.facilities (name) select name from staging.facilities;
  `);
}
