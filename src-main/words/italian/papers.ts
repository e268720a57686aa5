import { copaymentIn } from '../formatting.ts';
import { italianFormats, plainDay, plural } from './formats.ts';
import { problems } from './help.ts';
import { italianPayment } from './payment-papers.ts';

const { longDate, euros, doorOf } = italianFormats;

/** What stands on paper. Times are local (`YYYY-MM-DDTHH:MM`, Europe/Rome). */
export const italianPapers = {
  coupon: 'Promemoria di prenotazione',
  reprint: (count: number) => `RISTAMPA ${count}`,
  bookingNumber: 'Numero di prenotazione',
  patient: 'Assistito',
  bornOn: (day: string) => `data di nascita: ${plainDay(day)}`,
  fiscalCode: 'Codice fiscale',
  channel: 'Prenotata',
  channels: { online: 'sul portale', desk: 'allo sportello', phone: 'per telefono', pharmacy: 'in farmacia' },
  service: 'Prestazione',
  serviceOf: (index: number, count: number) => `Prestazione ${index} di ${count}`,
  quantity: (quantity: number) => (quantity > 1 ? `quantità: ${quantity}` : ''),
  prescription: 'Ricetta',
  priority: (code: string) => `priorità ${code}`,
  when: 'Quando',
  moment: longDate,
  where: 'Dove',
  doorOf,
  phone: (phone: string) => `Tel. ${phone}`,
  preparation: 'Come prepararsi',
  bringLabel: 'Da portare',
  bring:
    'Tessera sanitaria, documento e ricetta. Gli esami precedenti e il tesserino di esenzione, se ci sono.',
  early: 'Arriva qualche minuto prima.',
  money: 'Ticket',
  copayment: copaymentIn(euros, {
    due: 'da pagare prima della visita',
    pending: 'pagamento in verifica',
    paid: 'già pagato',
    not_due: 'non dovuto',
  }),
  exemption: 'Esenzione',
  howToPay: 'Si paga allo sportello, o con il codice avviso in banca, in tabaccheria e con le app.',
  notice: 'Codice avviso pagoPA',
  fold: 'Porta il bordo in basso fino a questa riga: la parte sotto si chiude e si legge solo quella sopra.',
  cancelUntil: 'Si può disdire senza costi entro',
  cancelUntilPassed: 'Il termine per disdire senza costi era',
  /** `local`: when this was written. */
  daysLeft: (days: number, local: string) => {
    if (days === 0) return `Il termine è oggi, ${plainDay(local)}.`;
    return `Oggi, ${plainDay(local)}, ${plural(days, { one: 'manca 1 giorno', other: `mancano ${days} giorni` })}.`;
  },
  howToCancel: (phone: string) =>
    `Per disdire: al totem, allo sportello o ${phone ? `per telefono (${phone})` : 'per telefono'}.`,
  penalty:
    'Chi disdice dopo il termine, o non si presenta, può dover pagare il ticket, anche se è esente. ' +
    'Sono scusati i motivi seri e documentati.',
  cannotCome: 'Se non puoi venire, disdici appena puoi: al totem, allo sportello o per telefono.',
  calendar: 'Nel calendario del telefono',
  calendarHow: 'Inquadra il codice con la fotocamera.',
  appointment: 'Appuntamento',
  privacy: "I dati servono a gestire le cure. Il testo completo dell'informativa è allo sportello.",

  cancellationReceipt: 'Ricevuta di disdetta',
  requestReceipt: 'Ricevuta di richiesta di disdetta',
  cancellationNumber: 'Numero di disdetta',
  requestNumber: 'Numero della richiesta',
  cancelledAt: 'Disdetta registrata',
  requestedAt: 'Richiesta registrata',
  momentWithSeconds: (local: string) => `${longDate(local)}:${local.slice(17, 19)}`,
  momentUnknown: 'ora non comunicata a questo totem',
  inTime: 'Entro i termini',
  yesInTime: (deadline: string) => `SÌ: il termine era ${longDate(deadline)}`,
  notInTime: (deadline: string) => `NO, oltre i termini: il termine era ${longDate(deadline)}`,
  deadlineUnknown: 'Non calcolato da questo totem',
  prescriptionEnd: (end: string) => `finisce con ${end}`,
  totem: 'Totem',
  wasBooked: 'Era prenotata per',
  isBooked: 'Prenotata per',
  keepIt: 'Conserva questa ricevuta: è la prova della tua disdetta.',
  keepRequest:
    'Non è ancora una disdetta: vale quando il CUP la conferma. Torna al totem prima del termine e controlla.',
  proof: 'Codice di verifica',
  verify: 'Con questo codice lo sportello verifica la ricevuta, anche tra anni.',

  outcomeTitle: 'Esito da verificare',
  outcomeText:
    'La richiesta di disdetta è partita, ma la conferma non è arrivata. La prenotazione può essere disdetta, oppure ancora valida.',
  outcomeNext:
    'Per saperlo torna al totem con la tessera tra qualche minuto, o mostra questo foglio allo sportello.',

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
  payment: italianPayment,
  printed: (local: string, kioskId: string) => `Stampato ${longDate(local)} · ${kioskId}`,
  questions: (phone: string, hours: string) =>
    `Per informazioni: ${[phone, hours].filter(Boolean).join(', ')}`,
};

/** What the papers say in another language, beside the Italian. */
export type PaperWords = typeof italianPapers;
