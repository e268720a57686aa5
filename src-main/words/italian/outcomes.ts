import { plural } from './formats.ts';
import { italianPaymentSlips as slips } from './payment.ts';
import type { Trouble } from '../trouble.ts';

const bookingUnchanged = 'La tua prenotazione non è cambiata.';

const faults = {
  noPaper: {
    title: 'Manca la carta',
    happened: 'La carta della stampante è finita.',
    next: 'Avvisa il personale. Quando la carta è tornata, tocca Riprova.',
  },
  coverOpen: {
    title: 'La stampante è aperta',
    happened: 'Lo sportello della stampante non è chiuso.',
    next: 'Avvisa il personale. Quando è chiuso, tocca Riprova.',
  },
  jam: {
    title: 'La carta si è inceppata',
    happened: 'Il foglio si è bloccato nella stampante.',
    next: 'Non tirare il foglio. Avvisa il personale, poi tocca Riprova.',
  },
  offline: {
    title: 'La stampante è spenta',
    happened: 'La stampante non è accesa o non è collegata.',
    next: 'Avvisa il personale, oppure chiedi la stampa allo sportello.',
  },
  stopped: {
    title: 'La stampante è ferma',
    happened: 'La stampante si è fermata e non accetta fogli.',
    next: 'Avvisa il personale, oppure chiedi la stampa allo sportello.',
  },
  unavailable: {
    title: 'La stampa non è riuscita',
    happened: 'Il totem non riesce a parlare con la stampante.',
    next: 'Tocca Riprova. Se non va, chiedi la stampa allo sportello.',
  },
  notConfirmed: {
    title: 'Il foglio non è uscito',
    happened: 'Il foglio manca, o è uscito solo in parte.',
    next: 'Tocca Riprova, oppure chiedi la stampa allo sportello.',
  },
};

/** Words of the screens about paper, cancellation and the end of the visit. */
export const italianOutcomes = {
  printing: {
    title: 'Sto stampando…',
    coupon: 'Il promemoria esce tra qualche secondo.',
    cancellationReceipt: 'La ricevuta di disdetta esce tra qualche secondo.',
    requestReceipt: 'La ricevuta della richiesta esce tra qualche secondo.',
    ...slips.printing,
  },
  printed: {
    coupon: {
      title: 'Ritira il promemoria',
      text: 'Il foglio è uscito dalla stampante. Portalo con te alla visita.',
    },
    cancellationReceipt: {
      title: 'Ritira la ricevuta di disdetta',
      text: 'Il foglio è uscito dalla stampante. Conservalo: prova che hai disdetto.',
    },
    requestReceipt: {
      title: 'Ritira la ricevuta della richiesta',
      text: 'Il foglio è uscito dalla stampante. Conservalo: prova che hai chiesto la disdetta.',
    },
    ...slips.printed,
  },
  paperInDoubt: {
    title: 'È uscito il foglio?',
    text: 'La stampante non ce lo può dire. Guarda dove escono i fogli.',
    yes: 'Sì, è uscito tutto',
    no: 'No, o solo in parte',
  },
  printFailed: {
    faults,
    effect: {
      coupon: bookingUnchanged,
      cancellationReceipt: 'Il numero che hai già resta valido.',
      requestReceipt: 'Il numero che hai già resta valido.',
      ...slips.effect,
    },
    again: 'Riprova',
  },
  cancelling: {
    title: 'Sto disdicendo…',
    request: 'Sto mandando la richiesta…',
    text: 'Aspetta la conferma. Non togliere la tessera.',
  },
  cancelled: {
    title: 'Prenotazione disdetta',
    number: 'Numero di disdetta',
    request: {
      title: 'Richiesta di disdetta registrata',
      number: 'Numero della richiesta',
      notYet:
        'Non è ancora una disdetta: vale quando il CUP la conferma. Torna prima del termine e controlla.',
      notPrinted: {
        title: 'La ricevuta non è stampata',
        effect: 'La richiesta è registrata lo stesso. Scrivi il numero o fotografalo.',
      },
    },
    printing: 'Sto stampando la ricevuta…',
    printed: 'Ritira la ricevuta',
    keepIt: 'Conservala: è la tua prova.',
    notPrinted: {
      title: 'La ricevuta non è stampata',
      effect: 'La disdetta è valida lo stesso. Scrivi il numero o fotografalo.',
    },
    skipped: {
      title: 'Senza ricevuta',
      text: 'Scrivi il numero o fotografalo. La ricevuta si può ristampare, anche un altro giorno.',
    },
    again: 'Riprova a stampare',
  },
  cancellationRefused: {
    alreadyCancelled: {
      title: 'Questa prenotazione è già disdetta',
      happened: 'Risulta disdetta da prima: non devi fare altro.',
      effect: 'Non abbiamo cambiato nulla.',
      next: 'Se vuoi, scrivi il numero di disdetta o fotografalo.',
    },
    alreadyRequested: {
      title: 'Hai già chiesto la disdetta',
      happened: 'La richiesta è registrata da prima: il CUP deve ancora confermarla.',
      effect: 'Non abbiamo cambiato nulla.',
      next: 'Torna prima del termine e controlla che sia confermata.',
    },
    afterDeadline: {
      title: 'Il termine per disdire è passato',
      happened: 'Dopo il termine questo totem non può più disdire.',
      effect: 'Non abbiamo disdetto nulla: la prenotazione resta valida.',
      next: 'Se non puoi venire, dillo allo sportello.',
    },
    changed: {
      title: 'La prenotazione è cambiata',
      happened: "Qualcuno l'ha modificata mentre la guardavi.",
      effect: 'Non abbiamo disdetto nulla.',
      next: 'Tocca Continua, guarda i nuovi dati e decidi di nuovo.',
    },
    notCancellable: {
      title: 'Qui non si può disdire',
      happened: 'Il servizio prenotazioni non permette più di disdirla.',
      effect: 'Non abbiamo disdetto nulla: la prenotazione resta valida.',
      next: 'Rivolgiti allo sportello: ti dice che cosa si può fare.',
    },
    notFound: {
      title: 'La prenotazione non si trova più',
      happened: 'Il servizio prenotazioni non trova più questo numero.',
      effect: 'Non abbiamo disdetto nulla.',
      next: 'Rivolgiti allo sportello con il foglio della prenotazione.',
    },
    unavailable: {
      title: 'Il servizio prenotazioni non risponde',
      happened: 'La richiesta di disdetta non è partita.',
      effect: 'Non abbiamo disdetto nulla: la prenotazione resta valida.',
      next: 'Tocca Continua e riprova tra poco, o vai allo sportello.',
    },
  } satisfies Record<string, Trouble>,
  cancellationUnknown: {
    title: 'Non sappiamo ancora se è disdetta',
    happened: 'La richiesta è partita, ma la conferma non è arrivata.',
    effect: 'La prenotazione può essere già disdetta, oppure ancora valida.',
    next: 'Torna con la tessera tra qualche minuto, o mostra il riferimento allo sportello.',
    reference: 'Riferimento',
    paper: {
      printing: 'Sto stampando il foglio…',
      printed: 'Ritira il foglio con il riferimento.',
      skipped: { title: 'Senza foglio', text: 'Scrivi il riferimento o fotografalo.' },
      notPrinted: { title: 'Il foglio non è uscito', effect: 'Scrivi il riferimento o fotografalo.' },
    },
  },
  earlierCancellation: (at: string) => `Disdetta registrata: ${at}.`,
  earlierRequest: (at: string) => `Richiesta registrata: ${at}.`,
  cardAway: {
    title: 'Hai tolto la tessera',
    text: 'I tuoi dati non sono più sullo schermo.',
    countdown: (seconds: number) =>
      plural(seconds, {
        one: 'Per continuare rimettila entro 1 secondo.',
        other: `Per continuare rimettila entro ${seconds} secondi.`,
      }),
    done: 'Ho finito',
  },
  goodbye: {
    takeCard: 'Ritira la tessera',
    takeCardText: 'Togli la tessera dal lettore e portala con te.',
    thanks: 'Grazie e arrivederci',
    wiped: 'Sullo schermo non resta nessun tuo dato.',
  },
  outOfService: {
    title: 'Fuori servizio',
    happened: 'Questo totem ora non funziona.',
    effect: 'Le tue prenotazioni restano come sono.',
    next: 'Rivolgiti allo sportello: può fare le stesse cose per te.',
  } satisfies Trouble,
};
