import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { ConfigSchema } from './config-schema.ts';
import { secretName } from './config-schema/explained.ts';

export { secretName };

type Parsed = v.InferOutput<typeof ConfigSchema>;

export type Mode = Parsed['mode'];

export type Config = Parsed & { dataDir: string; kioskId: string };

/** What a place is called that its configuration gives no name. */
const usualNames: Record<Mode, string> = { totem: 'totem-1', desk: 'sportello-1' };

/** Something that the installer has to mend; `message` says where and what was expected. */
export class ConfigError extends Error {}

/** Program data of this user by the custom of the system; a machine's file usually says `dataDir` itself. */
export function defaultDataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'totem-cup');
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'totem-cup');
}

/** `--config FILE`, else `TOTEM_CONFIG`, else the user's configuration folder; `null`: there is none. */
export function findConfigFile(
  option: string | undefined,
  env: NodeJS.ProcessEnv,
  exists: (path: string) => boolean,
): string | null {
  if (option === '') throw new ConfigError('--config needs the name of a file');
  const named = option ?? env['TOTEM_CONFIG'];
  if (named) return named;
  const folder = env['XDG_CONFIG_HOME'] || env['APPDATA'] || join(homedir(), '.config');
  const usual = join(folder, 'totem-cup', 'config.json');
  return exists(usual) ? usual : null;
}

/** @throws ConfigError when the file cannot be read or does not fit; nothing is guessed. */
export function readConfig(
  file: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  asked?: Mode,
): Config {
  const config = parseConfig(readJson(file), file, defaultDataDir(env, platform), asked);
  // Wherever the program is started from, the data stay in the same place.
  return { ...config, dataDir: resolve(dirname(file), config.dataDir) };
}

/** `asked`: the mode of this run, whatever stands in the file; a name that stands there belongs to the mode of the file. */
export function parseConfig(value: unknown, source: string, dataDir: string, asked?: Mode): Config {
  if (Array.isArray(value)) throw new ConfigError(`configuration ${source} is a list, expected an object`);
  const parsed = v.safeParse(ConfigSchema, value);
  if (parsed.success) {
    const { mode: written, kioskId } = parsed.output;
    const mode = asked ?? written;
    const name = (mode === written && kioskId) || usualNames[mode];
    return { ...parsed.output, mode, kioskId: name, dataDir: parsed.output.dataDir ?? dataDir };
  }
  const lines = parsed.issues.map(explain);
  throw new ConfigError(`configuration ${source} is not usable:\n${lines.join('\n')}`);
}

function explain(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '(file)';
  return `  ${path}: ${faultOf(issue, secretName.test(path.split('.').at(-1) ?? ''))}`;
}

/** What was found of a secret is not repeated: the message goes to a terminal, and to the journal of the system. */
function faultOf(issue: v.BaseIssue<unknown>, isSecret: boolean): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown key';
  if (issue.type === 'array') return `expected a list, found ${issue.received}`;
  if (issue.expected) return `expected ${issue.expected}${isSecret ? '' : `, found ${issue.received}`}`;
  return issue.message;
}

function readJson(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`configuration ${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(content);
  } catch (error) {
    // V8 quotes what stands around the fault, which may be a secret.
    const fault = (error as Error).message.replace(/, (?:\.\.\.)?".*$/s, '');
    throw new ConfigError(`configuration ${file} is not JSON: ${fault}`);
  }
}
