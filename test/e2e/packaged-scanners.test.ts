import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { asPackage } from '../support/program.ts';
import { openPty } from '../support/pty.ts';
import { until } from '../support/until.ts';

/* The folder that would ship, as an ordinary user starts it: the native parts of its scanners load and work. */

test('a serial scanner reads, one in HID mode is looked for; the log knows neither code', async () => {
  const program = await asPackage('shipping');
  const folder = mkdtempSync(join(tmpdir(), 'totem-scanners-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const link = join(folder, 'scanner');
  const pty = await openPty(link);
  const path = realpathSync(link);
  const configFile = join(folder, 'config.json');
  const scanner = [{ hid: { vendorId: '0xffff', productId: '0xfffe' } }, { serial: { path } }];
  const devices = { cardReader: 'none', scanner, printer: { driver: 'ipp', queue: 'none' } };
  writeFileSync(configFile, JSON.stringify({ dataDir: join(folder, 'data'), devices }));
  for (const each of [folder, path]) chownSync(each, program.user ?? 0, program.user ?? 0);

  const logFile = join(folder, 'data', 'log', 'totem.jsonl');
  const log = (): string => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
  const logs = (what: string): Promise<void> => until(`the log has ${what}`, () => log().includes(what));

  const env = { PATH: process.env['PATH'], DISPLAY: process.env['DISPLAY'], HOME: folder };
  const totem = spawn(program.executable, ['--config', configFile], { env, stdio: 'ignore' });
  try {
    await logs(`"which":"${path}","what":"found"`);
    await logs('"which":"ffff:fffe","what":"absent"');
    pty.write('\u0002]A0RSSMRA80A01H501U\r\n');
    await logs('"to":"entering"');
    await pty.vanish();
    await logs('"what":"lost"');
    expect(log()).not.toMatch(/RSSMRA|\[CF\]|libraryMissing/);
  } finally {
    totem.kill('SIGTERM');
    if (totem.exitCode === null) await new Promise((resolve) => totem.once('exit', resolve));
  }
  expect(totem.exitCode).toBe(0);
});
