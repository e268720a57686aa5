import { caseKindInWords } from './desk-cases.ts';
import { importFaultInWords } from './desk-import-reasons.ts';
import { isReasonKnown, reasonInWords } from './desk-reasons.ts';

/** What the register calls what was done; what is not here is shown as it is written. */
export const italianDeskActions = {
  cardRead: 'Tessera letta',
  expiredCardRead: 'Tessera scaduta letta',
  codesVerified: 'Codici della tessera verificati',
  codesRefused: 'Codici della tessera rifiutati',
  searched: 'Ricerca',
  bookingOpened: 'Prenotazione aperta',
  couponPrinted: 'Promemoria stampato',
  cancellationAsked: 'Disdetta avviata',
  cancelled: 'Disdetta',
  cancellationRequested: 'Disdetta chiesta al CUP',
  cancellationRefused: 'Disdetta rifiutata',
  cancellationUnknown: 'Esito della disdetta non noto',
  cancellationReceiptPrinted: 'Ricevuta di disdetta stampata',
  outcomeSlipPrinted: 'Foglio con il riferimento stampato',
  caseSlipPrinted: 'Foglio con il codice stampato',
  paperSeen: 'Foglio visto uscire',
  paperNotSeen: 'Foglio non uscito',
  payerVerified: 'Pagamento senza tessera aperto',
  payerRefused: 'Pagamento senza tessera rifiutato',
  paymentNoticeShown: 'Avviso di pagamento mostrato',
  paymentNoticePrinted: 'Avviso di pagamento stampato',
  paymentLinkShown: 'Pagamento con il telefono mostrato',
  paymentSeen: 'Pagamento arrivato',
  paymentReceiptPrinted: 'Ricevuta di pagamento stampata',
  yearReceiptsOpened: "Ricevute dell'anno aperte",
  yearReceiptsPrinted: "Ricevute dell'anno stampate",
  signedIn: 'Accesso con SPID o CIE',
  signInRefused: 'Accesso con SPID o CIE rifiutato',
  signedOut: 'Uscita da SPID o CIE',
  listed: 'Elenco delle prenotazioni aperto',
  staffEntered: 'Personale entrato al totem',
  staffRefused: 'PIN del personale sbagliato',
  testSlipPrinted: 'Foglio di prova stampato',
  paperReplaced: 'Carta cambiata',
  informationOnlyBegan: 'Totem messo in sola informazione',
  informationOnlyEnded: 'Totem riaperto',
  supportFileWritten: "File per l'assistenza scritto",
  restartAsked: 'Riavvio del totem',
  problemReported: 'Problema segnalato al totem',
  passedToDesk: 'Passata allo sportello',
  operatorAdded: 'Operatore aggiunto',
  operatorChanged: 'Operatore modificato',
  operatorPinChanged: 'PIN cambiato',
  operatorEntered: 'Operatore entrato',
  operatorRefused: 'Accesso rifiutato',
  operatorLeft: 'Operatore uscito',
  deskLocked: 'Sportello bloccato',
  personOpened: 'Persona aperta',
  totemCodeUsed: 'Codice dal totem usato',
  totemCodeRefused: 'Codice dal totem sbagliato',
  receiptVerified: 'Ricevuta verificata',
  caseClosed: 'Caso chiuso',
  caseReopened: 'Caso riaperto',
  importPreviewed: 'Importazione esaminata',
  importApplied: 'Importazione applicata',
  importRefused: 'Importazione rifiutata',
  auditExported: 'Registro esportato',
  auditVerified: 'Registro verificato',
};

const codes: Readonly<Record<string, string>> = {
  askedAtDesk: 'chiesta allo sportello',
  askedByPhone: 'chiesta per telefono',
  passedFromTotem: 'dal totem',
  bookedTwice: 'prenotata due volte',
  bookedByMistake: 'prenotata per sbaglio',
  valid: 'valida',
  notValid: 'non valida',
  malformed: 'codice non leggibile',
  notGenuine: 'codice non autentico',
  unknown: 'sconosciuta qui',
  unknownKey: 'sconosciuta qui',
  number: 'numero registrato',
  idle: 'per inattività',
  asked: 'da chi lo usava',
  replaced: 'è entrato un altro',
  changed: 'ruolo, PIN o accesso cambiato',
  notConfirmed: 'uscita non confermata',
  wrongPin: 'PIN sbagliato',
  disabled: 'sospeso',
  enabled: 'attivo',
  operator: 'operatore',
  administrator: 'amministratore',
};

const counts: Readonly<Record<string, string>> = {
  new: 'nuove',
  changed: 'cambiate',
  unchanged: 'uguali',
  refused: 'righe rifiutate',
};

/** `new=12,changed=3`: 12 nuove, 3 cambiate. */
function countsInWords(detail: string): string {
  const named = (part: string): string => {
    const [name = '', count = ''] = part.split('=');
    return `${count} ${counts[name] ?? name}`;
  };
  return detail.split(',').map(named).join(', ');
}

/** `intact:204`: up to that entry; `missing:7`: from that entry on; or why it could not be. */
function verdictInWords(detail: string): string {
  const [verdict = '', position = ''] = detail.split(':');
  if (position === '') return 'non verificabile';
  return verdict === 'intact' ? `intatto fino alla voce ${position}` : `alterato dalla voce ${position}`;
}

/** A code of the register in words, where there are any; what is a number or a name stays as it is. */
export function detailInWords(action: string, detail: string): string {
  if (action === 'totemCodeUsed') return isReasonKnown(detail) ? reasonInWords(detail).happened : detail;
  if (action.startsWith('import')) {
    const [, before = '', figures] = /^(overLimit:)?(new=.*)$/.exec(detail) ?? [];
    if (figures) return `${before === '' ? '' : 'oltre il limite: '}${countsInWords(figures)}`;
    if (detail === 'asked') return 'avviata';
    return detail === '' ? '' : (codes[detail] ?? importFaultInWords(detail, '').text);
  }
  if (action === 'auditVerified') return verdictInWords(detail);
  if (action === 'caseClosed' || action === 'caseReopened') return caseKindInWords(detail);
  return codes[detail] ?? detail;
}

export const actionInWords = (action: string): string =>
  (italianDeskActions as Readonly<Record<string, string>>)[action] ?? action;
