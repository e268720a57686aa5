import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskApi } from '../../src-main/contract/desk/api.ts';
import { anna, startDesk } from '../support/e2e-desk.ts';
import type { DeskUnderTest } from '../support/e2e-desk.ts';
import { countInMemory, rendererPids } from '../support/memory-scan.ts';
import { asPackage } from '../support/program.ts';
import { until } from '../support/until.ts';

/* The window of the desk as an installed program, whatever its page shows. */

type DeskPage = { desk: DeskApi };

let desk: DeskUnderTest;
let page: Page;

beforeAll(async () => {
  const program = await asPackage('inspectable');
  desk = await startDesk({ args: ['--demo'], program, provokes: true });
  page = await desk.page();
});

afterAll(() => desk[Symbol.asyncDispose]());

const call = (asked: object): Promise<unknown> =>
  page.evaluate((each) => (window as unknown as DeskPage).desk.call(each as never), asked);

/** The process that draws the desk's page. */
const processOf = (): Promise<number> =>
  desk.app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.getTitle().startsWith('Sportello CUP'))
        ?.webContents.getOSProcessId() ?? 0,
  );

const inPage = (script: string): Promise<unknown> =>
  desk.app.evaluate(
    ({ BrowserWindow }, each) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.getTitle().startsWith('Sportello CUP'))
        ?.webContents.executeJavaScript(each) as Promise<unknown>,
    script,
  );

/** What the page is told first. */
const doorScript = `new Promise((resolve) => desk.onEvent((event) => {
  if (event.kind === 'state') resolve(event.state.door.kind);
}))`;

test('the page has the desk and nothing else, under the strict policy', async () => {
  const found = await page.evaluate(() => ({
    address: location.href,
    desk: Object.keys((window as unknown as DeskPage).desk).toSorted(),
    others: ['totem', 'simulator', 'require', 'process', 'electron'].filter((each) => each in window),
  }));
  expect(found).toEqual({
    address: 'app://desk/desk.html',
    desk: ['call', 'onEvent', 'pathOf'],
    others: [],
  });
  const policy = await page.evaluate(
    () => document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '',
  );
  expect(policy).toContain("default-src 'none'; script-src 'self'");
  const preferences = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => {
      const { sandbox, contextIsolation, nodeIntegration } = (
        each.webContents as unknown as { getLastWebPreferences: () => Electron.WebPreferences }
      ).getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration };
    }),
  );
  for (const each of preferences)
    expect(each).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

test('a framed window that may be resized, but not below what the lists need', async () => {
  const found = await desk.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Sportello CUP');
    return { least: window?.getMinimumSize(), resizable: window?.isResizable(), kiosk: window?.isKiosk() };
  });
  expect(found).toEqual({ least: [1024, 700], resizable: true, kiosk: false });
});

test('the page of the desk goes nowhere, downloads nothing, asks for nothing', async () => {
  const before = page.url();
  const denied = await page.evaluate(async () => {
    location.href = 'app://totem/index.html';
    const opened = window.open('app://desk/desk.html');
    const link = document.createElement('a');
    link.href = 'data:text/plain,stolen';
    link.download = 'stolen.txt';
    document.body.append(link);
    link.click();
    link.remove();
    const permission = await Notification.requestPermission();
    return { opened: opened !== null, permission, confirmed: confirm('?') };
  });
  expect(denied).toEqual({ opened: false, permission: 'denied', confirmed: false });
  await until('the refusals are logged', () => desk.log().includes('navigationRefused'));
  expect(page.url()).toBe(before);
  expect(readdirSync(desk.home, { recursive: true })).toEqual([]);
});

test('chords of the browser do nothing, those of a form and of the size do', async () => {
  await page.evaluate(() => {
    const heard: string[] = [];
    addEventListener('keydown', ({ key }) => heard.push(key), { capture: true });
    (window as unknown as { heard: string[] }).heard = heard;
  });
  const zoom = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Sportello CUP');
    if (!window) throw new Error('no desk');
    const press = async (keyCode: string, ...modifiers: 'control'[]): Promise<number> => {
      for (const type of ['keyDown', 'keyUp'] as const)
        window.webContents.sendInputEvent({ type, keyCode, modifiers });
      await new Promise((resolve) => setTimeout(resolve, 50));
      return window.webContents.getZoomFactor();
    };
    for (const key of ['R', 'W', 'P', 'U', 'L']) await press(key, 'control');
    for (const key of ['F5', 'F11', 'F12']) await press(key);
    const sizes = [await press('+', 'control'), await press('-', 'control'), await press('-', 'control')];
    sizes.push(await press('0', 'control'));
    await press('C', 'control');
    await press('F1');
    return sizes.map((each) => Math.round(each * 100) / 100);
  });
  expect(zoom).toEqual([1.1, 1, 0.9, 1]);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.filter((key) => key !== 'Control')).toEqual(['c', 'F1']);
});

test('a second start brings the first one to the front, and ends', async () => {
  await desk.app.evaluate(({ app }) => {
    app.on('second-instance', () => Object.assign(globalThis, { came: true }));
  });
  const second = await desk.startAgain();
  expect(second).toMatchObject({ status: 0, stderr: expect.stringContaining('runs already') as string });
  expect(await desk.app.evaluate(() => 'came' in globalThis)).toBe(true);
});

test.each(['lock', 'leave'])('after "%s" no process has anything of what was on the page', async (kind) => {
  await call({ kind: 'createAdministrator', ...anna });
  expect(await call({ kind: 'enter', ...anna })).toMatchObject({ value: { kind: 'entered' } });
  const secret = `QZX${kind.toUpperCase()}RSSMRA80A01H501U`;
  const before = await processOf();
  await page.evaluate((text) => document.body.append(text), secret);
  expect(countInMemory(before, [secret])).toBeGreaterThan(0);
  const other = page.url().includes('desk-anew') ? 'app://desk/' : 'app://desk-anew/';
  // Its answer may come when the page that asked is gone.
  await call({ kind }).catch(() => undefined);
  await page.waitForURL(`${other}desk.html`);
  expect(await inPage(doorScript)).toBe(kind === 'lock' ? 'locked' : 'closed');
  await until('the old process has ended', () => !rendererPids(desk.pid).includes(before));
  const renderers = rendererPids(desk.pid);
  expect(renderers).toContain(await processOf());
  expect(renderers.map((pid) => countInMemory(pid, [secret]))).toEqual(renderers.map(() => 0));
  expect(
    await desk.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().some((each) => each.navigationHistory.canGoBack()),
    ),
  ).toBe(false);
});

test('the page dies: it is there again, and is told how the desk stands', async () => {
  await call({ kind: 'enter', ...anna });
  const before = await processOf();
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => each.getTitle() === 'Sportello CUP')
      ?.webContents.forcefullyCrashRenderer(),
  );
  await until('another process draws it', async () => {
    const now = await processOf();
    return now !== 0 && now !== before;
  });
  await until('it is told that the desk is open', async () => (await inPage(doorScript)) === 'open');
});

test('the window closes while a file is being chosen: the program ends in order', async () => {
  await desk.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => new Promise(() => undefined);
  });
  // No page of Playwright's any more: it gives up what has once died.
  await inPage(`void desk.call({ kind: 'beginImport', path: '' })`);
  await desk.app
    .evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.getTitle().startsWith('Sportello CUP'))
        ?.close(),
    )
    .catch(() => undefined);
  await desk.ended;
  expect(desk.exitCode()).toBe(0);
  expect(desk.log()).not.toMatch(/"event":"(crashed|workFailed)"/);
});
