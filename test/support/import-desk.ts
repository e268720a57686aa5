import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportView } from '../../src-main/contract/desk/import.ts';
import { anna, createDoorBench, type DoorBenchOptions } from './door-bench.ts';
import { forkedImports } from './forked-imports.ts';
import { fileOf, importInto, type ImportRow } from './import-rows.ts';
import { until as untilSo } from './until.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Kind = ImportView['kind'];
type ViewOf<K extends Kind> = Extract<ImportView, { kind: K }>;

/** A desk where Anna, who administers it, imports files; `stored` is there already. */
export async function createImportDesk(stored: readonly ImportRow[], options: DoorBenchOptions = {}) {
  const folder = temporaryFolder();
  const { ask, run, databasePath } = importInto(folder);
  await run(fileOf(stored));
  const forked = forkedImports(databasePath);
  const bench = await createDoorBench({ databasePath, importer: forked.importer, ...options });
  await bench.enterFirst(anna);
  let files = 0;
  /** Where in the events a wait begins: what was told before the last call is over. */
  let from = 0;

  const view = (): ImportView => {
    const last = bench.events.findLast((event) => event.kind === 'import');
    if (!last) throw new Error('nothing was told of the import');
    return last.import;
  };
  const marked = <Reply>(call: () => Promise<Reply>): Promise<Reply> => {
    from = bench.events.length;
    return call();
  };
  async function until<K extends Kind>(...kinds: K[]): Promise<ViewOf<K>> {
    const isOne = (found: ImportView): found is ViewOf<K> => (kinds as Kind[]).includes(found.kind);
    const event = await bench.until((told) => told.kind === 'import' && isOne(told.import), from, 60_000);
    if (event.kind !== 'import' || !isOne(event.import)) throw new Error('another event than waited for');
    return event.import;
  }

  return {
    ...bench,
    ...forked,
    folder,
    databasePath,
    ask,
    runCommand: run,
    view,
    until,
    begin: (path: string) => marked(() => bench.call({ kind: 'beginImport', path })),
    apply: () => marked(() => bench.call({ kind: 'applyImport' })),
    end: () => marked(() => bench.call({ kind: 'endImport' })),
    write: (content: string | Uint8Array, name = `file-${String((files += 1))}.csv`): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    /** What lies beside the database while an import works. */
    isStaged: () => existsSync(`${databasePath}-import`),
    /** What the register says of imports, once it says so much: it is not waited for. */
    registered: async (entries: number) => {
      const found = () => bench.audit().filter(({ action }) => action.startsWith('import'));
      await untilSo(`${String(entries)} entries`, () => found().length >= entries);
      return found();
    },
  };
}
