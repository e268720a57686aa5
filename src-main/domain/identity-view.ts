import type { FilterPart, FilterView, IdentityScreen } from '../contract/identity-view.ts';
import { bookingRowOf } from './booking-view.ts';
import type { Circumstances } from './booking-view.ts';
import { maskedName } from './card-holder.ts';
import { rowsOnPage } from './identity-state.ts';
import type { Filter, PersonStage, SignInStage } from './identity-state.ts';
import type { SessionState, VisitStage, Visit } from './session-state.ts';

/** Nothing of a person is on these: whoever signs in is not known yet. */
export function signInScreenOf(
  stage: SignInStage<Extract<VisitStage, { kind: 'asking' }>>,
  { signInFlows }: SessionState,
  here: { totem: string; place: string },
): IdentityScreen {
  switch (stage.kind) {
    case 'choosingSignIn':
      return { kind: 'choosingSignIn', flows: [...signInFlows] };
    case 'startingSignIn':
      return { kind: 'startingSignIn' };
    case 'signingInByPhone':
      return { kind: 'signingInByPhone', ...stage.phone, ...here };
    case 'signingInHere':
      return { kind: 'signingInHere', host: stage.host, secure: stage.secure, checking: stage.checking };
    case 'signInFailed':
      return { kind: 'signInFailed', problem: stage.problem, flows: [...signInFlows] };
  }
}

export function personScreenOf(
  stage: PersonStage<Visit>,
  circumstances: Circumstances,
  scanner: boolean,
): IdentityScreen {
  const { visit } = stage;
  const { list } = visit;
  if (!list) throw new Error('a list without a list');
  const name = maskedName(visit.holder);
  switch (stage.kind) {
    case 'filtering': {
      const { noticeRead, edit } = list.filter;
      const today = circumstances.nowLocal.slice(0, 10);
      const filter = filterOf(list.filter);
      return { kind: 'filtering', name, filter, noticeRead, edit, today, scanner, problem: stage.problem };
    }
    case 'findingAll':
      return { kind: 'findingAll', name };
    case 'found':
      return {
        kind: 'found',
        name,
        filter: filterOf(list.filter),
        rows: visit.bookings.map((booking) => bookingRowOf(booking, circumstances)),
        total: list.total,
        page: Math.floor(list.offset / rowsOnPage) + 1,
        pages: Math.max(1, Math.ceil(list.total / rowsOnPage)),
        parts: partsOf(list.filter),
        problem: stage.problem,
      };
  }
}

function filterOf({ from, to, state, bookingNumber, prescription }: Filter): FilterView {
  return { from, to, state, bookingNumber, prescription };
}

function partsOf({ from, to, state, bookingNumber, prescription }: Filter): FilterPart[] {
  const parts: [FilterPart, boolean][] = [
    ['dates', from !== '' || to !== ''],
    ['state', state !== 'all'],
    ['bookingNumber', bookingNumber !== ''],
    ['prescription', prescription !== ''],
  ];
  return parts.filter(([, isSet]) => isSet).map(([part]) => part);
}
