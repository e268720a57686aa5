import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A setting of cupsd.conf that keeps patients' papers, or that lets a failed slip come out later. */
export type CupsSettingAdvice = { setting: string; found: string; wanted: string; why: string };

type Rule = {
  setting: string;
  /** What cupsd takes when the file says nothing (cupsd.conf(5), CUPS 2.4). */
  byDefault: string;
  wanted: string;
  isFine: (value: string) => boolean;
  why: string;
};

const MINUTE = 60;
const DAY = 86_400;

const RULES: readonly Rule[] = [
  {
    setting: 'PreserveJobFiles',
    byDefault: '86400',
    wanted: 'No',
    isFine: isNo,
    why: 'every printed slip stays in the spool folder as a PDF',
  },
  {
    setting: 'PreserveJobHistory',
    byDefault: 'Yes',
    wanted: '3600',
    isFine: (value) => isBetween(value, MINUTE, DAY),
    why: 'a job must be known until its end has been asked, and not for ever',
  },
  {
    setting: 'LogLevel',
    byDefault: 'warn',
    wanted: 'warn',
    isFine: (value) => !['debug', 'debug2'].includes(value),
    why: 'with debug the titles and options of every job are written to the log',
  },
  {
    setting: 'ErrorPolicy',
    byDefault: 'stop-printer',
    wanted: 'abort-job',
    isFine: (value) => value === 'abort-job',
    why: 'any other policy stops the queue for ever, or prints a failed slip when somebody else stands there',
  },
  {
    setting: 'MaxJobTime',
    byDefault: '10800',
    wanted: '60',
    isFine: (value) => isBetween(value, 30, 5 * MINUTE),
    why: 'a job that hangs blocks the queue until then',
  },
  {
    setting: 'JobKillDelay',
    byDefault: '30',
    wanted: '3',
    isFine: (value) => isBetween(value, 0, 5),
    why: 'for so long a cancelled job may still send bytes to the printer',
  },
  {
    setting: 'Browsing',
    byDefault: 'No',
    wanted: 'No',
    isFine: isNo,
    why: 'the queue of a totem is not offered to the network',
  },
  {
    setting: 'WebInterface',
    byDefault: 'No',
    wanted: 'No',
    isFine: isNo,
    why: 'jobs can be seen and printed again from a browser',
  },
];

/** What should be changed in a cupsd.conf, by its text. Empty when all is as it should be. */
export function adviseCupsSettings(conf: string): CupsSettingAdvice[] {
  const values = parseCupsdConf(conf);
  return RULES.flatMap(({ setting, byDefault, wanted, isFine, why }) => {
    const found = values.get(setting.toLowerCase());
    return isFine((found ?? byDefault).toLowerCase())
      ? []
      : [{ setting, found: found ?? `${byDefault} (default)`, wanted, why }];
  });
}

/** Directives outside the `<Location>` and `<Policy>` sections, by their names in lower case; the last one holds. */
export function parseCupsdConf(conf: string): Map<string, string> {
  const values = new Map<string, string>();
  let depth = 0;
  for (const raw of conf.split(/\r?\n/)) {
    const line = raw.trim();
    if (line.startsWith('</')) depth -= 1;
    else if (line.startsWith('<')) depth += 1;
    else if (depth === 0 && line !== '' && !line.startsWith('#')) {
      const [name = '', ...rest] = line.split(/\s+/);
      values.set(name.toLowerCase(), rest.join(' '));
    }
  }
  return values;
}

/** Reads the settings of the print server of this machine; `unreadable` when this account may not. */
export function checkCupsSettings(
  environment: NodeJS.ProcessEnv = process.env,
): CupsSettingAdvice[] | 'unreadable' {
  const file = join(environment['CUPS_SERVERROOT'] ?? '/etc/cups', 'cupsd.conf');
  let conf: string;
  try {
    conf = readFileSync(file, 'utf8');
  } catch {
    return 'unreadable';
  }
  return adviseCupsSettings(conf);
}

function isNo(value: string): boolean {
  return ['no', 'off', 'false', '0'].includes(value);
}

function isBetween(value: string, min: number, max: number): boolean {
  const seconds = secondsOf(value);
  return seconds !== undefined && seconds >= min && seconds <= max;
}

/** cupsd.conf(5): a number of seconds, or of minutes, hours, days, weeks with their letter. */
function secondsOf(value: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)([smhdw]?)$/.exec(value);
  if (!match) return undefined;
  const unit = { s: 1, m: MINUTE, h: 60 * MINUTE, d: DAY, w: 7 * DAY }[match[2] || 's'] ?? 1;
  return Number(match[1]) * unit;
}
