import { plainDay, plural } from './formats.ts';
import type { italianIdentity } from '../italian/identity.ts';

const nothingTaken = "Nous n'avons pris aucune donnée.";
const nothingOpened = "Par sécurité, nous n'avons rien ouvert.";

/** Words of signing in with SPID or CIE, and of the bookings of one person. */
export const frenchIdentity: typeof italianIdentity = {
  signIn: { offer: 'Accès avec SPID ou CIE', all: 'Tous les rendez-vous' },
  choosingSignIn: {
    text: 'Avec SPID ou CIE, vous voyez tous vos rendez-vous. Choisissez comment entrer.',
    recommended: 'Conseillé',
    flows: {
      device: {
        name: 'Avec votre téléphone',
        text: 'Entrez sur votre téléphone : ici, personne ne voit ce que vous tapez.',
      },
      window: {
        name: 'Ici, sur la borne',
        text: 'Tapez avec le clavier de la borne : vos voisins peuvent voir.',
      },
    },
  },
  startingSignIn: { title: "Préparation de l'accès…", text: 'Cela prend quelques secondes.' },
  signingInByPhone: {
    title: 'Entrez avec votre téléphone',
    scan: 'Scannez le code QR avec votre téléphone.',
    qr: 'Code QR pour entrer avec le téléphone',
    compare: 'Vérifiez que votre téléphone montre ce code',
    where: (totem, place) =>
      place === '' ? `Vous êtes à la borne ${totem}` : `Vous êtes à la borne ${totem}, ${place}`,
    differs: 'Si votre téléphone montre un autre code ou une autre borne, ne continuez pas.',
    address: "Pas d'appareil photo ? Tapez cette adresse sur votre téléphone :",
    waiting: 'Quand vous avez fini sur le téléphone, la borne continue toute seule.',
    countdown: (seconds) => {
      const minutes = Math.floor(seconds / 60);
      if (minutes === 0) return "Le code est valable encore moins d'une minute.";
      return plural(minutes, {
        one: "Le code est valable encore plus d'une minute.",
        other: `Le code est valable encore plus de ${minutes} minutes.`,
      });
    },
  },
  signingInHere: {
    opening: "Ouverture de la page d'accès…",
    checking: 'Nous vérifions votre accès…',
    site: (host) => `Vous êtes sur le site ${host}`,
    secure: 'Connexion protégée',
    insecure: 'Connexion non protégée',
  },
  signInFailed: {
    refused: {
      title: 'Accès non confirmé',
      happened: "L'accès avec SPID ou CIE n'a pas été confirmé.",
      effect: nothingTaken,
      next: 'Réessayez si vous voulez, ou utilisez la carte de santé.',
    },
    expired: {
      title: 'Le temps est écoulé',
      happened: "Le temps s'est écoulé avant la fin de l'accès.",
      effect: nothingTaken,
      next: 'Réessayez : vous pouvez recommencer tout de suite.',
    },
    unavailable: {
      title: 'SPID et CIE ne répondent pas maintenant',
      happened: "Le service d'accès ne répond pas maintenant.",
      effect: nothingTaken,
      next: 'Réessayez dans un moment, ou utilisez la carte de santé.',
    },
    acrTooLow: {
      title: 'Il faut un accès plus sûr',
      happened:
        "Pour les données de santé, ce type d'accès ne suffit pas : il faut un deuxième code, ou l'application.",
      effect: nothingTaken,
      next: 'Réessayez avec SPID de niveau 2, ou avec la CIE.',
    },
    claimMissing: {
      title: 'Nous ne savons pas qui vous êtes',
      happened: "L'accès ne nous a pas donné votre code fiscal.",
      effect: "Nous n'avons ouvert aucun rendez-vous.",
      next: 'Utilisez la carte de santé, ou demandez au guichet.',
    },
    invalid: {
      title: 'Accès à refaire',
      happened: "La réponse de l'accès ne peut pas être vérifiée.",
      effect: nothingOpened,
      next: 'Réessayez. Si cela se répète, dites-le au guichet.',
    },
    otherPerson: {
      title: 'Ce sont deux personnes différentes',
      happened: "L'accès n'est pas celui de la personne dont la carte est dans le lecteur.",
      effect: nothingOpened,
      next: 'Entrez avec votre identité, ou retirez la carte et recommencez.',
    },
  },
  filtering: {
    howTo: 'Choisissez une période, ou changez les jours avec moins et plus.',
    presets: { next: '30 prochains jours', last: '12 derniers mois', always: 'Tous' },
    limits: { from: 'Du', to: 'Au' },
    noLimit: 'Pas de limite',
    steps: {
      day: { name: 'Jour', less: 'un jour plus tôt', more: 'un jour plus tard' },
      month: { name: 'Mois', less: 'un mois plus tôt', more: 'un mois plus tard' },
      year: { name: 'Année', less: 'un an plus tôt', more: 'un an plus tard' },
    },
    state: 'État',
    states: {
      all: 'Tous',
      due: 'À payer',
      paid: 'Payé',
      performed: 'Effectué',
      cancelled: 'Annulé',
      missed: 'Prévu, non effectué',
    },
    optional: 'Facultatif',
    done: 'Terminé',
    datesTurned: {
      title: 'Dates à contrôler',
      happened: 'Le premier jour vient après le second.',
      effect: "Nous n'avons encore rien cherché.",
      next: 'Changez une des deux dates, puis touchez Chercher.',
    },
  },
  found: {
    count: (total) => plural(total, { one: `${total} rendez-vous`, other: `${total} rendez-vous` }),
    paged: (page, pages, count) => `${count}, page ${page} sur ${pages}`,
    since: (day) => `À partir du ${plainDay(day)}`,
    until: (day) => `Jusqu'au ${plainDay(day)}`,
    between: (first, last) => `Du ${plainDay(first)} au ${plainDay(last)}`,
    always: 'Toutes les dates',
    previous: 'Page précédente',
    next: 'Page suivante',
    none: 'Aucun rendez-vous',
    narrow: "Avec cette recherche, nous ne trouvons rien. Essayez d'enlever quelque chose :",
    nothingAtAll:
      'Nous ne trouvons aucun rendez-vous à votre nom. Si vous en attendez un, demandez au guichet.',
    drop: {
      dates: 'Enlever les dates',
      state: "Enlever l'état",
      bookingNumber: 'Enlever le numéro du rendez-vous',
      prescription: "Enlever le numéro de l'ordonnance",
    },
  },
};
