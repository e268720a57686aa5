import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  adviseCupsSettings,
  parseCupsdConf,
  checkCupsSettings,
} from '../../../src-main/devices/printing/cups-settings.ts';

const GOOD = `
# as the README asks
PreserveJobFiles No
PreserveJobHistory 1h
LogLevel warn
ErrorPolicy abort-job
MaxJobTime 60
JobKillDelay 3
Browsing Off
WebInterface No
`;

const changed = (line: string): string[] =>
  adviseCupsSettings(`${GOOD}\n${line}\n`).map(({ setting, found }) => `${setting}=${found}`);

test('a server set up as asked needs nothing', () => {
  expect(adviseCupsSettings(GOOD)).toEqual([]);
});

test('an empty file means the defaults of CUPS, which keep the documents for a day', () => {
  const advice = adviseCupsSettings('');
  expect(advice.map(({ setting }) => setting)).toEqual([
    'PreserveJobFiles',
    'PreserveJobHistory',
    'ErrorPolicy',
    'MaxJobTime',
    'JobKillDelay',
  ]);
  expect(advice[0]).toMatchObject({ setting: 'PreserveJobFiles', found: '86400 (default)', wanted: 'No' });
});

test.each([
  ['PreserveJobFiles Yes', ['PreserveJobFiles=Yes']],
  ['PreserveJobFiles 60', ['PreserveJobFiles=60']],
  ['preservejobfiles OFF', []],
  ['PreserveJobHistory No', ['PreserveJobHistory=No']],
  ['PreserveJobHistory 2d', ['PreserveJobHistory=2d']],
  ['PreserveJobHistory 600', []],
  ['LogLevel debug2', ['LogLevel=debug2']],
  ['LogLevel error', []],
  ['ErrorPolicy retry-job', ['ErrorPolicy=retry-job']],
  ['ErrorPolicy stop-printer', ['ErrorPolicy=stop-printer']],
  ['MaxJobTime 0', ['MaxJobTime=0']],
  ['MaxJobTime 2m', []],
  ['MaxJobTime soon', ['MaxJobTime=soon']],
  ['JobKillDelay 30', ['JobKillDelay=30']],
  ['Browsing Yes', ['Browsing=Yes']],
  ['WebInterface Yes', ['WebInterface=Yes']],
])('%s', (line, expected) => {
  expect(changed(line)).toEqual(expected);
});

test('only directives outside of sections count, and the last one holds', () => {
  const values = parseCupsdConf(
    'LogLevel debug\n<Policy default>\n  <Limit All>\n    LogLevel debug2\n  </Limit>\n</Policy>\nLogLevel\twarn\r\n#LogLevel info',
  );
  expect([...values]).toEqual([['loglevel', 'warn']]);
});

test('reads the server of this machine, or says that it may not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cups-settings-'));
  try {
    expect(checkCupsSettings({ CUPS_SERVERROOT: folder })).toBe('unreadable');
    writeFileSync(join(folder, 'cupsd.conf'), GOOD);
    expect(checkCupsSettings({ CUPS_SERVERROOT: folder })).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
