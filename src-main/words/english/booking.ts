import { plural } from './formats.ts';
import type { italianBooking } from '../italian/booking.ts';

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
    requested: 'Cancellation requested',
    cancelled: 'Cancelled',
    voided: 'Called off by the system',
  },
  deadline: {
    until: (at: string) => `You can cancel free of charge until ${at}`,
    passed: (at: string) => `The last moment to cancel free of charge has passed: it was ${at}`,
    unknown:
      'The totem cannot tell now until when cancelling is free. If it is too late, you may have to pay the fee.',
    confirmedBy: (at: string) => `The cancellation has to be confirmed by ${at}`,
    notConfirmed: (at: string) => `The last moment was ${at}, and it is not confirmed: speak with the desk`,
    left: (days: number) => {
      if (days === 0) return 'ends today';
      return plural(days, { one: '1 day left', other: `${days} days left` });
    },
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
    paperAtDesk: 'If you need it on paper, ask at the desk.',
    tryPrinting: 'You can still try: if no sheet comes out, ask for it at the desk.',
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
    requestNumber: 'Number of the request',
    print: 'Print the reminder',
    printLarge: 'Print it large',
    printReceipt: 'Reprint the cancellation receipt',
    printRequest: 'Reprint the receipt of the request',
    cancel: 'Cancel the booking',
    cancellableElsewhere: 'You cannot cancel it here. You can at the desk, with your card.',
    afterDeadline:
      'It is too late to cancel it here. If you cannot come, tell the desk. You find it under Help.',
    notCancellable: {
      due: tooLate,
      pending: tooLate,
      paid: tooLate,
      notDue: tooLate,
      past: 'The date has passed. The outcome of the visit is not recorded yet: ask at the desk.',
      performed: 'This visit has been done.',
      missed:
        'The date has passed and the visit counts as not done. If that is wrong, or you had a serious reason, tell the desk. You find it under Help.',
      requested:
        'You have asked to cancel. It counts once the CUP confirms it: come back before the last moment and check.',
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
    late: {
      penalty: 'Now you may have to pay the fee, also with an exemption.',
      excuse: 'A serious and documented reason is excused: speak with the desk.',
      keep: 'Leave it as it is',
      confirm: 'Cancel all the same',
    },
    request: {
      title: 'Do you want to ask for the cancellation?',
      text: 'The totem sends the request to the CUP. It is cancelled once the CUP confirms it.',
      proof: 'You get the number and the receipt of the request at once.',
      confirm: 'Yes, ask to cancel',
    },
    noPaper: {
      title: 'The receipt cannot be printed now',
      effect:
        'You can go on without paper: the number stays on the screen, and the receipt can be reprinted another day.',
      confirm: 'Go on without paper',
    },
  },
};
