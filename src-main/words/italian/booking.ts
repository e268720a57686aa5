import { plural } from './formats.ts';
const tooLate = "Non si può più disdire: l'orario della visita è passato.";

/** Words about a booking: on the list, in the summary, before it is cancelled. */
export const italianBooking = {
  state: {
    due: 'Da pagare',
    pending: 'Pagamento in verifica',
    paid: 'Pagato',
    notDue: 'Ticket non dovuto',
    past: 'Esito non ancora registrato',
    performed: 'Eseguita',
    missed: 'Prenotata, non eseguita',
    requested: 'Disdetta richiesta',
    cancelled: 'Disdettata',
    voided: 'Annullata dal sistema',
  },
  deadline: {
    until: (at: string) => `Puoi disdire senza costi entro ${at}`,
    passed: (at: string) => `Il termine per disdire senza costi è passato: era ${at}`,
    unknown:
      'Ora il totem non può dire fino a quando si disdice senza costi. Se il termine è passato, potresti dover pagare il ticket.',
    confirmedBy: (at: string) => `La disdetta deve essere confermata entro ${at}`,
    notConfirmed: (at: string) =>
      `Il termine era ${at}, e la conferma non è arrivata: parlane allo sportello`,
    left: (days: number) => {
      if (days === 0) return 'scade oggi';
      return plural(days, { one: 'manca 1 giorno', other: `mancano ${days} giorni` });
    },
  },
  payment: {
    title: 'Ticket',
    amountDue: (amount: string) => `${amount}, da pagare`,
    amountPending: (amount: string) => `${amount}, pagamento in verifica`,
    amountPaid: (amount: string) => `${amount}, pagato`,
    notDue: 'Non devi pagare nulla',
  },
  summary: {
    title: 'Riepilogo prenotazione',
    paperAtDesk: 'Se ti serve il foglio, chiedilo allo sportello.',
    tryPrinting: 'Puoi provare lo stesso: se il foglio non esce, chiedilo allo sportello.',
    number: 'Numero di prenotazione',
    quantity: (quantity: number) => `Quantità: ${quantity}`,
    when: 'Quando',
    where: 'Dove',
    phone: 'Telefono',
    preparation: 'Come prepararti',
    priority: 'Priorità',
    priorities: { U: 'Urgente (U)', B: 'Breve (B)', D: 'Differibile (D)', P: 'Programmata (P)' },
    elsewhere: "È in un'altra sede: controlla l'indirizzo.",
    cancellationNumber: 'Numero di disdetta',
    requestNumber: 'Numero della richiesta',
    print: 'Stampa promemoria',
    printLarge: 'Stampa grande',
    printReceipt: 'Ristampa ricevuta di disdetta',
    printRequest: 'Ristampa ricevuta della richiesta',
    cancel: 'Disdici prenotazione',
    cancellableElsewhere: 'Qui non puoi disdirla. Puoi farlo allo sportello, con la tessera.',
    afterDeadline:
      'Il termine per disdire è passato: qui non si può più. Se non puoi venire, dillo allo sportello. Lo trovi in Aiuto.',
    notCancellable: {
      due: tooLate,
      pending: tooLate,
      paid: tooLate,
      notDue: tooLate,
      past: "La data è passata. L'esito della visita non è ancora registrato: per saperlo chiedi allo sportello.",
      performed: 'La visita è già stata fatta.',
      missed:
        'La data è passata e la visita risulta non fatta. Se non è così, o se avevi un motivo serio, dillo allo sportello. Lo trovi in Aiuto.',
      requested:
        'Hai chiesto la disdetta. Vale quando il CUP la conferma: torna prima del termine e controlla.',
      cancelled: 'Questa prenotazione è già disdetta.',
      voided:
        'Questa prenotazione è stata annullata dal sistema. Se hai ancora bisogno della visita, chiedi allo sportello.',
    },
  },
  checkingCancellation: {
    title: 'Vuoi disdire questa prenotazione?',
    noReturn: 'La disdetta non si può annullare: per tornare serve una nuova prenotazione.',
    proof: 'Ti diamo subito il numero e la ricevuta di disdetta.',
    keep: 'No, torna indietro',
    confirm: 'Sì, disdici',
    late: {
      penalty: 'Ora potresti dover pagare il ticket, anche se sei esente.',
      excuse: 'Se hai un motivo serio e documentato sei scusato: parlane allo sportello.',
      keep: "Lascia com'è",
      confirm: 'Disdici lo stesso',
    },
    request: {
      title: 'Vuoi chiedere la disdetta?',
      text: 'Il totem manda la richiesta al CUP. La disdetta vale quando il CUP la conferma.',
      proof: 'Ti diamo subito il numero e la ricevuta della richiesta.',
      confirm: 'Sì, chiedi la disdetta',
    },
    noPaper: {
      title: 'Ora la ricevuta non si può stampare',
      effect:
        'Puoi continuare senza carta: il numero resta sullo schermo, e la ricevuta si ristampa un altro giorno.',
      confirm: 'Continua senza carta',
    },
  },
};
