import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

const text = v.pipe(v.string(), v.maxLength(200));
const seconds = (fallback: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3600)), fallback);

const WindowSize = v.strictObject({
  width: v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(8000)),
  height: v.pipe(v.number(), v.integer(), v.minValue(480), v.maxValue(8000)),
});

/** The whole configuration file. Every key is optional; the defaults stand here and nowhere else. */
export const ConfigSchema = v.strictObject({
  mode: v.optional(v.picklist(['totem', 'desk']), 'totem'),
  dataDir: v.optional(v.pipe(v.string(), v.minLength(1))),
  kioskId: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,32}$/)), 'totem-1'),
  facility: v.optional(
    v.strictObject({
      name: v.optional(text, ''),
      address: v.optional(text, ''),
      assistanceEmail: v.optional(text, ''),
      phone: v.optional(text, ''),
      hours: v.optional(text, ''),
    }),
    {},
  ),
  bookings: v.optional(v.strictObject({ gateway: v.optional(v.picklist(['embedded']), 'embedded') }), {}),
  devices: v.optional(
    v.strictObject({
      cardReader: v.optional(v.picklist(['pcsc', 'simulated', 'none']), 'pcsc'),
      scanner: v.optional(v.picklist(['wedge', 'simulated', 'none']), 'wedge'),
      printer: v.optional(
        v.strictObject({
          driver: v.optional(v.picklist(['system', 'ipp', 'simulated']), 'system'),
          queue: v.optional(v.pipe(v.string(), v.regex(/^[^\s/#?]{1,127}$/)), 'totem'),
          paperWidthMm: v.optional(v.pipe(v.number(), v.minValue(48), v.maxValue(216)), 80),
        }),
        {},
      ),
    }),
    {},
  ),
  session: v.optional(
    v.strictObject({
      idleSeconds: seconds(60),
      readingSeconds: seconds(90),
      warningSeconds: seconds(30),
      resumeSeconds: seconds(10),
      thanksSeconds: seconds(20),
    }),
    {},
  ),
  // Chosen by shape, not a plain union: the message then names the key inside that is wrong.
  window: v.optional(
    v.lazy((value) => (typeof value === 'object' ? WindowSize : v.literal('kiosk'))),
    'kiosk',
  ),
});

export type Config = v.InferOutput<typeof ConfigSchema> & { dataDir: string };

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
  const named = option ?? env['TOTEM_CONFIG'];
  if (named) return named;
  const folder = env['XDG_CONFIG_HOME'] || env['APPDATA'] || join(homedir(), '.config');
  const usual = join(folder, 'totem-cup', 'config.json');
  return exists(usual) ? usual : null;
}

/** @throws ConfigError when the file cannot be read or does not fit; nothing is guessed. */
export function readConfig(file: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Config {
  return parseConfig(readJson(file), file, defaultDataDir(env, platform));
}

export function parseConfig(value: unknown, source: string, dataDir: string): Config {
  if (Array.isArray(value)) throw new ConfigError(`configuration ${source} is a list, expected an object`);
  const parsed = v.safeParse(ConfigSchema, value);
  if (parsed.success) return { ...parsed.output, dataDir: parsed.output.dataDir ?? dataDir };
  const lines = parsed.issues.map((issue) => `  ${v.getDotPath(issue) ?? '(file)'}: ${explain(issue)}`);
  throw new ConfigError(`configuration ${source} is not usable:\n${lines.join('\n')}`);
}

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown key';
  if (issue.expected) return `expected ${issue.expected}, found ${issue.received}`;
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
    throw new ConfigError(`configuration ${file} is not JSON: ${(error as Error).message}`);
  }
}
