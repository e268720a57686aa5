import { describe, expect, test } from 'vitest';
import { transition } from '../../../src-main/domain/session-machine.ts';
import { initialState } from '../../../src-main/domain/session-state.ts';
import type { SessionEvent } from '../../../src-main/domain/session-event.ts';
import type { SessionState } from '../../../src-main/domain/session-state.ts';
import { bookingOf, mario } from '../../support/sample-bookings.ts';

const booking = bookingOf(mario);
const edit = {
  kind: 'edit',
  criterion: 'bookingNumber',
  number: 'prn-77a/1',
  noticeRead: true,
  edit: 1,
} as const;
const found: SessionEvent = { kind: 'bookingsFound', bookings: [booking] };
const open: SessionEvent = { kind: 'openBooking', bookingNumber: 'PRN-77A/1' };

const toAsking: SessionEvent[] = [{ kind: 'cardInserted' }, { kind: 'cardRead', holder: mario }];
const toSummary: SessionEvent[] = [...toAsking, edit, { kind: 'search' }, found, open];

const play = (...events: SessionEvent[]): SessionState => events.reduce(transition, initialState);
const stageAfter = (...events: SessionEvent[]) => play(...events).stage;

describe('the search', () => {
  test('asks for the number first, then for the notice, then searches', () => {
    const nothing: SessionEvent = { ...edit, number: '', noticeRead: false };
    expect(stageAfter(...toAsking, nothing, { kind: 'search' })).toMatchObject({ problem: 'malformed' });
    const unread: SessionEvent = { ...edit, noticeRead: false };
    expect(stageAfter(...toAsking, unread, { kind: 'search' })).toMatchObject({ problem: 'noticeNotRead' });
    expect(stageAfter(...toAsking, edit, { kind: 'search' }).kind).toBe('searching');
  });

  test('an older keystroke of a page that is gone changes nothing', () => {
    const state = play(...toAsking, { ...edit, edit: 5 });
    expect(transition(state, { ...edit, edit: 4, number: 'OLD' })).toBe(state);
  });

  test('a scan fills the number in', () => {
    const stage = stageAfter(...toAsking, { kind: 'scanned', text: ' prn-77a/1\r' });
    expect(stage).toMatchObject({ visit: { draft: { number: 'PRN-77A/1', criterion: 'bookingNumber' } } });
  });

  const scan = (text: string): SessionEvent => ({ kind: 'scanned', text });

  test.each([
    ['160A0', '4012345678'],
    ['4012345678', '160A0'],
  ])('the bars of a prescription, %s then %s, make its number', (first, second) => {
    const half = stageAfter(...toAsking, scan(first));
    expect(half).toMatchObject({ visit: { draft: { number: first, criterion: 'bookingNumber' } } });
    const whole = stageAfter(...toAsking, scan(first), { ...edit, number: first }, scan(second));
    expect(whole).toMatchObject({
      visit: { draft: { number: '160A04012345678', criterion: 'prescription' } },
    });
  });

  test('a number that was typed meanwhile is no bar', () => {
    const stage = stageAfter(...toAsking, scan('160A0'), edit, scan('4012345678'));
    expect(stage).toMatchObject({ visit: { draft: { number: '4012345678', criterion: 'bookingNumber' } } });
  });

  test.each(['RSSMRA80A01H501U', '301000001234567864', '80380001601234567892', 'è'])(
    'a scan of %s is nothing to search for: said, and what was typed stays',
    (text) => {
      expect(stageAfter(...toAsking, edit, scan(text))).toMatchObject({
        problem: 'otherCode',
        visit: { draft: { number: 'prn-77a/1' } },
      });
    },
  );

  test('a scan while looking at a booking searches for the next one; any other code changes nothing', () => {
    const looking = play(...toSummary);
    expect(transition(looking, scan('PRN-9')).stage).toMatchObject({
      kind: 'searching',
      visit: { draft: { number: 'PRN-9' } },
    });
    expect(transition(looking, scan('RSSMRA80A01H501U'))).toBe(looking);
  });

  test('the page cannot open a booking that was not found', () => {
    const state = play(...toAsking, edit, { kind: 'search' }, found);
    expect(transition(state, { kind: 'openBooking', bookingNumber: 'OTHER-1' })).toBe(state);
  });
});
