import { expect, test } from 'vitest';
import { createEmbeddedBookingGateway } from '../../src-main/bookings/embedded-booking-gateway.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { fileOf, importInto, rowOf, summary } from '../support/import-rows.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const bookings =
  'select booking_number as number, status, version, name from bookings order by booking_number';
const services =
  'select service_code as code, starts_at as startsAt from services order by booking_number, position';

test('a file goes in, and the same file twice changes nothing', async () => {
  const { run, ask } = importInto(temporaryFolder());
  const file = fileOf([
    rowOf({ starts_at: '2030-12-22T11:00', service_code: 'B' }),
    rowOf({ booking_number: 'OTHER-1', quantity: '010' }),
    rowOf({ service_code: 'A' }),
  ]);
  expect(await run(file)).toEqual({ code: 0, refused: [], last: summary({ new: 2 }), error: '' });
  expect(ask(services).slice(1)).toEqual([
    { code: 'A', startsAt: '2030-12-22T09:30' },
    { code: 'B', startsAt: '2030-12-22T11:00' },
  ]);
  expect(await run(file)).toEqual({ code: 0, refused: [], last: summary({ unchanged: 2 }), error: '' });
  expect(ask('select distinct version from bookings')).toEqual([{ version: 1 }]);
  expect(ask('select count(distinct file_sha256) as files, count(*) as times from imports')).toEqual([
    { files: 1, times: 2 },
  ]);
});

test('after a first import and after a later one, every index is there', async () => {
  const { run, ask } = importInto(temporaryFolder());
  const indexes = () =>
    ask("select name from sqlite_schema where type = 'index' and sql is not null order by name");
  const own = openDatabase(':memory:');
  const all = own.connection
    .prepare("select name from sqlite_schema where type = 'index' and sql is not null order by name")
    .all();
  own.close();
  const rows = Array.from({ length: 40 }, (_row, index) => rowOf({ booking_number: `PRN-${String(index)}` }));
  await run(fileOf(rows));
  expect(indexes()).toEqual(all);
  await run(fileOf([...rows, rowOf({ booking_number: 'OTHER-1' })]));
  expect(indexes()).toEqual(all);
});

test('a changed booking takes the services of the file and grows its version; others stay', async () => {
  const { run, ask } = importInto(temporaryFolder());
  const other = rowOf({ booking_number: 'OTHER-1' });
  await run(fileOf([rowOf({ service_code: 'A' }), rowOf({ service_code: 'B' }), other]));
  expect((await run(fileOf([rowOf({ service_code: 'B' })]))).last).toBe(summary({ changed: 1 }));
  expect(ask(services).map((row) => (row as { code: string }).code)).toEqual(['89.7A.3', 'B']);
  expect((await run(fileOf([rowOf({ service_code: 'B', room: '7' })]))).last).toBe(summary({ changed: 1 }));
  expect((await run(fileOf([rowOf({ service_code: 'B', room: '7', status: 'missed' })]))).last).toBe(
    summary({ changed: 1 }),
  );
  expect(ask(bookings)).toEqual([
    { number: 'OTHER-1', status: 'booked', version: 1, name: 'MARIO' },
    { number: 'PRN-77A/1', status: 'missed', version: 4, name: 'MARIO' },
  ]);
});

test('columns in any order, BOM, CRLF, quotes and line breaks inside fields', async () => {
  const { run, ask } = importInto(temporaryFolder());
  const names = Object.keys(rowOf()).toReversed();
  const preparation = 'A digiuno; portare:\r\n- la "tessera"\n- gli esami';
  const bad = rowOf({ booking_number: 'OTHER-1', quantity: '0' });
  const file = `\uFEFF${fileOf([rowOf({ preparation, name: 'ZOË' }), bad], names, '\r\n')}\r\n`;
  const ran = await run(file);
  expect(ran.refused).toEqual(['line 5: quantity is not a whole number from 1']);
  expect(ran).toMatchObject({ code: 1, last: summary({ new: 1, refused: 1 }) });
  expect(ask('select preparation from services')).toEqual([{ preparation }]);
  expect(ask(bookings)).toMatchObject([{ name: 'ZOË' }]);
});

test.each([
  ['booking_number', 'abc'],
  ['channel', 'fax'],
  ['status', 'BOOKED'],
  ['fiscal_code', 'RSSMRA80A01H501X'],
  ['birth_date', '1980-02-30'],
  ['starts_at', '2030-02-30T10:00'],
  ['starts_at', '2030-12-22T24:30'],
  // The night when Rome's clocks jump over this hour.
  ['starts_at', '2030-03-31T02:30'],
  ['starts_at', '2030-12-22 09:30'],
  ['quantity', '1.5'],
  ['copayment_cents', '-1'],
  ['copayment_cents', '36,15'],
  ['payment_status', ''],
  ['notice_number', '30100000000000001'],
  ['creditor_fiscal_code', '123'],
  ['prescription_number', '160-A'],
  ['cancelled_at', 'ieri'],
  ['name', 'MA\0RIO'],
] as const)('a row whose %s is %j is refused by name, without its value', async (column, value) => {
  const { run } = importInto(temporaryFolder());
  const ran = await run(fileOf([rowOf({ [column]: value }), rowOf({ booking_number: 'OTHER-1' })]));
  expect(ran).toMatchObject({ code: 1, last: summary({ new: 1, refused: 1 }) });
  expect(ran.refused).toHaveLength(1);
  expect(ran.refused[0]).toMatch(new RegExp(`^line 2: ${column} `));
  expect(ran.refused[0]).not.toMatch(/RSSMRA|MARIO|ieri/);
});

test('half a booking is never imported, wherever in the file its bad row is', async () => {
  const { run, ask } = importInto(temporaryFolder());
  const ran = await run(
    fileOf([rowOf(), rowOf({ booking_number: 'OTHER-1' }), rowOf({ starts_at: 'tomorrow' }), rowOf()]),
  );
  expect(ran.refused).toEqual([
    'line 2: another row of this booking was refused (line 4)',
    'line 4: starts_at is not a time YYYY-MM-DDTHH:MM in Europe/Rome',
    'line 5: another row of this booking was refused (line 4)',
  ]);
  expect(ask(bookings)).toMatchObject([{ number: 'OTHER-1' }]);
});

test('a row with too few or too many fields takes its booking with it', async () => {
  const { run } = importInto(temporaryFolder());
  const [header, row = ''] = fileOf([rowOf()]).split('\n');
  const ran = await run([header, row, `${row};`, row.slice(0, -1), 'x', ''].join('\n'));
  expect(ran.refused).toEqual([
    'line 2: another row of this booking was refused (line 3)',
    'line 3: the row has 32 fields instead of 31',
    'line 4: the row has 30 fields instead of 31',
    'line 5: the row has 1 fields instead of 31',
  ]);
});

test.each(['status', 'copayment_cents', 'cancellation_number', 'surname'] as const)(
  'a booking whose rows do not agree on %s is refused',
  async (column) => {
    const { run, ask } = importInto(temporaryFolder());
    const other = {
      status: 'missed',
      copayment_cents: '1',
      cancellation_number: 'X-000001',
      surname: 'ROSI',
    };
    const ran = await run(fileOf([rowOf(), rowOf({ [column]: other[column] }), rowOf()]));
    expect(ran.refused).toEqual([
      'line 2: another row of this booking was refused (line 3)',
      `line 3: ${column} differs from line 2 of the same booking`,
      'line 4: another row of this booking was refused (line 3)',
    ]);
    expect(ask(bookings)).toEqual([]);
  },
);

test('a booking cancelled here is never revived and keeps its number', async () => {
  const { run, ask, databasePath } = importInto(temporaryFolder());
  await run(fileOf([rowOf(), rowOf({ booking_number: 'OTHER-1' })]));
  const db = openDatabase(databasePath);
  const gateway = createEmbeddedBookingGateway({ db, now: () => new Date('2026-11-23T09:00:00Z') });
  const request = {
    bookingNumber: 'PRN-77A/1',
    fiscalCode: 'RSSMRA80A01H501U',
    version: 1,
    idempotencyKey: 'k',
    deadline: '',
    inTime: false,
  };
  const cancelled = await gateway.cancel(request);
  db.close();
  if (!cancelled.ok) throw new Error(cancelled.error.kind);

  for (const status of ['booked', 'voided', 'performed']) {
    const ran = await run(
      fileOf([rowOf({ status }), rowOf({ status }), rowOf({ booking_number: 'OTHER-1' })]),
    );
    const reason = 'status is not cancelled, but this booking was cancelled here';
    expect(ran.refused).toEqual([`line 2: ${reason}`, `line 3: ${reason}`]);
    expect(ran).toMatchObject({ code: 1, last: summary({ unchanged: 1, refused: 2 }) });
  }
  const theirs = { status: 'cancelled', cancellation_number: 'WEB-1', cancelled_at: '2026-11-23T10:00' };
  expect((await run(fileOf([rowOf(theirs)]))).last).toBe(summary({ unchanged: 1 }));
  expect((await run(fileOf([rowOf({ ...theirs, room: '9' })]))).last).toBe(summary({ changed: 1 }));
  const kept = 'select cancellation_number as cancellationNumber, cancelled_at as cancelledAt from bookings';
  const { cancellationNumber, cancelledAt } = cancelled.value;
  expect(ask(`${kept} where booking_number = 'PRN-77A/1'`)).toEqual([{ cancellationNumber, cancelledAt }]);
});
