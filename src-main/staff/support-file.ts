import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { cpus, freemem, release, totalmem, uptime } from 'node:os';
import { join } from 'node:path';
import { secretName, type Config } from '../config.ts';
import type { DeviceEvent, DeviceName } from '../contract/staff.ts';
import { devices } from '../contract/staff.ts';
import { redact } from '../log.ts';
import type { Database } from '../storage/database.ts';

export type SupportFileDeps = {
  config: Config;
  database: Pick<Database, 'connection'>;
  version: string;
  eventsOf: (device: DeviceName) => DeviceEvent[];
  now: () => Date;
};

const newestKept = 5;
/** About the last days of a totem. */
const logBytes = 2_000_000;

/**
 * What whoever helps from afar wants to see: versions, configuration without its secrets, the last events of the
 * devices, how many records there are, the end of the log. Nothing of a person: counts instead of rows, and every
 * text goes through the log's own redaction. Gives the path. @throws when it cannot be written.
 */
export function writeSupportFile(deps: SupportFileDeps): string {
  const folder = join(deps.config.dataDir, 'support');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = deps.now().toISOString();
  const file = join(folder, `${deps.config.kioskId}-${at.slice(0, 19).replace(/\D/g, '')}.json`);
  const text = JSON.stringify({ format: 'totem-cup-support/1', at, ...factsOf(deps) }, null, 1);
  writeFileSync(file, `${redact(text)}\n`, { mode: 0o600 });
  const instant = (name: string): string => /(\d{14})\.json$/.exec(name)?.[1] ?? '';
  const older = readdirSync(folder)
    .sort((a, b) => instant(b).localeCompare(instant(a)))
    .slice(newestKept);
  for (const name of older) rmSync(join(folder, name), { force: true });
  return file;
}

function factsOf(deps: SupportFileDeps) {
  const { node, electron, chrome } = process.versions;
  const disk = statfsSync(deps.config.dataDir);
  return {
    versions: { program: deps.version, electron, chrome, node },
    system: {
      platform: `${process.platform} ${release()} ${process.arch}`,
      processors: cpus().length,
      uptimeHours: Math.round(uptime() / 3600),
      memoryMB: [freemem(), totalmem()].map((bytes) => Math.round(bytes / 1e6)),
      diskFreeMB: Math.round((disk.bavail * disk.bsize) / 1e6),
    },
    config: withoutSecrets(deps.config),
    events: Object.fromEntries(devices.map((device) => [device, deps.eventsOf(device)])),
    records: countsOf(deps.database),
    log: endOfLog(join(deps.config.dataDir, 'log', 'totem.jsonl')),
  };
}

function withoutSecrets(value: unknown, name = ''): unknown {
  if (secretName.test(name) && typeof value === 'string') return value === '' ? '' : '(set)';
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutSecrets(each, key)]));
}

/** Rows of each table, and what became of the papers. */
function countsOf({ connection }: Pick<Database, 'connection'>): Record<string, number> {
  const tables = connection
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
    .all() as string[];
  const rows = tables.map((table): [string, number] => [
    table,
    connection.prepare(`select count(*) from "${table}"`).pluck().get() as number,
  ]);
  const outcomes = connection
    .prepare(
      `select 'printouts ' || coalesce(outcome, 'open') as name, count(*) as rows from printouts group by 1`,
    )
    .all() as { name: string; rows: number }[];
  return Object.fromEntries([...rows, ...outcomes.map((each) => [each.name, each.rows] as const)]);
}

/** What was put aside comes before. */
function endOfLog(file: string): string[] {
  const text = [`${file}.1`, file].map(readIfThere).join('');
  return text.slice(-logBytes).trimEnd().split('\n');
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
