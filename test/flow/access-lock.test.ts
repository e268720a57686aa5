import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { arta, mario } from '../support/sample-bookings.ts';
import { bookings, number, otherNumber } from '../support/typed-bookings.ts';

test('wrong three times: neutral, then locked, for this identity alone, over a restart', async () => {
  const databasePath = join(mkdtempSync(join(tmpdir(), 'totem-lock-')), 'totem.db');
  {
    await using bench = await createBench({ bookings, databasePath });
    bench.enter(mario.fiscalCode, otherNumber);
    await bench.until('entering', (view) => view.problem === 'notVerified');
    bench.enter(mario.fiscalCode, otherNumber);
    await bench.until('entering', (view) => view.problem === 'lastTry');
    bench.enter(mario.fiscalCode, otherNumber);
    await bench.until('accessRefused');
    expect(JSON.stringify(bench.view())).not.toContain(mario.fiscalCode);
    bench.touch({ kind: 'leave' });
    await bench.until('idle');
    // The totem itself is free at once for the next person.
    bench.enter(arta.fiscalCode, otherNumber);
    await bench.until('asking', (view) => view.name === 'ARTA H.');
  }
  await using bench = await createBench({ bookings: [], databasePath });
  bench.enter(mario.fiscalCode, number);
  await bench.until('accessRefused');
  // The card in the reader is proof of its own.
  await bench.signIn(mario);
});

test('locked, and the booking system away meanwhile: still locked', async () => {
  await using bench = await createBench({ bookings });
  for (const problem of ['notVerified', 'lastTry'] as const) {
    bench.enter(mario.fiscalCode, otherNumber);
    await bench.until('entering', (view) => view.problem === problem);
  }
  bench.enter(mario.fiscalCode, otherNumber);
  await bench.until('accessRefused');
  for (const available of [false, true, false, true]) {
    bench.touch({ kind: 'leave' });
    await bench.until('idle');
    bench.backend.setAvailable(available);
    bench.touch({ kind: 'enterCodes' });
    bench.enter(mario.fiscalCode, number);
    if (available) await bench.until('accessRefused');
    else await bench.until('entering', (view) => view.problem === 'unavailable');
  }
});

test('nobody with that code: the same words, the same lock', async () => {
  await using bench = await createBench({ bookings });
  for (const problem of ['notVerified', 'lastTry'] as const) {
    bench.enter('DNGNCL75M15A662O', number);
    await bench.until('entering', (view) => view.problem === problem && view.wrongAt === null);
  }
  bench.enter('DNGNCL75M15A662O', number);
  await bench.until('accessRefused');
});

test('the lock holds when nothing can be written: nobody is let in, nobody is told anything', async () => {
  await using bench = await createBench({ bookings });
  bench.database.connection.exec('drop table access_tries');
  for (const cardNumber of [otherNumber, number]) {
    bench.enter(mario.fiscalCode, cardNumber);
    await bench.until('entering', (view) => view.problem === 'unavailable');
  }
});

test('the booking system is out: said so, and no try is lost', async () => {
  await using bench = await createBench({ bookings });
  bench.backend.setAvailable(false);
  for (let time = 0; time < 4; time += 1) {
    bench.enter(mario.fiscalCode, number);
    await bench.until('entering', (view) => view.problem === 'unavailable');
  }
  bench.backend.setAvailable(true);
  bench.enter(mario.fiscalCode, number);
  await bench.until('asking');
});
