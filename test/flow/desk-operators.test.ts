import { expect, test } from 'vitest';
import { openDatabase } from '../../src-main/storage/database.ts';
import { createOperatorStore } from '../../src-main/storage/operator-store.ts';
import { anna, createDoorBench, luca } from '../support/door-bench.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const is = (kind: string, more = {}) => ({ ok: true, value: { kind, ...more } });
const entered = is('entered');

test('operators are added, listed and changed by an administrator; names are one whatever their case', async () => {
  await using bench = await createDoorBench();
  await bench.enterFirst();
  const add = (name: string, pin: string) => bench.call({ kind: 'addOperator', name, pin, role: 'operator' });
  expect(await add(luca.name, luca.pin)).toEqual(is('done'));
  expect(await add(luca.name.toUpperCase(), '915027')).toEqual(is('nameTaken'));
  expect(await add('x', '915027')).toEqual(is('badName'));
  expect(await add('terza', '222222')).toEqual(is('badPin'));
  const answers = await Promise.all([add('Quarta', '915027'), add('quarta', '915027')]);
  expect(answers.map((answer) => answer.ok && answer.value.kind).toSorted()).toEqual(['done', 'nameTaken']);
  expect(await bench.call({ kind: 'listOperators' })).toMatchObject({
    ok: true,
    value: [
      { name: anna.name, role: 'administrator', enabled: true, self: true },
      { name: luca.name, role: 'operator', enabled: true, self: false },
      { name: expect.stringMatching(/^quarta$/i) as string, self: false },
    ],
  });
  expect(bench.audit().filter(({ action }) => action === 'operatorAdded')).toHaveLength(3);
  const everything = JSON.stringify([bench.audit(), bench.logged, bench.events]);
  for (const pin of [anna.pin, luca.pin, '915027']) expect(everything).not.toContain(pin);
});

test('there is always an administrator who can enter', async () => {
  await using bench = await createDoorBench();
  await bench.enterFirst();
  const set = (name: string, role: 'operator' | 'administrator', enabled: boolean) =>
    bench.call({ kind: 'setOperator', name, role, enabled });
  await bench.call({ kind: 'addOperator', ...luca, role: 'administrator' });
  expect(await set('nobody', 'operator', true)).toEqual(is('notFound'));
  expect(await set(luca.name, 'administrator', false)).toEqual(is('done'));
  // Luca is one, but cannot enter: Anna is the last.
  expect(await set(anna.name, 'operator', true)).toEqual(is('lastAdministrator'));
  expect(await set(anna.name.toUpperCase(), 'administrator', false)).toEqual(is('lastAdministrator'));
  expect(await set(luca.name, 'administrator', true)).toEqual(is('done'));
  // Both at once: one stays.
  const answers = await Promise.all([set(luca.name, 'operator', true), set(anna.name, 'operator', true)]);
  expect(answers.filter(({ ok }) => ok)).toContainEqual(is('lastAdministrator'));
  const changed = bench.audit().filter(({ action }) => action === 'operatorChanged');
  expect(changed.map(({ operator, detail }) => `${operator} ${detail}`)).toEqual(
    Array.from({ length: 3 }, () => `${anna.name} ${luca.name}`),
  );
});

test('who has forgotten the PIN gets another from an administrator, and is let in at once', async () => {
  await using bench = await createDoorBench();
  await bench.enterFirst();
  await bench.call({ kind: 'addOperator', ...luca, role: 'operator' });
  for (const pin of ['739206', '739207', '739208']) await bench.call({ kind: 'enter', name: luca.name, pin });
  expect(await bench.call({ kind: 'enter', ...luca })).toMatchObject({
    value: { kind: 'refused', opensAt: expect.stringMatching(/Z$/) as string },
  });
  const reset = (name: string, pin: string) => bench.call({ kind: 'resetPin', name, pin });
  expect(await reset('nobody', '915027')).toEqual(is('notFound'));
  expect(await reset(luca.name, '123456')).toEqual(is('badPin'));
  expect(await reset(luca.name.toLowerCase(), '915027')).toEqual(is('done'));
  expect(bench.audit().at(-1)).toEqual({
    action: 'operatorPinChanged',
    operator: anna.name,
    detail: luca.name,
  });
  expect(await bench.call({ kind: 'enter', name: luca.name, pin: luca.pin })).toEqual(
    is('refused', { opensAt: '' }),
  );
  expect(await bench.call({ kind: 'enter', name: luca.name, pin: '915027' })).toEqual(entered);
});

test('the own PIN is changed with the present one, of which wrong ones are slowed like those at the door', async () => {
  let offset = 0;
  const start = Date.now();
  await using bench = await createDoorBench({ now: () => new Date(start + offset), lockSeconds: 3600 });
  await bench.enterFirst();
  const change = (pin: string, newPin = '915027') => bench.call({ kind: 'changeOwnPin', pin, newPin });
  expect(await change(anna.pin, '654321')).toEqual(is('badPin'));
  const opensAt = new Date(start + 10_000).toISOString();
  expect(await change('739206')).toEqual(is('wrongPin', { opensAt: '' }));
  expect(await change('739207')).toEqual(is('wrongPin', { opensAt: '' }));
  expect(await change('739208')).toEqual(is('wrongPin', { opensAt }));
  expect(await change(anna.pin)).toEqual(is('wrongPin', { opensAt }));
  // It is no way round the door, nor the door a way round it.
  expect(await bench.call({ kind: 'enter', ...anna })).toEqual(is('refused', { opensAt }));
  offset += 10_000;
  expect(await change(anna.pin)).toEqual(is('done'));
  await bench.call({ kind: 'leave' });
  expect(await bench.call({ kind: 'enter', ...anna })).toEqual(is('refused', { opensAt: '' }));
  expect(await bench.call({ kind: 'enter', name: anna.name, pin: '915027' })).toEqual(entered);
  const told = bench.audit().map(({ action, operator, detail }) => `${action} ${operator} ${detail}`);
  expect(told.filter((line) => line === `operatorRefused ${anna.name} ${anna.name}`)).toHaveLength(3);
  expect(told).toContain(`operatorPinChanged ${anna.name} ${anna.name}`);
});

test('a PIN that an administrator gives meanwhile stays, whoever is changing the one before', async () => {
  const databasePath = `${temporaryFolder()}/totem.db`;
  await using bench = await createDoorBench({ databasePath });
  await bench.enterFirst();
  const elsewhere = openDatabase(databasePath);
  const operators = createOperatorStore(elsewhere);
  const changing = bench.call({ kind: 'changeOwnPin', pin: anna.pin, newPin: '739206' });
  await operators.setPin(anna.name, 'another');
  expect(await changing).toEqual(is('wrongPin', { opensAt: '' }));
  expect(operators.find(anna.name)?.pinHash).toBe('another');
  elsewhere.close();
});
