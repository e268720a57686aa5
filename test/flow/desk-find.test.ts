import { expect, test } from 'vitest';
import { createEmbeddedBookingDirectory } from '../../src-main/bookings/embedded-booking-directory.ts';
import { createSimulatedBookingDirectory } from '../../src-main/bookings/simulated-booking-directory.ts';
import type { FindQuery } from '../../src-main/contract/desk/find.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { databaseWith, testNow } from '../support/booking-database.ts';
import { calledSo } from '../support/booking-directory-contract.ts';
import { anna, createDoorBench } from '../support/door-bench.ts';
import { bookingOf, cardiology, mario } from '../support/sample-bookings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const first = bookingOf(mario);
const later = bookingOf(mario, {
  bookingNumber: 'PRN-88',
  services: [{ ...cardiology, startsAt: '2031-01-07T10:00' }],
});
const others = [
  calledSo('MONDI-1', 'Rossimondi', 'Ada', 'HXHRTA88C49Z100P'),
  calledSo('ANGELO-1', "D'Angelo", 'Ugo', 'STP0000000000001'),
];

/** A desk that somebody has entered, on a database with some bookings. */
async function openDesk() {
  const databasePath = `${temporaryFolder()}/totem.db`;
  (await databaseWith([first, later, ...others], databasePath)).close();
  const time = { now: testNow() };
  const now = () => time.now;
  const database = openDatabase(databasePath);
  const simulated = createSimulatedBookingDirectory(createEmbeddedBookingDirectory({ db: database, now }));
  const bench = await createDoorBench({
    databasePath,
    now,
    directory: simulated.directory,
    searchDeadlineMs: 200,
  });
  await bench.enterFirst();
  const find = (text: string, beside: Partial<FindQuery> = {}) =>
    bench.call({
      kind: 'find',
      query: { ...{ text, from: '', to: '', facility: '', state: 'all' }, ...beside },
    });
  const numbers = async (text: string, beside: Partial<FindQuery> = {}) => {
    const found = await find(text, beside);
    if (!found.ok) return found.error;
    return found.value.kind === 'rows'
      ? found.value.rows.map(({ bookingNumber }) => bookingNumber)
      : found.value.kind;
  };
  return {
    ...{ bench, simulated, find, numbers, time },
    [Symbol.asyncDispose]: async () => {
      await bench[Symbol.asyncDispose]();
      database.close();
    },
  };
}

test('a name is typed letter by letter: from the fourth on there are rows, the nearest first, and no codes in them', async () => {
  await using desk = await openDesk();
  for (const text of ['R', 'RO', 'ROS']) expect(await desk.numbers(text)).toBe('tooShort');
  expect(await desk.numbers('')).toBe('nothing');
  for (const text of ['ROSS', 'Rossi', 'rossi m'])
    expect(await desk.numbers(text)).toEqual(['PRN-88', 'PRN-77A/1', 'MONDI-1']);
  for (const text of ['D ANGELO', "d'angelo", 'dangelo'])
    expect(await desk.numbers(text)).toEqual(['ANGELO-1']);
  const found = await desk.find('rossi mario 01/01/1980');
  expect(found).toEqual({
    ok: true,
    value: {
      kind: 'rows',
      more: false,
      rows: [later, first].map(({ bookingNumber, services }) => ({
        ...{ bookingNumber, surname: 'ROSSI', givenName: 'MARIO', birthDate: '1980-01-01' },
        ...{ maskedFiscalCode: '••••••••••••501U', state: 'due', startsAt: services[0]?.startsAt },
        ...{ facility: cardiology.place.facility, serviceCount: 1 },
      })),
    },
  });
  expect(JSON.stringify(found)).not.toContain(mario.fiscalCode);
  expect(desk.bench.audit().map(({ action }) => action)).not.toContain('personOpened');
});

test('who comes on a day is asked for without a text, and told with that day', async () => {
  await using desk = await openDesk();
  const [from, to] = ['2031-01-01', '2031-01-07'];
  expect(await desk.numbers('', { from, to })).toEqual(['PRN-88']);
  expect(await desk.numbers('', { from, to, state: 'paid' })).toEqual([]);
  expect(await desk.numbers('', { from, to: '2031-01-08' })).toBe('tooWide');
  expect(await desk.bench.call({ kind: 'listFacilities' })).toEqual({
    ok: true,
    value: [cardiology.place.facility],
  });
});

test('both bars of a prescription, scanned one after the other, are its number; what comes between parts them', async () => {
  await using desk = await openDesk();
  const all = ['PRN-88', 'PRN-77A/1', 'ANGELO-1', 'MONDI-1'];
  const [one, two] = ['160A0', '4012345678'];
  const sorted = async (text: string) => {
    const found = await desk.numbers(text);
    return Array.isArray(found) ? found.sort() : found;
  };
  expect(await desk.numbers(one)).toEqual([]);
  expect(await sorted(two)).toEqual(all.sort());
  // Asked once more, with another filter, say.
  expect(await sorted(two)).toEqual(all.sort());
  expect(await desk.numbers('ROSSI MARIO')).toHaveLength(2);
  expect(await desk.numbers(two)).toEqual([]);
  expect(await sorted(one)).toEqual(all.sort());
  desk.time.now = new Date(desk.time.now.getTime() + 60_001);
  expect(await desk.numbers(two)).toEqual([]);
});

test('a keystroke overtakes the search before it, and only the last one is answered', async () => {
  await using desk = await openDesk();
  const answers = await Promise.all(['ROSS', 'ROSSI', 'ROSSIM'].map((text) => desk.numbers(text)));
  expect(answers).toEqual(['nothing', 'nothing', ['MONDI-1']]);
  const release = desk.simulated.holdAnswers();
  const slow = desk.numbers('ROSSI');
  const last = desk.numbers('DANGE');
  release();
  expect([await slow, await last]).toEqual(['nothing', ['ANGELO-1']]);
});

test('a booking system that does not answer is said to be unavailable, and the log says why', async () => {
  await using desk = await openDesk();
  const release = desk.simulated.holdAnswers();
  expect(await desk.numbers('ROSSI')).toBe('unavailable');
  release();
  desk.simulated.setAvailable(false);
  expect(await desk.numbers('ROSSI')).toBe('unavailable');
  const gone = { ok: false, error: 'unavailable' };
  expect(await desk.bench.call({ kind: 'openPerson', bookingNumber: 'PRN-88', offset: 0 })).toEqual(gone);
  expect(await desk.bench.call({ kind: 'listFacilities' })).toEqual(gone);
  desk.simulated.setAvailable(true);
  expect(await desk.numbers('ROSSI')).toHaveLength(3);
});

test('a person is opened by a booking, with all bookings by the page, and it is on record who did it', async () => {
  await using desk = await openDesk();
  const open = (bookingNumber: string, offset = 0) =>
    desk.bench.call({ kind: 'openPerson', bookingNumber, offset });
  expect(await open('PRN-77A/1')).toMatchObject({
    ok: true,
    value: {
      person: { surname: 'ROSSI', givenName: 'MARIO', birthDate: '1980-01-01', fiscalCode: mario.fiscalCode },
      ...{ rows: [{ bookingNumber: 'PRN-88' }, { bookingNumber: 'PRN-77A/1' }], total: 2, offset: 0 },
    },
  });
  expect(await open('PRN-77A/1', 1)).toMatchObject({
    value: { rows: [{ bookingNumber: 'PRN-77A/1' }], offset: 1 },
  });
  expect(await open('NOBODY-1')).toEqual({ ok: true, value: null });
  await expect
    .poll(() => desk.bench.audit().filter(({ action }) => action === 'personOpened'))
    .toEqual([
      expect.objectContaining({ operator: anna.name }),
      expect.objectContaining({ operator: anna.name }),
    ]);
});
