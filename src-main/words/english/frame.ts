import type { italianFrame } from '../italian/frame.ts';
import { plural } from './formats.ts';

/** Words around every screen, and of the question whether more time is needed. */
export const englishFrame: typeof italianFrame = {
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
    longer: 'It takes longer than usual. You can wait, or ask at the desk.',
  },
  warning: {
    title: 'Do you need more time?',
    countdown: (seconds: number) =>
      plural(seconds, {
        one: 'This screen closes in 1 second.',
        other: `This screen closes in ${seconds} seconds.`,
      }),
    text: 'If it closes, nothing is changed: you can start again.',
    stay: 'Stay here',
  },
};
