import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseConfig, readConfig } from '../../../src-main/config.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function written(content: string): string {
  const file = join(temporaryFolder(), 'config.json');
  writeFileSync(file, content);
  return file;
}

describe('the bridge of payments', () => {
  const token = 'Zx8.invented-token_0123';
  const parsed = (url: string, secret: unknown = token) =>
    parseConfig({ payments: { bridge: { url, token: secret } } }, 'totem.json', '/data').payments.bridge;

  test.each([
    'https://ponte.asl.invalid',
    'https://ponte.asl.invalid:8443/totem/v1',
    'http://127.0.0.1:8080/v1',
    'http://[::1]:8080',
    'http://localhost:8080',
  ])('%s', (url) => {
    expect(parsed(url)).toEqual({ url, token });
  });

  test.each([
    'http://ponte.asl.invalid',
    'http://localhost.asl.invalid',
    'http://127.0.0.1.asl.invalid',
    'https://totem:secret@ponte.asl.invalid',
    'https://ponte.asl.invalid/?token=secret',
    'https://ponte.asl.invalid/#secret',
    'ftp://127.0.0.1',
    'ponte.asl.invalid',
    '',
  ])('not %j: refused, and not repeated', (url) => {
    const refused = messageOf(() => parsed(url));
    expect(refused).toContain('payments.bridge.url: expected an https address');
    expect(refused).not.toContain('secret');
  });

  test.each([
    'short',
    'with a space in the middle',
    'line-feed-at-the-end-0\n',
    `é${token}`,
    '',
    1234567890123456,
  ])('the token %j is refused and not repeated', (secret) => {
    const refused = messageOf(() => parsed('https://ponte.asl.invalid', secret));
    expect(refused).toContain('payments.bridge.token: expected');
    if (secret !== '') expect(refused).not.toContain(String(secret));
  });

  test.each([
    '{"payments":{"bridge":{"token":"invented"secret"}}}',
    '{"token":invented}',
    '"invented\n"',
    '{"token":"invented',
  ])('nor is it quoted from a file that is not JSON: %j', (content) => {
    const refused = messageOf(() => readConfig(written(content), {}, 'linux'));
    expect(refused).toContain('is not JSON: ');
    expect(refused).not.toContain('invented');
  });

  test('nor is the hash of a PIN', () => {
    const refused = messageOf(() => parseConfig({ staff: { pin: 'scrypt:half' } }, 'x', '/data'));
    expect(refused).toContain('staff.pin: expected');
    expect(refused).not.toContain('half');
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('was not refused');
}
