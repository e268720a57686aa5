import { afterAll, beforeAll, expect, test } from 'vitest';
import { redirectUri } from '../../src-main/identity/oidc-identity-provider.ts';
import {
  filesUnder,
  startElectronSignIn,
  windowsOnDisplay,
  type ElectronSignIn,
} from '../support/electron-sign-in.ts';
import { startOidcPeer, type OidcPeer } from '../support/oidc-peer.ts';
import { openTrapServer } from '../support/trap-server.ts';

let electron: ElectronSignIn;
let peer: OidcPeer;
let outside: Awaited<ReturnType<typeof openTrapServer>>;

beforeAll(async () => {
  [peer, outside] = await Promise.all([startOidcPeer(), openTrapServer()]);
  electron = await startElectronSignIn();
});
afterAll(async () => {
  await electron.close();
  await Promise.all([peer.close(), outside.close()]);
});

/** Everything by which a page leaves, or brings in what is not named. */
const leaving: Record<string, (to: string) => string> = {
  address: (to) => `location.href = '${to}'; null`,
  link: (to) =>
    `document.body.innerHTML = '<a href="${to}">x</a>'; document.querySelector('a').click(); null`,
  'link to a new window': (to) =>
    `document.body.innerHTML = '<a target="_blank" href="${to}">x</a>'; document.querySelector('a').click(); null`,
  form: (to) =>
    `document.body.innerHTML = '<form method="post" action="${to}"></form>'; document.forms[0].submit(); null`,
  refresh: (to) => `document.head.innerHTML = '<meta http-equiv="refresh" content="0;url=${to}">'; null`,
  window: (to) => `window.open('${to}') === null`,
  frame: (to) => `document.body.innerHTML = '<iframe src="${to}"></iframe>'; null`,
  picture: (to) => `document.body.innerHTML = '<img src="${to}">'; null`,
  fetch: (to) => `fetch('${to}', { mode: 'no-cors' }).then(() => 'reached', () => 'refused')`,
  beacon: (to) => `navigator.sendBeacon('${to}', 'x'); null`,
  socket: (to) => `new WebSocket('${to}'.replace(/^http/, 'ws')); null`,
};

test('no way leads to another host, to a file or to the pages of the totem', async () => {
  const here = `${peer.issuer}/trap/page`;
  const targets = [`${outside.origin}/`, 'https://other.example/', 'file:///etc/hostname', 'app://totem/'];
  for (const to of targets) {
    for (const [name, script] of Object.entries(leaving)) {
      if (name === 'socket' && !to.startsWith('http')) continue;
      const view = await electron.open(here, redirectUri);
      const value = await electron.run(view, script(to));
      expect(value, `${name} to ${to}`).not.toBe('reached');
      if (name === 'window') expect(value).toBe(true);
      // Whatever had been started has come to its end, or to its refusal.
      await electron.run(view, 'new Promise((done) => setTimeout(done, 150))');
      expect(await electron.state(view), `${name} to ${to}`).toMatchObject({ url: here, end: null });
      await electron.ask('close', view);
    }
  }
  const view = await electron.open(here, redirectUri);
  await electron.run(view, `location.href = '/trap/away?to=${encodeURIComponent(outside.origin)}'; null`);
  await electron.run(view, 'new Promise((done) => setTimeout(done, 300))');
  expect(await electron.state(view)).toMatchObject({ url: here, end: null });
  await electron.ask('close', view);

  expect(outside.heard).toEqual([]);
  expect(await electron.ask('windows')).toBe(1);
  const refused = (await electron.ask('log')).filter(({ event }) => event === 'signInHostRefused');
  // Files Chromium itself refuses to a page of the network.
  expect(new Set(refused.map(({ host }) => host))).toEqual(
    new Set([new URL(outside.origin).host, 'other.example', 'totem']),
  );
}, 240_000);

test('no download, no password box, no tools, no Node, no permission', async () => {
  const view = await electron.open(`${peer.issuer}/trap/page`, redirectUri);
  await electron.run(view, `location.href = '/trap/download'; null`);
  await electron.run(
    view,
    `const a = document.createElement('a'); a.download = 'trap.txt'; a.href = 'data:,trap'; a.click(); null`,
  );
  await electron.run(view, 'new Promise((done) => setTimeout(done, 500))');
  expect(filesUnder(electron.home).filter((file) => file.includes('trap'))).toEqual([]);

  const guarded = `fetch('/trap/guarded').then(({ status }) => status)`;
  expect(await electron.run(view, guarded)).toBe(401);

  await electron.ask('tryDevTools', view);
  expect((await electron.state(view)).devTools).toBe(false);
  expect(
    await electron.run(view, `[typeof require, typeof process, typeof Buffer, typeof window.totem]`),
  ).toEqual(Array(4).fill('undefined'));

  const asked = await electron.run(
    view,
    `(async () => {
      const late = () => new Promise((done) => setTimeout(done, 1500, 'no answer'));
      const fails = (ask) => Promise.race([late(), Promise.resolve().then(ask)]).then(
        (value) => (Array.isArray(value) && value.length === 0) || value === 'denied' ? 'refused' : String(value),
        () => 'refused');
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi',
        'persistent-storage', 'idle-detection', 'storage-access', 'window-management'];
      const states = await Promise.all(names.map((name) =>
        navigator.permissions.query({ name }).then(({ state }) => state, () => 'unknown')));
      const others = await Promise.all([
        fails(() => navigator.mediaDevices.getUserMedia({ video: true })),
        fails(() => navigator.mediaDevices.getDisplayMedia()),
        fails(() => Notification.requestPermission()),
        fails(() => navigator.usb.requestDevice({ filters: [] })),
        fails(() => navigator.hid.requestDevice({ filters: [] })),
        fails(() => navigator.serial.requestPort()),
        fails(() => navigator.clipboard.readText()),
      ]);
      void document.documentElement.requestFullscreen();
      await late();
      others.push(document.fullscreenElement === null ? 'refused' : 'full');
      return [...states.map((state) => state === 'granted' ? state : 'refused'), ...others];
    })()`,
  );
  expect(asked).toEqual(Array(18).fill('refused'));
  await electron.ask('close', view);
});

test.each(['in a page', 'in a frame of another host'])(
  'a field for a file %s brings no dialog of the system up',
  async (where) => {
    const other = `localhost:${new URL(peer.issuer).port}`;
    const page = where === 'in a page' ? 'file' : `frame?to=http://${other}/trap/file`;
    const view = await electron.open(`${peer.issuer}/trap/${page}`, redirectUri, [other]);
    await electron.run(view, 'new Promise((done) => setTimeout(done, 2500))');
    const before = windowsOnDisplay();
    await electron.touch();
    await electron.run(view, 'new Promise((done) => setTimeout(done, 2000))');
    expect(windowsOnDisplay()).toBe(before);
    // It was touched indeed: the field has the focus, or the frame that holds it.
    expect(await electron.run(view, 'document.activeElement.tagName')).toBe(
      where === 'in a page' ? 'INPUT' : 'IFRAME',
    );
    await electron.ask('close', view);
  },
);

test('no page brings a window of the system up: printing, folders, questions', async () => {
  const view = await electron.open(`${peer.issuer}/trap/page`, redirectUri);
  const before = windowsOnDisplay();
  for (const script of [
    `setTimeout(() => window.print()); null`,
    `setTimeout(() => alert('x')); null`,
    `setTimeout(() => confirm('x')); null`,
    `setTimeout(() => prompt('x')); null`,
    `location.href = 'mailto:a@b.example'; null`,
    `window.showOpenFilePicker?.().catch(() => 0); null`,
    `window.showDirectoryPicker?.().catch(() => 0); null`,
  ]) {
    await electron.run(view, script);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect.soft(windowsOnDisplay(), script).toBe(before);
  }
  expect((await electron.state(view)).end).toBeNull();
  await electron.ask('close', view);
});
