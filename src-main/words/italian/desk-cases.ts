import { plural } from './formats.ts';
import { italianDeskReports } from './desk-reasons.ts';

const kinds = {
  outcome: 'Esito da chiarire',
  request: 'Disdetta da confermare',
  paper: 'Foglio non uscito',
  report: 'Segnalazione',
  importRow: 'Riga non importata',
};

/** Words of "Casi aperti". */
export const italianDeskCases = {
  title: 'Casi aperti',
  shown: 'Mostra',
  open: 'Aperti',
  closed: 'Lavorati',
  kind: 'Tipo',
  all: 'Tutti',
  kinds,
  columns: {
    at: 'Quando',
    kind: 'Tipo',
    what: 'Che cosa è successo',
    bookingNumber: 'Prenotazione',
    reference: 'Riferimento',
    place: 'Dove',
    deadline: 'Entro',
  },
  count: (count: number) => plural(count, { one: '1 caso aperto', other: `${count} casi aperti` }),
  closedCount: (count: number) => plural(count, { one: '1 caso lavorato', other: `${count} casi lavorati` }),
  firstOnes: (shown: number, all: number) => `I primi ${shown} di ${all} casi aperti`,
  none: { title: 'Nessun caso aperto', text: 'Quando qualcosa resta in sospeso, lo trovi qui.' },
  noneOfKind: { title: 'Nessun caso di questo tipo', text: 'Scegli un altro tipo per vedere gli altri.' },
  noneClosed: { title: 'Nessun caso lavorato', text: 'I casi che chiudi restano qui, con chi e quando.' },
  settled: 'Risolto da sé',
  outcomes: {
    done: 'La disdetta è riuscita',
    refused: 'La disdetta è stata rifiutata: la prenotazione resta valida',
    notDone: 'La disdetta non è riuscita: la prenotazione resta valida',
  } as Partial<Record<string, string>>,
  unknownOutcome: 'Non si sa ancora se la disdetta è riuscita',
  request: 'Il CUP deve confermare la disdetta',
  requestConfirmed: 'Il CUP ha confermato la disdetta',
  requestOver: 'La richiesta è chiusa: la prenotazione non è disdetta',
  faults: {
    noPaper: 'carta finita',
    coverOpen: 'stampante aperta',
    jam: 'carta inceppata',
    offline: 'stampante spenta',
    stopped: 'stampante ferma',
    unavailable: 'stampante non raggiungibile',
    notConfirmed: 'uscita non confermata',
    interrupted: 'stampa interrotta',
  } as Partial<Record<string, string>>,
  unknownFault: 'uscita non confermata',
  papers: {
    coupon: 'Promemoria',
    largeCoupon: 'Promemoria grande',
    cancellationReceipt: 'Ricevuta di disdetta',
    requestReceipt: 'Ricevuta della richiesta',
    paymentNotice: 'Avviso di pagamento',
    paymentReceipt: 'Ricevuta di pagamento',
    yearReceipts: "Ricevute dell'anno",
    outcomeSlip: 'Foglio con il riferimento',
    caseSlip: 'Foglio con il codice',
  } as Partial<Record<string, string>>,
  unknownPaper: 'Foglio',
  paper: (name: string, fault: string) => `${name}: ${fault}`,
  reports: italianDeskReports,
  unknownReport: 'Un problema al totem',
  /** What helps, by kind. */
  advice: {
    outcome: 'Apri la prenotazione: dice come sta. Se la persona ha il riferimento, è quello qui sotto.',
    request: 'Controlla nel sistema del CUP che la disdetta sia confermata prima del termine.',
    paper: 'Apri la prenotazione e ristampa il foglio, se la persona lo vuole ancora.',
    report: 'Richiama la persona se serve, e sistema quello che ha segnalato.',
    importRow: 'Correggi la riga nel programma di partenza, poi importa di nuovo il file.',
  },
  settledAdvice: 'Si è risolto da sé: basta che ne prendi nota.',
  detail: 'Caso',
  note: 'Nota',
  noteHint: 'Che cosa hai fatto, in poche parole. Senza nomi e senza dati di salute.',
  close: 'Chiudi il caso',
  takeNote: 'Prendo nota',
  reopen: 'Riapri il caso',
  openBooking: 'Apri la prenotazione',
  closedBy: (operator: string, at: string) => `Chiuso da ${operator} il ${at}`,
  noNote: 'Senza nota.',
  done: 'Caso chiuso.',
  reopened: 'Caso riaperto.',
};

/** Of a case, by its key, which begins with its kind. */
export function caseKindInWords(key: string): string {
  const [kind = ''] = key.split(':');
  return (kinds as Readonly<Record<string, string>>)[kind] ?? kind;
}
