import { describe, expect, test } from 'vitest';
import { transition } from '../../../src-main/domain/session-machine.ts';
import { emptyDraft, initialState } from '../../../src-main/domain/session-state.ts';
import type { SessionEvent } from '../../../src-main/domain/session-event.ts';
import type { SessionState } from '../../../src-main/domain/session-state.ts';
import { arta, bookingOf, mario } from '../../support/sample-bookings.ts';

const booking = bookingOf(mario);
const cancellation = { cancellationNumber: 'D26-7K4Q-92MX', cancelledAt: '2026-11-23T09:00:00.000Z' };
const edit: SessionEvent = {
  kind: 'edit',
  criterion: 'bookingNumber',
  number: 'prn-77a/1',
  noticeRead: true,
  edit: 1,
};
const found: SessionEvent = { kind: 'bookingsFound', bookings: [booking] };
const open: SessionEvent = { kind: 'openBooking', bookingNumber: 'PRN-77A/1' };

const toAsking: SessionEvent[] = [{ kind: 'cardInserted' }, { kind: 'cardRead', holder: mario }];
const toSummary: SessionEvent[] = [...toAsking, edit, { kind: 'search' }, found, open];
const toCancelling: SessionEvent[] = [
  ...toSummary,
  { kind: 'cancelBooking' },
  { kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false },
];

const play = (...events: SessionEvent[]): SessionState => events.reduce(transition, initialState);
const stageAfter = (...events: SessionEvent[]) => play(...events).stage;

describe('what is under way is never abandoned', () => {
  const printing = play(...toSummary, { kind: 'printCoupon', large: false });
  const cancelling = play(...toCancelling);

  test.each([['leave'], ['back'], ['continue'], ['timedOut'], ['search'], ['cancelBooking']] as const)(
    '%s changes neither a print nor a cancellation',
    (kind) => {
      expect(transition(printing, { kind })).toBe(printing);
      expect(transition(cancelling, { kind })).toBe(cancelling);
    },
  );

  test('the card pulled out meanwhile: the outcome is shown, then the visit is over', () => {
    const printed = [{ kind: 'cardRemoved' }, { kind: 'paperPrinted' }].reduce(
      (state, event) => transition(state, event as SessionEvent),
      printing,
    );
    expect(printed.stage.kind).toBe('printed');
    expect(transition(printed, { kind: 'continue' }).stage.kind).toBe('idle');
  });

  test('another card put in meanwhile is read after the outcome, and only the same person goes on', () => {
    const after = (holder: typeof mario) =>
      stageAfter(
        ...toSummary,
        { kind: 'printCoupon', large: false },
        { kind: 'cardRemoved' },
        { kind: 'cardInserted' },
        { kind: 'paperPrinted' },
        { kind: 'continue' },
        { kind: 'cardRead', holder },
      );
    expect(after(mario).kind).toBe('summary');
    expect(after(arta)).toMatchObject({ kind: 'asking', visit: { holder: arta, bookings: [] } });
  });
});

describe('the card taken out while looking', () => {
  test('hides everything; the same card goes on where it was', () => {
    const away = play(...toSummary, { kind: 'cardRemoved' });
    expect(away.stage.kind).toBe('cardAway');
    const back = transition(transition(away, { kind: 'cardInserted' }), { kind: 'cardRead', holder: mario });
    expect(back.stage).toMatchObject({ kind: 'summary', visit: { card: 'in' } });
  });

  test('another card begins another visit; no card ends it', () => {
    const away = play(...toSummary, { kind: 'cardRemoved' });
    const next = transition(transition(away, { kind: 'cardInserted' }), { kind: 'cardRead', holder: arta });
    expect(JSON.stringify(next)).not.toContain(mario.fiscalCode);
    expect(transition(away, { kind: 'timedOut' }).stage.kind).toBe('idle');
  });

  test('a reader that vanishes counts as the card taken out', () => {
    expect(play(...toSummary, { kind: 'readerOutOfOrder' })).toMatchObject({
      cardReader: 'outOfOrder',
      stage: { kind: 'cardAway' },
    });
    expect(stageAfter({ kind: 'cardInserted' }, { kind: 'readerOutOfOrder' })).toEqual({
      kind: 'cardRejected',
      reason: 'readerFailed',
      cardIn: false,
      draft: emptyDraft,
    });
  });
});

describe('cancelling', () => {
  test('done: the receipt prints unasked and the list knows it', () => {
    const cancelled = play(...toCancelling, {
      kind: 'bookingCancelled',
      cancellation,
      confirmed: true,
      receipt: null,
    });
    expect(cancelled.stage).toMatchObject({ kind: 'cancelled', slip: 'printing', cancellation });
    const done = [{ kind: 'paperPrinted' } as const, { kind: 'continue' } as const].reduce(
      transition,
      cancelled,
    );
    expect(done.stage).toMatchObject({ kind: 'summary', booking: { status: 'cancelled' } });
    expect(transition(done, { kind: 'back' }).stage).toMatchObject({
      visit: { bookings: [{ status: 'cancelled', cancellation }] },
    });
    // Once cancelled it is not offered again.
    expect(transition(done, { kind: 'cancelBooking' })).toBe(done);
  });

  test('receipt not printed: the cancellation stands and the receipt can be asked for again', () => {
    const failed = play(
      ...toCancelling,
      { kind: 'bookingCancelled', cancellation, confirmed: true, receipt: null },
      { kind: 'paperFailed', fault: 'noPaper' },
    );
    expect(failed.stage).toMatchObject({ kind: 'cancelled', slip: 'noPaper' });
    expect(transition(failed, { kind: 'printAgain' }).stage).toMatchObject({ slip: 'printing' });
  });

  test('an unreadable card shows nothing of the person before; a bug does not take the number off the screen', () => {
    const failed = play(
      ...toCancelling,
      { kind: 'bookingCancelled', cancellation, confirmed: true, receipt: null },
      { kind: 'paperFailed', fault: 'noPaper' },
      { kind: 'cardRemoved' },
      { kind: 'cardInserted' },
    );
    expect(failed.stage.kind).toBe('readingCard');
    for (const event of [{ kind: 'cardNotRead', reason: 'mute' }, { kind: 'cardRemoved' }] as const) {
      expect(['cardRejected', 'cardAway']).toContain(transition(failed, event).stage.kind);
    }
    const printing = play(
      ...toCancelling,
      { kind: 'bookingCancelled', cancellation, confirmed: true, receipt: null },
      { kind: 'crashed' },
    );
    expect(printing.stage).toMatchObject({ kind: 'cancelled', slip: 'unavailable', cancellation });
  });

  test('refused or not known: going on searches again, for the truth of the booking system', () => {
    const refused = play(...toCancelling, {
      kind: 'bookingNotCancelled',
      reason: 'changed',
      cancellation: null,
    });
    expect(transition(refused, { kind: 'continue' }).stage.kind).toBe('searching');
    const unclear = play(
      ...toCancelling,
      { kind: 'cancellationUnclear', reference: 'K7Q29XMD' },
      { kind: 'paperPrinted' },
    );
    expect(transition(unclear, { kind: 'continue' }).stage.kind).toBe('searching');
  });
});

test('silence is asked about once, then ends the visit', () => {
  const warned = transition(play(...toSummary), { kind: 'timedOut' });
  expect(warned).toMatchObject({ warned: true, stage: { kind: 'summary' } });
  expect(transition(warned, { kind: 'stay' })).toMatchObject({ warned: false, stage: { kind: 'summary' } });
  expect(transition(warned, { kind: 'timedOut' }).stage).toEqual({ kind: 'goodbye', cardIn: true });
});
