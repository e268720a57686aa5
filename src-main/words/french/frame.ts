import type { italianFrame } from '../italian/frame.ts';
import { plural } from './formats.ts';

/** Words around every screen, and of the question whether more time is needed. */
export const frenchFrame: typeof italianFrame = {
  frame: {
    unnamedFacility: 'Rendez-vous médicaux',
    exit: 'Sortir',
    back: 'Retour',
    help: 'Aide',
    up: 'Haut',
    down: 'Bas',
    scrollable: 'Texte à faire défiler',
    continue: 'Continuer',
    close: 'Fermer',
    where: 'Guichet',
    phone: 'Téléphone',
    hours: 'Horaires',
    longer: "C'est plus long que d'habitude. Vous pouvez attendre, ou demander au guichet.",
  },
  warning: {
    title: 'Voulez-vous plus de temps ?',
    countdown: (seconds: number) =>
      plural(seconds, {
        one: `Cet écran se ferme dans ${seconds} seconde.`,
        other: `Cet écran se ferme dans ${seconds} secondes.`,
      }),
    text: "Même si l'écran se ferme, rien n'est changé : vous pouvez recommencer.",
    stay: 'Rester ici',
  },
};
