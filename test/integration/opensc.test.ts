import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadPayload } from '../support/card-payloads.ts';
import { openPcscBench, type PcscBench } from '../support/pcsc-bench.ts';
import { type Pcscd, startPcscd } from '../support/pcscd.ts';

const run = promisify(execFile);
const isLong = process.env['TOTEM_TEST_LONG'] === '1';

/** Those that OpenSC 0.23 reads as a token. Of the others it knows the kind alone, and selects in no way that they take. */
const readByBoth = ['st2021', 'idemia2021', 'stTrento', 'oberthur', 'stLombardia', 'idemiaCosmo91'] as const;
const readByUs = ['siemens', 'athena', 'gdNxp', 'ace2025'] as const;
const payloads = ['P1', 'P2', 'P3', 'P4'] as const;

let pcscd: Pcscd;
let bench: PcscBench;
beforeAll(async () => {
  pcscd = await startPcscd();
}, 20_000);
afterAll(() => pcscd.stop());
beforeEach(async () => {
  bench = await openPcscBench();
});
afterEach(() => bench.close());

const kindOfCard = async (): Promise<string> => (await run('opensc-tool', ['--name'])).stdout.trim();

/** What OpenSC, which we did not write, says of the card that is in; both programs share the reader. */
async function seenByOpenSc(): Promise<{ name: string; serial: string }> {
  const { stdout } = await run('pkcs15-tool', ['--list-info'], { encoding: 'latin1' });
  const [, name = ''] = /^PKCS#15 Card \[(.*)\]/m.exec(stdout) ?? [];
  return {
    name: Buffer.from(name, 'latin1').toString(name.includes('Ã') ? 'utf8' : 'latin1'),
    serial: /Serial number\s*: (\S+)/.exec(stdout)?.[1] ?? '',
  };
}

async function seenByUs(): Promise<{ name: string; serial: string }> {
  const read = await bench.reader.readCardHolder(AbortSignal.timeout(15_000));
  if (!read.ok) throw new Error(read.error);
  return { name: `${read.value.givenName} ${read.value.surname}`, serial: read.value.cardId };
}

test.each(payloads)(
  'OpenSC and we read the same person from payload %s',
  { timeout: 60_000 },
  async (payload) => {
    const lots = isLong ? readByBoth : [readByBoth[payloads.indexOf(payload)] ?? 'st2021'];
    for (const profile of lots) {
      const card = await bench.insert({ personalData: loadPayload(payload), profile });
      expect(await kindOfCard()).toBe('CNS card');
      const theirs = await seenByOpenSc();
      expect(theirs.name).not.toBe('');
      expect(await seenByUs(), profile).toEqual(theirs);
      await bench.takeOut(card);
    }
  },
);

test.each(readByUs)('%s: a health card to both, read by us', { timeout: 60_000 }, async (profile) => {
  const card = await bench.insert({ profile });
  expect(await kindOfCard()).toBe('CNS card');
  expect(await seenByUs()).toEqual({ name: 'MARIO ROSSI', serial: '6160123456789000' });
  await bench.takeOut(card);
});
