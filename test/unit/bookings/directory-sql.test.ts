import { expect, test } from 'vitest';
import { sinceOf, untilOf } from '../../../src-main/bookings/booking-conditions.ts';
import { directoryWays } from '../../../src-main/bookings/directory-sql.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { prepareSearchTables } from '../../../src-main/storage/search-tables.ts';

test('who comes on a day is read in order of time, a cycle under way by its service on that day alone', () => {
  const { connection, close } = openDatabase(':memory:');
  prepareSearchTables(connection);
  const { sql } = directoryWays('master').days;
  const asked = { since: sinceOf('2026-11-24'), until: untilOf('2026-11-24'), end: '2026-11-25' };
  const steps = connection
    .prepare(`explain query plan ${sql}`)
    .all({ ...asked, today: '2026-11-23', facility: '', state: 'all' }) as { detail: string }[];
  const found = steps.map(({ detail }) => detail);
  expect(found).toContain('SEARCH b USING COVERING INDEX bookings_by_time (first_at>? AND first_at<?)');
  expect(found).toContain('SEARCH s USING COVERING INDEX later_services (starts_at>? AND starts_at<?)');
  expect(found.join()).toContain('SEARCH b USING INDEX bookings_over_days (booking_number=? AND first_at<?)');
  // Both are merged as they come, so that a list of fifty ends the look.
  expect(found[0]).toBe('MERGE (UNION ALL)');
  expect(found.filter((step) => /SCAN|TEMP B-TREE/.test(step))).toEqual([]);
  close();
});
