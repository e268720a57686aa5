import { afterAll, beforeAll, expect, test } from 'vitest';
import { allCorridorCards, profiles, someCorridorCards } from '../support/corridor-cards.ts';
import { openPcscBench } from '../support/pcsc-bench.ts';
import { type Pcscd, startPcscd } from '../support/pcscd.ts';

const cards = process.env['TOTEM_TEST_LONG'] === '1' ? allCorridorCards() : someCorridorCards();

let pcscd: Pcscd;
beforeAll(async () => {
  pcscd = await startPcscd();
}, 20_000);
afterAll(() => pcscd.stop());

test(`${cards.length} cards, one after another`, { timeout: 3_600_000 }, async () => {
  const bench = await openPcscBench();
  const wrong: object[] = [];
  for (const { name, options, holder } of cards) {
    const card = await bench.insert(options);
    const outcome = await bench.reader.readCardHolder(AbortSignal.timeout(15_000));
    if (JSON.stringify(outcome) !== JSON.stringify({ ok: true, value: holder }))
      wrong.push({ name, outcome });
    await bench.takeOut(card);
  }
  await bench.close();
  console.log(`${cards.length} cards of ${profiles.length} profiles read, ${wrong.length} of them wrong`);
  expect(wrong).toEqual([]);
});
