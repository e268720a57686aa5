import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wrongFuses } from '../../scripts/fuses.ts';
import { projectFolder } from '../../scripts/places.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { asPackage, packedBinary } from '../support/program.ts';
import { expectSandbox } from '../support/sandbox-evidence.ts';
import { until } from '../support/until.ts';

/*
 * The twenty points of Electron's own security list (electron/electron, docs/tutorial/security.md), on the packed
 * program, run by an ordinary user with the sandbox on.
 */

let totem: TotemUnderTest;
const addresses: string[] = [];

beforeAll(async () => {
  totem = await startTotem({ bookings: [], program: await asPackage('inspectable'), args: ['--demo'] });
  totem.app.context().on('request', (request) => addresses.push(request.url()));
  await totem.see('Gestione prenotazioni');
  await until('the spare waits', async () => totemPages().length === 2);
});

afterAll(() => totem[Symbol.asyncDispose]());

const totemPages = (): Page[] => totem.app.windows().filter((page) => page.url().startsWith('app://totem/'));

/** Main and preload, in all their parts, as they are packed. */
const bundles = readdirSync(join(projectFolder, 'out', 'main'))
  .filter((name) => name.endsWith('.cjs'))
  .map((name) => readFileSync(join(projectFolder, 'out', 'main', name), 'utf8'))
  .join('\n');

const preferences = () =>
  totem.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) =>
        (
          contents as unknown as { getLastWebPreferences: () => Electron.WebPreferences }
        ).getLastWebPreferences(),
      ),
  );

test('1 only secure content: no page asks for anything but the files of the program', async () => {
  const panel = await totem.panel();
  await panel.getByRole('button', { name: /Mario/ }).first().click();
  await totem.see(/MARIO R\./);
  await panel
    .getByRole('button', { name: /Togli|Estrai/ })
    .first()
    .click();
  await totem.see(/tessera/i);
  const screen = await totem.screen();
  await screen.getByRole('button', { name: 'Esci' }).click();
  await totem.see('Gestione prenotazioni');
  await until('the spare waits again', async () => totemPages().length === 2);
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address).toMatch(/^(app:\/\/(totem|simulator)\/|data:|about:)/);
  const pages = readdirSync(join(projectFolder, 'out', 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css|html)$/.test(name))
    .map((name) => readFileSync(join(projectFolder, 'out', 'renderer', name), 'utf8'));
  const outward = [bundles, ...pages].flatMap((text) => text.match(/\b(http|ws|ftp):\/\/[\w.-]+/g) ?? []);
  // Names of XML dialects, the local print server, where a sign-in comes back to (it stops before anything is sent),
  // and addresses that documentation comments give.
  const known = /:\/\/(www\.w3\.org|localhost|127\.0\.0\.1|svelte\.dev|linux\.die\.net|msdn\.microsoft\.com)/;
  expect(outward.filter((each) => !known.test(each))).toEqual([]);
});

test('2 no Node in any frame of any window', async () => {
  for (const page of totem.app.windows()) {
    for (const frame of page.frames()) {
      const found = await frame.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
      );
      expect(found).toEqual([]);
    }
  }
  for (const each of await preferences()) expect(each.nodeIntegration).toBe(false);
});

test('3 context isolation: what a page does to its own objects never meets the preload', async () => {
  const reached = await (
    await totem.screen()
  ).evaluate(async () => {
    let calls = 0;
    const spiedOn: [Record<string, unknown>, string][] = [
      [Array.prototype as never, 'push'],
      [JSON as never, 'stringify'],
      [Object as never, 'keys'],
    ];
    const own = spiedOn.map(([owner, name]) => owner[name]);
    for (const [owner, name] of spiedOn) owner[name] = () => (calls += 1);
    const { totem: api } = globalThis as unknown as { totem: { alive: (shown: null) => void } };
    api.alive(null);
    const spied = calls;
    [].push();
    const works = calls > spied;
    for (const [index, [owner, name]] of spiedOn.entries()) owner[name] = own[index];
    return { spied, works };
  });
  expect(reached).toEqual({ spied: 0, works: true });
  for (const each of await preferences()) expect(each.contextIsolation).toBe(true);
});

test('4 sandbox: every page runs filtered, without new rights, away from the other processes', async () => {
  expectSandbox(totem.pid, 65_534);
  for (const each of await preferences()) expect(each.sandbox).toBe(true);
});

test('6, 8, 9, 10, 11 nothing of Chromium is loosened, and no webview is allowed', async () => {
  for (const each of await preferences()) {
    expect(each).toMatchObject({ webSecurity: true, webviewTag: false });
    expect(each.allowRunningInsecureContent ?? false).toBe(false);
    expect(each.experimentalFeatures ?? false).toBe(false);
    expect(each.enableBlinkFeatures ?? '').toBe('');
  }
  const loosening =
    /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|bypassCSP/;
  expect(bundles).not.toMatch(loosening);
});

test('15 nothing is handed to the desktop; 16 the declared Electron is supported', () => {
  expect(bundles).not.toMatch(/openExternal|openPath|\bshell\b\s*[,}]/);
  const { devDependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const declared = Number.parseInt(devDependencies['electron'] ?? '', 10);
  // 45.0.0 came on 2026-10-21; a major follows every eight weeks, and the last three are supported.
  const eightWeeks = 8 * 7 * 86_400_000;
  const newest = 45 + Math.max(0, Math.floor((Date.now() - Date.parse('2026-10-21')) / eightWeeks));
  expect(newest - declared).toBeLessThan(3);
});

test('18 every window shows a page of app://', async () => {
  for (const page of totem.app.windows()) expect(page.url()).toMatch(/^app:\/\/(totem|simulator)\//);
});

test('19 the fuses of the program that ships, read back from it', async () => {
  await asPackage('shipping');
  expect(await wrongFuses(packedBinary('shipping'), false)).toEqual([]);
  // The same question of the other one must find the difference.
  expect(await wrongFuses(packedBinary('inspectable'), false)).toEqual(['EnableNodeCliInspectArguments']);
});

test('20 the only way out is named functions, frozen', async () => {
  for (const page of totem.app.windows()) {
    const found = await page.evaluate(() => {
      const { totem: own, simulator } = globalThis as unknown as Record<string, Record<string, unknown>>;
      const api = own ?? simulator ?? {};
      return {
        names: Object.keys(api),
        types: [...new Set(Object.values(api).map((value) => typeof value))],
        frozen: Object.isFrozen(api),
        both: own !== undefined && simulator !== undefined,
      };
    });
    const names = page.url().startsWith('app://totem/')
      ? ['dispatch', 'onView', 'alive']
      : ['act', 'onState'];
    expect(found).toEqual({ names, types: ['function'], frozen: true, both: false });
  }
});
