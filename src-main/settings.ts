import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments } from './arguments.ts';
import { ConfigError, defaultDataDir, findConfigFile, parseConfig, readConfig } from './config.ts';
import type { Config, Mode } from './config.ts';

export type Settings = {
  config: Config;
  /** Missing hardware is simulated and the data are invented, in a folder of their own. */
  demo: boolean;
};

/** Without a file: an invented place, in a window beside which the simulator panel fits. */
const demoConfig = {
  facility: {
    name: 'Poliambulatorio di Borgo Ulivo',
    address: 'Via dei Frantoi 12, Borgo Ulivo',
    phone: '0800 000 001',
    hours: 'lun-ven 8:00-18:00',
  },
  // Of the PIN 482913, which the README tells: behind it lie invented people alone.
  staff: { pin: 'scrypt:15:8:1:bCyfd07AAAxNQ7OB6U1Z1Q:jlAkbKrALuHvX1bGesbqlpi7AMagUtwUw0Ts-pauy78' },
};

const demoWindows: Record<Mode, Config['window']> = {
  totem: { width: 720, height: 1080 },
  desk: { width: 1366, height: 768 },
};

/** The configuration in force for this run. @throws ConfigError */
export function readSettings(
  { config: option, demo, desk, command }: Arguments,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  isPackaged: boolean,
): Settings {
  const file = findConfigFile(option, env, existsSync);
  const asked = desk ? 'desk' : undefined;
  const withoutFile = { ...demoConfig, window: demoWindows[asked ?? 'totem'] };
  const config = file
    ? readConfig(file, env, platform, asked)
    : parseConfig(withoutFile, '(defaults)', defaultDataDir(env, platform), asked);
  if (file) checkPrinter(config.devices.printer, file);
  // A command without a file works on the data of the defaults: only the totem itself falls back to a demo.
  if (demo || (!file && command.length === 0)) {
    if (isPackaged && !demo) {
      throw new ConfigError('no configuration file found: name one with --config FILE, or try with --demo');
    }
    // Invented bookings never touch the data of a real totem.
    return { config: { ...config, dataDir: join(config.dataDir, 'demo') }, demo: true };
  }
  const { cardReader, scanner, printer } = config.devices;
  const used: unknown[] = [cardReader, ...scanner, printer.driver, config.speech.jack];
  if (isPackaged && used.includes('simulated')) {
    throw new ConfigError(`configuration ${file} names simulated devices: they need --demo`);
  }
  // What is read aloud is personal: the default output may have a loudspeaker on it.
  if (typeof config.speech.jack === 'object' && config.speech.device === '') {
    throw new ConfigError(
      `configuration ${file}: speech.device: expected the output of the headset, found ""`,
    );
  }
  return { config, demo: false };
}

/** A printer without a queue is found and understood only by what these two keys say. */
function checkPrinter({ driver, address, model }: Config['devices']['printer'], file: string): void {
  if (driver !== 'escpos') return;
  const keys = `configuration ${file}: devices.printer`;
  if (address === '')
    throw new ConfigError(`${keys}.address: expected tcp://host:port of the printer, found ""`);
  if (model === null) throw new ConfigError(`${keys}.model: expected the model of the printer, found null`);
}

/** Keys with which receipts are signed, and those with which they are verified. */
export function keysFolderOf(config: Pick<Config, 'dataDir'>): string {
  return join(config.dataDir, 'keys');
}

export function databasePathOf(config: Pick<Config, 'dataDir'>): string {
  return join(config.dataDir, 'totem.db');
}
