import type { Connection } from 'better-sqlite3';
import { addNameFunction } from './name-function.ts';

/**
 * Brings the database to the last step, all missing steps in one transaction.
 * @throws Error when the database has taken steps that this program does not know: writing into it could
 * damage what the newer program keeps there.
 */
export function migrate(connection: Connection, steps: readonly string[]): void {
  addNameFunction(connection);
  if (versionOf(connection) === steps.length) return;
  const takeMissingSteps = connection.transaction(() => {
    // Read again inside: another process may have migrated while we waited for the lock.
    const version = versionOf(connection);
    if (version > steps.length) {
      throw new Error(
        `the database ${connection.name} is of a newer program (schema ${String(version)}, ` +
          `this program knows ${String(steps.length)}): install the newer program`,
      );
    }
    for (const step of steps.slice(version)) connection.exec(step);
    connection.pragma(`user_version = ${String(steps.length)}`);
  });
  takeMissingSteps.immediate();
}

function versionOf(connection: Connection): number {
  return connection.pragma('user_version', { simple: true }) as number;
}
