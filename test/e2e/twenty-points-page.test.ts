import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { asPackage } from '../support/program.ts';
import { until } from '../support/until.ts';
import { watchStill } from '../support/watch-still.ts';

/* What a page could ask for, if somebody else's script ran in it: points 12, 13, 14 and 17 of the list. */

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

test('12 a webview never comes to life', async () => {
  const before = await totem.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  await screen.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.invalid/');
    document.body.append(view);
  });
  await expectNothingHappened();
  expect(await totem.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(before);
});

test.each([
  [
    'an assignment',
    (): void => {
      location.href = 'https://example.invalid/';
    },
  ],
  [
    'a file',
    (): void => {
      location.href = 'file:///etc/passwd';
    },
  ],
  [
    'another page of ours',
    (): void => {
      location.href = 'app://totem/simulator.html';
    },
  ],
  [
    'a link',
    () => {
      const link = document.createElement('a');
      link.href = 'https://example.invalid/';
      document.body.append(link);
      link.click();
    },
  ],
  [
    'a form',
    () => {
      const form = document.createElement('form');
      form.action = 'https://example.invalid/';
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'a refresh',
    () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = '0;url=https://example.invalid/';
      document.head.append(meta);
    },
  ],
  [
    'a frame',
    () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.invalid/';
      document.body.append(frame);
    },
  ],
] as const)('13 %s leads nowhere', async (_name, go) => {
  await screen.evaluate(go);
  await expectNothingHappened();
});

test('14 nothing opens a window: script, link, middle and shift click', async () => {
  expect(await screen.evaluate(() => window.open('app://totem/index.html'))).toBeNull();
  await screen.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'app://totem/index.html';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    for (const how of [{ shiftKey: true }, { ctrlKey: true }, { button: 1 }]) {
      link.dispatchEvent(new MouseEvent(how.button ? 'auxclick' : 'click', { bubbles: true, ...how }));
    }
  });
  await expectNothingHappened();
});

test('17 commands are taken from the visible page only: no other window, no frame', async () => {
  type Api = { dispatch: (command: unknown) => Promise<void> };
  const send = (page: Page): Promise<string> =>
    page.evaluate(() =>
      (globalThis as unknown as { totem: Api }).totem.dispatch({ kind: 'stay' }).then(
        () => 'taken',
        () => 'refused',
      ),
    );
  expect(await send(screen)).toBe('taken');
  const spare = totem.app.windows().find((page) => page.url() === screen.url() && page !== screen);
  if (!spare) throw new Error('no spare window');
  expect(await send(spare)).toBe('refused');
  expect(totem.log()).toContain('senderRefused');
  const inFrame = await screen.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const found = frame.contentWindow !== null && 'totem' in frame.contentWindow;
    frame.remove();
    return found;
  });
  expect(inFrame).toBe(false);
});
