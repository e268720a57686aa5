import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { createProcessImportRunner } from '../desk/process-import-runner.ts';
import type { ImportRunner } from '../desk/import-runner.ts';
import type { Log } from '../log.ts';

/** Imports run in a process of Electron beside this one: `import-worker.ts`, built into a file of its own. */
export function createImportProcess(deps: { databasePath: string; log: Log }): ImportRunner {
  return createProcessImportRunner({
    ...deps,
    start: () => {
      const child = utilityProcess.fork(join(__dirname, 'import-worker.cjs'), [], {
        serviceName: 'import',
        stdio: 'ignore',
      });
      return {
        post: (order) => child.postMessage(order),
        onMessage: (listener) => child.on('message', listener),
        onExit: (listener) => child.once('exit', listener),
        kill: () => child.kill(),
      };
    },
  });
}
