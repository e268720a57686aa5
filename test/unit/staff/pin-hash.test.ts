import { expect, test } from 'vitest';
import { hashPin, isPinOf } from '../../../src-main/staff/pin-hash.ts';
import { parseConfig } from '../../../src-main/config.ts';

test('the hash of a PIN is not the PIN, is another one each time, and the configuration takes it', async () => {
  const [one, other] = await Promise.all([hashPin('482913'), hashPin('482913')]);
  expect(one).not.toBe(other);
  expect(one).not.toContain('482913');
  expect(await isPinOf('482913', one)).toBe(true);
  expect(await isPinOf('482914', one)).toBe(false);
  expect(await isPinOf('', one)).toBe(false);
  expect(parseConfig({ staff: { pin: one } }, 'x', '/data').staff.pin).toBe(one);
});

test('what is no hash opens nothing, nor asks for more than the machine has', async () => {
  const hash = await hashPin('482913');
  const [, , , , salt = '', key = ''] = hash.split(':');
  const wrong = [
    '',
    'scrypt',
    '482913',
    `scrypt:15:8:1:${salt}:`,
    `scrypt:99:8:1:${salt}:${key}`,
    `md5:15:8:1:${salt}:${key}`,
  ];
  for (const each of wrong) expect(await isPinOf('482913', each), each).toBe(false);
});

test('a line of the configuration that is no hash is refused, and said where', () => {
  expect(() => parseConfig({ staff: { pin: '482913' } }, 'x', '/data')).toThrow(/staff\.pin/);
});
