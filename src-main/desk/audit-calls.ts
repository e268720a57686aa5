import type { OperatorView } from '../contract/desk/operators.ts';
import { err, ok, type Result } from '../result.ts';
import type { AuditAction } from '../storage/audit-actions.ts';
import { auditMarks } from '../storage/audit-marks.ts';
import { createAuditSearch } from '../storage/audit-search.ts';
import { verifyAudit, type AuditVerdict } from '../storage/verify-audit.ts';
import type { Answerers } from './answerers.ts';
import { draftAuditExport } from './audit-export.ts';
import { auditFilterOf, auditRowOf } from './audit-filter.ts';
import type { DeskParts } from './desk-parts.ts';
import { entryOf } from './register.ts';

type Kinds = 'findAudit' | 'exportAudit' | 'verifyAudit';

type AuditCallsDeps = Pick<
  DeskParts,
  'database' | 'auditKey' | 'stores' | 'config' | 'chooseFile' | 'now' | 'newId' | 'log'
> & { door: Pick<DeskParts['door'], 'admitAgain'> };

const rowsOfPage = 100;

/** The register: searched, taken out as a file, and verified. */
export function createAuditCalls(deps: AuditCallsDeps): Answerers<Kinds> {
  const { connection } = deps.database;
  const search = createAuditSearch(connection);
  const marks = auditMarks(connection, deps.auditKey.secret);

  const record = (
    action: AuditAction,
    { name }: OperatorView,
    detail: string,
  ): Promise<Result<void, 'busy'>> =>
    deps.stores.auditEntries.record(entryOf(deps, action, name, { detail }));

  return {
    findAudit: async ({ query, before }) => {
      const filter = auditFilterOf(query);
      if (!filter) return err('refused');
      const { entries, next } = search.page(filter, before, rowsOfPage);
      return ok({ rows: entries.map(auditRowOf), next });
    },

    exportAudit: async (call, asker) => {
      const filter = auditFilterOf(call.query);
      if (!filter) return err('refused');
      const file = await deps.chooseFile('auditExport');
      if (file === null) return ok({ kind: 'stopped' });
      // The dialog stays on the screen of a desk that locks.
      const admitted = deps.door.admitAgain(call, asker);
      if (!admitted.ok) return admitted;
      try {
        const draft = await draftAuditExport({ search, marks }, filter, file, deps.newId());
        try {
          // Nothing goes out of here that is not in the register.
          const recorded = await record('auditExported', asker, String(draft.entries));
          if (!recorded.ok) return recorded;
          deps.stores.auditEntries.noteNewest();
          await draft.keep();
        } finally {
          await draft.discard();
        }
        return ok({ kind: 'written', file, entries: draft.entries });
      } catch (error) {
        deps.log('workFailed', { work: 'exportAudit', error: codeOf(error) });
        return ok({ kind: 'failed' });
      }
    },

    verifyAudit: async (_call, asker) => {
      const verdict = await verifyAudit(deps.database, deps.auditKey);
      const recorded = await record('auditVerified', asker, detailOf(verdict));
      return recorded.ok ? ok(verdict) : recorded;
    },
  };
}

function detailOf(verdict: AuditVerdict): string {
  if (verdict.kind === 'intact') return `intact:${String(verdict.to)}`;
  if (verdict.kind === 'unverifiable') return verdict.reason;
  return `${verdict.fault}:${String(verdict.position)}`;
}

/** Of a file, its code alone: where it was to lie is nobody's business. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : String(error);
}
