import fc from 'fast-check';
import { expect, test } from 'vitest';
import { impersonalScreens } from '../../../src-main/contract/impersonal-screens.ts';
import type { View } from '../../../src-main/contract/view.ts';
import { transition } from '../../../src-main/domain/session-machine.ts';
import { initialState, visitOf } from '../../../src-main/domain/session-state.ts';
import type { SessionEvent } from '../../../src-main/domain/session-event.ts';
import type { Operation } from '../../../src-main/domain/access-table.ts';
import type { SessionState } from '../../../src-main/domain/session-state.ts';
import { viewOf } from '../../../src-main/domain/session-view.ts';
import { workOf } from '../../../src-main/session/work-of.ts';
import { beginnings, booking, cancellation } from '../../support/session-beginnings.ts';
import { sessionEvents } from '../../support/session-events.ts';
import { rulesOfPuglia } from '../../support/rules.ts';
import { arta, mario } from '../../support/sample-bookings.ts';

const someEvent: fc.Arbitrary<SessionEvent> = fc.constantFrom(...sessionEvents(booking, cancellation));

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const place = {
  facility: { name: '', address: '', phone: '', hours: '', assistanceEmail: '' },
  helpDesk: { title: '', lines: [] },
  display: { pxPerMm: null, screenBottomMm: 750 },
};
const house = { place, kioskId: 'totem-1', rules: rulesOfPuglia, asksOnly: false, hasVoice: true };
const moment = { nowLocal: '2026-11-23T10:00:00', endsAt: '2026-11-23T09:01:00.000Z' };

/** What a person is typing is shown to that person, on that screen alone. */
function expectNothingOfAPerson(view: View): void {
  const shown = JSON.stringify(view.kind === 'entering' ? { ...view, personCode: '', cardNumber: '' } : view);
  for (const { fiscalCode, surname, birthDate } of [mario, arta]) {
    expect(shown).not.toContain(fiscalCode);
    expect(shown).not.toContain(surname);
    expect(shown).not.toContain(birthDate);
  }
  expect(shown).not.toContain('80380001601234567892');
  if (impersonalScreens.has(view.kind)) expect(shown).not.toMatch(/MARIO|ARTA|PRN-77A|D26-7K4Q/);
  if (view.kind === 'paying') expect(shown).not.toMatch(/MARIO|ARTA/);
  const showsService = view.kind === 'summary' || view.kind === 'checkingCancellation';
  if (!showsService) expect(shown).not.toContain('CARDIOLOGICA');
}

/** Somebody whose card is out, or who is gone, is nowhere in what main still holds. */
function expectForgotten(state: SessionState): void {
  if (!['idle', 'goodbye', 'accessRefused', 'cardRejected'].includes(state.stage.kind)) return;
  // A sheet waits for the card to be read once more: a number, and nobody's yet.
  const { stage } = state;
  const kept = stage.kind === 'cardRejected' ? { ...stage, draft: null } : stage;
  expect(JSON.stringify({ ...state, stage: kept })).not.toMatch(/RSSMRA|HXHRTA|ROSSI|HOXHA|PRN-77A/);
}

/** The sheet of one person is not another's, who holds a card under the same scanner. */
function expectOwnSheet(before: SessionState, event: SessionEvent, now: SessionState): void {
  const [was, is] = [before.stage, now.stage];
  if (event.kind !== 'scanned' || was.kind !== 'entering' || is.kind !== 'entering') return;
  const codes = [was.entry.personCode, is.entry.personCode];
  if (codes.every((code) => code !== '') && codes[0] !== codes[1]) expect(is.draft.number).toBe('');
}

/** All that one person has booked is for whoever has signed in, and for nobody else. */
function expectSignedIn(before: SessionState, event: SessionEvent, now: SessionState): void {
  const listOf = ({ stage }: SessionState) => {
    const resumed = 'resume' in stage && stage.resume ? visitOf(stage.resume) : null;
    return (visitOf(stage) ?? resumed)?.list ?? null;
  };
  if (listOf(now) === null || listOf(before) !== null) return;
  expect(event.kind).toBe('signedIn');
}

const ready: SessionState = { ...initialState, signInFlows: ['device'] };
const play = (events: readonly SessionEvent[], state = ready) => events.reduce(transition, state);

test.each(beginnings)('the beginning that is called %s leads there', (kind, events) => {
  expect(play(events).stage.kind).toBe(kind);
});

const operations = fc.subarray<Operation>(['find', 'print', 'cancel', 'pay']);

test('whatever happens in whatever order: no throw, no more of a person than a screen may show, no deed twice', () => {
  let writes = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...beginnings),
      operations,
      fc.array(someEvent, { maxLength: 40 }),
      ([, beginning], typed, events) => {
        const before: SessionState = {
          ...play(beginning),
          access: { card: ['find', 'print', 'cancel', 'pay'], typed, bookingNumber: ['pay'] },
          hasStaff: true,
        };
        events.reduce((state, event) => {
          const next = transition(state, event);
          expectNothingOfAPerson(viewOf(next, moment, house));
          expectForgotten(next);
          expectOwnSheet(state, event, next);
          expectSignedIn(state, event, next);
          writes += expectNoDeedUnasked(state, event, next);
          return next;
        }, before);
      },
    ),
    { numRuns: isLong ? 100_000 : 7000 },
  );
  // The runs that matter are among them.
  expect(writes).toBeGreaterThan(10);
}, 120_000);

/** The work of a stage starts when it is come to: a write starts by a touch that asks for it, in the place for it. */
function expectNoDeedUnasked(before: SessionState, event: SessionEvent, now: SessionState): number {
  const [was, is] = [workOf(before.stage), workOf(now.stage)];
  if (is === was) return 0;
  if (is === 'askLink') {
    expect(event.kind).toBe('payByPhone');
    expect(before.stage).not.toMatchObject({ booking: { payment: { status: 'paid' } } });
  }
  if (is !== 'cancel' && is !== 'openCase') return 0;
  if (is === 'openCase') {
    expect(['reportProblem', 'passToDesk']).toContain(event.kind);
    return 0;
  }
  expect([before.stage.kind, event.kind]).toEqual(['checkingCancellation', 'confirmCancellation']);
  const { booking: stage } = before.stage as Extract<SessionState['stage'], { kind: 'checkingCancellation' }>;
  expect(stage.status).toBe('booked');
  return 1;
}
