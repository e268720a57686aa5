import { plainDay, plural } from './formats.ts';
import type { italianIdentity } from '../italian/identity.ts';

const nothingTaken = 'We have not taken any data.';
const nothingOpened = 'To be safe we have not opened anything.';

/** Words of signing in with SPID or CIE, and of the bookings of one person. */
export const englishIdentity: typeof italianIdentity = {
  signIn: { offer: 'Sign in with SPID or CIE', all: 'All bookings' },
  choosingSignIn: {
    text: 'With SPID or CIE you see all your bookings. Choose how to sign in.',
    recommended: 'Recommended',
    flows: {
      device: {
        name: 'On your phone',
        text: 'Sign in on your own phone: nobody here sees what you type.',
      },
      window: {
        name: 'Here at the totem',
        text: 'Type on the keyboard of the totem: people near you may see it.',
      },
    },
  },
  startingSignIn: { title: 'Preparing the sign-in…', text: 'It takes a few seconds.' },
  signingInByPhone: {
    title: 'Sign in on your phone',
    scan: 'Scan the QR code with your phone.',
    qr: 'QR code to sign in on your phone',
    compare: 'Check that your phone shows this code',
    where: (totem, place) =>
      place === '' ? `You are at totem ${totem}` : `You are at totem ${totem}, ${place}`,
    differs: 'If your phone shows another code or another totem, do not go on.',
    address: 'No camera? Type this address on your phone:',
    waiting: 'When you have finished on your phone, the totem goes on by itself.',
    countdown: (seconds) => {
      const minutes = Math.floor(seconds / 60);
      if (minutes === 0) return 'The code is valid for less than a minute.';
      return plural(minutes, {
        one: 'The code is valid for more than a minute.',
        other: `The code is valid for more than ${minutes} minutes.`,
      });
    },
  },
  signingInHere: {
    opening: 'Opening the sign-in page…',
    checking: 'We are checking your sign-in…',
    site: (host) => `You are on the site ${host}`,
    secure: 'Protected connection',
    insecure: 'Connection not protected',
  },
  signInFailed: {
    refused: {
      title: 'Sign-in not confirmed',
      happened: 'The sign-in with SPID or CIE was not confirmed.',
      effect: nothingTaken,
      next: 'Try again if you like, or use your health card.',
    },
    expired: {
      title: 'The time is over',
      happened: 'The time was over before you had signed in.',
      effect: nothingTaken,
      next: 'Try again: you can start at once.',
    },
    unavailable: {
      title: 'SPID and CIE do not answer now',
      happened: 'The sign-in service does not answer now.',
      effect: nothingTaken,
      next: 'Try again shortly, or use your health card.',
    },
    acrTooLow: {
      title: 'A safer sign-in is needed',
      happened: 'For health data this kind of sign-in is not enough: a second code or the app is needed.',
      effect: nothingTaken,
      next: 'Try again with SPID level 2, or with CIE.',
    },
    claimMissing: {
      title: 'We do not know who you are',
      happened: 'The sign-in did not give us your codice fiscale.',
      effect: 'We have not opened any booking.',
      next: 'Use your health card, or ask at the desk.',
    },
    invalid: {
      title: 'Please sign in again',
      happened: 'The answer of the sign-in cannot be verified.',
      effect: nothingOpened,
      next: 'Try again. If it happens again, tell the desk.',
    },
    otherPerson: {
      title: 'These are two different people',
      happened: 'The sign-in is not of the person whose card is in the reader.',
      effect: nothingOpened,
      next: 'Sign in as yourself, or take the card out and start again.',
    },
  },
  filtering: {
    howTo: 'Choose a period, or change the days with minus and plus.',
    presets: { next: 'Next 30 days', last: 'Last 12 months', always: 'All' },
    limits: { from: 'From', to: 'To' },
    noLimit: 'No limit',
    steps: {
      day: { name: 'Day', less: 'one day earlier', more: 'one day later' },
      month: { name: 'Month', less: 'one month earlier', more: 'one month later' },
      year: { name: 'Year', less: 'one year earlier', more: 'one year later' },
    },
    state: 'State',
    states: {
      all: 'All',
      due: 'To be paid',
      paid: 'Paid',
      performed: 'Done',
      cancelled: 'Cancelled',
      missed: 'Booked, not done',
    },
    optional: 'Optional',
    done: 'Ready',
    datesTurned: {
      title: 'Check the dates',
      happened: 'The first day comes after the second.',
      effect: 'We have not searched for anything yet.',
      next: 'Change one of the two dates, then touch Search.',
    },
  },
  found: {
    count: (total) => plural(total, { one: '1 booking', other: `${total} bookings` }),
    paged: (page, pages, count) => `${count}, page ${page} of ${pages}`,
    since: (day) => `From ${plainDay(day)}`,
    until: (day) => `Up to ${plainDay(day)}`,
    between: (first, last) => `From ${plainDay(first)} to ${plainDay(last)}`,
    always: 'All dates',
    previous: 'Previous page',
    next: 'Next page',
    none: 'No bookings',
    narrow: 'We find nothing with this search. Try taking something out:',
    nothingAtAll: 'We find no bookings in your name. If you expect one, ask at the desk.',
    drop: {
      dates: 'Take out the dates',
      state: 'Take out the state',
      bookingNumber: 'Take out the booking number',
      prescription: 'Take out the prescription number',
    },
  },
};
