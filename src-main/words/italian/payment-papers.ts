import { italianFormats, plainDay } from './formats.ts';

/** What the papers of paying say. `amount` and `day` come in words already. */
export const italianPayment = {
  euros: italianFormats.euros,
  receiptDay: plainDay,
  noticeTitle: 'Avviso di pagamento',
  toPay: 'Importo da pagare',
  dueBy: 'Entro',
  creditor: 'Ente che riceve il pagamento',
  creditorCode: "Codice fiscale dell'ente",
  object: 'Oggetto',
  objectOf: (bookingNumber: string) => `Ticket prenotazione ${bookingNumber}`,
  scan: 'Inquadra il codice',
  scanHow: "Con l'app IO o con quella della tua banca.",
  numberInDoubt: 'Se il codice non viene accettato, chiedi allo sportello.',
  whereLabel: 'Dove si paga',
  where:
    'App IO, sito o app della banca. Sportello di banca o posta, tabaccheria, chi espone il marchio pagoPA.',
  onlyOnce: 'Hai già pagato? Non serve pagare di nuovo.',
  bringReceipt: 'Conserva la ricevuta del pagamento e portala alla visita.',

  receiptTitle: 'Ricevuta di pagamento',
  paid: 'Pagato',
  receiptNumber: 'Numero della ricevuta',
  paidOn: 'Pagato il',
  method: 'Metodo',
  paidWith: 'Tramite',
  fee: 'Commissione, a parte',
  holder: 'Intestata a',
  iuv: 'Codice del versamento (IUV)',
  noStamp: "Esente da bollo, qualunque sia l'importo (Agenzia delle Entrate, risoluzione 9/E del 2014).",
  keepReceipt: 'Conserva questa ricevuta per la dichiarazione dei redditi.',
  refunded: (amount: string) => `Rimborsato: ${amount}`,
  refundedOn: (amount: string, day: string) => `Rimborsato: ${amount}, il ${day}`,
  kept: (amount: string) => `Resta pagato: ${amount}`,

  yearTitle: (year: number) => `Ricevute dell'anno ${year}`,
  yearOf: 'Ricevute di',
  total: 'Totale pagato',
  totalKept: 'Totale, tolti i rimborsi',
  totalPaid: 'Pagato in tutto',
  totalRefunded: 'Rimborsato',
  count: 'Pagamenti',
  withoutFees: (amount: string) => `Le commissioni, ${amount}, non sono comprese.`,
  refundedApart: 'Rimborsi: nel totale conta solo la parte non rimborsata.',
  keptInTotal: (amount: string) => `Nel totale: ${amount}`,
  dayUnknown: 'Giorno non comunicato',
  yearEmpty: (year: number) => `Per il ${year} a questo totem non risultano pagamenti.`,
  yearKnown: "L'elenco comprende solo i pagamenti che risultano a questo totem.",
};

/** The same in another language, beside the Italian. */
export type PaymentWords = typeof italianPayment;
