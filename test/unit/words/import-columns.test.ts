import { expect, test } from 'vitest';
import { columns } from '../../../src-main/bookings/import/columns.ts';
import { importColumnName, importValue } from '../../../src-main/words/italian/desk-import-columns.ts';
import { importReason } from '../../../src-main/words/italian/desk-import-reasons.ts';

test('every column of an import has a name, and what it holds is shown as one reads it', () => {
  for (const column of columns) expect(importColumnName(column), column).toMatch(/^[A-Z]/);
  expect(importReason('value:birth_date')).toBe(
    "Data di nascita (birth_date): quello che c'è scritto non va bene",
  );
  expect(importReason('differs:status:8849')).toContain('8.849');
  expect(importReason('value:newer')).toMatch(/^newer:/);
  expect(importValue('starts_at', '2026-12-22T09:30')).toBe('22/12/2026 9:30');
  expect(importValue('copayment_cents', '3615')).toBe('36,15 €');
  expect(importValue('status', 'missed')).toBe('Prenotata, non eseguita');
  expect(importValue('status', 'newer')).toBe('newer');
  expect(importValue('room', '14')).toBe('14');
});
