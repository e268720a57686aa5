import { plural } from './formats.ts';
import type { Trouble } from '../trouble.ts';

/** Words of the screens from the first one to the list of bookings, but for those about who is there. */
export const italianVisit = {
  idle: {
    title: 'Gestione prenotazioni',
    invitation: 'Inserisci la tessera sanitaria',
    gesture: 'Il chip va in avanti. Lascia la tessera nel lettore fino alla fine.',
    offers: [
      'Vedi la tua prenotazione',
      'Stampa il promemoria o paga il ticket',
      'Disdici se non puoi venire',
    ],
    readerOutOfOrder: {
      title: 'Il lettore di tessere non funziona',
      happened: 'Ora questo totem non può leggere la tessera.',
      effect: 'Le tue prenotazioni restano come sono.',
      next: 'Rivolgiti allo sportello: può fare le stesse cose per te.',
    } satisfies Trouble,
    onlyInformation: {
      title: 'Solo informazioni',
      happened: 'Il servizio prenotazioni ora non risponde.',
      effect: 'Le tue prenotazioni restano come sono.',
      next: 'Riprova tra poco, oppure rivolgiti allo sportello.',
    } satisfies Trouble,
    closed: {
      title: 'Solo informazioni',
      happened: 'In questo momento qui non si gestiscono le prenotazioni.',
      effect: 'Le tue prenotazioni restano come sono.',
      next: 'Rivolgiti allo sportello: può fare le stesse cose per te.',
    } satisfies Trouble,
    readerOutOfOrderButCodes: 'Tocca Accesso Libero e scrivi i codici, oppure vai allo sportello.',
    typedAccess: 'Non hai la tessera, o non si legge?',
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
  asking: {
    greeting: (name: string) => `Buongiorno, ${name}`,
    minor: (name: string) => `Stai vedendo le prenotazioni di ${name}, che è minorenne.`,
    cardExpired: (day: string) =>
      `La tessera è scaduta ${day}: qui puoi continuare, poi chiedi quella nuova.`,
    searchBy: 'Cerca per',
    criteria: { bookingNumber: 'Numero di prenotazione', prescription: 'Numero della ricetta' },
    hints: {
      bookingNumber: 'Lo trovi sul foglio della prenotazione.',
      prescription: 'Lo trovi in alto sulla ricetta.',
    },
    scanHints: {
      bookingNumber: 'Puoi anche passare il codice a barre sotto il lettore.',
      prescription: 'Puoi anche passare i codici a barre sotto il lettore.',
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
      otherHalf: {
        title: "Manca l'altro codice",
        happened: 'Abbiamo letto uno dei due codici della ricetta.',
        effect: 'Non abbiamo ancora cercato nulla.',
        next: "Passa sotto il lettore anche l'altro, poi tocca Cerca.",
      },
      otherCode: {
        title: 'Codice non adatto',
        happened: 'Il codice letto non è di una prenotazione né di una ricetta.',
        effect: 'Non abbiamo ancora cercato nulla.',
        next: 'Passa sotto il lettore il foglio della prenotazione, o scrivi il numero.',
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
      'Dalla tessera, o dai codici che scrivi, sappiamo chi sei: così trovi solo le tue prenotazioni.',
      'I dati servono a gestire le tue cure: per questo non ti chiediamo un consenso.',
      'Quando esci, dallo schermo sparisce tutto. Resta registrato che cosa hai stampato, disdetto o segnalato.',
      'Puoi chiedere di vedere o correggere i tuoi dati.',
    ],
    atTheDesk: "Il testo completo dell'informativa è allo sportello.",
    full: 'Leggi il testo completo',
    summary: 'Torna al riassunto',
    email: (address: string) => `Per domande puoi scrivere a ${address}.`,
  },
  searching: { title: 'Sto cercando…', text: (name: string) => `Cerco le prenotazioni di ${name}` },
  choosing: {
    title: 'Elenco prenotazioni',
    owner: (name: string) => `Le prenotazioni di ${name}`,
    number: 'Prenotazione',
    details: 'Dettagli',
    ofBooking: (bookingNumber: string) => `della prenotazione ${bookingNumber}`,
    services: (count: number) => plural(count, { one: '1 prestazione', other: `${count} prestazioni` }),
  },
};
