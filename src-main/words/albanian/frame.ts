import type { italianFrame } from '../italian/frame.ts';
import { plural } from './formats.ts';

/** Words around every screen, and of the question whether more time is needed. */
export const albanianFrame: typeof italianFrame = {
  frame: {
    unnamedFacility: 'Rezervime shëndetësore',
    exit: 'Dilni',
    back: 'Mbrapa',
    help: 'Ndihmë',
    up: 'Lart',
    down: 'Poshtë',
    scrollable: 'Tekst që lëviz',
    continue: 'Vazhdoni',
    close: 'Mbyllni',
    where: 'Sporteli',
    phone: 'Telefoni',
    hours: 'Orari',
    longer: 'Po zgjat më shumë se zakonisht. Mund të prisni ose të pyesni në sportel.',
  },
  warning: {
    title: 'Keni nevojë për më shumë kohë?',
    countdown: (seconds) =>
      plural(seconds, {
        one: 'Ky ekran mbyllet pas 1 sekonde.',
        other: `Ky ekran mbyllet pas ${seconds} sekondash.`,
      }),
    text: 'Nëse mbyllet, nuk ndryshon asgjë: mund të filloni përsëri.',
    stay: 'Qëndroj këtu',
  },
};
