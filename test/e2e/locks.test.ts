import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { asPackage } from '../support/program.ts';
import { until } from '../support/until.ts';
import { watchStill } from '../support/watch-still.ts';

/* What an attendant's keyboard, a bored hand or a curious one would try. */

let totem: TotemUnderTest;
let screen: Page;
let expectNothingHappened: () => Promise<void>;

beforeAll(async () => {
  totem = await startTotem({
    bookings: [],
    program: await asPackage('inspectable'),
    args: ['--demo'],
    provokes: true,
  });
  screen = await totem.see('Gestione prenotazioni');
  await until('the spare waits', async () => totem.app.windows().length === 3);
  expectNothingHappened = await watchStill(totem, screen);
});

afterAll(() => totem[Symbol.asyncDispose]());

test('no chord of the browser does anything', async () => {
  const chords = [
    ...['R', 'W', 'Q', 'M', 'P', 'N', 'T', 'O', 'S', 'U', 'F', 'L', '+', '-', '0'].map((key) => [
      key,
      'control',
    ]),
    ...['I', 'J', 'C', 'R', 'N', 'T'].map((key) => [key, 'control', 'shift']),
    ...['Left', 'Right', 'Home', 'F4', 'F'].map((key) => [key, 'alt']),
    ...['F5', 'F10', 'F11', 'F12', 'a'].map((key) => [key]),
  ];
  const before = await totem.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await screen.evaluate(() => {
    const heard: string[] = [];
    addEventListener('keydown', ({ key }) => heard.push(key), { capture: true });
    (globalThis as { heard?: string[] }).heard = heard;
  });
  const after = await totem.app.evaluate(async ({ BrowserWindow }, keys) => {
    const window = BrowserWindow.getAllWindows().find(
      (each) => each.getTitle() === 'Totem CUP' && each.isVisible(),
    );
    if (!window) throw new Error('no visible window');
    for (const [keyCode = '', ...modifiers] of keys) {
      for (const type of ['keyDown', 'keyUp'] as const) {
        window.webContents.sendInputEvent({ type, keyCode, modifiers: modifiers as 'control'[] });
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const { x, y } = { x: 100, y: 100 };
    window.webContents.sendInputEvent({ type: 'mouseWheel', x, y, deltaY: 100, modifiers: ['control'] });
    await new Promise((resolve) => setTimeout(resolve, 200));
    return {
      zoom: window.webContents.getZoomFactor(),
      tools: window.webContents.isDevToolsOpened(),
      windows: BrowserWindow.getAllWindows().length,
      fullScreen: window.isFullScreen(),
    };
  }, chords);
  expect(after).toEqual({ zoom: 1, tools: false, windows: before, fullScreen: false });
  // The last key is one that a person may press: it shows that keys do get there.
  expect(await screen.evaluate(() => (globalThis as { heard?: string[] }).heard)).toEqual(['a']);
  await expectNothingHappened();
});

test('developer tools do not open in an installed program, whoever asks', async () => {
  const opened = await totem.app.evaluate(async ({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.openDevTools();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return webContents.getAllWebContents().some((contents) => contents.isDevToolsOpened());
  });
  expect(opened).toBe(false);
});

test('a download is cancelled before it begins', async () => {
  await totem.app.evaluate(({ session }) => {
    const seen: boolean[] = [];
    Object.assign(globalThis, { downloads: seen });
    for (const partition of ['visit-a', 'visit-b'])
      session
        .fromPartition(partition)
        .on('will-download', (event) => void seen.push((event as unknown as Event).defaultPrevented));
  });
  await screen.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'data:text/plain,stolen';
    link.download = 'stolen.txt';
    document.body.append(link);
    link.click();
  });
  await until('the download was asked for', async () => {
    const seen = await totem.app.evaluate(
      () => (globalThis as unknown as { downloads: boolean[] }).downloads,
    );
    if (seen.length === 0) return false;
    expect(seen).toEqual([true]);
    return true;
  });
  expect(readdirSync(totem.home, { recursive: true })).toEqual([]);
});

test('wrong certificates, passwords and client certificates get nothing', async () => {
  const found = await totem.app.evaluate(({ app, webContents }) => {
    const [contents] = webContents.getAllWebContents();
    const chosen: unknown[] = [];
    let prevented = 0;
    const event = { preventDefault: () => (prevented += 1) };
    app.emit('select-client-certificate', event, contents, 'https://x', [{}], (certificate: unknown) =>
      chosen.push(certificate ?? null),
    );
    // Refusal is what Electron does by itself as long as nobody else listens; the one listener is its own.
    const listeners = ['certificate-error', 'login'].map((name) => app.listenerCount(name));
    return { chosen, prevented, listeners };
  });
  expect(found).toEqual({ chosen: [null], prevented: 1, listeners: [1, 0] });
});

test('no dialog, no menu, no selection, no zoom', async () => {
  const found = await screen.evaluate(() => {
    window.print();
    const confirmed = window.confirm('?');
    const allowed = (event: Event): boolean => document.body.dispatchEvent(event);
    const menu = allowed(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    const drags = (['dragstart', 'dragover', 'drop'] as const).map((type) =>
      allowed(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() })),
    );
    const { userSelect, touchAction, overscrollBehaviorX } = getComputedStyle(document.body);
    return { confirmed, menu, drags, userSelect, touchAction, overscrollBehaviorX };
  });
  expect(found).toEqual({
    confirmed: false,
    menu: false,
    drags: [false, false, false],
    userSelect: 'none',
    touchAction: 'pan-y',
    overscrollBehaviorX: 'none',
  });
  await expectNothingHappened();
});

test('two fingers drawn apart make nothing larger', async () => {
  const session = await totem.app.context().newCDPSession(screen);
  await session.send('Input.synthesizePinchGesture', { x: 300, y: 500, scaleFactor: 3 });
  expect(await screen.evaluate(() => window.visualViewport?.scale)).toBe(1);
  await session.detach();
  await expectNothingHappened();
});

test('no session is kept on disk, none checks spelling, and no report of a crash is sent', async () => {
  const found = await totem.app.evaluate(({ webContents, crashReporter }) => ({
    stored: webContents.getAllWebContents().some((contents) => contents.session.isPersistent()),
    spelling: webContents.getAllWebContents().some((contents) => contents.session.isSpellCheckerEnabled()),
    reports:
      (crashReporter as unknown as { getUploadToServer?: () => boolean }).getUploadToServer?.() ?? false,
  }));
  expect(found).toEqual({ stored: false, spelling: false, reports: false });
});
