import type { italianBooking } from './italian-booking.ts';

const tooLate = 'It can no longer be cancelled: the time of the visit has passed.';

/** Words about a booking: on the list, in the summary, before it is cancelled. */
export const englishBooking: typeof italianBooking = {
  state: {
    due: 'To be paid',
    pending: 'Payment being checked',
    paid: 'Paid',
    notDue: 'Nothing to pay',
    past: 'Outcome not recorded yet',
    performed: 'Done',
    missed: 'Booked, not done',
    cancelled: 'Cancelled',
    voided: 'Called off by the system',
  },
  payment: {
    title: 'Fee (ticket)',
    amountDue: (amount: string) => `${amount}, to be paid`,
    amountPending: (amount: string) => `${amount}, payment being checked`,
    amountPaid: (amount: string) => `${amount}, paid`,
    notDue: 'You have nothing to pay',
  },
  summary: {
    title: 'Your booking',
    number: 'Booking number',
    quantity: (quantity: number) => `Quantity: ${quantity}`,
    when: 'When',
    where: 'Where',
    phone: 'Phone',
    preparation: 'How to prepare',
    priority: 'Priority',
    priorities: { U: 'Urgent (U)', B: 'Short wait (B)', D: 'Can wait (D)', P: 'Planned (P)' },
    elsewhere: 'It is at another place: check the address.',
    cancellationNumber: 'Cancellation number',
    print: 'Print the reminder',
    cancel: 'Cancel the booking',
    cancellableElsewhere: 'You cannot cancel it here. You can at the desk, with your card.',
    notCancellable: {
      due: tooLate,
      pending: tooLate,
      paid: tooLate,
      notDue: tooLate,
      past: 'The date has passed. The outcome of the visit is not recorded yet: ask at the desk.',
      performed: 'This visit has been done.',
      missed:
        'The date has passed and the visit counts as not done. If that is wrong, or you had a serious reason, tell the desk. You find it under Help.',
      cancelled: 'This booking is already cancelled.',
      voided: 'The system has called this booking off. If you still need the visit, ask at the desk.',
    },
  },
  checkingCancellation: {
    title: 'Do you want to cancel this booking?',
    noReturn: 'A cancellation cannot be undone: to come back you need a new booking.',
    proof: 'You get the number and the receipt of the cancellation at once.',
    keep: 'No, go back',
    confirm: 'Yes, cancel',
  },
};
