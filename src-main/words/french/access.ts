import type { italianAccess } from '../italian/access.ts';

/** Words of the screens that find out who is there: by the card in the reader, or by the codes. */
export const frenchAccess: typeof italianAccess = {
  readingCard: { title: 'Nous lisons la carte…', text: 'Laissez la carte dans le lecteur.' },
  cardRejected: {
    takeOut: 'Retirez la carte du lecteur.',
    reasons: {
      removed: {
        title: 'Carte retirée trop tôt',
        happened: 'La carte est sortie avant la fin de la lecture.',
        effect: "Nous n'avons pris aucune donnée.",
        next: 'Insérez-la de nouveau et laissez-la dans le lecteur.',
      },
      mute: {
        title: 'Tournez la carte',
        happened: 'Le lecteur ne trouve pas la puce.',
        effect: "Nous n'avons pris aucune donnée.",
        next: 'Insérez-la de nouveau avec la puce en avant, vers le lecteur.',
      },
      notHealthCard: {
        title: 'Carte non reconnue',
        happened: 'Cette carte ne semble pas être une carte de santé avec une puce.',
        effect: "Nous n'avons pris aucune donnée.",
        next: 'Insérez votre carte de santé, ou allez au guichet.',
      },
      damaged: {
        title: 'Carte illisible',
        happened: 'Sur la puce, des données nécessaires manquent ou sont abîmées.',
        effect: "Nous n'avons pris aucune donnée.",
        next: 'Essayez encore une fois. Si cela ne marche pas, adressez-vous au guichet.',
      },
      readerFailed: {
        title: 'Le lecteur ne répond pas',
        happened: "Le lecteur s'est arrêté pendant la lecture.",
        effect: "Nous n'avons pris aucune donnée.",
        next: 'Attendez quelques secondes et insérez de nouveau la carte.',
      },
    },
  },
  entering: {
    title: 'Accès avec les codes',
    text: 'Tapez les deux codes de votre carte de santé.',
    scan: 'Vous pouvez aussi passer son code-barres sous le lecteur.',
    sheetRead:
      'Nous avons lu le code de la feuille. Insérez maintenant la carte, ou tapez ses deux codes : ensuite, nous cherchons.',
    sheetHalf:
      "Nous avons lu la moitié du numéro de l'ordonnance. Passez aussi l'autre code-barres sous le lecteur.",
    sheetReadCodes:
      'Nous avons lu le code de la feuille. Tapez maintenant les deux codes de la carte : ensuite, nous cherchons.',
    textOther:
      "Tapez votre code et le numéro de la carte. Si vous n'avez pas ce numéro, touchez Aide, puis Continuer au guichet.",
    labels: { fiscalCode: 'Code fiscal (codice fiscale)', other: 'Code STP, ENI ou provisoire' },
    hints: {
      fiscalCode: '16 caractères, sur le devant de la carte.',
      other: 'STP ou ENI et 13 chiffres ; le code provisoire a 11 chiffres.',
    },
    switchTo: { fiscalCode: "J'ai un code fiscal", other: "J'ai un code STP ou ENI" },
    cardNumber: 'Numéro de la carte de santé',
    cardNumberHint: '20 chiffres, au dos de la carte, en bas.',
    sixMonths:
      'Vérifiez-les et réessayez, ou allez au guichet : les codes STP et ENI expirent après six mois.',
    otherRegion: "Carte d'une autre région",
    thisRegion: 'Carte des Pouilles (Puglia)',
    verify: 'Vérifier',
    wrongCharacter: (place: number, character: string) => ({
      happened: `Le caractère numéro ${place} (« ${character} ») ne peut pas être ici.`,
      effect: "Nous n'avons encore rien cherché.",
      next: 'Vérifiez-le sur la carte et corrigez-le.',
    }),
    problems: {
      codeIncomplete: {
        title: 'Code incomplet',
        happened: "Le premier code n'est pas complet.",
        effect: "Nous n'avons encore rien cherché.",
        next: 'Regardez-le sur la carte, puis touchez Vérifier.',
      },
      codeWrong: {
        title: 'Code à vérifier',
        happened: 'Dans le premier code, un caractère est faux.',
        effect: "Nous n'avons encore rien cherché.",
        next: 'Vérifiez-le sur la carte et corrigez-le.',
      },
      numberIncomplete: {
        title: 'Numéro à compléter',
        happened: 'Le numéro de la carte a 20 chiffres : comptez ceux que vous avez tapés.',
        effect: "Nous n'avons encore rien cherché.",
        next: 'Vous le trouvez au dos de la carte. Ensuite, touchez Vérifier.',
      },
      numberWrong: {
        title: 'Numéro à vérifier',
        happened: 'Dans le numéro de la carte, un chiffre est faux.',
        effect: "Nous n'avons encore rien cherché.",
        next: 'Vérifiez-le au dos de la carte et corrigez-le.',
      },
      notVerified: {
        title: 'Codes non reconnus',
        happened: 'Avec ces deux codes, nous ne pouvons montrer aucun rendez-vous.',
        effect: "Rien n'a été changé.",
        next: 'Vérifiez-les sur la carte et réessayez, ou allez au guichet.',
      },
      lastTry: {
        title: 'Codes non reconnus',
        happened: 'Avec ces deux codes, nous ne pouvons montrer aucun rendez-vous.',
        effect: "Rien n'a été changé. Vous pouvez essayer encore une fois.",
        next: 'Vérifiez-les bien sur la carte, ou allez au guichet.',
      },
      unavailable: {
        title: 'Le service des rendez-vous ne répond pas',
        happened: 'Le service des rendez-vous ne répond pas.',
        effect: "Rien n'a été changé.",
        next: 'Réessayez dans un moment, ou adressez-vous au guichet.',
      },
      otherCode: {
        title: 'Ce code ne convient pas',
        happened: "Le code lu n'est pas celui d'une carte, d'un rendez-vous ou d'une ordonnance.",
        effect: "Nous n'avons encore rien cherché.",
        next: 'Passez sous le lecteur le code-barres de la carte, ou tapez les codes.',
      },
    },
  },
  verifying: { title: 'Nous vérifions…', text: 'Cela prend quelques secondes.' },
  accessRefused: {
    title: 'Nous ne pouvons pas montrer les rendez-vous',
    happened: 'Avec ces deux codes, nous ne pouvons montrer aucun rendez-vous.',
    effect: "Rien n'a été changé. Par sécurité, ces codes sont bloqués pendant 15 minutes.",
    next: 'Allez au guichet : on peut y faire les mêmes choses pour vous.',
  },
};
