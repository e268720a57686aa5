import { plainDay } from './formats.ts';
import type { Trouble } from '../trouble.ts';

const notChanged = 'La prenotazione non cambia.';

/** Of the slips of payments: what is said while they are printed, when they are out, when they are not. */
export const italianPaymentSlips = {
  printing: {
    paymentNotice: "L'avviso di pagamento esce tra qualche secondo.",
    paymentReceipt: 'La ricevuta di pagamento esce tra qualche secondo.',
    yearReceipts: "L'elenco delle ricevute esce tra qualche secondo.",
  },
  printed: {
    paymentNotice: {
      title: "Ritira l'avviso di pagamento",
      text: 'Il foglio è uscito dalla stampante. Paga una volta sola, entro la scadenza.',
    },
    paymentReceipt: {
      title: 'Ritira la ricevuta di pagamento',
      text: 'Il foglio è uscito dalla stampante. Conservalo: serve anche per le tasse.',
    },
    yearReceipts: {
      title: "Ritira l'elenco delle ricevute",
      text: 'Il foglio è uscito dalla stampante. Conservalo: serve anche per le tasse.',
    },
  },
  effect: {
    paymentNotice: 'Il codice avviso resta valido: puoi pagare anche senza foglio.',
    paymentReceipt: 'Il pagamento resta registrato.',
    yearReceipts: 'I pagamenti restano registrati.',
  },
};

/** Words of the screens about paying a ticket, and about what was paid. */
export const italianPayment = {
  payOnly: {
    offer: 'Paga un ticket senza tessera',
    title: 'Paga un ticket',
    text: 'Scrivi il codice fiscale di chi ha la prenotazione.',
    which: 'Quale prenotazione paghi?',
    onlyNotice: "Vedi solo l'avviso di pagamento. Nome e visita non si vedono.",
    problems: {
      codeIncomplete: {
        title: 'Codice incompleto',
        happened: 'Il codice fiscale non è completo.',
        effect: 'Non abbiamo ancora cercato nulla.',
        next: 'Ha 16 caratteri: controllalo, poi tocca Verifica.',
      },
      codeWrong: {
        title: 'Codice da controllare',
        happened: "Nel codice fiscale c'è un carattere sbagliato.",
        effect: 'Non abbiamo ancora cercato nulla.',
        next: 'Controllalo e correggilo.',
      },
      otherCode: {
        title: 'Codice non adatto',
        happened: 'Il codice letto non è un codice fiscale.',
        effect: 'Non abbiamo ancora cercato nulla.',
        next: 'Scrivi il codice fiscale con i tasti.',
      },
      notVerified: {
        title: 'Codici non riconosciuti',
        happened: 'Con questo codice fiscale e questo numero non troviamo nulla da pagare.',
        effect: 'Nulla è stato cambiato.',
        next: 'Controlla i due codici, o vai allo sportello.',
      },
      lastTry: {
        title: 'Codici non riconosciuti',
        happened: 'Con questo codice fiscale e questo numero non troviamo nulla da pagare.',
        effect: 'Nulla è stato cambiato. Puoi provare ancora una volta.',
        next: 'Controlla bene i due codici, o vai allo sportello.',
      },
    } satisfies Record<string, Trouble>,
  },
  payable: {
    start: 'Avvia pagamento',
    receipt: 'Stampa ricevuta di pagamento',
    year: "Ricevute dell'anno",
    pendingSince: (day: string) => `Il pagamento del ${plainDay(day)} è in verifica: non pagare di nuovo.`,
    why: {
      pending: 'Il pagamento è in verifica: non pagare di nuovo.',
      past: 'Se il ticket è ancora da pagare, si paga allo sportello.',
      requested: 'Hai chiesto la disdetta: per ora qui non si paga.',
      noNotice: 'Il ticket si paga allo sportello: qui non ha un avviso pagoPA.',
      elsewhere: 'Da qui non puoi pagare. Puoi farlo allo sportello.',
    },
  },
  checkingPayment: { title: "Controllo se c'è da pagare…", text: 'Ci vuole qualche secondo.' },
  findingReceipts: { title: 'Cerco le ricevute…', text: 'Ci vuole qualche secondo.' },
  paying: {
    title: 'Avviso di pagamento',
    amount: 'Importo da pagare',
    changed: (before: string, now: string) => `L'importo è cambiato: era ${before}, ora è ${now}.`,
    number: 'Codice avviso',
    inDoubt: 'Se il codice non viene accettato, chiedi allo sportello.',
    creditor: 'Ente creditore',
    creditorCode: 'Codice fiscale',
    due: 'Da pagare entro',
    about: 'Causale',
    object: (bookingNumber: string) => `Ticket della prenotazione ${bookingNumber}`,
    where: "Puoi pagare con l'app IO, in banca, alla posta o in tabaccheria.",
    scan: 'Inquadra il codice QR, oppure usa il codice avviso.',
    qr: "Codice QR dell'avviso",
    linkQr: 'Codice QR per pagare con il telefono',
    print: 'Stampa avviso',
    byPhone: 'Paga con il telefono',
    phone: {
      asking: 'Preparo il pagamento con il telefono…',
      notNow: "Ora non si può pagare con il telefono da qui. Puoi usare l'avviso.",
      open: 'Inquadra con il telefono',
      waiting: 'Il totem aspetta il pagamento. Paga una volta sola.',
      over: {
        title: 'Non pagare di nuovo',
        happened: 'Non sappiamo se il pagamento è andato a buon fine.',
        effect: 'Se hai pagato, il pagamento resta valido: potrai ristampare la ricevuta più tardi.',
        next: 'Non pagare di nuovo. Torna tra 15 minuti, o chiedi allo sportello.',
      } satisfies Trouble,
    },
  },
  paymentClosed: {
    paid: {
      title: 'Il ticket è pagato',
      happened: 'Il pagamento è registrato.',
      effect: 'Non devi pagare altro.',
      next: 'Tocca Continua. La ricevuta si può stampare anche un altro giorno.',
    },
    pending: {
      title: 'Il pagamento è in verifica',
      happened: 'Risulta già un pagamento: deve ancora essere confermato.',
      effect: 'Qui ora non puoi pagare: pagheresti due volte.',
      next: 'Torna più tardi per la ricevuta, o chiedi allo sportello.',
    },
    expired: {
      title: "L'avviso è scaduto",
      happened: 'Questo avviso non si può più pagare.',
      effect: `${notChanged} Il ticket è ancora da pagare.`,
      next: 'Vai allo sportello: puoi pagare lì, o avere un avviso nuovo.',
    },
    unknown: {
      title: 'Non riusciamo a sapere se è già pagato',
      happened: 'Chi registra i pagamenti ora non risponde.',
      effect: 'Per non farti pagare due volte, qui ora non puoi pagare.',
      next: 'Riprova tra qualche minuto, o chiedi allo sportello.',
    },
    inProgress: {
      title: 'Un pagamento è in corso',
      happened: 'Da poco qui è stato aperto un pagamento con il telefono.',
      effect: 'Per non farti pagare due volte, qui ora non puoi pagare.',
      next: 'Se non hai pagato, riprova tra 15 minuti.',
    },
    changed: {
      title: "L'importo è cambiato",
      happened: "L'importo del ticket è cambiato mentre il codice era sullo schermo.",
      effect: 'Il codice di prima non vale più.',
      next: 'Torna tra 15 minuti: trovi il nuovo importo. Se hai già pagato, chiedi allo sportello.',
    },
    nothingDue: {
      title: "Non c'è nulla da pagare",
      happened: 'Per questa prenotazione non risulta un ticket da pagare.',
      effect: 'Non devi pagare nulla.',
      next: 'Se ti hanno detto altro, chiedi allo sportello.',
    },
    atDesk: {
      title: 'Si paga allo sportello',
      happened: 'Questo ticket non si può pagare qui.',
      effect: 'Nulla è stato cambiato.',
      next: 'Vai allo sportello: ti dicono come e quanto.',
    },
    print: 'Stampa ricevuta',
  } satisfies Record<string, Trouble | string>,
  receiptMissing: {
    notYet: {
      title: 'La ricevuta non è ancora disponibile',
      happened: 'Il pagamento è registrato, ma la ricevuta deve ancora arrivare.',
      effect: 'Il pagamento resta valido: non pagare di nuovo.',
      next: 'Torna più tardi, anche un altro giorno, e riprova.',
    },
    unavailable: {
      title: 'Ora non troviamo le ricevute',
      happened: 'Chi conserva le ricevute ora non risponde.',
      effect: 'I tuoi pagamenti restano registrati.',
      next: 'Riprova tra poco, o chiedi allo sportello.',
    },
  } satisfies Record<string, Trouble>,
  yearReceipts: {
    title: (year: number) => `Ricevute del ${year}`,
    owner: (name: string) => `I pagamenti di ${name}`,
    receipt: 'Ricevuta',
    booking: 'Prenotazione',
    refunded: (amount: string) => `Rimborsati ${amount}`,
    paid: 'Totale pagato',
    refunds: 'Rimborsi',
    kept: 'Spesa al netto dei rimborsi',
    print: 'Stampa',
    empty: (year: number) => `Nel ${year} non troviamo ricevute di pagamento.`,
    emptyNext: 'Se hai pagato, guarda un altro anno o chiedi allo sportello.',
  },
};
