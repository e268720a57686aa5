import type { CasesAnswer, OpenCase } from '../contract/desk/cases.ts';
import { toRomeSecond } from '../domain/rome-time.ts';
import { ok } from '../result.ts';
import { referenceOf } from '../session/cancel-booking.ts';
import type { CaseRow } from '../storage/open-case-store.ts';
import type { Answerers } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';

type Kinds = 'listCases' | 'closeCase' | 'reopenCase';
type CaseParts = Pick<DeskParts, 'stores' | 'register' | 'stateChanged' | 'now'>;

/** So long a cancellation may be under way without anybody having to look into it. */
const underWayMs = 30_000;

export function createCaseCalls({ stores, register, stateChanged, now }: CaseParts): Answerers<Kinds> {
  const { openCases } = stores;
  const answer = (closed: boolean): CasesAnswer => {
    const long = longAgo(now());
    return { cases: openCases.list(long, closed).map(caseOf), open: openCases.countOpen(long) };
  };

  return {
    listCases: async ({ closed }) => ok(answer(closed)),
    closeCase: async ({ key, note }, { name }) => {
      const found = openCases.find(key, longAgo(now()));
      if (!found) return ok(answer(false));
      const work = { key, at: now().toISOString(), operator: name, note: note.trim() };
      const closed = await openCases.close(work);
      if (!closed.ok) return closed;
      if (closed.value) register('caseClosed', name, about(found));
      stateChanged();
      return ok(answer(false));
    },
    reopenCase: async ({ key }, { name }) => {
      const found = openCases.find(key, longAgo(now()));
      const reopened = await openCases.reopen(key);
      if (!reopened.ok) return reopened;
      if (found && reopened.value) register('caseReopened', name, about(found));
      stateChanged();
      return ok(answer(true));
    },
  };
}

/** For the badge; looked at every few seconds. */
export function countOpenCases({ openCases }: Pick<DeskParts['stores'], 'openCases'>, now: Date): number {
  return openCases.countOpen(longAgo(now));
}

function longAgo(now: Date): string {
  return new Date(now.getTime() - underWayMs).toISOString();
}

/** The key is a code: what was noted by hand is in the list alone. */
function about({ key, bookingNumber }: CaseRow) {
  return { bookingNumber, detail: key };
}

function caseOf(row: CaseRow): OpenCase {
  const { key, kind, place, bookingNumber, what, deadline, closedAt } = row;
  return {
    key,
    kind,
    at: toRomeSecond(new Date(row.at)),
    place,
    bookingNumber,
    what,
    reference: inHand(row),
    deadline,
    settled: row.settled === 1,
    closed:
      closedAt === null
        ? null
        : { at: toRomeSecond(new Date(closedAt)), operator: row.operator ?? '', note: row.note ?? '' },
  };
}

/** What the person has on paper, or what is found in the file. */
function inHand({ kind, subject, code }: CaseRow): string {
  switch (kind) {
    case 'outcome':
      return referenceOf(subject);
    case 'request':
      return subject;
    case 'report':
      return code;
    case 'importRow':
      return subject.slice(subject.indexOf('/') + 1);
    case 'paper':
      return '';
  }
}
