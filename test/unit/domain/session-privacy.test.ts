import fc from 'fast-check';
import { expect, test } from 'vitest';
import { impersonalScreens } from '../../../src-main/contract/view.ts';
import { transition } from '../../../src-main/domain/session-machine.ts';
import { initialState } from '../../../src-main/domain/session-state.ts';
import type { SessionEvent } from '../../../src-main/domain/session-state.ts';
import { viewOf } from '../../../src-main/domain/session-view.ts';
import { arta, bookingOf, mario } from '../../support/sample-bookings.ts';

const booking = bookingOf(mario);
const cancellation = { cancellationNumber: 'D26-7K4Q-92MX', cancelledAt: '2026-11-23T09:00:00.000Z' };

const someEvent: fc.Arbitrary<SessionEvent> = fc.constantFrom<SessionEvent[]>(
  { kind: 'cardInserted' },
  { kind: 'cardRead', holder: mario },
  { kind: 'edit', criterion: 'bookingNumber', number: 'prn-77a/1', noticeRead: true, edit: 1 },
  { kind: 'search' },
  { kind: 'bookingsFound', bookings: [booking] },
  { kind: 'openBooking', bookingNumber: 'PRN-77A/1' },
  { kind: 'cancelBooking' },
  { kind: 'confirmCancellation' },
  { kind: 'cardRead', holder: arta },
  { kind: 'cardNotRead', reason: 'damaged' },
  { kind: 'cardRemoved' },
  { kind: 'readerOutOfOrder' },
  { kind: 'readerReady' },
  { kind: 'scanned', text: 'PRN-77A/1' },
  { kind: 'printerChecked', condition: 'noPaper' },
  { kind: 'searchFailed' },
  { kind: 'printCoupon' },
  { kind: 'printAgain' },
  { kind: 'paperPrinted' },
  { kind: 'paperFailed', fault: 'jam' },
  { kind: 'bookingCancelled', cancellation },
  { kind: 'bookingNotCancelled', reason: 'unavailable', cancellationNumber: null },
  { kind: 'cancellationUnclear', reference: 'K7Q29XMD' },
  { kind: 'back' },
  { kind: 'continue' },
  { kind: 'stay' },
  { kind: 'leave' },
  { kind: 'timedOut' },
);

test('whatever happens in whatever order: no throw, and no screen shows more of a person than it may', () => {
  const facility = { name: '', address: '', phone: '', hours: '', assistanceEmail: '' };
  const moment = { nowLocal: '2026-11-23T10:00', endsAt: '2026-11-23T09:01:00.000Z' };
  fc.assert(
    fc.property(fc.array(someEvent, { maxLength: 60 }), (events) => {
      let state = initialState;
      for (const event of events) {
        state = transition(state, event);
        const view = viewOf(state, moment, facility);
        const shown = JSON.stringify(view);
        for (const { fiscalCode, surname, birthDate } of [mario, arta]) {
          expect(shown).not.toContain(fiscalCode);
          expect(shown).not.toContain(surname);
          expect(shown).not.toContain(birthDate);
        }
        if (impersonalScreens.has(view.kind)) expect(shown).not.toMatch(/MARIO|ARTA|PRN-77A|D26-7K4Q/);
        const showsService = view.kind === 'summary' || view.kind === 'checkingCancellation';
        if (!showsService) expect(shown).not.toContain('CARDIOLOGICA');
      }
    }),
    { numRuns: 2000 },
  );
});
