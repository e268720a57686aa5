import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyAudit } from '../../../src-main/storage/verify-audit.ts';
import { anyEntries, entryAt, instantAt, recordsOf, registerOf } from '../../support/audit-register.ts';
import { anyPlace, tamper, tamperings } from '../../support/audit-tampering.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const numRuns = isLong ? 2000 : 40;
const patience = isLong ? 900_000 : 60_000;

const anyRetention = fc.nat({ max: 4 });
const anyText = fc.string({ unit: 'grapheme', maxLength: 8 });

test(
  'whatever was written is intact, also after the retention, and the positions go on',
  { timeout: patience },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries(), anyRetention, async (entries, wished) => {
        const purged = Math.min(wished, entries.length);
        const { db, audit, key } = await registerOf(entries, purged);
        const left = {
          kind: 'intact',
          entries: entries.length - purged,
          from: purged + 1,
          to: entries.length,
        };
        expect(await verifyAudit(db, key)).toEqual(left);
        await audit.record(entryAt(500));
        expect(await verifyAudit(db, key)).toMatchObject({ kind: 'intact', to: entries.length + 1 });
        expect(recordsOf(db).map(({ id }) => id)).toEqual(
          Array.from({ length: entries.length - purged + 1 }, (_, index) => purged + 1 + index),
        );
        db.close();
      }),
      { numRuns },
    );
  },
);

test.each(Object.keys(tamperings))('%s: found, at its position', { timeout: patience }, async (name) => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(anyEntries(2), anyRetention, anyPlace, anyText, async (entries, wished, at, text) => {
      const register = await registerOf(entries, Math.min(wished, entries.length - 1));
      const { db, audit, key } = register;
      const expected = tamper(register, name, at, text);
      if (expected === null) return;
      found += 1;
      const verdict = await verifyAudit(db, key);
      expect(verdict).toMatchObject({ kind: 'broken', position: expected.position });
      if (expected.fault) expect(verdict).toMatchObject({ fault: expected.fault });

      // Nor does it go away when the program goes on writing, and the retention removes what it may.
      await audit.record(entryAt(600));
      await audit.purge(instantAt(700), instantAt(800));
      await audit.record(entryAt(601));
      expect(await verifyAudit(db, key)).toMatchObject({ kind: 'broken', position: expected.position });
      db.close();
    }),
    { numRuns },
  );
  expect(found).toBeGreaterThan(numRuns / 4);
});
