import { basename } from 'node:path';
import type { ImportFault, ImportView } from '../contract/desk/import.ts';
import { err, ok } from '../result.ts';
import type { Answerers } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';
import { codeOf, faultOf } from './import-codes.ts';
import { importFileFault } from './import-file.ts';
import type { ImportNews, RunningImport } from './import-runner.ts';
import { entryOf } from './register.ts';

type Kinds = 'beginImport' | 'applyImport' | 'endImport';

/** The one import of this desk. What it says goes to administrators alone, whoever has begun it. */
export type DeskImport = {
  answerers: Answerers<Kinds>;
  view: () => ImportView;
  /** Somebody came, or went: who may know is told how it stands. */
  doorChanged: () => void;
  close: () => Promise<void>;
};

/** `appliesAfter`: the newest import there was when it began to be applied. */
type UnderWay = {
  file: string;
  operator: string;
  running: RunningImport | null;
  appliesAfter: number | null;
  timer: NodeJS.Timeout | undefined;
  isLate: boolean;
};

/** While it waits to be decided on, no other import can work on this database. */
const usualDecisionMs = 30 * 60_000;
/** And so long when nobody is at the desk any more who could decide: another import may be due in the night. */
const usualAwayMs = 2 * 60_000;

export function createImportCalls(parts: DeskParts): DeskImport {
  const { config, importer, chooseFile, stores, door, register, log } = parts;
  const limit = config.desk.importLimitPercent / 100;
  let view: ImportView = { kind: 'idle' };
  /** From the moment that a file is being chosen. */
  let underWay: UnderWay | null = null;

  function tell(): void {
    if (door.operator()?.role === 'administrator') parts.tell({ kind: 'import', import: view });
  }

  /** Given up in the end, and sooner when nobody is there who could decide. */
  function awaitDecision(): void {
    const work = underWay;
    if (view.kind !== 'preview' || !work || work.isLate || work.appliesAfter !== null) return;
    const isAway = door.operator()?.role !== 'administrator';
    const { importDecisionMs = usualDecisionMs, importAwayMs = usualAwayMs } = parts;
    clearTimeout(work.timer);
    work.timer = setTimeout(
      () => {
        work.isLate = true;
        work.running?.stop();
      },
      isAway ? importAwayMs : importDecisionMs,
    );
  }

  function become(next: ImportView): void {
    view = next;
    tell();
  }

  function end(next: ImportView): void {
    clearTimeout(underWay?.timer);
    underWay = null;
    become(next);
  }

  function fail(work: UnderWay, fault: ImportFault): void {
    register('importRefused', work.operator, { detail: fault.code });
    end({ kind: 'failed', file: work.file, fault });
  }

  function hear(work: UnderWay, news: ImportNews): void {
    const { file, operator } = work;
    switch (news.kind) {
      case 'reading':
      case 'comparing':
      case 'applying':
        become({ ...news, file });
        break;
      case 'preview':
        register('importPreviewed', operator, { detail: codeOf(news.preview.counts) });
        become({ kind: 'preview', preview: { ...news.preview, file, limit } });
        awaitDecision();
        break;
      case 'overLimit':
        register('importRefused', operator, { detail: `overLimit:${codeOf(news.preview.counts)}` });
        end({ kind: 'overLimit', preview: { ...news.preview, file, limit } });
        break;
      case 'done':
        register('importApplied', operator, { detail: codeOf(news.counts) });
        end({ ...news, file });
        break;
      case 'stopped':
        if (work.isLate) fail(work, faultOf('notDecided'));
        else end({ kind: 'stopped', file });
        break;
      case 'failed':
        hearFailure(work, news.fault);
        break;
    }
  }

  function hearFailure(work: UnderWay, fault: ImportFault): void {
    if (fault.code === 'failed') log('workFailed', { work: 'import', error: fault.detail });
    const isInDoubt = fault.code === 'processDied' && work.appliesAfter !== null;
    const found = isInDoubt ? afterDeath(work.appliesAfter ?? 0) : fault;
    if ('kind' in found) hear(work, found);
    else fail(work, found.code === 'failed' ? faultOf('failed') : found);
  }

  /** It may have died with the work done: then the database knows of it. */
  function afterDeath(appliesAfter: number): ImportFault | Extract<ImportNews, { kind: 'done' }> {
    try {
      const newest = stores.imports.newest();
      if (!newest || newest.id <= appliesAfter) return faultOf('processDied');
      return { kind: 'done', counts: newest.counts, refused: newest.refused };
    } catch (error) {
      log('workFailed', { work: 'import', error: String(error) });
      return faultOf('outcomeUnknown');
    }
  }

  const answerers: Answerers<Kinds> = {
    beginImport: async (call, asker) => {
      const { name: operator } = asker;
      if (underWay) return err('busy');
      const work: UnderWay = {
        ...{ file: '', operator, running: null, appliesAfter: null, timer: undefined, isLate: false },
      };
      underWay = work;
      try {
        const chosen = call.path || (await chooseFile('import'));
        // The dialog stays on the screen of a desk that locks.
        const admitted = door.admitAgain(call, asker);
        if (chosen === null || !admitted.ok) {
          underWay = null;
          return admitted.ok ? ok(null) : admitted;
        }
        work.file = basename(chosen);
        const fault = await importFileFault(chosen);
        if (fault) fail(work, fault);
        else {
          work.running = importer.begin({ file: chosen, limit }, (news) => hear(work, news));
          become({ kind: 'reading', file: work.file, rows: 0, share: 0 });
        }
      } catch (error) {
        log('workFailed', { work: 'import', error: String(error) });
        fail(work, faultOf('failed'));
      }
      return ok(null);
    },
    applyImport: async (_call, { name }) => {
      const work = underWay;
      if (view.kind !== 'preview' || !work || work.isLate || work.appliesAfter !== null) return ok(null);
      work.appliesAfter = stores.imports.newest()?.id ?? 0;
      // Before the deed: if this program ends meanwhile, it is known who wanted it.
      let isWritten = false;
      try {
        const asked = entryOf(parts, 'importApplied', name, { detail: 'asked' });
        const written = await stores.auditEntries.record(asked);
        if (!written.ok) return written;
        isWritten = true;
      } finally {
        // It can be asked for again, or given up.
        if (!isWritten) work.appliesAfter = null;
      }
      clearTimeout(work.timer);
      work.operator = name;
      if (underWay === work) become({ kind: 'applying', file: work.file, share: 0 });
      work.running?.apply();
      return ok(null);
    },
    endImport: async () => {
      if (!underWay) become({ kind: 'idle' });
      else if (underWay.appliesAfter === null) underWay.running?.stop();
      return ok(null);
    },
  };

  return {
    answerers,
    view: () => view,
    doorChanged: () => {
      tell();
      awaitDecision();
    },
    close: async () => {
      clearTimeout(underWay?.timer);
      await importer.close();
    },
  };
}
