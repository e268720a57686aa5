import { plainDay } from './formats.ts';
import type { italianPayment, italianPaymentSlips } from '../italian/payment.ts';

const noDouble = 'Pour ne pas vous faire payer deux fois, vous ne pouvez pas payer ici maintenant.';
const notSearched = "Nous n'avons encore rien cherché.";
const nothingFound = 'Avec ce code fiscal et ce numéro, nous ne trouvons rien à payer.';
const forTaxes = "La feuille est sortie de l'imprimante. Gardez-la : elle sert aussi pour les impôts.";
const moment = 'Cela prend quelques secondes.';

/** Of the slips of payments. */
export const frenchPaymentSlips: typeof italianPaymentSlips = {
  printing: {
    paymentNotice: "L'avis de paiement sort dans quelques secondes.",
    paymentReceipt: 'Le reçu de paiement sort dans quelques secondes.',
    yearReceipts: 'La liste des reçus sort dans quelques secondes.',
  },
  printed: {
    paymentNotice: {
      title: "Prenez l'avis de paiement",
      text: "La feuille est sortie de l'imprimante. Payez une seule fois, avant l'échéance.",
    },
    paymentReceipt: { title: 'Prenez le reçu de paiement', text: forTaxes },
    yearReceipts: { title: 'Prenez la liste des reçus', text: forTaxes },
  },
  effect: {
    paymentNotice: "Le code d'avis reste valable : vous pouvez payer sans la feuille.",
    paymentReceipt: 'Le paiement reste enregistré.',
    yearReceipts: 'Les paiements restent enregistrés.',
  },
};

/** Words of the screens about paying a fee, and about what was paid. */
export const frenchPayment: typeof italianPayment = {
  payOnly: {
    offer: 'Payer un ticket sans carte',
    title: 'Payer un ticket',
    text: 'Tapez le code fiscal de la personne qui a le rendez-vous.',
    which: 'Quel rendez-vous payez-vous ?',
    onlyNotice: "Vous voyez seulement l'avis de paiement, sans nom ni rendez-vous.",
    problems: {
      codeIncomplete: {
        title: 'Code incomplet',
        happened: "Le code fiscal n'est pas complet.",
        effect: notSearched,
        next: 'Il a 16 caractères : contrôlez-le, puis touchez Vérifier.',
      },
      codeWrong: {
        title: 'Code à contrôler',
        happened: 'Dans le code fiscal, un caractère est faux.',
        effect: notSearched,
        next: 'Contrôlez-le et corrigez-le.',
      },
      otherCode: {
        title: 'Code non adapté',
        happened: "Le code lu n'est pas un code fiscal.",
        effect: notSearched,
        next: 'Tapez le code fiscal avec les touches.',
      },
      notVerified: {
        title: 'Codes non reconnus',
        happened: nothingFound,
        effect: "Rien n'a été changé.",
        next: 'Contrôlez les deux codes, ou allez au guichet.',
      },
      lastTry: {
        title: 'Codes non reconnus',
        happened: nothingFound,
        effect: "Rien n'a été changé. Vous pouvez essayer encore une fois.",
        next: 'Contrôlez bien les deux codes, ou allez au guichet.',
      },
    },
  },
  payable: {
    start: 'Commencer le paiement',
    receipt: 'Imprimer le reçu de paiement',
    year: "Reçus de l'année",
    pendingSince: (day: string) =>
      `Le paiement du ${plainDay(day)} est en vérification : ne payez pas une deuxième fois.`,
    why: {
      pending: 'Le paiement est en vérification : ne payez pas une deuxième fois.',
      past: 'Si les frais sont encore à payer, on les paie au guichet.',
      requested: "Vous avez demandé l'annulation : pour l'instant, on ne paie pas ici.",
      noNotice: "Les frais se paient au guichet : ici, il n'y a pas d'avis pagoPA.",
      elsewhere: "D'ici, vous ne pouvez pas payer. Vous pouvez le faire au guichet.",
    },
  },
  checkingPayment: { title: 'Nous vérifions ce qui est à payer…', text: moment },
  findingReceipts: { title: 'Nous cherchons les reçus…', text: moment },
  paying: {
    title: 'Avis de paiement',
    amount: 'Montant à payer',
    changed: (before, now) => `Le montant a changé : c'était ${before}, c'est maintenant ${now}.`,
    number: "Code d'avis",
    inDoubt: "Si le code n'est pas accepté, demandez au guichet.",
    creditor: 'À payer à',
    creditorCode: 'Code fiscal',
    due: 'À payer avant le',
    about: 'Motif',
    object: (bookingNumber) => `Ticket du rendez-vous ${bookingNumber}`,
    where: "Vous pouvez payer avec l'app IO, à la banque, à la poste ou au bureau de tabac.",
    scan: "Scannez le code QR, ou utilisez le code d'avis.",
    qr: "Code QR de l'avis",
    linkQr: 'Code QR pour payer avec le téléphone',
    print: "Imprimer l'avis",
    byPhone: 'Payer avec le téléphone',
    phone: {
      asking: 'Nous préparons le paiement par téléphone…',
      notNow: "Maintenant, on ne peut pas payer d'ici avec le téléphone. Vous pouvez utiliser l'avis.",
      open: 'Scannez avec le téléphone',
      waiting: 'La borne attend le paiement. Payez une seule fois.',
      over: {
        title: 'Ne payez pas une deuxième fois',
        happened: 'Nous ne savons pas si le paiement a réussi.',
        effect: 'Si vous avez payé, le paiement est valable : vous pourrez imprimer le reçu plus tard.',
        next: 'Ne payez pas une deuxième fois. Revenez dans 15 minutes, ou demandez au guichet.',
      },
    },
  },
  paymentClosed: {
    paid: {
      title: 'Le ticket est payé',
      happened: 'Le paiement est enregistré.',
      effect: "Vous n'avez rien d'autre à payer.",
      next: 'Touchez Continuer. Le reçu peut être imprimé aussi un autre jour.',
    },
    pending: {
      title: 'Le paiement est en vérification',
      happened: 'Il y a déjà un paiement : il doit encore être confirmé.',
      effect: 'Vous ne pouvez pas payer ici maintenant : vous paieriez deux fois.',
      next: 'Revenez plus tard pour le reçu, ou demandez au guichet.',
    },
    expired: {
      title: "L'avis a expiré",
      happened: 'Cet avis ne peut plus être payé.',
      effect: 'Le rendez-vous ne change pas. Les frais sont encore à payer.',
      next: 'Allez au guichet : vous pouvez y payer, ou avoir un nouvel avis.',
    },
    unknown: {
      title: "Nous n'arrivons pas à savoir si c'est déjà payé",
      happened: 'Le service qui enregistre les paiements ne répond pas maintenant.',
      effect: noDouble,
      next: 'Réessayez dans quelques minutes, ou demandez au guichet.',
    },
    inProgress: {
      title: 'Un paiement est en cours',
      happened: 'Un paiement par téléphone a été ouvert ici il y a peu de temps.',
      effect: noDouble,
      next: "Si vous n'avez pas payé, réessayez dans 15 minutes.",
    },
    changed: {
      title: 'Le montant a changé',
      happened: "Le montant a changé pendant que le code était à l'écran.",
      effect: "Le code d'avant n'est plus valable.",
      next: 'Revenez dans 15 minutes pour le nouveau montant. Si vous avez déjà payé, demandez au guichet.',
    },
    nothingDue: {
      title: "Il n'y a rien à payer",
      happened: 'Pour ce rendez-vous, nous ne trouvons pas de frais à payer.',
      effect: "Vous n'avez rien à payer.",
      next: "Si l'on vous a dit autre chose, demandez au guichet.",
    },
    atDesk: {
      title: 'On paie au guichet',
      happened: 'Ces frais ne se paient pas ici.',
      effect: "Rien n'a changé.",
      next: 'Allez au guichet : on vous dit comment et combien payer.',
    },
    print: 'Imprimer le reçu',
  },
  receiptMissing: {
    notYet: {
      title: "Le reçu n'est pas encore disponible",
      happened: 'Le paiement est enregistré, mais son reçu doit encore arriver.',
      effect: 'Le paiement reste valable : ne payez pas une deuxième fois.',
      next: 'Revenez plus tard, même un autre jour, et réessayez.',
    },
    unavailable: {
      title: 'Nous ne trouvons pas les reçus maintenant',
      happened: 'Le service qui garde les reçus ne répond pas maintenant.',
      effect: 'Vos paiements restent enregistrés.',
      next: 'Réessayez dans un moment, ou demandez au guichet.',
    },
  },
  yearReceipts: {
    title: (year) => `Reçus de ${year}`,
    owner: (name) => `Les paiements de ${name}`,
    receipt: 'Reçu',
    booking: 'Rendez-vous',
    refunded: (amount) => `${amount} remboursés`,
    paid: 'Total payé',
    refunds: 'Remboursements',
    kept: 'Dépense après remboursements',
    print: 'Imprimer',
    empty: (year) => `Pour ${year}, nous ne trouvons aucun reçu de paiement.`,
    emptyNext: 'Si vous avez payé, regardez une autre année ou demandez au guichet.',
  },
};
