import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importBookings } from '../../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../../src-main/bookings/import/import-source.ts';
import { parseConfig } from '../../../src-main/config.ts';
import { hashPin } from '../../../src-main/staff/pin-hash.ts';
import { writeSupportFile } from '../../../src-main/staff/support-file.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { createStores } from '../../../src-main/storage/stores.ts';
import { sampleAuditKey } from '../../support/audit-key.ts';
import { arta, bookingOf, csvOf, mario } from '../../support/sample-bookings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const instant = new Date('2026-11-26T09:00:00Z');

test('tells all that helps from afar, and nothing of anybody', async () => {
  const dataDir = temporaryFolder();
  const pin = await hashPin('482913');
  const token = 'Zx8.invented-token_0123';
  const identity = { issuer: 'https://iam.example', clientId: 'totem', clientSecret: 'between-us-two' };
  const bridge = { url: 'https://ponte.asl.invalid/v1', token };
  const config = parseConfig(
    { kioskId: 'atrio-1', staff: { pin }, payments: { bridge }, facility: { name: 'Valfiorita' }, identity },
    'x',
    dataDir,
  );
  const database = openDatabase(join(dataDir, 'totem.db'));
  const bookings = [bookingOf(mario), bookingOf(arta, { bookingNumber: 'ARTA-0001' })];
  await importBookings({ source: textSource(csvOf(...bookings)), db: database, now: () => instant });
  const { printouts } = createStores(database, sampleAuditKey);
  await printouts.queue({
    id: 'a',
    kioskId: 'totem-1',
    paper: 'coupon',
    bookingNumber: 'PRN-77A/1',
    about: 'v1',
    at: instant.toISOString(),
  });
  await printouts.finish('a', 'noPaper', instant.toISOString());
  mkdirSync(join(dataDir, 'log'));
  // What should never be in the log: the file is a second net under it.
  appendFileSync(
    join(dataDir, 'log', 'totem.jsonl'),
    `{"event":"stage"}\n{"event":"x","y":"${mario.fiscalCode}"}\n`,
  );

  const eventsOf = () => [{ at: '2026-11-26T10:00:00', what: 'printJobFailed', detail: 'noPaper' }];
  const file = writeSupportFile({ config, database, version: '0.1.0', eventsOf, now: () => instant });
  database.close();

  const text = readFileSync(file, 'utf8');
  const told = JSON.parse(text) as Record<string, never>;
  expect(told).toMatchObject({
    format: 'totem-cup-support/1',
    versions: { program: '0.1.0' },
    config: {
      kioskId: 'atrio-1',
      staff: { pin: '(set)' },
      payments: { bridge: { ...bridge, token: '(set)' } },
      facility: { name: 'Valfiorita' },
      identity: { ...identity, clientSecret: '(set)' },
    },
    records: { bookings: 2, 'printouts noPaper': 1 },
    events: { printer: [{ what: 'printJobFailed' }] },
  });
  expect(told['log']).toHaveLength(2);
  const secrets = [pin, token, identity.clientSecret, mario, arta].flatMap((each) =>
    typeof each === 'string' ? [each] : [each.fiscalCode, each.surname, each.givenName],
  );
  for (const secret of [...secrets, 'PRN-77A', 'ARTA-0001', 'CARDIOLOGICA'])
    expect(text).not.toContain(secret);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('the five newest stay', () => {
  const dataDir = temporaryFolder();
  const config = parseConfig({}, 'x', dataDir);
  const database = openDatabase(':memory:');
  let seconds = 0;
  const now = (): Date => new Date(instant.getTime() + 1000 * (seconds += 1));
  const files = Array.from({ length: 8 }, () =>
    writeSupportFile({ config, database, version: '', eventsOf: () => [], now }),
  );
  database.close();
  const kept = readdirSync(join(dataDir, 'support')).map((name) => join(dataDir, 'support', name));
  expect(kept.toSorted()).toEqual(files.slice(-5));
});
