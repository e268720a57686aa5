import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseArguments, refusedOptions } from '../../src-main/arguments.ts';
import { ConfigError, findConfigFile, parseConfig, readConfig } from '../../src-main/config.ts';
import { databasePathOf, readSettings } from '../../src-main/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'totem-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (content: string): string => {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, content);
  return file;
};
const settings = (words: string[], env: NodeJS.ProcessEnv = {}, isPackaged = false) =>
  readSettings(
    parseArguments(words, false),
    { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, ...env },
    'linux',
    isPackaged,
  );

describe('the file', () => {
  test('every key has a default', () => {
    expect(parseConfig({}, 'x', '/data')).toEqual({
      mode: 'totem',
      dataDir: '/data',
      kioskId: 'totem-1',
      facility: { name: '', address: '', assistanceEmail: '', phone: '', hours: '', privacyNotice: [] },
      helpDesk: { title: '', lines: [] },
      bookings: { gateway: 'embedded', role: 'master' },
      cancellation: {
        workingDays: 2,
        cutOff: '17:00',
        saturdayIsWorking: true,
        holidays: ['italia'],
        afterDeadline: 'allowed',
      },
      retention: { cancellationsYears: 10, auditYears: 10 },
      access: {
        card: ['find', 'print', 'cancel', 'pay'],
        typed: ['find', 'print', 'cancel', 'pay'],
        bookingNumber: ['pay'],
      },
      payments: { bridge: null },
      devices: {
        cardReader: 'pcsc',
        scanner: ['wedge'],
        printer: { driver: 'system', queue: 'totem', address: '', model: null, paperWidthMm: 80 },
      },
      session: {
        idleSeconds: 60,
        readingSeconds: 90,
        warningSeconds: 30,
        resumeSeconds: 10,
        thanksSeconds: 20,
      },
      display: { pxPerMm: null, screenBottomMm: null },
      speech: { jack: 'none', device: '' },
      staff: { pin: '', relockSeconds: 120 },
      desk: { lockSeconds: 180, importLimitPercent: 20 },
      identity: null,
      window: 'kiosk',
    });
  });

  test.each([
    [{ session: { idleSeconds: 'x' } }, /session\.idleSeconds: expected number, found "x"/],
    [{ devices: { printer: { driver: 'usb' } } }, /devices\.printer\.driver: expected \("system" \| "ipp"/],
    [{ devices: { printer: { address: '10.0.0.9' } } }, /devices\.printer\.address: expected/],
    [{ devices: { printer: { model: 'vkp80' } } }, /devices\.printer\.model: expected \("custom-vkp80iii"/],
    [{ device: {} }, /device: unknown key/],
    [{ facility: { fax: '1' } }, /facility\.fax: unknown key/],
    [{ window: { width: 1, height: 900 } }, /window\.width: expected >=320, found 1/],
    [{ payments: { bridge: 'https://ponte.asl.invalid' } }, /payments\.bridge: expected null, found "https/],
    [{ payments: { bridge: {} } }, /payments\.bridge\.url: expected/],
    [{ access: { card: ['print'] } }, /access\.card: needs "find"/],
    [{ speech: { jack: 'usb' } }, /speech\.jack: expected \("none" \| "simulated"\), found "usb"/],
    [{ speech: { jack: { input: '/dev/snd' } } }, /speech\.jack\.input: expected/],
    [{ speech: { jack: {} } }, /speech\.jack\.input: expected/],
    [{ devices: { scanner: 'wedge' } }, /devices\.scanner: expected a list, found "wedge"/],
    [{ window: 'full' }, /window: expected "kiosk", found "full"/],
    [[], /is a list/],
  ])('%j is refused with the path of the key and what was expected', (value, message) => {
    expect(() => parseConfig(value, 'totem.json', '/data')).toThrow(message);
  });

  test('missing or broken: said with its name', () => {
    expect(() => readConfig(join(folder, 'none.json'), {}, 'linux')).toThrow(/none\.json cannot be read/);
    expect(() => readConfig(written('{'), {}, 'linux')).toThrow(/is not JSON/);
  });
});

test('which file: the option, else the variable, else the user folder', () => {
  const env = { TOTEM_CONFIG: '/env.json', XDG_CONFIG_HOME: '/home/x/.config' };
  expect(findConfigFile('/option.json', env, () => true)).toBe('/option.json');
  expect(findConfigFile(undefined, env, () => true)).toBe('/env.json');
  expect(findConfigFile(undefined, { XDG_CONFIG_HOME: '/c' }, () => true)).toBe('/c/totem-cup/config.json');
  expect(findConfigFile(undefined, { XDG_CONFIG_HOME: '/c' }, () => false)).toBeNull();
});

test('a data folder that is not absolute lies beside the file; --config wants a name', () => {
  const file = written('{"dataDir":"data"}');
  expect(readConfig(file, {}, 'linux').dataDir).toBe(join(folder, 'data'));
  expect(() => findConfigFile('', {}, () => true)).toThrow('--config needs the name of a file');
});

describe('demo or real', () => {
  const real = written(JSON.stringify({ dataDir: '/srv/totem' }));
  const simulated = written(JSON.stringify({ devices: { cardReader: 'simulated' } }));
  const simulatedScanner = written(JSON.stringify({ devices: { scanner: ['wedge', 'simulated'] } }));
  const simulatedJack = written(JSON.stringify({ speech: { jack: 'simulated' } }));

  test('a headset whose output nobody has named is refused: what it says could be heard by all', () => {
    const jack = { input: '/dev/input/totem-headphone' };
    const unnamed = written(JSON.stringify({ speech: { jack } }));
    expect(() => settings(['--config', unnamed])).toThrow(/speech\.device/);
    const named = written(JSON.stringify({ speech: { jack, device: 'plughw:1,0' } }));
    expect(settings(['--config', named]).config.speech.device).toBe('plughw:1,0');
  });

  test('a printer without a queue is refused without its address or its model', () => {
    const printer = { driver: 'escpos', address: 'tcp://10.0.0.9:9100', model: 'epson-tm-t20' };
    const config = (changes: object): string =>
      written(JSON.stringify({ devices: { printer: { ...printer, ...changes } } }));
    for (const options of [[], ['--demo']]) {
      expect(() => settings(['--config', config({ address: '' }), ...options])).toThrow(
        /devices\.printer\.address: expected tcp:\/\/host:port of the printer, found ""/,
      );
      expect(() => settings(['--config', config({ model: null }), ...options])).toThrow(
        /devices\.printer\.model: expected the model of the printer, found null/,
      );
    }
    expect(settings(['--config', config({})]).config.devices.printer).toMatchObject(printer);
    // With another driver neither is looked at.
    expect(settings(['--config', config({ driver: 'ipp', address: '' })]).demo).toBe(false);
  });

  test('with a file it is real, and --demo keeps away from its data', () => {
    expect(settings(['--config', real])).toMatchObject({ demo: false, config: { dataDir: '/srv/totem' } });
    const demo = settings(['--demo'], { TOTEM_CONFIG: real });
    expect(demo.demo).toBe(true);
    expect(databasePathOf(demo.config)).toBe('/srv/totem/demo/totem.db');
  });

  test('without a file it is a demo; a command works on the usual data all the same', () => {
    expect(settings([])).toMatchObject({
      demo: true,
      config: { dataDir: join(folder, 'totem-cup', 'demo') },
    });
    expect(settings(['import', 'x.csv'])).toMatchObject({ demo: false });
  });

  test('a packaged program simulates only with --demo', () => {
    expect(() => settings([], {}, true)).toThrow(ConfigError);
    expect(() => settings(['--config', simulated], {}, true)).toThrow(/need --demo/);
    expect(() => settings(['--config', simulatedScanner], {}, true)).toThrow(/need --demo/);
    expect(() => settings(['--config', simulatedJack], {}, true)).toThrow(/need --demo/);
    expect(settings(['--config', simulated, '--demo'], {}, true).demo).toBe(true);
    expect(settings(['--config', simulated]).config.devices.cardReader).toBe('simulated');
  });
});

test('the command line: options anywhere, those of Chromium ignored, the program folder left out', () => {
  expect(parseArguments(['--no-sandbox', '.', '--config', 'a.json', 'import', 'x.csv'], true)).toEqual({
    config: 'a.json',
    demo: false,
    desk: false,
    help: false,
    command: ['import', 'x.csv'],
  });
  expect(parseArguments(['import', 'x.csv', '--config=a.json', '--demo'], false)).toEqual({
    config: 'a.json',
    demo: true,
    desk: false,
    help: false,
    command: ['import', 'x.csv'],
  });
});

test('an installed program refuses every option that it does not know', () => {
  const debugging = [
    '--remote-debugging-port=9222',
    '--inspect',
    '--no-sandbox',
    '--js-flags=--expose-gc',
    '-x',
  ];
  expect(
    refusedOptions(
      ['--config', 'a.json', '--demo', '--desk', '--ozone-platform=wayland', ...debugging],
      false,
    ),
  ).toEqual(debugging);
  expect(refusedOptions(['import', 'x.csv', '--no-sandbox', '--config=a.json'], true)).toEqual([]);
  expect(refusedOptions(['--disable-gpu', '--confg', 'a.json'], false)).toEqual(['--confg']);
});
