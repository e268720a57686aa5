import { expect } from 'vitest';
import type { BookingGateway } from '../../src-main/bookings/booking-gateway.ts';
import type { FilterView } from '../../src-main/contract/identity-view.ts';
import { createSimulatedIdentityProvider } from '../../src-main/identity/simulated-identity-provider.ts';
import { createBench } from './kiosk-bench.ts';
import { dueBooking, paid } from './due-booking.ts';
import { arta, bookingOf, cardiology, mario } from './sample-bookings.ts';

/** 37 in five states, the latest first: three months apart, back from 2030-12. */
const states = [{}, paid, { status: 'pending' }, { status: 'not_due', copaymentCents: 0 }, {}] as const;
const statuses = ['booked', 'booked', 'booked', 'performed', 'missed'] as const;
const dayOf = (index: number): string => {
  const date = new Date(Date.UTC(2030, 11, 22));
  date.setUTCMonth(date.getUTCMonth() - index);
  return date.toISOString().slice(0, 10);
};
export const numberOf = (index: number): string => `ALL-${String(index).padStart(3, '0')}`;
export const all = Array.from({ length: 37 }, (_, index) =>
  dueBooking(states[index % 5], {
    bookingNumber: numberOf(index),
    status: statuses[index % 5] ?? 'booked',
    services: [{ ...cardiology, startsAt: `${dayOf(index)}T09:30` }],
  }),
);
const now = () => new Date('2028-01-01T10:00:00Z');

export async function openList(wrapGateway?: (inner: BookingGateway) => BookingGateway) {
  const gateway = createSimulatedIdentityProvider({ flows: ['device'], now });
  const bookings = [...all, bookingOf(arta, { bookingNumber: 'ARTA-0001' })];
  const bench = await createBench({
    bookings,
    identity: gateway.identity,
    now,
    ...(wrapGateway && { wrapGateway }),
  });
  bench.touch({ kind: 'signIn' });
  await bench.until('signingInByPhone');
  await expect.poll(() => gateway.waiting()).toBe(1);
  const { fiscalCode, givenName, surname: familyName, birthDate } = mario;
  gateway.approve({ fiscalCode, givenName, familyName, birthDate });
  await bench.until('filtering');
  return bench;
}

let edits = 1;
export function ask(
  bench: Awaited<ReturnType<typeof openList>>,
  changes: Partial<FilterView>,
  noticeRead = true,
) {
  const none = { from: '', to: '', state: 'all', bookingNumber: '', prescription: '' } as const;
  bench.touch({ kind: 'editFilter', ...none, ...changes, noticeRead, edit: (edits += 1) });
  bench.touch({ kind: 'findAll' });
}
