import { expect, test } from 'vitest';
import { driverFor } from '../../src-main/open-devices.ts';

test.each([
  ['system', 'linux', 'ipp'],
  ['system', 'darwin', 'ipp'],
  ['system', 'win32', 'pos'],
  ['ipp', 'win32', 'ipp'],
  ['pos', 'linux', 'pos'],
  ['pos', 'win32', 'pos'],
] as const)('driver "%s" on %s prints by %s', (driver, platform, by) => {
  expect(driverFor(driver, platform)).toBe(by);
});
