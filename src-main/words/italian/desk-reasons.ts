import { problems } from './help.ts';

/** What happened, and what helps. */
type Reason = { happened: string; next: string };

const search = 'Cerca tu la persona, con un documento o la tessera.';
const look = 'Apri la prenotazione e guardala con la persona.';
const print = 'Stampa tu il foglio dalla prenotazione.';
const pay = "Apri la prenotazione e guarda l'avviso di pagamento.";

/** Why somebody did not get on at the totem, by the code that it wrote. */
const italianReasons: Record<string, Reason> = {
  'entering:fiscalCode': { happened: 'Stava scrivendo i due codici della tessera.', next: search },
  'entering:other': { happened: 'Stava scrivendo un codice STP, ENI o provvisorio.', next: search },
  'entering:codeIncomplete': { happened: 'Il codice che ha scritto non era completo.', next: search },
  'entering:codeWrong': { happened: 'Nel codice che ha scritto un carattere era sbagliato.', next: search },
  'entering:numberIncomplete': { happened: 'Il numero della tessera non era completo.', next: search },
  'entering:numberWrong': { happened: 'Nel numero della tessera una cifra era sbagliata.', next: search },
  'entering:notVerified': {
    happened: 'I due codici che ha scritto non vanno insieme.',
    next: 'Controlla la tessera e un documento, poi cerca la persona.',
  },
  'entering:lastTry': {
    happened: 'I codici erano sbagliati due volte: restava un tentativo.',
    next: 'Controlla la tessera e un documento, poi cerca la persona.',
  },
  'entering:otherCode': {
    happened: 'Ha passato sotto il lettore un codice che non è della tessera.',
    next: search,
  },
  'entering:unavailable': {
    happened: 'Il servizio prenotazioni non rispondeva.',
    next: 'Cerca la persona. Se non risponde neanche qui, riprova tra poco.',
  },
  accessRefused: {
    happened: 'I codici erano sbagliati tre volte: il totem li ha fermati per 15 minuti.',
    next: 'Controlla la tessera e un documento, poi cerca la persona.',
  },
  asking: { happened: 'Stava cercando una prenotazione.', next: search },
  'asking:notFound': {
    happened: 'Con il numero che ha scritto non ha trovato nulla.',
    next: 'Controlla il numero sul foglio, o cerca la persona.',
  },
  'asking:malformed': {
    happened: 'Il numero che ha scritto non era completo, o aveva un carattere sbagliato.',
    next: 'Controlla il numero sul foglio, o cerca la persona.',
  },
  'asking:otherCode': {
    happened: 'Il codice letto non era di una prenotazione né di una ricetta.',
    next: search,
  },
  'asking:otherHalf': { happened: 'Ha passato uno solo dei due codici della ricetta.', next: search },
  'asking:noticeNotRead': {
    happened: "Non ha confermato di avere letto l'informativa.",
    next: "Dai l'informativa su carta, poi cerca la persona.",
  },
  'asking:unavailable': {
    happened: 'Il servizio prenotazioni non rispondeva.',
    next: 'Cerca la persona. Se non risponde neanche qui, riprova tra poco.',
  },
  filtering: { happened: 'Stava scegliendo quali prenotazioni vedere.', next: search },
  'filtering:noticeNotRead': {
    happened: "Non ha confermato di avere letto l'informativa.",
    next: "Dai l'informativa su carta, poi cerca la persona.",
  },
  'filtering:otherHalf': { happened: 'Ha passato uno solo dei due codici della ricetta.', next: search },
  'filtering:datesTurned': { happened: 'Le due date erano scambiate.', next: search },
  'filtering:malformed': { happened: 'Il numero che ha scritto non era giusto.', next: search },
  'filtering:otherCode': { happened: 'Il codice letto non era adatto.', next: search },
  'filtering:unavailable': {
    happened: 'Il servizio prenotazioni non rispondeva.',
    next: 'Cerca la persona. Se non risponde neanche qui, riprova tra poco.',
  },
  findingAll: { happened: 'Aspettava le sue prenotazioni.', next: search },
  found: { happened: 'Guardava il suo elenco di prenotazioni.', next: search },
  choosing: { happened: 'Stava scegliendo tra le sue prenotazioni.', next: search },
  summary: { happened: 'Guardava la sua prenotazione.', next: look },
  printed: { happened: 'Il foglio risulta uscito.', next: "Se non ce l'ha, ristampalo." },
  paperInDoubt: {
    happened: 'Non si sa se il foglio è uscito.',
    next: 'Se manca, ristampalo dalla prenotazione.',
  },
  'printFailed:noPaper': {
    happened: 'Al totem è finita la carta.',
    next: `${print} Avvisa chi cura il totem.`,
  },
  'printFailed:coverOpen': {
    happened: 'La stampante del totem è aperta.',
    next: `${print} Avvisa chi cura il totem.`,
  },
  'printFailed:jam': {
    happened: 'Al totem la carta è inceppata.',
    next: `${print} Avvisa chi cura il totem.`,
  },
  'printFailed:offline': {
    happened: 'La stampante del totem è spenta o scollegata.',
    next: `${print} Avvisa chi cura il totem.`,
  },
  'printFailed:stopped': {
    happened: 'La stampante del totem è ferma.',
    next: `${print} Avvisa chi cura il totem.`,
  },
  'printFailed:unavailable': {
    happened: 'La stampante del totem non rispondeva.',
    next: `${print} Avvisa chi cura il totem.`,
  },
  'printFailed:notConfirmed': { happened: 'Il foglio non è uscito, o solo in parte.', next: print },
  checkingCancellation: {
    happened: 'Stava decidendo se disdire. La prenotazione è ancora valida.',
    next: `${look} Se vuole, disdici tu.`,
  },
  cancelled: {
    happened: 'Ha disdetto dal totem.',
    next: 'Se non ha la ricevuta, ristampala dalla prenotazione.',
  },
  'cancellationRefused:alreadyCancelled': {
    happened: 'La prenotazione risultava già disdetta.',
    next: 'Se serve, ristampa la ricevuta di disdetta.',
  },
  'cancellationRefused:alreadyRequested': {
    happened: 'La disdetta era già stata chiesta, e non è ancora confermata.',
    next: 'Controlla se il CUP ha confermato.',
  },
  'cancellationRefused:afterDeadline': {
    happened: 'Il termine per disdire era passato: il totem non ha disdetto.',
    next: 'Ascolta il motivo: se è serio e documentato, la persona è scusata.',
  },
  'cancellationRefused:changed': {
    happened: 'La prenotazione è cambiata mentre la guardava: il totem non ha disdetto.',
    next: look,
  },
  'cancellationRefused:notCancellable': {
    happened: 'Il servizio prenotazioni non permette di disdirla.',
    next: look,
  },
  'cancellationRefused:notFound': {
    happened: 'Il servizio prenotazioni non trovava più la prenotazione.',
    next: 'Controlla il numero sul foglio, o cerca la persona.',
  },
  'cancellationRefused:unavailable': {
    happened: 'Il servizio prenotazioni non rispondeva: il totem non ha disdetto.',
    next: `${look} Se vuole, disdici tu.`,
  },
  cancellationUnknown: {
    happened: 'La disdetta è partita, ma la conferma non è arrivata.',
    next: 'Apri la prenotazione: dice se è disdetta. Il caso è anche tra i Casi aperti.',
  },
  checkingPayment: { happened: "Aspettava di sapere se c'è da pagare.", next: pay },
  paying: { happened: "Guardava l'avviso di pagamento.", next: pay },
  'paymentClosed:paid': {
    happened: 'Il ticket risultava pagato.',
    next: 'Se serve, stampa la ricevuta di pagamento.',
  },
  'paymentClosed:pending': {
    happened: 'Il pagamento è in verifica.',
    next: 'Non fare pagare di nuovo: la ricevuta arriva più tardi.',
  },
  'paymentClosed:expired': { happened: "L'avviso di pagamento era scaduto.", next: 'Serve un avviso nuovo.' },
  'paymentClosed:unknown': {
    happened: 'Non si riusciva a sapere se il ticket è pagato.',
    next: 'Non fare pagare di nuovo prima di averlo controllato.',
  },
  'paymentClosed:inProgress': {
    happened: 'Da pochi minuti al totem era aperto un pagamento con il telefono.',
    next: 'Aspetta 15 minuti prima di fare pagare di nuovo.',
  },
  'paymentClosed:changed': { happened: "L'importo del ticket era cambiato.", next: pay },
  'paymentClosed:nothingDue': { happened: 'Non risultava nulla da pagare.', next: pay },
  'paymentClosed:atDesk': { happened: 'Il ticket si paga solo allo sportello.', next: pay },
  findingReceipts: { happened: 'Aspettava le ricevute di pagamento.', next: print },
  'receiptMissing:notYet': {
    happened: 'La ricevuta di pagamento non era ancora arrivata.',
    next: 'Riprova a stamparla dalla prenotazione.',
  },
  'receiptMissing:unavailable': {
    happened: 'Chi conserva le ricevute di pagamento non rispondeva.',
    next: 'Riprova a stamparla dalla prenotazione.',
  },
  yearReceipts: { happened: "Guardava le sue ricevute dell'anno.", next: print },
};

/** Also of a code that is not known here: what it begins with, and if that is not known either what always helps. */
export function reasonInWords(code: string): Reason {
  const [kind = ''] = code.split(':');
  const unknown = { happened: 'Il totem non dice perché si è fermata.', next: search };
  return italianReasons[code] ?? italianReasons[kind] ?? unknown;
}

/** Whether there are words for exactly this code. */
export const isReasonKnown = (code: string): boolean => code in italianReasons;

/** What was reported at a totem. */
export const italianDeskReports: Record<string, string> = problems;
