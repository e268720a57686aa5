import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Connection from 'better-sqlite3';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { asPackage } from '../support/program.ts';
import type { Program } from '../support/program.ts';
import { bookingOf, csvOf, mario } from '../support/sample-bookings.ts';
import { expectSandbox } from '../support/sandbox-evidence.ts';
import { until } from '../support/until.ts';
import { xHand } from '../support/x-hand.ts';

/* The very folder that would ship opens the desk as an ordinary user starts it, driven by the keys of the display alone. */

const pictures = join(import.meta.dirname, '../../out/e2e');
const size = { width: 1366, height: 768 };

let program: Program;
beforeAll(async () => {
  program = await asPackage('shipping');
});

test('the first start of an installed desk: an administrator, a search, a booking', async () => {
  mkdirSync(pictures, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'totem-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = join(folder, 'data');
  const configFile = join(folder, 'config.json');
  const devices = { cardReader: 'none', scanner: [], printer: { driver: 'ipp', queue: 'none' } };
  writeFileSync(configFile, JSON.stringify({ mode: 'desk', dataDir, window: size, devices }));
  writeFileSync(join(folder, 'bookings.csv'), csvOf(bookingOf(mario)));
  chownSync(folder, program.user ?? 0, program.user ?? 0);
  const env = { PATH: process.env['PATH'], DISPLAY: process.env['DISPLAY'], HOME: folder };
  const words = ['--config', configFile];
  const imported = spawnSync(program.executable, ['import', join(folder, 'bookings.csv'), ...words], { env });
  expect(imported.status).toBe(0);

  const logFile = join(dataDir, 'log', 'desk.jsonl');
  const log = (): string => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
  const written = (action: string): boolean => {
    const connection = new Connection(join(dataDir, 'totem.db'), { readonly: true });
    try {
      return connection.prepare('select 1 from audit where action = ?').get(action) !== undefined;
    } finally {
      connection.close();
    }
  };

  const desk = spawn(program.executable, words, { env, stdio: 'ignore' });
  const ended = new Promise<unknown[]>((resolve) => desk.once('exit', (...how) => resolve(how)));
  try {
    await until('it has started', () => log().includes('"mode":"desk"'));
    const door = join(pictures, 'packaged-desk-1-door.png');
    await until('the door is drawn', async () => {
      await xHand.picture(door, size);
      // A bare window is a few hundred bytes of PNG.
      return statSync(door).size > 10_000;
    });
    await settle();
    await fill('anna.bruni', '739105', '739105');
    await until('an administrator', () => written('operatorAdded'));
    await settle();
    await fill('anna.bruni', '739105');
    await until('somebody has entered', () => written('operatorEntered'));
    await settle();
    await until('a booking is open', async () => {
      await xHand.key('Escape', 'ctrl+a');
      await xHand.type('ROSSI M');
      await xHand.key('Down', 'Return');
      await settle();
      return written('personOpened');
    });
    await xHand.picture(join(pictures, 'packaged-desk-2-booking.png'), size);
    expectSandbox(desk.pid ?? 0, program.user ?? 0);
  } finally {
    desk.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  }
  expect(log()).not.toMatch(/"event":"(crashed|workFailed|pageMessage)"|RSSMRA/);
});

/** One field after the other, from the first, and Enter. */
async function fill(...texts: string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await xHand.key('Tab');
    await xHand.type(text);
  }
  await xHand.key('Return');
}

/** For the page to follow what the program knows: nobody tells that from outside. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 800));
