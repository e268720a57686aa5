/** Words about a booking: on the list, in the summary, before it is cancelled. */
export const italianBooking = {
  status: {
    booked: 'Prenotata',
    performed: 'Eseguita',
    missed: 'Non eseguita',
    cancelled: 'Disdettata',
    voided: 'Annullata dal CUP',
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
    number: 'Numero di prenotazione',
    quantity: (quantity: number) => `Quantità: ${quantity}`,
    when: 'Quando',
    where: 'Dove',
    phone: 'Telefono',
    preparation: 'Come prepararti',
    cancellationNumber: 'Numero di disdetta',
    print: 'Stampa promemoria',
    cancel: 'Disdici prenotazione',
    backToList: "Torna all'elenco",
    notCancellable: {
      booked: 'Non si può più disdire: la data è passata.',
      performed: 'Non si può disdire: la visita è già stata fatta.',
      missed: 'Non si può disdire: la data è passata.',
      cancelled: 'Questa prenotazione è già disdetta.',
      voided: 'Questa prenotazione è stata annullata dal CUP.',
    },
  },
  checkingCancellation: {
    title: 'Vuoi disdire questa prenotazione?',
    noReturn: 'La disdetta non si può annullare: per tornare serve una nuova prenotazione.',
    proof: 'Ti diamo subito il numero e la ricevuta di disdetta.',
    keep: 'No, torna indietro',
    confirm: 'Sì, disdici',
  },
};
