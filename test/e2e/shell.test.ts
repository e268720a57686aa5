import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { rendererPids } from '../support/memory-scan.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';

let totem: TotemUnderTest;

beforeAll(async () => {
  totem = await startTotem({
    bookings: [bookingOf(mario)],
    config: { devices: { cardReader: 'simulated', scanner: 'simulated', printer: { driver: 'simulated' } } },
  });
  await totem.see('Gestione prenotazioni');
});

afterAll(() => totem[Symbol.asyncDispose]());

test('exactly one visible window shows the totem, and behind it waits a spare in a process of its own', async () => {
  const pages = totem.app.windows().filter((page) => page.url().startsWith('app://totem/'));
  const visible = await Promise.all(
    pages.map(async (page) =>
      (await totem.app.browserWindow(page)).evaluate((each: { isVisible: () => boolean }) =>
        each.isVisible(),
      ),
    ),
  );
  expect(visible.filter(Boolean)).toHaveLength(1);
  expect(pages).toHaveLength(2);
  const pids = await totem.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
  );
  expect(new Set(pids).size).toBe(pids.length);
});

test('no page has Node, and the only way out is two named functions', async () => {
  for (const page of totem.app.windows()) {
    const found = await page.evaluate(() => ({
      node: [typeof globalThis.require, typeof globalThis.process, typeof globalThis.module],
      totem: Object.keys((globalThis as { totem?: object }).totem ?? {}),
      simulator: Object.keys((globalThis as { simulator?: object }).simulator ?? {}),
    }));
    expect(found.node).toEqual(['undefined', 'undefined', 'undefined']);
    if (page.url().startsWith('app://totem/')) {
      expect(found).toMatchObject({ totem: ['dispatch', 'onView'], simulator: [] });
    } else expect(found).toMatchObject({ totem: [], simulator: ['act', 'onState'] });
  }
});

test('every window is sandboxed, isolated and in memory only', async () => {
  const windows = await totem.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { sandbox, contextIsolation, nodeIntegration } = (
        contents as unknown as { getLastWebPreferences: () => Electron.WebPreferences }
      ).getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, stored: contents.session.isPersistent() };
    }),
  );
  for (const window of windows) {
    expect(window).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, stored: false });
  }
  expect(rendererPids(totem.pid).length).toBeGreaterThanOrEqual(3);
});

test('the policy lets no script in from outside and none be made from text', async () => {
  const screen = await totem.screen();
  const found = await screen.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    let scripted = true;
    try {
      document.createElement('script').src = 'https://example.invalid/x.js';
    } catch {
      // Trusted Types refuse the very address.
      scripted = false;
    }
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = 'https://example.invalid/x.css';
    document.head.append(style);
    const image = document.createElement('img');
    image.src = 'https://example.invalid/x.png';
    document.body.append(image);
    await fetch('app://totem/index.html').catch(() => undefined);
    // In a task of its own: what a debugger runs directly is let through.
    const evaluated = await new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          (globalThis as unknown as { eval: (code: string) => void }).eval('1');
          resolve(true);
        } catch {
          resolve(false);
        }
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    style.remove();
    image.remove();
    return { violations, evaluated, scripted };
  });
  expect(found).toMatchObject({ evaluated: false, scripted: false });
  expect(found.violations).toEqual(expect.arrayContaining(['style-src-elem', 'img-src', 'connect-src']));
});

test('the page goes nowhere, opens nothing and gets no permission', async () => {
  const screen = await totem.screen();
  const address = screen.url();
  const windows = totem.app.windows().length;
  await screen.evaluate(() => {
    location.href = 'https://example.invalid/';
  });
  await screen.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  const opened = await screen.evaluate(() => window.open('app://totem/index.html'));
  expect(opened).toBeNull();
  const permissions = await screen.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read'];
    const states = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
    return (await Promise.all(states)).map((status) => status.state);
  });
  expect(new Set(permissions)).toEqual(new Set(['denied']));
  expect(screen.url()).toBe(address);
  expect(totem.app.windows()).toHaveLength(windows);
});

test('only known files are served, whatever the address looks like', async () => {
  const statuses = await totem.app.evaluate(async ({ session }) => {
    const ask = async (address: string): Promise<number | string> => {
      try {
        return (await session.fromPartition('visit-a').fetch(address)).status;
      } catch {
        return 'refused';
      }
    };
    return Promise.all(
      [
        'app://totem/index.html',
        'app://totem/../../package.json',
        'app://totem/%2e%2e/main/main.cjs',
        'app://totem/..%5cmain%5cmain.cjs',
        'app://totem/simulator.html',
        'app://elsewhere/index.html',
        'app://totem/index.html%00.png',
      ].map(ask),
    );
  });
  expect(statuses[0]).toBe(200);
  for (const status of statuses.slice(1)) expect([404, 'refused']).toContain(status);
});

test('commands are taken from the visible page only, and only those of the contract', async () => {
  type Page = { totem: { dispatch: (command: unknown) => Promise<void> } };
  const screen = await totem.screen();
  const send = (page: typeof screen, command: unknown): Promise<string> =>
    page.evaluate(
      (each) =>
        (globalThis as unknown as Page).totem.dispatch(each).then(
          () => 'taken',
          () => 'refused',
        ),
      command,
    );
  expect(await send(screen, { kind: 'stay' })).toBe('taken');
  expect(await send(screen, { kind: 'stay', extra: 1 })).toBe('refused');
  expect(await send(screen, { kind: 'openDevTools' })).toBe('refused');
  const spare = totem.app.windows().find((page) => page.url().startsWith('app://totem/') && page !== screen);
  if (!spare) throw new Error('no spare window');
  expect(await send(spare, { kind: 'stay' })).toBe('refused');
  expect(totem.log()).toContain('senderRefused');
});

test('a second totem on the same data ends at once', async () => {
  const { spawnSync } = await import('node:child_process');
  const command = readFileSync(`/proc/${totem.pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  const words = command.filter(
    (word) => !word.startsWith('--inspect') && !word.startsWith('--remote-debugging'),
  );
  const { status, stderr } = spawnSync(words[0] ?? '', words.slice(1), { encoding: 'utf8', timeout: 20_000 });
  expect(stderr).toContain('runs already');
  expect(status).toBe(1);
});
