import { englishAccess } from './english-access.ts';
import { englishBooking } from './english-booking.ts';
import { englishDate, englishDoor, englishEuros } from './english-formats.ts';
import { englishHelp } from './english-help.ts';
import { englishOutcomes } from './english-outcomes.ts';
import { englishVisit } from './english-visit.ts';
import type { Words } from './italian.ts';
import { italianSimulator } from './italian-simulator.ts';

/** Everything that the screens say, in English. */
export const english: Words = {
  formats: {
    longDate: englishDate,
    euros: englishEuros,
    doorOf: englishDoor,
  },
  ...englishAccess,
  ...englishVisit,
  ...englishBooking,
  ...englishOutcomes,
  ...englishHelp,
  // The panel of who tries the program.
  simulator: italianSimulator,
  frame: {
    unnamedFacility: 'Health bookings',
    exit: 'Leave',
    back: 'Back',
    help: 'Help',
    up: 'Up',
    down: 'Down',
    scrollable: 'Text that scrolls',
    continue: 'Continue',
    close: 'Close',
    where: 'Desk',
    phone: 'Phone',
    hours: 'Hours',
  },
  warning: {
    title: 'Do you need more time?',
    countdown: (seconds: number) =>
      seconds === 1 ? 'This screen closes in 1 second.' : `This screen closes in ${seconds} seconds.`,
    text: 'If it closes, nothing is changed: you can start again.',
    stay: 'Stay here',
  },
};
