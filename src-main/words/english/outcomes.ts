import { plural } from './formats.ts';
import { englishPaymentSlips as slips } from './payment.ts';
import type { italianOutcomes } from '../italian/outcomes.ts';

/** Words of the screens about paper, cancellation and the end of the visit. */
export const englishOutcomes: typeof italianOutcomes = {
  printing: {
    title: 'Printing…',
    coupon: 'The reminder comes out in a few seconds.',
    cancellationReceipt: 'The cancellation receipt comes out in a few seconds.',
    requestReceipt: 'The receipt of the request comes out in a few seconds.',
    ...slips.printing,
  },
  printed: {
    coupon: {
      title: 'Take your reminder',
      text: 'The sheet has come out of the printer. Bring it with you to the visit.',
    },
    cancellationReceipt: {
      title: 'Take your cancellation receipt',
      text: 'The sheet has come out of the printer. Keep it: it proves that you cancelled.',
    },
    requestReceipt: {
      title: 'Take the receipt of your request',
      text: 'The sheet has come out of the printer. Keep it: it proves that you have asked to cancel.',
    },
    ...slips.printed,
  },
  paperInDoubt: {
    title: 'Has the sheet come out?',
    text: 'The printer cannot tell us. Look where the sheets come out.',
    yes: 'Yes, all of it',
    no: 'No, or only a part',
  },
  printFailed: {
    faults: {
      noPaper: {
        title: 'No paper',
        happened: 'The printer is out of paper.',
        next: 'Tell the staff. When there is paper again, touch Try again.',
      },
      coverOpen: {
        title: 'The printer is open',
        happened: 'The cover of the printer is not closed.',
        next: 'Tell the staff. When it is closed, touch Try again.',
      },
      jam: {
        title: 'The paper is jammed',
        happened: 'The sheet is stuck in the printer.',
        next: 'Do not pull the sheet. Tell the staff, then touch Try again.',
      },
      offline: {
        title: 'The printer is off',
        happened: 'The printer is not on or not connected.',
        next: 'Tell the staff, or ask for the print at the desk.',
      },
      stopped: {
        title: 'The printer has stopped',
        happened: 'The printer has stopped and takes no sheets.',
        next: 'Tell the staff, or ask for the print at the desk.',
      },
      unavailable: {
        title: 'The print did not work',
        happened: 'The totem cannot talk to the printer.',
        next: 'Touch Try again. If it does not work, ask for the print at the desk.',
      },
      notConfirmed: {
        title: 'The sheet has not come out',
        happened: 'The sheet is missing, or only a part came out.',
        next: 'Touch Try again, or ask for it at the desk.',
      },
    },
    effect: {
      coupon: 'Your booking has not changed.',
      cancellationReceipt: 'The number that you have stays valid.',
      requestReceipt: 'The number that you have stays valid.',
      ...slips.effect,
    },
    again: 'Try again',
  },
  cancelling: {
    title: 'Cancelling…',
    request: 'Sending the request…',
    text: 'Wait for the answer. Do not take the card out.',
  },
  cancelled: {
    title: 'Booking cancelled',
    number: 'Cancellation number',
    request: {
      title: 'Your request to cancel is recorded',
      number: 'Number of the request',
      notYet:
        'It is not cancelled yet: it counts once the CUP confirms it. Come back before the last moment and check.',
      notPrinted: {
        title: 'The receipt is not printed',
        effect: 'The request is recorded all the same. Write the number down or take a photo of it.',
      },
    },
    printing: 'Printing the receipt…',
    printed: 'Take your receipt',
    keepIt: 'Keep it: it is your proof.',
    notPrinted: {
      title: 'The receipt is not printed',
      effect: 'The cancellation stands all the same. Write the number down or take a photo of it.',
    },
    skipped: {
      title: 'Without a receipt',
      text: 'Write the number down or take a photo of it. The receipt can be reprinted, also another day.',
    },
    again: 'Try to print again',
  },
  cancellationRefused: {
    alreadyCancelled: {
      title: 'This booking is already cancelled',
      happened: 'It was cancelled before: you need not do anything else.',
      effect: 'We have not changed anything.',
      next: 'If you like, write the cancellation number down or take a photo of it.',
    },
    alreadyRequested: {
      title: 'You have already asked to cancel',
      happened: 'The request was recorded before: the CUP still has to confirm it.',
      effect: 'We have not changed anything.',
      next: 'Come back before the last moment and check that it is confirmed.',
    },
    afterDeadline: {
      title: 'It is too late to cancel here',
      happened: 'After the last moment this totem cannot cancel any more.',
      effect: 'We have not cancelled anything: the booking stands.',
      next: 'If you cannot come, tell the desk.',
    },
    changed: {
      title: 'The booking has changed',
      happened: 'Somebody changed it while you were looking at it.',
      effect: 'We have not cancelled anything.',
      next: 'Touch Continue, look at the new data and decide again.',
    },
    notCancellable: {
      title: 'It cannot be cancelled here',
      happened: 'The booking service no longer allows it to be cancelled.',
      effect: 'We have not cancelled anything: the booking stands.',
      next: 'Go to the desk: they tell you what can be done.',
    },
    notFound: {
      title: 'The booking can no longer be found',
      happened: 'The booking service no longer finds this number.',
      effect: 'We have not cancelled anything.',
      next: 'Go to the desk with the sheet of your booking.',
    },
    unavailable: {
      title: 'The booking service does not answer',
      happened: 'The cancellation was not sent.',
      effect: 'We have not cancelled anything: the booking stands.',
      next: 'Touch Continue and try again shortly, or go to the desk.',
    },
  },
  cancellationUnknown: {
    title: 'We do not know yet whether it is cancelled',
    happened: 'The request was sent, but no answer has come.',
    effect: 'The booking may be cancelled already, or it may still stand.',
    next: 'Come back with your card in some minutes, or show the reference at the desk.',
    reference: 'Reference',
    paper: {
      printing: 'Printing the sheet…',
      printed: 'Take the sheet with the reference.',
      skipped: { title: 'Without a sheet', text: 'Write the reference down or photograph it.' },
      notPrinted: {
        title: 'The sheet did not come out',
        effect: 'Write the reference down or photograph it.',
      },
    },
  },
  earlierCancellation: (at: string) => `Cancelled: ${at}.`,
  earlierRequest: (at: string) => `Requested: ${at}.`,
  cardAway: {
    title: 'You took the card out',
    text: 'Your data are no longer on the screen.',
    countdown: (seconds: number) =>
      plural(seconds, {
        one: 'To go on, put it back within 1 second.',
        other: `To go on, put it back within ${seconds} seconds.`,
      }),
    done: 'I have finished',
  },
  goodbye: {
    takeCard: 'Take your card',
    takeCardText: 'Take the card out of the reader and keep it with you.',
    thanks: 'Thank you and goodbye',
    wiped: 'None of your data are left on the screen.',
  },
  outOfService: {
    title: 'Out of service',
    happened: 'This totem does not work now.',
    effect: 'Your bookings stay as they are.',
    next: 'Go to the desk: they can do the same things for you.',
  },
};
