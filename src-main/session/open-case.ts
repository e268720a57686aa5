import { isWellFormed, normaliseCode } from '../domain/booking.ts';
import { handOverMinutes, reasonOf } from '../domain/case-stages.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage, Visit } from '../domain/session-state.ts';
import type { WorkDeps } from './work.ts';

type CaseDeps = Pick<WorkDeps, 'deskCases' | 'kioskId' | 'facilityName' | 'audit' | 'newId' | 'now' | 'log'>;

/** Writes the case down for the desk; what is not on disk gets no reference. */
export async function openCase(
  deps: CaseDeps,
  { visit, resume, request }: Extract<Stage, { kind: 'openingCase' }>,
): Promise<SessionEvent> {
  const now = deps.now();
  const bookingNumber = bookingNumberOf(resume, visit);
  const expiresAt = new Date(now.getTime() + handOverMinutes * 60_000).toISOString();
  try {
    const opened = await deps.deskCases.open({
      id: deps.newId(),
      kind: request.kind,
      openedAt: now.toISOString(),
      expiresAt: request.kind === 'handOver' ? expiresAt : null,
      kioskId: deps.kioskId,
      facility: deps.facilityName,
      fiscalCode: visit.holder.fiscalCode,
      bookingNumber,
      reason: request.kind === 'report' ? request.problem : reasonOf(resume),
    });
    if (opened.ok) {
      deps.audit(request.kind === 'report' ? 'problemReported' : 'passedToDesk', bookingNumber);
      return { kind: 'caseFiled', reference: opened.value };
    }
    deps.log('caseNotFiled', { reason: opened.error });
  } catch (error) {
    deps.log('caseNotFiled', { reason: String(error) });
  }
  return { kind: 'caseNotFiled' };
}

/** The booking that was open, or the number that was searched for. */
function bookingNumberOf(resume: Stage, { draft }: Visit): string {
  if ('booking' in resume) return resume.booking.bookingNumber;
  const searched = normaliseCode(draft.number);
  return draft.criterion === 'bookingNumber' && isWellFormed('bookingNumber', searched) ? searched : '';
}
