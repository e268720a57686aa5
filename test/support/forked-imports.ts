import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { ImportRunner } from '../../src-main/desk/import-runner.ts';
import { createProcessImportRunner } from '../../src-main/desk/process-import-runner.ts';

const worker = join(import.meta.dirname, '../../src-main/import-worker.ts');

/** Imports by the process that the desk starts them in, here forked by Node; a test may kill it. */
export function forkedImports(databasePath: string) {
  const children: ChildProcess[] = [];
  const logged: string[] = [];
  const importer: ImportRunner = createProcessImportRunner({
    databasePath,
    log: (event, fields) => logged.push(JSON.stringify({ event, ...fields })),
    start: () => {
      const child = fork(worker, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      children.push(child);
      return {
        post: (order) => {
          // To one that is dead already: that it has ended is told by itself.
          child.send(order, () => undefined);
        },
        onMessage: (listener) => child.on('message', listener),
        onExit: (listener) => child.once('exit', listener),
        kill: () => child.kill('SIGKILL'),
      };
    },
  });
  return { importer, logged, children, kill: () => children.at(-1)?.kill('SIGKILL') };
}
