import { expect, test } from 'vitest';
import { createDeskCaseStore, type DeskCase } from '../../src-main/storage/desk-case-store.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { anna, createDoorBench } from '../support/door-bench.ts';
import { mario } from '../support/sample-bookings.ts';
import { seededRandom, testSeed } from '../support/seeded-random.ts';
import { createModel } from '../support/slowed-model.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const attempts = isLong ? 1000 : 120;
const wrong = (opensAt = '') => ({ ok: true, value: { kind: 'wrong', opensAt } });
const start = Date.parse('2026-12-01T08:00:00.000Z');

const aCase = (id: string, openedAt: string, expiresAt: string): DeskCase => ({
  ...{ id, kind: 'handOver', openedAt, expiresAt, kioskId: 'totem-1', facility: 'Poliambulatorio' },
  ...{ fiscalCode: mario.fiscalCode, bookingNumber: 'PRN-77A/1', reason: 'summary' },
});

test('the code that the totem gave opens exactly that case, with the reason, once, however it is typed', async () => {
  const databasePath = `${temporaryFolder()}/totem.db`;
  await using totem = await createBench({ databasePath });
  await using desk = await createDoorBench({ databasePath });
  await desk.enterFirst();
  await totem.openBooking();
  totem.touch({ kind: 'passToDesk' });
  const { reference } = await totem.until('caseOpened');
  const use = (code: string) => desk.call({ kind: 'useTotemCode', code });
  const opened = await use(` ${reference.slice(0, 2).toLowerCase()} ${reference.slice(2)}`);
  expect(opened).toEqual({
    ok: true,
    value: {
      kind: 'opened',
      case: {
        kioskId: 'totem-1',
        facility: '',
        openedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/) as string,
        reason: 'summary',
        bookingNumber: 'PRN-77A/1',
        maskedFiscalCode: '••••••••••••501U',
        fiscalCode: mario.fiscalCode,
      },
    },
  });
  expect(await use(reference)).toEqual(wrong());
  const ofDesk = desk.audit().filter(({ action }) => action.startsWith('totemCode'));
  expect(ofDesk).toEqual([
    { action: 'totemCodeUsed', operator: anna.name, detail: 'summary' },
    { action: 'totemCodeRefused', operator: anna.name, detail: '' },
  ]);
  // What was typed may be the code of somebody else.
  expect(JSON.stringify(desk.audit())).not.toContain(reference);
  expect(desk.logged.join()).not.toContain(reference);
});

test('without a booking the register leads to whose code is seen by another of theirs; where there is none it is not seen', async () => {
  const now = (): Date => new Date(start);
  const databasePath = `${temporaryFolder()}/totem.db`;
  await using totem = await createBench({ databasePath, now });
  await using desk = await createDoorBench({ databasePath, now });
  await desk.enterFirst();
  const until = new Date(start + 1_800_000).toISOString();
  const before = { ...aCase('a', now().toISOString(), until), bookingNumber: '' };
  const cases = createDeskCaseStore(totem.database);
  const use = async (passed: DeskCase) => {
    const code = await cases.open(passed);
    return desk.call({ kind: 'useTotemCode', code: code.ok ? code.value : '' });
  };
  const masked = { maskedFiscalCode: '••••••••••••501U', bookingNumber: '' };
  expect(await use(before)).toMatchObject({
    value: { case: { ...masked, fiscalCode: mario.fiscalCode } },
  });
  expect(await use({ ...before, id: 'b', fiscalCode: 'NNNNNN80A01H501U' })).toMatchObject({
    value: { case: { ...masked, fiscalCode: '' } },
  });
  const led = desk.database.connection.prepare(
    `select booking_number from audit where action = 'totemCodeUsed' order by id`,
  );
  await expect.poll(() => led.pluck().all()).toEqual([expect.stringMatching(/^PRN-/), '']);
});

test('after half an hour it opens nothing any more', async () => {
  const clock = { ms: start };
  await using desk = await createDoorBench({ now: () => new Date(clock.ms), lockSeconds: 3600 });
  await desk.enterFirst();
  const until = new Date(start + 1_800_000).toISOString();
  const code = await createDeskCaseStore(desk.database).open(
    aCase('one', new Date(start).toISOString(), until),
  );
  if (!code.ok) throw new Error(code.error);
  clock.ms = start + 1_800_000;
  expect(await desk.call({ kind: 'useTotemCode', code: code.value })).toEqual(wrong());
});

test(
  `${attempts} codes are slowed as specified, over restarts; the right one waits five minutes at most`,
  {
    timeout: 600_000,
  },
  async () => {
    const databasePath = `${temporaryFolder()}/totem.db`;
    const clock = { ms: start };
    const open = async () => {
      const bench = await createDoorBench({ databasePath, now: () => new Date(clock.ms), lockSeconds: 3600 });
      const state = bench.state().door.kind;
      await (state === 'new' ? bench.enterFirst() : bench.call({ kind: 'enter', ...anna }));
      return bench;
    };
    let desk = await open();
    try {
      const years = new Date(start + 1e12).toISOString();
      const code = await createDeskCaseStore(desk.database).open(
        aCase('one', new Date(start).toISOString(), years),
      );
      if (!code.ok) throw new Error(code.error);
      const model = createModel({ free: 4, waits: [10, 30, 60, 120, 300] });
      const random = seededRandom(testSeed);
      let lookedAt = 0;
      let asked = 0;
      for (let at = 0; at < attempts; at += 1) {
        clock.ms += random.below(80_000);
        if (at % 40 === 39) {
          await desk[Symbol.asyncDispose]();
          desk = await open();
        }
        // The right one is not looked at either while it is closed.
        const isClosed = clock.ms < model.opensAtMs();
        const typed =
          isClosed && random.happens(0.3) ? code.value : `${random.pick(['O', '0', 'I', '1'])}ZZ${at}`;
        const expected = model.wrongAt(clock.ms);
        expect(await desk.call({ kind: 'useTotemCode', code: typed })).toEqual(wrong(expected.opensAt));
        if (expected.isLookedAt) lookedAt += 1;
        expect(model.opensAtMs() - clock.ms).toBeLessThanOrEqual(300_000);
        asked += 1;
      }
      expect(asked).toBe(attempts);
      const refused = desk.audit().filter(({ action }) => action === 'totemCodeRefused');
      expect(refused).toHaveLength(lookedAt);
      expect(lookedAt).toBeLessThan(attempts / 2);
      clock.ms = Math.max(clock.ms, model.opensAtMs());
      expect(await desk.call({ kind: 'useTotemCode', code: code.value })).toMatchObject({
        value: { kind: 'opened', case: { fiscalCode: mario.fiscalCode } },
      });
      for (const at of [1, 2, 3, 4])
        expect(await desk.call({ kind: 'useTotemCode', code: `WRO${at}` })).toEqual(wrong());
    } finally {
      await desk[Symbol.asyncDispose]();
    }
  },
);

test('all at the same moment: five are looked at', async () => {
  await using desk = await createDoorBench();
  await desk.enterFirst();
  await Promise.all(
    Array.from({ length: 60 }, (_, at) => desk.call({ kind: 'useTotemCode', code: `Z${at}` })),
  );
  expect(desk.audit().filter(({ action }) => action === 'totemCodeRefused')).toHaveLength(5);
});
