/** Words of "Verifica ricevuta". */
export const italianDeskVerify = {
  title: 'Verifica ricevuta',
  label: 'Codice della ricevuta, o numero di disdetta',
  hint: 'Passa il QR della ricevuta sotto il lettore, oppure scrivi il numero di disdetta. Funziona anche senza rete.',
  confirm: 'Verifica',
  missing: 'Passa il QR sotto il lettore, o scrivi il numero di disdetta.',
  verdicts: {
    valid: {
      title: 'Ricevuta valida',
      text: "L'ha emessa un nostro totem o sportello, e nessun carattere è cambiato.",
    },
    notGenuine: {
      title: 'Ricevuta non valida',
      text: 'Il codice è stato cambiato, o non è nostro. Questo foglio non prova la disdetta: cerca la prenotazione.',
    },
    malformed: {
      title: 'Ricevuta non valida',
      text: 'Questo non è il codice di una nostra ricevuta, o è letto a metà. Passalo ancora sotto il lettore.',
    },
    unknown: {
      title: 'Ricevuta sconosciuta qui',
      text: "Da qui non si può dire se è vera: può venire da un altro posto. Chiedi a chi l'ha emessa, e cerca la prenotazione.",
    },
    number: {
      title: 'Numero registrato qui',
      text: 'Il numero esiste. Non dice nulla del foglio: per quello serve il suo QR.',
    },
  },
  onPaper: 'Sul foglio',
  onRecord: 'Nel nostro archivio',
  noRecord: 'Di questo numero qui non resta nulla: vale quello che dice il foglio.',
  differs: 'diverso dal foglio',
  stillStands:
    'Il foglio prova la disdetta, ma qui la prenotazione risulta ancora valida: avvisa un responsabile.',
  facts: {
    kind: 'Che cosa prova',
    cancellation: 'Disdetta',
    request: 'Richiesta di disdetta, da confermare',
    cancellationNumber: 'Numero di disdetta',
    requestNumber: 'Numero della richiesta',
    bookingNumber: 'Prenotazione',
    cancelledAt: 'Registrata',
    deadline: 'Termine senza costi',
    inTime: 'Entro i termini',
    yes: 'Sì',
    no: 'No',
    notComputed: 'Non calcolato',
    place: 'Emessa da',
    prescriptionEnd: 'La ricetta finisce con',
    state: 'Come sta la prenotazione',
    gone: 'Non è più in archivio',
  },
  open: 'Apri la prenotazione',
};

/** Words of "Codice dal totem". */
export const italianDeskCode = {
  title: 'Codice dal totem',
  label: 'Codice di 4 caratteri',
  hint: 'È sul foglio o sullo schermo della persona. Vale 30 minuti e una volta sola.',
  confirm: 'Apri il caso',
  incomplete: 'Il codice ha 4 caratteri, senza 0, 1, I e O.',
  wrong:
    'Questo codice non apre nulla: è scritto male, già usato o scaduto. Controllalo, o cerca la persona.',
  opened: 'Caso aperto',
  once: 'Il codice non si può usare di nuovo: il caso resta qui finché non hai finito.',
  stopped: 'Perché si è fermata',
  what: 'Che cosa fare',
  where: 'Totem',
  at: 'Quando',
  person: 'Codice fiscale',
  nobody: 'Non indicato',
  booking: 'Prenotazione',
  noBooking: 'Nessuna era aperta',
  open: 'Apri la prenotazione',
  search: 'Cerca la persona',
  done: 'Ho finito',
};
