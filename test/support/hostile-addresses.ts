import fc from 'fast-check';

const piece = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    '',
    '%2e%2e',
    '%2E.',
    '..%2f',
    '%252e%252e',
    '..%5c',
    '..\\',
    '....//',
    '%00',
    '~',
  ),
  fc.constantFrom(
    'index.html',
    'simulator.html',
    'assets',
    'main',
    'main.cjs',
    'package.json',
    'etc',
    'passwd',
  ),
  fc.constantFrom(
    'index.html%00.png',
    'INDEX.HTML',
    'index.html.',
    'con',
    'C:',
    '__proto__',
    'constructor',
    '🂡',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ maxLength: 8, unit: 'binary' }),
);
const host = fc.constantFrom(
  ...[
    'totem',
    'totem',
    'totem',
    'TOTEM',
    'simulator',
    'slip',
    'evil',
    'totem.evil',
    'totem@evil',
    'evil@totem',
  ],
  ...['totem:80', '', '127.0.0.1', '[::1]', 'totem%00', '..', 'totem/..', '__proto__'],
);
const scheme = fc.constantFrom('app://', 'app://', 'app://', 'app:', 'app:///', 'APP://', 'app:/\\');
const tail = fc.constantFrom('', '?', '?x=../..', '#', '#/../..', '?%00', ';x', '/', '//', '\\');

/** Addresses that try to get out of the program's own files, or at a page of another window. */
export const hostileAddress = fc
  .tuple(scheme, host, fc.array(piece, { maxLength: 8 }), tail)
  .map(([start, name, path, end]) => `${start}${name}/${path.join('/')}${end}`);
