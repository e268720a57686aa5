import { copaymentIn } from '../formatting.ts';
import type { PaperWords } from '../italian/papers.ts';
import { albanianFormats, plainDay, plural } from './formats.ts';
import { albanianHelp } from './help.ts';
import { albanianPayment } from './payment-papers.ts';

const { longDate, euros, doorOf } = albanianFormats;

/** The papers in Albanian, beside the Italian; names of things that the desk uses stay as they are there. */
export const albanianPapers: PaperWords = {
  coupon: 'Fleta e rezervimit',
  reprint: (count) => `KOPJA ${count}`,
  bookingNumber: 'Numri i rezervimit',
  patient: 'Pacienti',
  bornOn: (day) => `data e lindjes: ${plainDay(day)}`,
  fiscalCode: 'Kodi fiskal',
  channel: 'Rezervuar',
  channels: { online: 'në internet', desk: 'në sportel', phone: 'me telefon', pharmacy: 'në farmaci' },
  service: 'Shërbimi',
  serviceOf: (index, count) => `Shërbimi ${index} nga ${count}`,
  quantity: (quantity) => (quantity > 1 ? `sasia: ${quantity}` : ''),
  prescription: 'Receta',
  priority: (code) => `përparësia ${code}`,
  when: 'Kur',
  moment: longDate,
  where: 'Ku',
  doorOf,
  phone: (phone) => `Telefoni ${phone}`,
  preparation: 'Si të përgatiteni',
  bringLabel: 'Merrni me vete',
  bring:
    'Kartën shëndetësore, një dokument dhe recetën. Analizat e mëparshme dhe kartën e përjashtimit, nëse i keni.',
  early: 'Ejani disa minuta më herët.',
  money: 'Pagesa (ticket)',
  copayment: copaymentIn(euros, {
    due: 'paguhet para vizitës',
    pending: 'pagesë në kontroll',
    paid: 'e paguar',
    not_due: 'pa pagesë',
  }),
  exemption: 'Përjashtimi',
  howToPay: 'Paguhet në sportel, ose me kodin e njoftimit në bankë, te duhanshitësi dhe me aplikacione.',
  notice: 'Kodi i njoftimit pagoPA',
  fold: 'Paloseni anën e poshtme deri te kjo vijë: pjesa poshtë mbyllet dhe lexohet vetëm ajo sipër.',
  cancelUntil: 'Afati për anulim pa pagesë',
  cancelUntilPassed: 'Afati për anulim pa pagesë ishte',
  daysLeft: (days, local) => {
    if (days === 0) return `Afati është sot, ${plainDay(local)}.`;
    return `Sot, ${plainDay(local)}, ${plural(days, { one: 'mbetet 1 ditë', other: `mbeten ${days} ditë` })}.`;
  },
  howToCancel: (phone) => `Për anulim: te totemi, në sportel ose me telefon${phone ? ` (${phone})` : ''}.`,
  penalty:
    'Kush anulon pas afatit, ose nuk vjen, ndoshta duhet të kryejë pagesën (ticket), edhe nëse ka përjashtim. ' +
    'Arsyet serioze dhe të dokumentuara pranohen.',
  cannotCome: 'Nëse nuk vini dot, anuloni sa më shpejt: te totemi, në sportel ose me telefon.',
  calendar: 'Në kalendarin e telefonit',
  calendarHow: 'Drejtojeni kamerën nga kodi.',
  appointment: 'Takimi',
  privacy:
    'Të dhënat shërbejnë për të menaxhuar kujdesin shëndetësor. Teksti i plotë i njoftimit është në sportel.',

  cancellationReceipt: 'Vërtetimi i anulimit',
  requestReceipt: 'Vërtetimi i kërkesës për anulim',
  cancellationNumber: 'Numri i anulimit',
  requestNumber: 'Numri i kërkesës',
  cancelledAt: 'Anulimi u regjistrua',
  requestedAt: 'Kërkesa u regjistrua',
  momentWithSeconds: (local) => `${longDate(local)}:${local.slice(17, 19)}`,
  momentUnknown: 'ora nuk i është njoftuar këtij totemi',
  inTime: 'Brenda afatit',
  yesInTime: (deadline) => `PO: afati ishte ${longDate(deadline)}`,
  notInTime: (deadline) => `JO, pas afatit: afati ishte ${longDate(deadline)}`,
  deadlineUnknown: 'Nuk e ka llogaritur ky totem',
  prescriptionEnd: (end) => `mbaron me ${end}`,
  totem: 'Totemi',
  wasBooked: 'Ishte rezervuar për',
  isBooked: 'Rezervuar për',
  keepIt: 'Ruajeni këtë vërtetim: është prova e anulimit tuaj.',
  keepRequest:
    'Rezervimi nuk është anuluar ende: duhet ta konfirmojë CUP-i. Kthehuni te totemi para afatit dhe kontrolloni.',
  proof: 'Kodi i kontrollit',
  verify: 'Me këtë kod sporteli e kontrollon vërtetimin, edhe pas vitesh.',

  outcomeTitle: 'Anulim i pakonfirmuar',
  outcomeText:
    'Kërkesa për anulim u dërgua, por konfirmimi nuk ka ardhur. Rezervimi mund të jetë anuluar, ose mund të vlejë ende.',
  outcomeNext:
    'Për ta ditur, kthehuni te totemi me kartën pas disa minutash, ose tregojeni këtë fletë në sportel.',

  reportTitle: 'Problem për sportelin',
  handOverTitle: 'Kodi për sportelin',
  reference: 'Referenca',
  deskCode: 'Kodi',
  reported: 'Problemi i treguar',
  reportKept:
    'Problemi është regjistruar. Tregojeni këtë fletë në sportel, ose thuani referencën në telefon.',
  handOver: (minutes) =>
    `Tregojeni këtë kod në sportel: vazhdojnë aty ku keni mbetur. Vlen ${minutes} minuta, vetëm një herë.`,
  problems: albanianHelp.help.problems,
  payment: albanianPayment,
  printed: (local, kioskId) => `Printuar: ${longDate(local)} · ${kioskId}`,
  questions: (phone, hours) => `Për informacione: ${[phone, hours].filter(Boolean).join(', ')}`,
};
