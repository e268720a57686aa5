import { euros, longDate } from './formatting.ts';
import { problems } from './italian-help.ts';

const paymentStates = {
  due: 'da pagare prima della visita',
  pending: 'pagamento in verifica',
  paid: 'già pagato',
  not_due: 'non dovuto',
} as const;

/** What stands on paper. Times are local (`YYYY-MM-DDTHH:MM`, Europe/Rome). */
export const italianPapers = {
  coupon: 'Promemoria di prenotazione',
  cancellationReceipt: 'Ricevuta di disdetta',
  bookingNumber: 'Numero di prenotazione',
  cancellationNumber: 'Numero di disdetta',
  cancelledAt: 'Disdetta registrata',
  patient: 'Assistito',
  service: 'Prestazione',
  serviceOf: (index: number, count: number) => `Prestazione ${index} di ${count}`,
  quantity: (quantity: number) => (quantity > 1 ? ` (quantità: ${quantity})` : ''),
  when: 'Quando',
  moment: (local: string) => longDate(local),
  /** Day and hour on a line each: in large letters they would break anywhere. */
  largeMoment: (local: string) => longDate(local).replace(', ', ',\n'),
  where: 'Dove',
  phone: (phone: string) => `Tel. ${phone}`,
  preparation: 'Preparazione',
  bring: 'Porta con te la tessera sanitaria e la ricetta.',
  money: 'Ticket',
  copayment: (cents: number, status: keyof typeof paymentStates) =>
    cents > 0 ? `${euros(cents)} (${paymentStates[status]})` : paymentStates[status],
  reportTitle: 'Segnalazione allo sportello',
  handOverTitle: 'Codice per lo sportello',
  reference: 'Riferimento',
  deskCode: 'Codice',
  reported: 'Problema segnalato',
  reportKept:
    'La segnalazione è registrata. Mostra questo foglio allo sportello, o leggi il riferimento al telefono.',
  handOver: (minutes: number) =>
    `Mostra questo codice allo sportello: continuano da dove eri arrivato. Vale ${minutes} minuti, una volta sola.`,
  problems,
  wasBooked: 'Era prenotata per',
  keepIt: 'Conserva questa ricevuta: è la prova della tua disdetta.',
  cannotCome: 'Se non puoi venire, disdici appena puoi: al totem, allo sportello o per telefono.',
  printed: (local: string, kioskId: string) => `Stampato ${longDate(local)} · ${kioskId}`,
  questions: (phone: string, hours: string) =>
    `Per informazioni: ${[phone, hours].filter(Boolean).join(', ')}`,
};
