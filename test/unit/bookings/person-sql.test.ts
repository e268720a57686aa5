import { expect, test } from 'vitest';
import { personParameters, personSql } from '../../../src-main/bookings/person-sql.ts';
import { stateFilters } from '../../../src-main/domain/person-query.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { everything } from '../../support/person-list-contract.ts';

const cases = stateFilters.flatMap((state) => (['master', 'copy'] as const).map((role) => ({ state, role })));

test.each(cases)('what is $state, $role, is told by the index alone, already in order', ({ state, role }) => {
  const db = openDatabase(':memory:');
  const stepsOf = (sql: string) => {
    const steps = db.connection
      .prepare(`explain query plan ${sql}`)
      .all(personParameters(everything, '2026-11-23')) as { detail: string }[];
    return steps.map(({ detail }) => detail);
  };
  const { total, page } = personSql(state, role);
  const byIndex = 'SEARCH b USING COVERING INDEX bookings_by_person (fiscal_code=? AND first_at<?)';
  expect(stepsOf(total)[0]).toBe(byIndex);
  expect(stepsOf(page)).toContain(byIndex);
  // The few rows of the page are sorted, and nothing else.
  const sorted = stepsOf(page).filter((step) => step.startsWith('USE TEMP B-TREE'));
  expect(sorted).toEqual(['USE TEMP B-TREE FOR ORDER BY']);
  db.close();
});
