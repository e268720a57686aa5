import { plural } from './formats.ts';
import type { italianVisit } from '../italian/visit.ts';

/** Words of the screens from the first one to the list of bookings. */
export const englishVisit: typeof italianVisit = {
  idle: {
    title: 'Manage your bookings',
    invitation: 'Insert your health card',
    gesture: 'Chip first. Leave the card in the reader until the end.',
    offers: ['See your booking', 'Print the reminder or pay the fee', 'Cancel if you cannot come'],
    readerOutOfOrder: {
      title: 'The card reader is out of order',
      happened: 'This totem cannot read cards now.',
      effect: 'Your bookings stay as they are.',
      next: 'Go to the desk: they can do the same things for you.',
    },
    onlyInformation: {
      title: 'Information only',
      happened: 'The booking service does not answer now.',
      effect: 'Your bookings stay as they are.',
      next: 'Try again shortly, or go to the desk.',
    },
    closed: {
      title: 'Information only',
      happened: 'Bookings cannot be managed here at the moment.',
      effect: 'Your bookings stay as they are.',
      next: 'Go to the desk: they can do the same things for you.',
    },
    readerOutOfOrderButCodes: 'Touch the button below and type your codes, or go to the desk.',
    typedAccess: 'No card, or it cannot be read?',
    printerNotReady: {
      title: 'This totem cannot print now',
      happened: 'The printer is not ready.',
      effect: 'You can still see and cancel your bookings.',
      next: 'If you need the reminder on paper, ask for it at the desk.',
    },
    printerNoPaper: {
      title: 'This totem cannot print now',
      happened: 'The printer is out of paper.',
      effect: 'You can still see and cancel your bookings.',
      next: 'If you need the reminder on paper, ask for it at the desk.',
    },
  },
  asking: {
    greeting: (name: string) => `Welcome, ${name}`,
    minor: (name: string) => `You are looking at the bookings of ${name}, who is under age.`,
    cardExpired: (day: string) => `The card expired on ${day}: you can go on here, then ask for a new one.`,
    searchBy: 'Search by',
    criteria: { bookingNumber: 'Booking number', prescription: 'Prescription number' },
    hints: {
      bookingNumber: 'It is on the sheet of your booking.',
      prescription: 'It is at the top of your prescription.',
    },
    scanHints: {
      bookingNumber: 'You can also scan the barcode.',
      prescription: 'You can also scan the barcodes.',
    },
    notice: 'I have read the privacy notice',
    search: 'Search',
    keypad: 'Keyboard',
    eraseLast: 'Delete the last character',
    eraseAll: 'Delete all',
    problems: {
      empty: {
        title: 'The number is missing',
        happened: 'The number to search for is missing.',
        effect: 'We have not searched for anything yet.',
        next: 'Type it with the keys below, then touch Search.',
      },
      notFound: {
        title: 'No booking found',
        happened: 'We cannot find a booking of yours with this number.',
        effect: 'Nothing has been changed.',
        next: 'Check the number on your sheet and try again, or ask at the desk.',
      },
      unavailable: {
        title: 'The booking service does not answer',
        happened: 'The booking service does not answer.',
        effect: 'Nothing has been changed.',
        next: 'Try again shortly, or go to the desk.',
      },
      malformed: {
        title: 'Number not complete',
        happened: 'This number is not complete, or one character is wrong.',
        effect: 'We have not searched for anything yet.',
        next: 'Check it on your sheet, correct it and touch Search.',
      },
      otherHalf: {
        title: 'The other code is missing',
        happened: 'We have read one of the two codes of the prescription.',
        effect: 'We have not searched for anything yet.',
        next: 'Scan the other one too, then touch Search.',
      },
      otherCode: {
        title: 'Not the right code',
        happened: 'This code is neither of a booking nor of a prescription.',
        effect: 'We have not searched for anything yet.',
        next: 'Scan the code on your sheet, or type the number.',
      },
      noticeNotRead: {
        title: 'The privacy notice is not confirmed',
        happened: 'You have not confirmed yet that you have read the privacy notice.',
        effect: 'We have not searched for anything yet.',
        next: 'Touch the box beside the notice, then touch Search.',
      },
    },
  },
  privacy: {
    open: 'Read the notice',
    title: 'Privacy notice',
    controller: (facility: string) => `Responsible for your data: ${facility}.`,
    unnamedController: 'Responsible for your data: the facility where you are.',
    paragraphs: [
      'Your card, or the codes that you type, tell us who you are: so you find only your own bookings.',
      'The data are used to manage your care: so we do not ask for your consent.',
      'When you leave, everything goes from the screen. What you printed, cancelled or reported is recorded.',
      'You may ask to see or correct your data.',
    ],
    atTheDesk: 'The full text of the notice is at the desk.',
    full: 'Read the full text',
    summary: 'Back to the summary',
    email: (address: string) => `For questions you can write to ${address}.`,
  },
  searching: { title: 'Searching…', text: (name: string) => `Searching for the bookings of ${name}` },
  choosing: {
    title: 'Your bookings',
    owner: (name: string) => `The bookings of ${name}`,
    number: 'Booking',
    details: 'Details',
    ofBooking: (bookingNumber: string) => `of booking ${bookingNumber}`,
    services: (count: number) => plural(count, { one: '1 service', other: `${count} services` }),
  },
};
