import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { asPackage } from '../support/program.ts';

/* Points 5 and 7 of the list: what Chromium itself is asked to refuse. */

let totem: TotemUnderTest;

beforeAll(async () => {
  totem = await startTotem({
    bookings: [],
    program: await asPackage('inspectable'),
    args: ['--demo'],
    provokes: true,
  });
  await totem.see('Gestione prenotazioni');
});

afterAll(() => totem[Symbol.asyncDispose]());

test('5 permissions: every one is denied', async () => {
  const found = await (
    await totem.screen()
  ).evaluate(async () => {
    const names = [
      ...[
        'camera',
        'microphone',
        'geolocation',
        'notifications',
        'clipboard-read',
        'clipboard-write',
        'midi',
      ],
      ...['persistent-storage', 'idle-detection', 'screen-wake-lock', 'storage-access', 'window-management'],
    ];
    const states = await Promise.all(
      names.map(async (name) => {
        const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null);
        return status?.state ?? 'unknown';
      }),
    );
    const fails = (ask: () => Promise<unknown>): Promise<string> =>
      Promise.resolve()
        .then(ask)
        .then(
          (value) => (Array.isArray(value) && value.length === 0 ? 'refused' : String(value)),
          () => 'refused',
        );
    const devices = navigator as unknown as Record<
      string,
      { requestDevice: (options: object) => Promise<unknown> }
    >;
    const asked = await Promise.all([
      fails(() => navigator.mediaDevices.getUserMedia({ video: true })),
      fails(() => navigator.mediaDevices.getDisplayMedia()),
      fails(() => Notification.requestPermission()),
      fails(async () => devices['usb']?.requestDevice({ filters: [] }) ?? Promise.reject(new Error('none'))),
      fails(async () =>
        (navigator as unknown as { serial: { requestPort: () => Promise<unknown> } }).serial.requestPort(),
      ),
      fails(async () => devices['hid']?.requestDevice({ filters: [] }) ?? Promise.reject(new Error('none'))),
    ]);
    return { states, asked };
  });
  expect(new Set(found.states.filter((state) => state !== 'unknown'))).toEqual(new Set(['denied']));
  expect(found.states.filter((state) => state === 'denied').length).toBeGreaterThanOrEqual(8);
  for (const answer of found.asked) expect(['refused', 'denied']).toContain(answer);
  // Refused by us, not for want of a camera.
  for (const permission of ['media', 'notifications']) {
    expect(totem.log()).toContain(`"event":"permissionRefused","permission":"${permission}"`);
  }
});

test('7 the policy lets no script in from outside and none be made from text', async () => {
  const found = await (
    await totem.screen()
  ).evaluate(async () => {
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
    let written = true;
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
    } catch {
      written = false;
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
    return { violations, evaluated, scripted, written };
  });
  expect(found).toMatchObject({ evaluated: false, scripted: false, written: false });
  expect(found.violations).toEqual(expect.arrayContaining(['style-src-elem', 'img-src', 'connect-src']));
});
