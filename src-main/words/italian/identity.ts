import { plainDay, plural } from './formats.ts';
import type { Trouble } from '../trouble.ts';

const nothingTaken = 'Non abbiamo preso nessun dato.';

/** Words of the screens of signing in with SPID or CIE. */
const italianSignIn = {
  signIn: { offer: 'Accesso Autenticato', all: 'Tutte le prenotazioni' },
  choosingSignIn: {
    text: 'Con SPID o CIE vedi tutte le tue prenotazioni. Scegli come accedere.',
    recommended: 'Consigliato',
    flows: {
      device: {
        name: 'Con il telefono',
        text: 'Accedi sul tuo telefono: qui nessuno vede quello che scrivi.',
      },
      window: {
        name: 'Qui al totem',
        text: 'Scrivi con la tastiera del totem: chi ti sta vicino può vedere.',
      },
    },
  },
  startingSignIn: { title: "Preparo l'accesso…", text: 'Ci vuole qualche secondo.' },
  signingInByPhone: {
    title: 'Accedi con il telefono',
    scan: 'Inquadra il codice QR con il telefono.',
    qr: 'Codice QR per accedere con il telefono',
    compare: 'Controlla che sul telefono ci sia questo codice',
    where: (totem: string, place: string) =>
      place === '' ? `Sei al totem ${totem}` : `Sei al totem ${totem}, ${place}`,
    differs: 'Se sul telefono vedi un altro codice o un altro totem, non continuare.',
    address: 'Non hai una fotocamera? Scrivi sul telefono questo indirizzo:',
    waiting: 'Quando hai finito sul telefono, il totem va avanti da solo.',
    countdown: (seconds: number) => {
      const minutes = Math.floor(seconds / 60);
      if (minutes === 0) return 'Il codice vale ancora per meno di un minuto.';
      return plural(minutes, {
        one: 'Il codice vale ancora per più di un minuto.',
        other: `Il codice vale ancora per più di ${minutes} minuti.`,
      });
    },
  },
  signingInHere: {
    opening: 'Apro la pagina di accesso…',
    checking: 'Stiamo verificando il tuo accesso…',
    site: (host: string) => `Sei sul sito ${host}`,
    secure: 'Connessione protetta',
    insecure: 'Connessione non protetta',
  },
  signInFailed: {
    refused: {
      title: 'Accesso non confermato',
      happened: "L'accesso con SPID o CIE non è stato confermato.",
      effect: nothingTaken,
      next: 'Se vuoi, riprova. Oppure usa la tessera sanitaria.',
    },
    expired: {
      title: 'Il tempo è finito',
      happened: "Il tempo è finito prima della fine dell'accesso.",
      effect: nothingTaken,
      next: 'Riprova: puoi ricominciare subito.',
    },
    unavailable: {
      title: 'SPID e CIE ora non rispondono',
      happened: 'Il servizio di accesso ora non risponde.',
      effect: nothingTaken,
      next: 'Riprova tra poco, oppure usa la tessera sanitaria.',
    },
    acrTooLow: {
      title: 'Serve un accesso più sicuro',
      happened:
        "Per i dati di salute questo tipo di accesso non basta: serve anche un secondo codice, o l'app.",
      effect: nothingTaken,
      next: 'Riprova con SPID di livello 2, o con la CIE.',
    },
    claimMissing: {
      title: 'Non sappiamo chi sei',
      happened: "Dall'accesso non è arrivato il tuo codice fiscale.",
      effect: 'Non abbiamo aperto nessuna prenotazione.',
      next: 'Usa la tessera sanitaria, o chiedi allo sportello.',
    },
    invalid: {
      title: 'Accesso da rifare',
      happened: "La risposta dell'accesso non si può verificare.",
      effect: 'Per sicurezza non abbiamo aperto nulla.',
      next: 'Riprova. Se succede ancora, dillo allo sportello.',
    },
    otherPerson: {
      title: 'Sono due persone diverse',
      happened: "L'accesso non è della persona della tessera nel lettore.",
      effect: 'Per sicurezza non abbiamo aperto nulla.',
      next: 'Accedi con la tua identità, oppure togli la tessera e ricomincia.',
    },
  } satisfies Record<string, Trouble>,
};

/** Words of the bookings of one person: which ones, and what was found. */
const italianAllBookings = {
  filtering: {
    howTo: 'Scegli un periodo, o cambia i giorni con meno e più.',
    presets: { next: 'Prossimi 30 giorni', last: 'Ultimi 12 mesi', always: 'Tutte' },
    limits: { from: 'Dal', to: 'Al' },
    noLimit: 'Nessun limite',
    steps: {
      day: { name: 'Giorno', less: 'un giorno prima', more: 'un giorno dopo' },
      month: { name: 'Mese', less: 'un mese prima', more: 'un mese dopo' },
      year: { name: 'Anno', less: 'un anno prima', more: 'un anno dopo' },
    },
    state: 'Stato',
    states: {
      all: 'Tutti',
      due: 'Da pagare',
      paid: 'Pagato',
      performed: 'Eseguita',
      cancelled: 'Disdettata',
      missed: 'Prenotata non eseguita',
    },
    optional: 'Facoltativo',
    done: 'Fatto',
    datesTurned: {
      title: 'Date da controllare',
      happened: 'Il primo giorno viene dopo il secondo.',
      effect: 'Non abbiamo ancora cercato nulla.',
      next: 'Cambia una delle due date, poi tocca Cerca.',
    } satisfies Trouble,
  },
  found: {
    count: (total: number) => plural(total, { one: '1 prenotazione', other: `${total} prenotazioni` }),
    paged: (page: number, pages: string, count: string) => `${count}, pagina ${page} di ${pages}`,
    since: (day: string) => `Dal ${plainDay(day)}`,
    until: (day: string) => `Fino al ${plainDay(day)}`,
    between: (first: string, last: string) => `Dal ${plainDay(first)} al ${plainDay(last)}`,
    always: 'Tutte le date',
    previous: 'Pagina precedente',
    next: 'Pagina successiva',
    none: 'Nessuna prenotazione',
    narrow: 'Con questa ricerca non troviamo nulla. Prova a togliere qualcosa:',
    nothingAtAll: 'A tuo nome non troviamo prenotazioni. Se ne aspetti una, chiedi allo sportello.',
    drop: {
      dates: 'Togli le date',
      state: 'Togli lo stato',
      bookingNumber: 'Togli il numero di prenotazione',
      prescription: 'Togli il numero della ricetta',
    },
  },
};

/** Words of "Accesso Autenticato" and of what it opens. */
export const italianIdentity = { ...italianSignIn, ...italianAllBookings };
