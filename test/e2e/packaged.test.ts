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
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPayload } from '../support/card-payloads.ts';
import { learnPlaces } from '../support/learn-places.ts';
import type { Places } from '../support/learn-places.ts';
import { processesBelow } from '../support/memory-scan.ts';
import { examinePaper } from '../support/paper-evidence.ts';
import { startPcscd } from '../support/pcscd.ts';
import type { Pcscd } from '../support/pcscd.ts';
import { openPrintQueue } from '../support/print-queue.ts';
import type { PrintQueue } from '../support/print-queue.ts';
import { asPackage, packedBinary } from '../support/program.ts';
import type { Program } from '../support/program.ts';
import { bookingOf, csvOf, mario } from '../support/sample-bookings.ts';
import { expectSandbox } from '../support/sandbox-evidence.ts';
import { until } from '../support/until.ts';
import { openVirtualCard } from '../support/virtual-card.ts';
import { xHand } from '../support/x-hand.ts';

/* The very folder that would ship, as an ordinary user starts it: nothing looks inside, nothing helps. */

const pictures = join(import.meta.dirname, '../../out/e2e');
const size = { width: 720, height: 1280 };
const folder = mkdtempSync(join(tmpdir(), 'totem-shipping-'));
const dataDir = join(folder, 'data');
const configFile = join(folder, 'config.json');
const booking = bookingOf(mario);

let pcscd: Pcscd;
let queue: PrintQueue;
let program: Program;
let places: Places;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  pcscd = await startPcscd();
  queue = await openPrintQueue();
  const config = {
    window: size,
    facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
    devices: { cardReader: 'pcsc', printer: { driver: 'ipp', queue: queue.queue } },
  };
  places = await learnPlaces({ booking, config, env: queue.env });
  program = await asPackage('shipping');
  writeFileSync(configFile, JSON.stringify({ dataDir, ...config }));
  writeFileSync(join(folder, 'bookings.csv'), csvOf(booking));
  chownSync(folder, program.user ?? 0, program.user ?? 0);
});

afterAll(async () => {
  await queue.close();
  await pcscd.stop();
  rmSync(folder, { recursive: true, force: true });
});

const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  DISPLAY: process.env['DISPLAY'],
  HOME: folder,
  ...queue.env,
});

function runToEnd(args: string[], env: NodeJS.ProcessEnv = {}) {
  const all = { ...environment(), ...env };
  const { status, stdout, stderr } = spawnSync(program.executable, args, {
    env: all,
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, stdout, stderr };
}

test('nothing is inside but what the program loads', () => {
  const inside = listPackage(join(dirname(packedBinary('shipping')), 'resources', 'app.asar'), {
    isPack: false,
  })
    .map((path) => path.split('\\').join('/'))
    .filter((path) => /\.\w+$/.test(path));
  const modules = inside.flatMap((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  expect([...new Set(modules)].toSorted().join(' ')).toBe(
    '@pcsc-mini/linux-x86_64-gnu @serialport/bindings-cpp @serialport/bindings-interface ' +
      '@serialport/parser-delimiter @serialport/parser-readline better-sqlite3 debug dijkstrajs ' +
      'electron-pos-printer jsbarcode ms node-gyp-build node-hid pcsc-mini pkg-prebuilds pngjs qrcode',
  );
  const ours = inside.filter((path) => !path.startsWith('/node_modules/'));
  for (const path of ours)
    expect(path).toMatch(/^\/(out\/(main|renderer)\/|resources\/demo\/|package\.json$)/);
  expect(inside.filter((path) => /(?<!LICENSE)\.(map|ts|md|svelte|c|h|cpp|gyp)$/i.test(path))).toEqual([]);
  expect(inside.filter((path) => /(win32|darwin|musl|arm64).*\.node$/.test(path))).toEqual([]);
});

test('it imports a file, without a display', () => {
  const file = join(folder, 'bookings.csv');
  const imported = runToEnd(['import', file, '--config', configFile], { DISPLAY: undefined });
  expect(imported.stdout).toBe('bookings: 1 new, 0 changed, 0 unchanged; rows refused: 0\n');
  expect(imported.status).toBe(0);
});

test('it refuses to be debugged, to be a Node shell, and options that it does not know', () => {
  for (const option of ['--remote-debugging-port=9222', '--inspect=9229', '--no-sandbox', '--confg']) {
    const { status, stderr } = runToEnd(['--config', configFile, option]);
    expect(stderr).toContain(`refused: ${option}`);
    expect(status).toBe(2);
  }
  const asNode = runToEnd(['-p', '6*7'], { ELECTRON_RUN_AS_NODE: '1' });
  expect(asNode.stdout).not.toContain('42');
  expect(asNode.status).toBe(2);
  const injected = runToEnd(['--help'], { NODE_OPTIONS: '--require=/etc/hostname' });
  expect(injected).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('usage: totem-cup') as string,
  });
});

test('the main job: card in, number typed, booking found, coupon printed', async () => {
  const totem = spawn(program.executable, ['--config', configFile], { env: environment(), stdio: 'ignore' });
  try {
    await reaches('started');
    const first = join(pictures, 'packaged-1-idle.png');
    await until('the first screen is drawn', async () => {
      await xHand.picture(first, size);
      // A bare window is a few hundred bytes of PNG.
      return statSync(first).size > 10_000;
    });

    const printed = (await queue.capturedPdfs()).length;
    const card = await openVirtualCard({ personalData: loadPayload('P1') });
    await reaches('asking');
    await settle();
    await xHand.click(places.field);
    await xHand.type(booking.bookingNumber);
    await xHand.click(places.notice);
    await settle();
    await xHand.picture(join(pictures, 'packaged-2-asking.png'), size);
    await xHand.click(places.search);
    await reaches('choosing');
    await settle();
    await xHand.picture(join(pictures, 'packaged-3-list.png'), size);
    await xHand.click(places.open);
    await reaches('summary');
    await settle();
    await xHand.picture(join(pictures, 'packaged-4-summary.png'), size);
    await xHand.click(places.print);
    await reaches('printed');
    await settle();
    await xHand.picture(join(pictures, 'packaged-5-printed.png'), size);

    const papers = await queue.waitForCapture(printed + 1);
    const paper = await examinePaper(papers.at(-1) ?? new Uint8Array());
    expect(paper).toMatchObject({ pages: 1, barcodes: [booking.bookingNumber] });
    expect(paper.text).toContain('domenica 22 dicembre 2030');
    expectSandbox(totem.pid ?? 0, program.user ?? 0);
    for (const { pid } of [{ pid: totem.pid ?? 0 }, ...processesBelow(totem.pid ?? 0)]) {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      expect(command).not.toMatch(/--no-sandbox|--inspect|--remote-debugging/);
    }
    await card.remove();
  } finally {
    totem.kill('SIGTERM');
    const hasEnded = totem.exitCode !== null || totem.signalCode !== null;
    if (!hasEnded) await new Promise((resolve) => totem.once('exit', resolve));
    const crash = /"event":"crashed".*/.exec(log())?.[0] ?? 'none';
    const end = { code: totem.exitCode, signal: totem.signalCode, crash };
    expect(end).toEqual({ code: 0, signal: null, crash: 'none' });
  }
});

const log = (): string => {
  const file = join(dataDir, 'log', 'totem.jsonl');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** Waits for a stage to be the last one that was entered, or for an event. */
const reaches = (name: string): Promise<void> =>
  until(`the totem gets to ${name}`, async () => {
    const stages = [...log().matchAll(/"event":"stage",.*"to":"(\w+)"/g)].map(([, stage]) => stage);
    return stages.at(-1) === name || (name === 'started' && log().includes('"event":"started"'));
  });

/** Two frames, for the screen to follow what the program knows. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));
