import type { Trouble } from '../trouble.ts';

/** Words of the screens that find out who is there: by the card in the reader, or by the codes. */
export const italianAccess = {
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
  entering: {
    title: 'Accesso Libero',
    text: 'Scrivi i due codici della tessera sanitaria.',
    scan: 'Puoi anche passare il suo codice a barre sotto il lettore.',
    sheetRead:
      'Abbiamo letto il codice del foglio. Ora inserisci la tessera, o scrivi i suoi due codici: poi cerchiamo.',
    sheetHalf:
      "Abbiamo letto metà del numero della ricetta. Passa sotto il lettore anche l'altro codice a barre.",
    sheetReadCodes:
      'Abbiamo letto il codice del foglio. Ora scrivi i due codici della tessera: poi cerchiamo.',
    textOther:
      'Scrivi il tuo codice e il numero della tessera. Se non hai il numero: Aiuto, poi Passa allo sportello.',
    labels: { fiscalCode: 'Codice fiscale', other: 'Codice STP, ENI o provvisorio' },
    hints: {
      fiscalCode: '16 caratteri, sul davanti della tessera.',
      other: 'STP o ENI e 13 cifre; il codice provvisorio ha 11 cifre.',
    },
    switchTo: { fiscalCode: 'Ho il codice fiscale', other: 'Ho un codice STP o ENI' },
    cardNumber: 'Numero tessera sanitaria',
    cardNumberHint: '20 cifre, sul retro della tessera, in basso.',
    sixMonths: 'Controllali e riprova, o vai allo sportello: i codici STP ed ENI scadono dopo sei mesi.',
    otherRegion: "Tessera di un'altra regione",
    thisRegion: 'Tessera della Puglia',
    verify: 'Verifica',
    wrongCharacter: (place: number, character: string) => ({
      happened: `Il carattere numero ${place} («${character}») qui non può stare.`,
      effect: 'Non abbiamo ancora cercato nulla.',
      next: 'Controllalo sulla tessera e correggilo.',
    }),
    problems: {
      codeIncomplete: {
        title: 'Codice incompleto',
        happened: 'Il primo codice non è completo.',
        effect: 'Non abbiamo ancora cercato nulla.',
        next: 'Controllalo sulla tessera, poi tocca Verifica.',
      },
      codeWrong: {
        title: 'Codice da controllare',
        happened: "Nel primo codice c'è un carattere sbagliato.",
        effect: 'Non abbiamo ancora cercato nulla.',
        next: 'Controllalo sulla tessera e correggilo.',
      },
      numberIncomplete: {
        title: 'Numero da completare',
        happened: 'Il numero della tessera ha 20 cifre: controlla quante ne hai scritte.',
        effect: 'Non abbiamo ancora cercato nulla.',
        next: 'Lo trovi sul retro della tessera. Poi tocca Verifica.',
      },
      numberWrong: {
        title: 'Numero da controllare',
        happened: "Nel numero della tessera c'è una cifra sbagliata.",
        effect: 'Non abbiamo ancora cercato nulla.',
        next: 'Controllalo sul retro della tessera e correggilo.',
      },
      notVerified: {
        title: 'Codici non riconosciuti',
        happened: 'Con questi due codici non possiamo aprire nessuna prenotazione.',
        effect: 'Nulla è stato cambiato.',
        next: 'Controllali sulla tessera e riprova, o vai allo sportello.',
      },
      lastTry: {
        title: 'Codici non riconosciuti',
        happened: 'Con questi due codici non possiamo aprire nessuna prenotazione.',
        effect: 'Nulla è stato cambiato. Puoi provare ancora una volta.',
        next: 'Controllali bene sulla tessera, o vai allo sportello.',
      },
      unavailable: {
        title: 'Il servizio prenotazioni non risponde',
        happened: 'Il servizio prenotazioni non risponde.',
        effect: 'Nulla è stato cambiato.',
        next: 'Riprova tra poco, o rivolgiti allo sportello.',
      },
      otherCode: {
        title: 'Codice non adatto',
        happened: 'Il codice letto non è di una tessera, né di una prenotazione o ricetta.',
        effect: 'Non abbiamo ancora cercato nulla.',
        next: 'Passa sotto il lettore il codice a barre della tessera, o scrivi i codici.',
      },
    } satisfies Record<string, Trouble>,
  },
  verifying: { title: 'Sto controllando…', text: 'Ci vuole qualche secondo.' },
  accessRefused: {
    title: 'Non possiamo aprire le prenotazioni',
    happened: 'Con questi due codici non possiamo aprire nessuna prenotazione.',
    effect: 'Nulla è stato cambiato. Per sicurezza questi codici sono fermi per 15 minuti.',
    next: 'Vai allo sportello: può fare le stesse cose per te.',
  } satisfies Trouble,
};
