import { plural } from './formats.ts';
import type { italianVisit } from '../italian/visit.ts';

/** Words of the screens from the first one to the list of bookings. */
export const frenchVisit: typeof italianVisit = {
  idle: {
    title: 'Gérer vos rendez-vous',
    invitation: 'Insérez votre carte de santé',
    gesture: "Mettez la puce en avant. Laissez la carte dans le lecteur jusqu'à la fin.",
    offers: ['Voir votre rendez-vous', 'Imprimer le rappel ou payer', 'Annuler si vous ne pouvez pas venir'],
    readerOutOfOrder: {
      title: 'Le lecteur de cartes ne fonctionne pas',
      happened: 'En ce moment, cette borne ne peut pas lire la carte.',
      effect: 'Vos rendez-vous ne changent pas.',
      next: 'Adressez-vous au guichet : on peut y faire les mêmes choses pour vous.',
    },
    onlyInformation: {
      title: 'Informations seulement',
      happened: 'En ce moment, le service des rendez-vous ne répond pas.',
      effect: 'Vos rendez-vous ne changent pas.',
      next: 'Réessayez dans un moment, ou adressez-vous au guichet.',
    },
    closed: {
      title: 'Informations seulement',
      happened: "Pour l'instant, les rendez-vous ne se gèrent pas ici.",
      effect: 'Vos rendez-vous ne changent pas.',
      next: 'Adressez-vous au guichet : on peut y faire les mêmes choses pour vous.',
    },
    readerOutOfOrderButCodes: 'Touchez Accès avec les codes et tapez les codes, ou allez au guichet.',
    typedAccess: 'Pas de carte, ou carte illisible ?',
    printerNotReady: {
      title: "Pas d'impression pour l'instant",
      happened: "L'imprimante n'est pas prête.",
      effect: 'Vous pouvez quand même voir et annuler vos rendez-vous.',
      next: 'Si vous voulez le rappel sur papier, demandez-le au guichet.',
    },
    printerNoPaper: {
      title: "Pas d'impression pour l'instant",
      happened: "L'imprimante n'a plus de papier.",
      effect: 'Vous pouvez quand même voir et annuler vos rendez-vous.',
      next: 'Si vous voulez le rappel sur papier, demandez-le au guichet.',
    },
  },
  asking: {
    greeting: (name: string) => `Bonjour ${name}`,
    minor: (name: string) => `Vous consultez les rendez-vous pris pour ${name}, qui a moins de 18 ans.`,
    cardExpired: (day: string) =>
      `La carte a expiré le ${day}. Vous pouvez continuer ici, puis demandez-en une nouvelle.`,
    searchBy: 'Chercher par',
    criteria: { bookingNumber: 'Numéro du rendez-vous', prescription: "Numéro de l'ordonnance" },
    hints: {
      bookingNumber: 'Vous le trouvez sur la feuille du rendez-vous.',
      prescription: "Vous le trouvez en haut de l'ordonnance.",
    },
    scanHints: {
      bookingNumber: 'Vous pouvez aussi passer le code-barres sous le lecteur.',
      prescription: 'Vous pouvez aussi passer les codes-barres sous le lecteur.',
    },
    notice: "J'ai lu la notice sur mes données",
    search: 'Chercher',
    keypad: 'Clavier',
    eraseLast: 'Effacer le dernier caractère',
    eraseAll: 'Tout effacer',
    problems: {
      empty: {
        title: 'Le numéro manque',
        happened: 'Le numéro à chercher manque.',
        effect: "Nous n'avons encore rien cherché.",
        next: 'Tapez-le avec les touches ci-dessous, puis touchez Chercher.',
      },
      notFound: {
        title: 'Aucun rendez-vous trouvé',
        happened: 'Nous ne trouvons pas de rendez-vous à votre nom avec ce numéro.',
        effect: "Rien n'a été changé.",
        next: 'Vérifiez le numéro sur la feuille et réessayez, ou demandez au guichet.',
      },
      unavailable: {
        title: 'Le service des rendez-vous ne répond pas',
        happened: 'Le service des rendez-vous ne répond pas.',
        effect: "Rien n'a été changé.",
        next: 'Réessayez dans un moment, ou adressez-vous au guichet.',
      },
      malformed: {
        title: 'Numéro incomplet',
        happened: "Ce numéro n'est pas complet, ou un caractère est faux.",
        effect: "Nous n'avons encore rien cherché.",
        next: 'Vérifiez-le sur la feuille, corrigez-le et touchez Chercher.',
      },
      otherHalf: {
        title: "L'autre code manque",
        happened: "Nous avons lu un des deux codes de l'ordonnance.",
        effect: "Nous n'avons encore rien cherché.",
        next: "Passez aussi l'autre sous le lecteur, puis touchez Chercher.",
      },
      otherCode: {
        title: 'Ce code ne convient pas',
        happened: "Le code lu n'est pas celui d'un rendez-vous ou d'une ordonnance.",
        effect: "Nous n'avons encore rien cherché.",
        next: 'Passez sous le lecteur la feuille du rendez-vous, ou tapez le numéro.',
      },
      noticeNotRead: {
        title: 'Lecture de la notice à confirmer',
        happened: "Vous n'avez pas encore confirmé que vous avez lu la notice.",
        effect: "Nous n'avons encore rien cherché.",
        next: 'Touchez la case de la notice, puis touchez Chercher.',
      },
    },
  },
  privacy: {
    open: 'Lire la notice',
    title: 'Notice sur vos données personnelles',
    controller: (facility: string) => `Responsable de vos données : ${facility}.`,
    unnamedController: "Responsable de vos données : l'établissement de santé où vous vous trouvez.",
    paragraphs: [
      'Votre carte, ou les codes que vous tapez, nous disent qui vous êtes : ainsi, vous ne trouvez que vos propres rendez-vous.',
      "Les données servent à gérer vos soins : c'est pourquoi nous ne vous demandons pas de consentement.",
      "Quand vous sortez, tout disparaît de l'écran. Ce que vous avez imprimé, annulé ou signalé reste enregistré.",
      'Vous pouvez demander à voir vos données ou à les faire corriger.',
    ],
    atTheDesk: 'Le texte complet de la notice est au guichet.',
    full: 'Lire le texte complet',
    summary: 'Revenir au résumé',
    email: (address: string) => `Pour toute question, vous pouvez écrire à ${address}.`,
  },
  searching: {
    title: 'Nous cherchons…',
    text: (name: string) => `Nous cherchons les rendez-vous pris pour ${name}`,
  },
  choosing: {
    title: 'Liste des rendez-vous',
    owner: (name: string) => `Les rendez-vous pris pour ${name}`,
    number: 'Rendez-vous',
    details: 'Détails',
    ofBooking: (bookingNumber: string) => `du rendez-vous ${bookingNumber}`,
    services: (count: number) => plural(count, { one: `${count} prestation`, other: `${count} prestations` }),
  },
};
