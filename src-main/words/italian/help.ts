import type { Trouble } from '../trouble.ts';

export const problems = {
  bookingMissing: 'Non trovo la mia prenotazione',
  dataWrong: 'I dati della prenotazione sono sbagliati',
  cannotCancel: 'Non riesco a disdire',
  paperMissing: 'Non è uscito il foglio',
  other: 'Un altro problema',
};

/** Words of help: where to go, a problem to be reported, a visit to be gone on with at the desk. */
export const italianHelp = {
  help: {
    title: 'Aiuto',
    intro: 'Se qualcosa non va, qui trovi chi ti aiuta.',
    unknown: 'Chiedi al personale della struttura: ti indica lo sportello.',
    report: 'Segnala un problema',
    handOver: 'Passa allo sportello',
    staff: 'Area del personale',
    which: 'Che problema hai?',
    problems,
  },
  openingCase: {
    report: { title: 'Registro la segnalazione…', text: 'Ci vuole un attimo.' },
    handOver: { title: 'Preparo il codice…', text: 'Ci vuole un attimo.' },
  },
  caseOpened: {
    report: {
      title: 'Segnalazione registrata',
      label: 'Riferimento',
      text: 'Allo sportello trovano la segnalazione con il riferimento.',
    },
    handOver: {
      title: 'Vai allo sportello con questo codice',
      label: 'Codice',
      text: 'Allo sportello continuano da qui: non devi ripetere nulla.',
    },
    unnamed: 'Allo sportello vedono che cosa è successo. Porta un documento o la tessera, se li hai.',
    valid: (minutes: number) => `Vale ${minutes} minuti, una volta sola.`,
    printing: 'Sto stampando il foglio…',
    printed: 'Ritira il foglio.',
    notPrinted: 'Il foglio non è uscito: scrivi il codice o fotografalo.',
    ifMissing: 'Se manca, scrivi il codice o fotografalo.',
  },
  caseNotOpened: {
    title: 'La richiesta non è registrata',
    happened: 'In questo momento il totem non riesce a registrarla.',
    effect: 'Nulla è stato cambiato.',
    next: 'Vai allo sportello e racconta che cosa è successo.',
  } satisfies Trouble,
};
