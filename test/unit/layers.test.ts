import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../src-main');
const deskParts = [
  'contract',
  'domain',
  'papers',
  'session',
  'bookings',
  'devices',
  'storage',
  'receipts',
  'payments',
  'staff',
];
const kiosk = [
  'contract',
  'domain',
  'papers',
  'session',
  'bookings',
  'devices',
  'storage',
  'receipts',
  'payments',
  'identity',
  'staff',
  'words',
  'speech',
];

/**
 * Who may import whom (docs/architecture.md). Files at the top of src-main go by their own name. Of the devices the
 * shell takes the port that it implements, and nothing else.
 */
const mayImport: Record<string, string[]> = {
  contract: [],
  words: [],
  result: [],
  log: [],
  arguments: [],
  'config-schema': ['domain'],
  config: ['config-schema'],
  display: ['config', 'contract'],
  settings: ['config', 'arguments'],
  domain: ['contract', 'result'],
  papers: ['words', 'domain', 'contract'],
  bookings: ['domain', 'result', 'storage'],
  devices: ['domain', 'result'],
  storage: ['domain', 'result'],
  receipts: ['domain', 'result'],
  payments: ['domain', 'result', 'bookings', 'log'],
  identity: ['domain', 'result'],
  staff: ['domain', 'contract', 'result', 'storage', 'config', 'log'],
  session: [
    'identity',
    'domain',
    'contract',
    'papers',
    'result',
    'bookings',
    'devices',
    'storage',
    'receipts',
    'payments',
    'staff',
    'log',
  ],
  speech: ['contract', 'words', 'devices'],
  commands: ['bookings', 'storage', 'receipts', 'staff', 'domain', 'config', 'settings', 'result'],
  'open-devices': ['devices', 'config', 'log', 'open-scanners', 'open-speech'],
  'open-scanners': ['devices', 'config', 'log'],
  'open-speech': ['devices', 'config', 'log'],
  'open-identity': ['identity', 'config', 'log'],
  'open-payments': ['payments', 'bookings', 'config', 'log'],
  'open-bookings': ['bookings', 'storage', 'receipts', 'config', 'settings', 'log'],
  'hold-place': ['storage', 'config'],
  // A program of its own, which only imports.
  'import-worker': ['bookings', 'storage', 'contract'],
  simulator: ['devices', 'payments', 'identity', 'contract', 'open-devices'],
  kiosk: [...kiosk, 'kiosk-deps', 'config', 'log', 'result'],
  'kiosk-deps': [...kiosk, 'config', 'log', 'result'],
  // The desk goes about the same deeds as a visit: cancelling, printing, asking what is owed.
  desk: [...deskParts, 'desk-deps', 'desk', 'log', 'result'],
  'desk-deps': [...deskParts, 'desk', 'config', 'log', 'result'],
  shell: [
    'contract',
    'kiosk',
    'desk',
    'desk-deps',
    'config',
    'display',
    'settings',
    'log',
    'open-devices',
    'open-bookings',
    'open-payments',
    'open-identity',
    'identity',
    'simulator',
    'staff',
    'devices',
  ],
  main: ['arguments', 'commands', 'config', 'hold-place', 'log', 'settings', 'shell'],
};

const layerOf = (file: string): string => relative(root, file).split('/')[0]?.replace(/\.ts$/, '') ?? '';

test('every import goes to a layer that may be imported', () => {
  const broken: string[] = [];
  for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.ts')) continue;
    const file = join(root, entry);
    const layer = layerOf(file);
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const imported = layerOf(resolve(dirname(file), target ?? ''));
      const isPort = imported !== 'devices' || layer !== 'shell' || target?.endsWith('/devices/printer.ts');
      if (imported !== layer && !(mayImport[layer]?.includes(imported) && isPort))
        broken.push(`${entry} -> ${imported}`);
    }
  }
  expect(broken).toEqual([]);
});

test('screens take from main only types of the contract, and words', () => {
  const renderer = resolve(root, '../src-renderer');
  const broken: string[] = [];
  for (const entry of readdirSync(renderer, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|svelte)$/.test(entry)) continue;
    const source = readFileSync(join(renderer, entry), 'utf8');
    for (const [line, target = ''] of source.matchAll(/^\s*import [^;]*?from '([^']*src-main[^']*)'/gms)) {
      const isTypeOfContract = line.trim().startsWith('import type') && target.includes('src-main/contract/');
      if (!isTypeOfContract && !target.includes('src-main/words/')) broken.push(`${entry} -> ${target}`);
    }
  }
  expect(broken).toEqual([]);
});
