import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Connection from 'better-sqlite3';
import { runCommand } from '../../src-main/commands/run-command.ts';
import type { Booking } from '../../src-main/domain/booking.ts';
import { csvOf } from './sample-bookings.ts';

type FolderOptions = {
  bookings: readonly Booking[];
  config: Record<string, unknown>;
  /** What lies in the data folder already, by path. */
  files: Record<string, string>;
  /** Whose it is to be, where that is not our own. */
  user: number | undefined;
};

/** A configuration, a data folder with these bookings imported, and a home in which nothing may be left. */
export async function layFolder({ bookings, config, files, user }: FolderOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'totem-e2e-'));
  const dataDir = join(folder, 'data');
  const configFile = join(folder, 'config.json');
  writeFileSync(configFile, JSON.stringify({ dataDir, ...config }));
  if (bookings.length > 0) await importBookings(join(folder, 'bookings.csv'), bookings, dataDir);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dataDir, path)), { recursive: true });
    writeFileSync(join(dataDir, path), text);
  }
  const home = join(folder, 'home');
  mkdirSync(home);
  if (user !== undefined) giveTo(user, folder);
  return { dataDir, configFile, home, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function importBookings(csv: string, bookings: readonly Booking[], dataDir: string): Promise<void> {
  writeFileSync(csv, csvOf(...bookings));
  const imported = await runCommand(['import', csv], { dataDir }, { isTerminal: false });
  if (imported !== 0) throw new Error(`import ended with ${imported}`);
}

/** The folder and all in it. */
function giveTo(user: number, folder: string): void {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const each of ['', ...inside]) chownSync(join(folder, each), user, user);
}

/** What is written outside the data folder must show in `home`, wherever this machine keeps such things. */
export function withoutUserFolders(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('XDG_')));
}

/** Reads the database in `folder`. */
export const queryOf =
  (folder: string) =>
  (sql: string): unknown[] => {
    const connection = new Connection(join(folder, 'totem.db'), { readonly: true });
    try {
      return connection.prepare(sql).all();
    } finally {
      connection.close();
    }
  };
