import type { italianFrame } from '../italian/frame.ts';
import { plural } from './formats.ts';

/** Words around every screen, and of the question whether more time is needed. */
export const romanianFrame: typeof italianFrame = {
  frame: {
    unnamedFacility: 'Programări medicale',
    exit: 'Ieșire',
    back: 'Înapoi',
    help: 'Ajutor',
    up: 'Sus',
    down: 'Jos',
    scrollable: 'Text care se derulează',
    continue: 'Continuați',
    close: 'Închideți',
    where: 'Ghișeu',
    phone: 'Telefon',
    hours: 'Program',
    longer: 'Durează mai mult decât de obicei. Puteți aștepta sau întreba la ghișeu.',
  },
  warning: {
    title: 'Mai aveți nevoie de timp?',
    countdown: (seconds) =>
      plural(seconds, {
        one: 'Acest ecran se închide în 1 secundă.',
        few: `Acest ecran se închide în ${seconds} secunde.`,
        other: `Acest ecran se închide în ${seconds} de secunde.`,
      }),
    text: 'Dacă se închide, nu se schimbă nimic: puteți începe din nou.',
    stay: 'Rămân aici',
  },
};
