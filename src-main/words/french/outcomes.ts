import { plural } from './formats.ts';
import { frenchPaymentSlips as slips } from './payment.ts';
import type { italianOutcomes } from '../italian/outcomes.ts';

/** Words of the screens about paper, cancellation and the end of the visit. */
export const frenchOutcomes: typeof italianOutcomes = {
  printing: {
    title: 'Nous imprimons…',
    coupon: 'Le rappel sort dans quelques secondes.',
    cancellationReceipt: "Le reçu d'annulation sort dans quelques secondes.",
    requestReceipt: 'Le reçu de la demande sort dans quelques secondes.',
    ...slips.printing,
  },
  printed: {
    coupon: {
      title: 'Prenez le rappel',
      text: "La feuille est sortie de l'imprimante. Apportez-la à votre rendez-vous.",
    },
    cancellationReceipt: {
      title: "Prenez le reçu d'annulation",
      text: "La feuille est sortie de l'imprimante. Gardez-la : elle prouve que vous avez annulé.",
    },
    requestReceipt: {
      title: 'Prenez le reçu de la demande',
      text: "La feuille est sortie de l'imprimante. Gardez-la : elle prouve que vous avez demandé l'annulation.",
    },
    ...slips.printed,
  },
  paperInDoubt: {
    title: 'La feuille est-elle sortie ?',
    text: "L'imprimante ne peut pas nous le dire. Regardez là où sortent les feuilles.",
    yes: 'Oui, en entier',
    no: 'Non, ou seulement en partie',
  },
  printFailed: {
    faults: {
      noPaper: {
        title: 'Pas de papier',
        happened: "L'imprimante n'a plus de papier.",
        next: 'Prévenez le personnel. Quand le papier est remis, touchez Réessayer.',
      },
      coverOpen: {
        title: "L'imprimante est ouverte",
        happened: "Le capot de l'imprimante n'est pas fermé.",
        next: "Prévenez le personnel. Quand l'imprimante est fermée, touchez Réessayer.",
      },
      jam: {
        title: 'Le papier est coincé',
        happened: "La feuille est bloquée dans l'imprimante.",
        next: 'Ne tirez pas la feuille. Prévenez le personnel, puis touchez Réessayer.',
      },
      offline: {
        title: "L'imprimante est éteinte",
        happened: "L'imprimante n'est pas allumée ou pas branchée.",
        next: "Prévenez le personnel, ou demandez l'impression au guichet.",
      },
      stopped: {
        title: "L'imprimante est arrêtée",
        happened: "L'imprimante s'est arrêtée et n'accepte pas de feuilles.",
        next: "Prévenez le personnel, ou demandez l'impression au guichet.",
      },
      unavailable: {
        title: "L'impression n'a pas réussi",
        happened: "La borne n'arrive pas à parler avec l'imprimante.",
        next: "Touchez Réessayer. Si cela ne marche pas, demandez l'impression au guichet.",
      },
      notConfirmed: {
        title: "La feuille n'est pas sortie",
        happened: 'La feuille manque, ou une partie seulement est sortie.',
        next: 'Touchez Réessayer, ou demandez-la au guichet.',
      },
    },
    effect: {
      coupon: "Votre rendez-vous n'a pas changé.",
      cancellationReceipt: 'Le numéro que vous avez déjà reste valable.',
      requestReceipt: 'Le numéro que vous avez déjà reste valable.',
      ...slips.effect,
    },
    again: 'Réessayer',
  },
  cancelling: {
    title: 'Nous annulons…',
    request: 'Nous envoyons la demande…',
    text: 'Attendez la confirmation. Ne retirez pas la carte.',
  },
  cancelled: {
    title: 'Rendez-vous annulé',
    number: "Numéro d'annulation",
    request: {
      title: "Demande d'annulation enregistrée",
      number: 'Numéro de la demande',
      notYet:
        "Ce n'est pas encore une annulation : le CUP doit la confirmer. Revenez vérifier avant la date limite.",
      notPrinted: {
        title: "Le reçu n'est pas imprimé",
        effect: 'La demande est quand même enregistrée. Notez le numéro ou prenez-le en photo.',
      },
    },
    printing: 'Nous imprimons le reçu…',
    printed: 'Prenez le reçu',
    keepIt: "Gardez-le : c'est votre preuve.",
    notPrinted: {
      title: "Le reçu n'est pas imprimé",
      effect: "L'annulation est quand même valable. Notez le numéro ou prenez-le en photo.",
    },
    skipped: {
      title: 'Sans reçu',
      text: 'Notez le numéro ou prenez-le en photo. Le reçu peut être réimprimé, même un autre jour.',
    },
    again: 'Imprimer à nouveau',
  },
  cancellationRefused: {
    alreadyCancelled: {
      title: 'Ce rendez-vous est déjà annulé',
      happened: "L'annulation était déjà enregistrée : vous n'avez rien d'autre à faire.",
      effect: "Nous n'avons rien changé.",
      next: "Si vous voulez, notez le numéro d'annulation ou prenez-le en photo.",
    },
    alreadyRequested: {
      title: "Vous avez déjà demandé l'annulation",
      happened: 'La demande était déjà enregistrée : le CUP doit encore la confirmer.',
      effect: "Nous n'avons rien changé.",
      next: "Revenez avant la date limite et vérifiez que l'annulation est confirmée.",
    },
    afterDeadline: {
      title: 'La date limite pour annuler est passée',
      happened: 'Après la date limite, cette borne ne peut plus annuler.',
      effect: "Nous n'avons rien annulé : le rendez-vous reste valable.",
      next: 'Si vous ne pouvez pas venir, dites-le au guichet.',
    },
    changed: {
      title: 'Le rendez-vous a changé',
      happened: "Quelqu'un l'a modifié pendant que vous le regardiez.",
      effect: "Nous n'avons rien annulé.",
      next: 'Touchez Continuer, regardez les nouvelles données et décidez de nouveau.',
    },
    notCancellable: {
      title: 'Ici, on ne peut pas annuler',
      happened: "Le service des rendez-vous ne permet plus de l'annuler.",
      effect: "Nous n'avons rien annulé : le rendez-vous reste valable.",
      next: 'Adressez-vous au guichet : on vous dira ce qui est possible.',
    },
    notFound: {
      title: 'Nous ne trouvons plus le rendez-vous',
      happened: 'Le service des rendez-vous ne trouve plus ce numéro.',
      effect: "Nous n'avons rien annulé.",
      next: 'Adressez-vous au guichet avec la feuille du rendez-vous.',
    },
    unavailable: {
      title: 'Le service des rendez-vous ne répond pas',
      happened: "La demande d'annulation n'est pas partie.",
      effect: "Nous n'avons rien annulé : le rendez-vous reste valable.",
      next: 'Touchez Continuer et réessayez dans un moment, ou allez au guichet.',
    },
  },
  cancellationUnknown: {
    title: "Nous ne savons pas encore si c'est annulé",
    happened: "La demande est partie, mais la confirmation n'est pas arrivée.",
    effect: 'Le rendez-vous est peut-être déjà annulé, ou encore valable.',
    next: 'Revenez avec votre carte dans quelques minutes, ou montrez la référence au guichet.',
    reference: 'Référence',
    paper: {
      printing: 'Nous imprimons la feuille…',
      printed: 'Prenez la feuille avec la référence.',
      skipped: { title: 'Sans feuille', text: 'Notez la référence ou prenez-la en photo.' },
      notPrinted: {
        title: "La feuille n'est pas sortie",
        effect: 'Notez la référence ou prenez-la en photo.',
      },
    },
  },
  earlierCancellation: (at: string) => `Annulation enregistrée le ${at}.`,
  earlierRequest: (at: string) => `Demande enregistrée le ${at}.`,
  cardAway: {
    title: 'Vous avez retiré la carte',
    text: "Vos données ne sont plus à l'écran.",
    countdown: (seconds: number) =>
      plural(seconds, {
        one: `Pour continuer, remettez-la d'ici ${seconds} seconde.`,
        other: `Pour continuer, remettez-la d'ici ${seconds} secondes.`,
      }),
    done: "J'ai fini",
  },
  goodbye: {
    takeCard: 'Reprenez la carte',
    takeCardText: 'Retirez la carte du lecteur et emportez-la avec vous.',
    thanks: 'Merci et au revoir',
    wiped: "Aucune de vos données ne reste à l'écran.",
  },
  outOfService: {
    title: 'Hors service',
    happened: 'En ce moment, cette borne ne fonctionne pas.',
    effect: 'Vos rendez-vous ne changent pas.',
    next: 'Adressez-vous au guichet : on peut y faire les mêmes choses pour vous.',
  },
};
