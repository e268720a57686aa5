import { expect, test } from 'vitest';
import { belongsTo, hostOf, isBackAt } from '../../../src-main/shell/sign-in-hosts.ts';

const hosts = new Set(['iam.example', 'idp.example:8443', '127.0.0.1:3000', 'plain.example:80']);
const back = 'http://127.0.0.1/totem-cup/accesso';

test.each([
  'https://iam.example/a?b',
  'wss://iam.example',
  'https://idp.example:8443/',
  'http://127.0.0.1:3000/x',
])('%s is open', (address) => expect(belongsTo(hosts, address)).toBe(true));

test.each([
  ...[
    'http://iam.example/',
    'https://iam.example:444/',
    'https://a.iam.example/',
    'https://iam.example.evil.example/',
  ],
  ...[
    'https://evil.example/?https://iam.example/',
    'https://iam.example@evil.example/',
    'http://127.0.0.1:3001/',
  ],
  ...[
    'http://plain.example:80/',
    'file:///etc/hostname',
    'app://iam.example/',
    'javascript:0',
    'nonsense',
    '',
  ],
])('%s is not', (address) => expect(belongsTo(hosts, address)).toBe(false));

test.each([
  [`${back}?code=1&state=2`, true],
  [back, true],
  [`${back}/`, false],
  ['http://127.0.0.1:81/totem-cup/accesso?code=1', false],
  ['https://127.0.0.1/totem-cup/accesso?code=1', false],
  ['http://127.0.0.1.evil.example/totem-cup/accesso', false],
  ['', false],
])('%s: the way back: %j', (address, is) => expect(isBackAt(back, address)).toBe(is));

test('the log gets a host and nothing behind it', () => {
  expect(hostOf('https://me:secret@idp.example:8443/RSSMRA80A01H501U?code=1')).toBe('idp.example:8443');
  expect(hostOf('mailto:mario@example.it')).toBe('mailto:');
});
