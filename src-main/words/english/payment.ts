import { plainDay } from './formats.ts';
import type { italianPayment, italianPaymentSlips } from '../italian/payment.ts';

const noDouble = 'So that you do not pay twice, you cannot pay here now.';
const notSearched = 'We have not searched yet.';
const nothingFound = 'With this codice fiscale and this number we find nothing to pay.';

/** Of the slips of payments. */
export const englishPaymentSlips: typeof italianPaymentSlips = {
  printing: {
    paymentNotice: 'The payment notice comes out in a few seconds.',
    paymentReceipt: 'The payment receipt comes out in a few seconds.',
    yearReceipts: 'The list of receipts comes out in a few seconds.',
  },
  printed: {
    paymentNotice: {
      title: 'Take your payment notice',
      text: 'The sheet has come out of the printer. Pay once only, before it is due.',
    },
    paymentReceipt: {
      title: 'Take your payment receipt',
      text: 'The sheet has come out of the printer. Keep it: you need it for your taxes too.',
    },
    yearReceipts: {
      title: 'Take the list of receipts',
      text: 'The sheet has come out of the printer. Keep it: you need it for your taxes too.',
    },
  },
  effect: {
    paymentNotice: 'The notice number stays valid: you can pay without the sheet.',
    paymentReceipt: 'The payment stays recorded.',
    yearReceipts: 'The payments stay recorded.',
  },
};

/** Words of the screens about paying a fee, and about what was paid. */
export const englishPayment: typeof italianPayment = {
  payOnly: {
    offer: 'Pay a fee without a card',
    title: 'Pay a fee (ticket)',
    text: 'Type the codice fiscale of the person who has the booking.',
    which: 'Which booking do you pay for?',
    onlyNotice: 'You only see the payment notice: no name and no visit.',
    problems: {
      codeIncomplete: {
        title: 'Incomplete code',
        happened: 'The codice fiscale is not complete.',
        effect: notSearched,
        next: 'It has 16 characters: check it, then touch Check.',
      },
      codeWrong: {
        title: 'Check the code',
        happened: 'There is a wrong character in the codice fiscale.',
        effect: notSearched,
        next: 'Check it and correct it.',
      },
      otherCode: {
        title: 'Not this code',
        happened: 'The code that was read is no codice fiscale.',
        effect: notSearched,
        next: 'Type the codice fiscale with the keys.',
      },
      notVerified: {
        title: 'Codes not recognised',
        happened: nothingFound,
        effect: 'Nothing has been changed.',
        next: 'Check both codes, or go to the desk.',
      },
      lastTry: {
        title: 'Codes not recognised',
        happened: nothingFound,
        effect: 'Nothing has been changed. You can try once more.',
        next: 'Check both codes well, or go to the desk.',
      },
    },
  },
  payable: {
    start: 'Start the payment',
    receipt: 'Print the payment receipt',
    year: 'Receipts of the year',
    pendingSince: (day: string) => `The payment of ${plainDay(day)} is being checked: do not pay again.`,
    why: {
      pending: 'The payment is being checked: do not pay again.',
      past: 'If the fee is still to be paid, pay it at the desk.',
      requested: 'You have asked to cancel: for now it is not paid here.',
      noNotice: 'The fee is paid at the desk: it has no pagoPA notice here.',
      elsewhere: 'You cannot pay from here. You can at the desk.',
    },
  },
  checkingPayment: { title: 'Checking what is to be paid…', text: 'This takes a few seconds.' },
  findingReceipts: { title: 'Looking for the receipts…', text: 'This takes a few seconds.' },
  paying: {
    title: 'Payment notice',
    amount: 'Amount to pay',
    changed: (before, now) => `The amount has changed: it was ${before}, now it is ${now}.`,
    number: 'Notice number',
    inDoubt: 'If the number is not accepted, ask at the desk.',
    creditor: 'Paid to',
    creditorCode: 'Tax code',
    due: 'To be paid by',
    about: 'For',
    object: (bookingNumber) => `Fee of booking ${bookingNumber}`,
    where: 'You can pay with the IO app, at a bank, a post office or a tobacconist.',
    scan: 'Scan the QR code, or use the notice number.',
    qr: 'QR code of the notice',
    linkQr: 'QR code to pay with your phone',
    print: 'Print the notice',
    byPhone: 'Pay with your phone',
    phone: {
      asking: 'Getting the payment by phone ready…',
      notNow: 'You cannot pay with your phone from here now. You can use the notice.',
      open: 'Scan it with your phone',
      waiting: 'The totem waits for the payment. Pay once only.',
      over: {
        title: 'Do not pay again',
        happened: 'We do not know whether the payment went through.',
        effect: 'If you have paid, the payment stands: you can print the receipt later.',
        next: 'Do not pay again. Come back in 15 minutes, or ask at the desk.',
      },
    },
  },
  paymentClosed: {
    paid: {
      title: 'The fee is paid',
      happened: 'The payment is recorded.',
      effect: 'You need not pay anything else.',
      next: 'Touch Continue. The receipt can also be printed another day.',
    },
    pending: {
      title: 'The payment is being checked',
      happened: 'There is a payment already: it still has to be confirmed.',
      effect: 'You cannot pay here now: you would pay twice.',
      next: 'Come back later for the receipt, or ask at the desk.',
    },
    expired: {
      title: 'The notice has expired',
      happened: 'This notice can no longer be paid.',
      effect: 'The booking does not change. The fee is still to be paid.',
      next: 'Go to the desk: you can pay there, or get a new notice.',
    },
    unknown: {
      title: 'We cannot find out whether it is paid already',
      happened: 'The service that records payments does not answer now.',
      effect: noDouble,
      next: 'Try again in some minutes, or ask at the desk.',
    },
    inProgress: {
      title: 'A payment is under way',
      happened: 'A payment by phone was opened here a short time ago.',
      effect: noDouble,
      next: 'If you have not paid, try again in 15 minutes.',
    },
    changed: {
      title: 'The amount has changed',
      happened: 'The amount changed while the code was on the screen.',
      effect: 'The code from before is no longer valid.',
      next: 'Come back in 15 minutes for the new amount. If you have already paid, ask at the desk.',
    },
    nothingDue: {
      title: 'There is nothing to pay',
      happened: 'For this booking we find no fee to pay.',
      effect: 'You do not have to pay anything.',
      next: 'If you were told otherwise, ask at the desk.',
    },
    atDesk: {
      title: 'Pay at the desk',
      happened: 'This fee cannot be paid here.',
      effect: 'Nothing has changed.',
      next: 'Go to the desk: they tell you how and how much.',
    },
    print: 'Print the receipt',
  },
  receiptMissing: {
    notYet: {
      title: 'The receipt is not available yet',
      happened: 'The payment is recorded, but its receipt is still to come.',
      effect: 'The payment stands: do not pay again.',
      next: 'Come back later, also another day, and try again.',
    },
    unavailable: {
      title: 'We cannot find the receipts now',
      happened: 'The service that keeps the receipts does not answer now.',
      effect: 'Your payments stay recorded.',
      next: 'Try again shortly, or ask at the desk.',
    },
  },
  yearReceipts: {
    title: (year) => `Receipts of ${year}`,
    owner: (name) => `Payments of ${name}`,
    receipt: 'Receipt',
    booking: 'Booking',
    refunded: (amount) => `${amount} given back`,
    paid: 'Total paid',
    refunds: 'Refunds',
    kept: 'Spent after refunds',
    print: 'Print',
    empty: (year) => `We find no payment receipts of ${year}.`,
    emptyNext: 'If you have paid, look at another year or ask at the desk.',
  },
};
