import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { graphicsPid, kill, killRenderer, visiblePid } from '../support/deaths.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { until } from '../support/until.ts';

/* What ends the program, and how it comes back. */

const config = {
  facility: { name: 'Poliambulatorio di Borgo Ulivo', phone: '0800 000 001' },
  devices: { cardReader: 'simulated', scanner: ['simulated'], printer: { driver: 'simulated' } },
};
let totem: TotemUnderTest;

beforeEach(async () => {
  totem = await startTotem({ bookings: [], config });
  await totem.see('Gestione prenotazioni');
  await until('the spare waits', async () => totem.app.windows().length === 3);
});
afterEach(() => totem[Symbol.asyncDispose]());

test('pages that keep dying end the program, to be started anew', async () => {
  const ended = new Promise<unknown[]>((resolve) =>
    totem.app.process().once('exit', (...how) => resolve(how)),
  );
  for (let death = 0; death < 3; death += 1) {
    await killRenderer(totem);
    await totem.see('Gestione prenotazioni');
  }
  kill(await visiblePid(totem));
  expect(await ended).toEqual([10, null]);
  expect(totem.log()).toContain('"event":"restarting","reason":"pages"');
});

test('a graphics process that dies twice in a minute ends the program, and the next start does without', async () => {
  const ended = new Promise<unknown[]>((resolve) =>
    totem.app.process().once('exit', (...how) => resolve(how)),
  );
  const first = graphicsPid(totem);
  kill(first);
  await until('another graphics process', async () => ![0, first].includes(graphicsPid(totem)));
  kill(graphicsPid(totem));
  expect(await ended).toEqual([10, null]);
  expect(totem.log()).toContain('"event":"restarting","reason":"gpu"');
  const ledger = readFileSync(join(totem.dataDir, 'electron', 'restarts.json'), 'utf8');
  await using again = await startTotem({ bookings: [], config, files: { 'electron/restarts.json': ledger } });
  await again.see('Gestione prenotazioni');
  expect(again.log()).toContain('"withoutGpu":true');
});

test('ended while its pages load it ends in order, whatever they still say', async () => {
  for (let ms = 0; ms <= 200; ms += 40) {
    await using again = await startTotem({ bookings: [], config });
    await until('the spare waits', async () => again.app.windows().length === 3);
    const ended = new Promise<unknown[]>((resolve) =>
      again.app.process().once('exit', (...how) => resolve(how)),
    );
    await again.app
      .evaluate(({ app, BrowserWindow }, afterMs) => {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.reload();
        setTimeout(() => app.quit(), afterMs);
      }, ms)
      .catch(() => undefined);
    expect(await ended).toEqual([0, null]);
    expect(again.log()).not.toContain('"event":"crashed"');
  }
});

test('a second totem on the same data ends at once', () => {
  const command = readFileSync(`/proc/${totem.pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  const words = command.filter((word) => !/^--(inspect|remote-debugging)/.test(word));
  const { status, stderr } = spawnSync(words[0] ?? '', words.slice(1), { encoding: 'utf8', timeout: 20_000 });
  expect(stderr).toContain('runs already');
  expect(status).toBe(1);
});

test('one window is seen, and behind it waits a spare in a process of its own', async () => {
  const windows = await totem.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((each) => each.getTitle() === 'Totem CUP')
      .map((each) => ({ seen: each.isVisible(), pid: each.webContents.getOSProcessId() })),
  );
  expect(windows.map(({ seen }) => seen).toSorted()).toEqual([false, true]);
  expect(new Set(windows.map(({ pid }) => pid)).size).toBe(2);
});

test('four starts that were killed, and the fifth says where else to go and touches nothing', async () => {
  let ledger = '';
  const start = () =>
    startTotem({ bookings: [], config, files: ledger ? { 'electron/restarts.json': ledger } : {} });
  for (let count = 0; count < 4; count += 1) {
    await using killed = await start();
    await killed.see('Gestione prenotazioni');
    ledger = readFileSync(join(killed.dataDir, 'electron', 'restarts.json'), 'utf8');
    kill(killed.pid);
  }
  await using fifth = await start();
  await fifth.see(/fuori servizio/i);
  expect(existsSync(join(fifth.dataDir, 'totem.db'))).toBe(false);
  expect(fifth.log()).not.toMatch(/"event":"(cardReader|printer|printDocumentsKept)"/);
});

test('a program whose starts kept failing is an ordinary one again after an orderly end', async () => {
  const now = Date.now();
  const starts = [4, 3, 2, 1].map((minutes) => new Date(now - minutes * 60_000).toISOString());
  const ledger = JSON.stringify({ starts, withoutGpuUntil: null });
  const files = { 'electron/restarts.json': ledger };
  await using again = await startTotem({ bookings: [], config, files });
  const screen = await again.see(/fuori servizio/i);
  await screen.getByText('0800 000 001').first().waitFor();
  expect(again.log()).toContain('"event":"outOfService"');
  await again.app.close();
  // Somebody has ended it in order: the next start is an ordinary one.
  expect(JSON.parse(readFileSync(join(again.dataDir, 'electron', 'restarts.json'), 'utf8'))).toMatchObject({
    starts: [],
  });
});
