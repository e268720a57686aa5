import { expect, test } from 'vitest';
import { anna, createDoorBench, luca } from '../support/door-bench.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const done = { ok: true, value: { kind: 'done' } };
const entered = { ok: true, value: { kind: 'entered' } };
const locked = { ok: false, error: 'locked' };
const forbidden = { ok: false, error: 'forbidden' };

test('the first start makes an administrator, once; then there is a door', async () => {
  await using bench = await createDoorBench();
  expect(bench.state()).toMatchObject({ door: { kind: 'new' }, operator: null, place: 'sportello-1' });
  expect(await bench.call({ kind: 'listOperators' })).toEqual(locked);
  const create = (name: string, pin: string) => bench.call({ kind: 'createAdministrator', name, pin });
  for (const name of ['', 'a', '-a', 'a.', 'a b', 'è.rossi', 'a'.repeat(33)])
    expect(await create(name, anna.pin)).toEqual({ ok: true, value: { kind: 'badName' } });
  for (const pin of ['', '12345', '123456', '111111', '98765432', '1234567890123', '73910a'])
    expect(await create(anna.name, pin)).toEqual({ ok: true, value: { kind: 'badPin' } });
  expect(await create(` ${anna.name} `, anna.pin)).toEqual(done);
  expect(bench.state().door).toEqual({ kind: 'closed' });
  expect(await create('second', luca.pin)).toEqual(forbidden);
  expect(await bench.call({ kind: 'listOperators' })).toEqual(locked);
  expect(await bench.call({ kind: 'enter', name: 'ANNA.BRUNI', pin: anna.pin })).toEqual(entered);
  expect(bench.state()).toMatchObject({
    door: { kind: 'open' },
    operator: { name: anna.name, role: 'administrator' },
  });
  expect(bench.audit()).toEqual([
    { action: 'operatorAdded', operator: anna.name, detail: anna.name },
    { action: 'operatorEntered', operator: anna.name, detail: '' },
  ]);
});

test('two who want to be the first at the same moment: one is', async () => {
  const databasePath = `${temporaryFolder()}/totem.db`;
  await using one = await createDoorBench({ databasePath });
  await using other = await createDoorBench({ databasePath });
  const answers = await Promise.all([
    one.call({ kind: 'createAdministrator', ...anna }),
    one.call({ kind: 'createAdministrator', ...luca }),
    other.call({ kind: 'createAdministrator', name: 'terza', pin: '915027' }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(one.database.connection.prepare('select count(*) from operators').pluck().get()).toBe(1);
});

test('"Blocca" keeps the name, "Esci" does not; another one may enter where one is locked', async () => {
  await using bench = await createDoorBench();
  await bench.enterFirst();
  await bench.call({ kind: 'addOperator', ...luca, role: 'operator' });
  await bench.call({ kind: 'lock' });
  expect(bench.state()).toMatchObject({ door: { kind: 'locked', name: anna.name }, operator: null });
  expect(await bench.call({ kind: 'listOperators' })).toEqual(locked);
  expect(await bench.call({ kind: 'enter', ...anna })).toEqual(entered);
  await bench.call({ kind: 'lock' });
  expect(await bench.call({ kind: 'enter', ...luca })).toEqual(entered);
  expect(bench.state().operator).toEqual({ name: luca.name, role: 'operator' });
  await bench.call({ kind: 'leave' });
  expect(bench.state().door).toEqual({ kind: 'closed' });
  const told = bench.audit().map(({ action, operator, detail }) => `${action} ${operator} ${detail}`);
  expect(told.slice(2)).toEqual([
    `operatorAdded ${anna.name} ${luca.name}`,
    `deskLocked ${anna.name} asked`,
    `operatorEntered ${anna.name} `,
    `deskLocked ${anna.name} asked`,
    `operatorLeft ${anna.name} replaced`,
    `operatorEntered ${luca.name} `,
    `operatorLeft ${luca.name} asked`,
  ]);
});

test('an operator is let through to the bookings, not to operators, imports and the register', async () => {
  await using bench = await createDoorBench();
  await bench.enterFirst();
  await bench.call({ kind: 'addOperator', ...luca, role: 'operator' });
  await bench.call({ kind: 'enter', ...luca });
  const query = { from: '', to: '', operator: '', action: '', bookingNumber: '' };
  for (const call of [
    { kind: 'listOperators' },
    { kind: 'addOperator', name: 'altra', pin: '915027', role: 'administrator' },
    { kind: 'setOperator', name: luca.name, enabled: true, role: 'administrator' },
    { kind: 'resetPin', name: anna.name, pin: '915027' },
    { kind: 'beginImport', path: '/etc/passwd' },
    { kind: 'applyImport' },
    { kind: 'endImport' },
    { kind: 'findAudit', query, before: null },
    { kind: 'exportAudit', query },
    { kind: 'verifyAudit' },
  ])
    expect(await bench.desk.call(call), call.kind).toEqual(forbidden);
  expect(await bench.call({ kind: 'changeOwnPin', pin: luca.pin, newPin: '915027' })).toEqual(done);
});

test('after three minutes without anybody it locks, also when the machine has slept; touching keeps it open', async () => {
  let offset = 0;
  const start = Date.now();
  await using bench = await createDoorBench({ now: () => new Date(start + offset) });
  await bench.enterFirst();
  for (let minutes = 0; minutes < 9; minutes += 3) {
    offset += 179_000;
    await bench.call({ kind: 'touched' });
  }
  expect(bench.state().door).toEqual({ kind: 'open' });
  offset += 179_000;
  expect((await bench.call({ kind: 'listOperators' })).ok).toBe(true);
  // The lid was shut: the very first call afterwards comes too late, and so does a touch.
  offset += 180_000;
  await bench.call({ kind: 'touched' });
  expect(bench.state().door).toEqual({ kind: 'locked', name: anna.name });
  expect(await bench.call({ kind: 'listOperators' })).toEqual(locked);
  await bench.call({ kind: 'enter', ...anna });
  // Nobody asks for anything: it locks by itself.
  const from = bench.events.length;
  offset += 180_000;
  await bench.untilState(({ door }) => door.kind === 'locked', from);
  expect(bench.audit().at(-1)).toEqual({ action: 'deskLocked', operator: anna.name, detail: 'idle' });
});

test('whoever is disabled, or given another role, is out at the next call, and comes in as what they are then', async () => {
  const databasePath = `${temporaryFolder()}/totem.db`;
  await using bench = await createDoorBench({ databasePath });
  await using other = await createDoorBench({ databasePath, kioskId: 'sportello-2' });
  await bench.enterFirst();
  await bench.call({ kind: 'addOperator', ...luca, role: 'administrator' });
  const set = (role: 'operator' | 'administrator', enabled: boolean) =>
    bench.call({ kind: 'setOperator', name: luca.name, role, enabled });
  await other.call({ kind: 'enter', ...luca });
  expect((await other.call({ kind: 'listOperators' })).ok).toBe(true);
  await set('operator', true);
  expect(await other.call({ kind: 'listOperators' })).toEqual(locked);
  expect(other.state().door).toEqual({ kind: 'closed' });
  await other.call({ kind: 'enter', ...luca });
  expect(await other.call({ kind: 'listOperators' })).toEqual(forbidden);
  await set('operator', false);
  expect(await other.call({ kind: 'listFacilities' })).toEqual(locked);
  expect(await other.call({ kind: 'enter', ...luca })).toEqual({
    ok: true,
    value: { kind: 'refused', opensAt: '' },
  });
});

test('a new PIN puts out whoever came in with the old one; who gives it to themselves stays', async () => {
  const databasePath = `${temporaryFolder()}/totem.db`;
  await using bench = await createDoorBench({ databasePath });
  await using other = await createDoorBench({ databasePath, kioskId: 'sportello-2' });
  await bench.enterFirst();
  await bench.call({ kind: 'addOperator', ...luca, role: 'operator' });
  await other.call({ kind: 'enter', ...luca });
  await bench.call({ kind: 'resetPin', name: luca.name.toUpperCase(), pin: '915027' });
  expect(await other.call({ kind: 'listFacilities' })).toEqual(locked);
  expect(other.state().door).toEqual({ kind: 'closed' });

  await other.call({ kind: 'enter', name: luca.name, pin: '915027' });
  expect(await other.call({ kind: 'changeOwnPin', pin: '915027', newPin: '739206' })).toEqual(done);
  expect((await other.call({ kind: 'listFacilities' })).ok).toBe(true);
  expect(await bench.call({ kind: 'resetPin', name: anna.name, pin: '480153' })).toEqual(done);
  expect((await bench.call({ kind: 'listOperators' })).ok).toBe(true);
});
