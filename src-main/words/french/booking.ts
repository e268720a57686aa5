import { plural } from './formats.ts';
import type { italianBooking } from '../italian/booking.ts';

const tooLate = "On ne peut plus l'annuler : l'heure du rendez-vous est passée.";

/** Words about a booking: on the list, in the summary, before it is cancelled. */
export const frenchBooking: typeof italianBooking = {
  state: {
    due: 'À payer',
    pending: 'Paiement en vérification',
    paid: 'Payé',
    notDue: 'Rien à payer',
    past: 'Passé, pas encore enregistré',
    performed: 'Effectué',
    missed: 'Prévu, non effectué',
    requested: 'Annulation demandée',
    cancelled: 'Annulé',
    voided: 'Annulé par le système',
  },
  deadline: {
    until: (at: string) => `Vous pouvez annuler sans frais jusqu'au ${at}`,
    passed: (at: string) => `La date limite pour annuler sans frais est passée : c'était le ${at}`,
    unknown:
      "La borne ne peut pas dire maintenant jusqu'à quand on annule sans frais. Si la date limite est passée, vous devrez peut-être payer les frais (ticket).",
    confirmedBy: (at: string) => `L'annulation doit être confirmée au plus tard le ${at}`,
    notConfirmed: (at: string) =>
      `La date limite était le ${at}, et la confirmation n'est pas arrivée : parlez-en au guichet`,
    left: (days: number) => {
      if (days === 0) return "c'est aujourd'hui";
      return plural(days, { one: `encore ${days} jour`, other: `encore ${days} jours` });
    },
  },
  payment: {
    title: 'Frais (ticket)',
    amountDue: (amount: string) => `${amount}, à payer`,
    amountPending: (amount: string) => `${amount}, paiement en vérification`,
    amountPaid: (amount: string) => `${amount}, payé`,
    notDue: "Vous n'avez rien à payer",
  },
  summary: {
    title: 'Votre rendez-vous',
    paperAtDesk: 'Si vous avez besoin de la feuille, demandez-la au guichet.',
    tryPrinting: 'Vous pouvez essayer quand même : si la feuille ne sort pas, demandez-la au guichet.',
    number: 'Numéro du rendez-vous',
    quantity: (quantity: number) => `Quantité : ${quantity}`,
    when: 'Quand',
    where: 'Où',
    phone: 'Téléphone',
    preparation: 'Comment vous préparer',
    priority: 'Priorité',
    priorities: { U: 'Urgent (U)', B: 'Délai court (B)', D: 'Peut attendre (D)', P: 'Programmé (P)' },
    elsewhere: "C'est dans un autre lieu : vérifiez l'adresse.",
    cancellationNumber: "Numéro d'annulation",
    requestNumber: 'Numéro de la demande',
    print: 'Imprimer le rappel',
    printLarge: 'Imprimer en grand',
    printReceipt: "Réimprimer le reçu d'annulation",
    printRequest: 'Réimprimer le reçu de la demande',
    cancel: 'Annuler le rendez-vous',
    cancellableElsewhere:
      "Ici, vous ne pouvez pas l'annuler. Vous pouvez le faire au guichet, avec votre carte.",
    afterDeadline:
      "La date limite pour annuler est passée : ici, ce n'est plus possible. Si vous ne pouvez pas venir, dites-le au guichet. Vous le trouvez dans Aide.",
    notCancellable: {
      due: tooLate,
      pending: tooLate,
      paid: tooLate,
      notDue: tooLate,
      past: "La date est passée. On n'a pas encore noté si le rendez-vous a eu lieu : demandez au guichet.",
      performed: 'Ce rendez-vous a déjà eu lieu.',
      missed:
        "La date est passée et le rendez-vous est noté comme non effectué. Si ce n'est pas exact, ou si vous aviez une raison sérieuse, dites-le au guichet. Vous le trouvez dans Aide.",
      requested:
        "Vous avez demandé l'annulation. Elle est valable seulement quand le CUP la confirme : revenez vérifier avant la date limite.",
      cancelled: 'Ce rendez-vous est déjà annulé.',
      voided:
        'Ce rendez-vous a été annulé par le système. Si vous en avez encore besoin, demandez au guichet.',
    },
  },
  checkingCancellation: {
    title: 'Voulez-vous annuler ce rendez-vous ?',
    noReturn: "L'annulation est définitive : pour revenir, vous devez prendre un nouveau rendez-vous.",
    proof: "Nous vous donnons tout de suite le numéro et le reçu d'annulation.",
    keep: 'Non, revenir',
    confirm: 'Oui, annuler',
    late: {
      penalty: 'Maintenant, vous devrez peut-être payer les frais (ticket), même avec une exemption.',
      excuse: 'Une raison sérieuse, prouvée par un document, est une excuse valable : parlez-en au guichet.',
      keep: 'Ne rien changer',
      confirm: 'Annuler quand même',
    },
    request: {
      title: "Voulez-vous demander l'annulation ?",
      text: "La borne envoie la demande au CUP. L'annulation est valable seulement quand le CUP la confirme.",
      proof: 'Nous vous donnons tout de suite le numéro et le reçu de la demande.',
      confirm: "Oui, demander l'annulation",
    },
    noPaper: {
      title: 'Le reçu ne peut pas être imprimé maintenant',
      effect:
        "Vous pouvez continuer sans papier : le numéro reste à l'écran, et le reçu peut être réimprimé un autre jour.",
      confirm: 'Continuer sans papier',
    },
  },
};
