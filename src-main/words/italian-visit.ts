import type { Trouble } from './trouble.ts';

/** Words of the screens from the card to the booking. */
export const italianVisit = {
  idle: {
    title: 'Gestione prenotazioni',
    invitation: 'Inserisci la tessera sanitaria',
    gesture: 'Il chip va in avanti. Lascia la tessera nel lettore fino alla fine.',
    offers: ['Vedi la tua prenotazione', 'Stampa il promemoria', 'Disdici se non puoi venire'],
    readerOutOfOrder: {
      title: 'Il lettore di tessere non funziona',
      happened: 'Ora questo totem non può leggere la tessera.',
      effect: 'Le tue prenotazioni restano come sono.',
      next: 'Rivolgiti allo sportello: può fare le stesse cose per te.',
    } satisfies Trouble,
    printerNotReady: {
      title: 'Ora il totem non stampa',
      happened: 'La stampante non è pronta.',
      effect: 'Puoi comunque vedere e disdire le tue prenotazioni.',
      next: 'Se ti serve il promemoria su carta, chiedilo allo sportello.',
    } satisfies Trouble,
    printerNoPaper: {
      title: 'Ora il totem non stampa',
      happened: 'Nella stampante manca la carta.',
      effect: 'Puoi comunque vedere e disdire le tue prenotazioni.',
      next: 'Se ti serve il promemoria su carta, chiedilo allo sportello.',
    } satisfies Trouble,
  },
  readingCard: { title: 'Sto leggendo la tessera…', text: 'Lascia la tessera nel lettore.' },
  cardRejected: {
    takeOut: 'Togli la tessera dal lettore.',
    reasons: {
      removed: {
        title: 'Tessera tolta troppo presto',
        happened: 'La tessera è uscita prima della fine della lettura.',
        effect: 'Non abbiamo preso nessun dato.',
        next: 'Inseriscila di nuovo e lasciala nel lettore.',
      },
      mute: {
        title: 'Gira la tessera',
        happened: 'Il lettore non trova il chip.',
        effect: 'Non abbiamo preso nessun dato.',
        next: 'Inseriscila di nuovo con il chip in avanti, verso il lettore.',
      },
      notHealthCard: {
        title: 'Tessera non riconosciuta',
        happened: 'Questa non sembra una tessera sanitaria con il chip.',
        effect: 'Non abbiamo preso nessun dato.',
        next: 'Inserisci la tessera sanitaria, oppure vai allo sportello.',
      },
      damaged: {
        title: 'Tessera non leggibile',
        happened: 'Sul chip mancano dati che servono, o sono rovinati.',
        effect: 'Non abbiamo preso nessun dato.',
        next: 'Prova ancora una volta. Se non va, rivolgiti allo sportello.',
      },
      readerFailed: {
        title: 'Il lettore non risponde',
        happened: 'Il lettore si è fermato durante la lettura.',
        effect: 'Non abbiamo preso nessun dato.',
        next: 'Aspetta qualche secondo e inserisci di nuovo la tessera.',
      },
    } satisfies Record<string, Trouble>,
  },
  asking: {
    greeting: (name: string) => `Buongiorno, ${name}`,
    searchBy: 'Cerca per',
    criteria: { bookingNumber: 'Numero di prenotazione', prescription: 'Numero della ricetta' },
    hints: {
      bookingNumber: 'Lo trovi sul foglio della prenotazione. Puoi anche leggere il codice a barre.',
      prescription: 'Lo trovi in alto sulla ricetta. Puoi anche leggere i codici a barre.',
    },
    notice: "Ho letto l'informativa sulla privacy",
    search: 'Cerca',
    keypad: 'Tastiera',
    eraseLast: "Cancella l'ultimo carattere",
    eraseAll: 'Cancella tutto',
    problems: {
      empty: {
        title: 'Manca il numero',
        happened: 'Manca il numero da cercare.',
        effect: 'Non abbiamo ancora cercato nulla.',
        next: 'Scrivilo con i tasti qui sotto, poi tocca Cerca.',
      },
      notFound: {
        title: 'Nessuna prenotazione trovata',
        happened: 'Non troviamo una tua prenotazione con questo numero.',
        effect: 'Nulla è stato cambiato.',
        next: 'Controlla il numero sul foglio e riprova, o chiedi allo sportello.',
      },
      unavailable: {
        title: 'Il servizio prenotazioni non risponde',
        happened: 'Il servizio prenotazioni non risponde.',
        effect: 'Nulla è stato cambiato.',
        next: 'Riprova tra poco, o rivolgiti allo sportello.',
      },
      malformed: {
        title: 'Numero incompleto',
        happened: 'Questo numero non è completo, o ha un carattere sbagliato.',
        effect: 'Non abbiamo ancora cercato nulla.',
        next: 'Controllalo sul foglio, correggilo e tocca Cerca.',
      },
      noticeNotRead: {
        title: "Manca la conferma sull'informativa",
        happened: "Manca la conferma che hai letto l'informativa.",
        effect: 'Non abbiamo ancora cercato nulla.',
        next: "Tocca la casella dell'informativa, poi tocca Cerca.",
      },
    } satisfies Record<string, Trouble>,
  },
  privacy: {
    open: "Leggi l'informativa",
    title: 'Informativa sulla privacy',
    controller: (facility: string) => `Titolare dei tuoi dati: ${facility}.`,
    unnamedController: 'Titolare dei tuoi dati: la struttura sanitaria dove ti trovi.',
    paragraphs: [
      'Con la tessera leggiamo il nome e il codice fiscale, per trovare solo le tue prenotazioni.',
      'I dati servono a gestire le tue cure: per questo non ti chiediamo un consenso.',
      'Quando esci, dallo schermo sparisce tutto. Resta registrato che cosa hai stampato o disdetto.',
      'Puoi chiedere di vedere o correggere i tuoi dati.',
      "Il testo completo dell'informativa è allo sportello.",
    ],
    email: (address: string) => `Per domande puoi scrivere a ${address}.`,
  },
  searching: { title: 'Sto cercando…', text: (name: string) => `Cerco le prenotazioni di ${name}` },
  choosing: {
    title: 'Elenco prenotazioni',
    owner: (name: string) => `Le prenotazioni di ${name}`,
    number: 'Prenotazione',
    details: 'Dettagli',
    ofBooking: (bookingNumber: string) => `della prenotazione ${bookingNumber}`,
    services: (count: number) => (count === 1 ? '1 prestazione' : `${count} prestazioni`),
    searchAgain: 'Cerca un altro numero',
  },
};
