import { copaymentIn } from '../formatting.ts';
import type { PaperWords } from '../italian/papers.ts';
import { minutesOf, plainDay, plural, romanianFormats } from './formats.ts';
import { romanianHelp } from './help.ts';
import { romanianPayment } from './payment-papers.ts';

const { longDate, euros, doorOf } = romanianFormats;

/** The papers in Romanian, beside the Italian; names of things that the desk uses stay as they are there. */
export const romanianPapers: PaperWords = {
  coupon: 'Foaia programării',
  reprint: (count) => `COPIA ${count}`,
  bookingNumber: 'Numărul programării',
  patient: 'Pacient',
  bornOn: (day) => `data nașterii: ${plainDay(day)}`,
  fiscalCode: 'Cod fiscal',
  channel: 'Programată',
  channels: { online: 'pe internet', desk: 'la ghișeu', phone: 'prin telefon', pharmacy: 'la farmacie' },
  service: 'Serviciu medical',
  serviceOf: (index, count) => `Serviciul medical ${index} din ${count}`,
  quantity: (quantity) => (quantity > 1 ? `cantitate: ${quantity}` : ''),
  prescription: 'Rețetă',
  priority: (code) => `prioritate ${code}`,
  when: 'Când',
  moment: longDate,
  where: 'Unde',
  doorOf,
  phone: (phone) => `Telefon ${phone}`,
  preparation: 'Cum vă pregătiți',
  bringLabel: 'De adus',
  bring:
    'Cardul de sănătate, un act de identitate și rețeta. Analizele anterioare și cardul de scutire, dacă le aveți.',
  early: 'Veniți cu câteva minute mai devreme.',
  money: 'Taxă (ticket)',
  copayment: copaymentIn(euros, {
    due: 'de plătit înainte de vizită',
    pending: 'plată în verificare',
    paid: 'deja plătit',
    not_due: 'nimic de plătit',
  }),
  exemption: 'Scutire',
  howToPay: 'Se plătește la ghișeu sau, cu codul avizului, la bancă, la tutungerie și prin aplicații.',
  notice: 'Cod aviz pagoPA',
  fold: 'Îndoiți marginea de jos până la această linie: partea de jos se închide, se citește numai cea de sus.',
  cancelUntil: 'Se poate anula gratuit până',
  cancelUntilPassed: 'Termenul pentru anularea gratuită era',
  daysLeft: (days, local) => {
    if (days === 0) return `Termenul este azi, ${plainDay(local)}.`;
    const left = plural(days, {
      one: 'mai este 1 zi',
      few: `mai sunt ${days} zile`,
      other: `mai sunt ${days} de zile`,
    });
    return `Azi, ${plainDay(local)}, ${left}.`;
  },
  howToCancel: (phone) =>
    `Pentru anulare: la totem, la ghișeu sau prin telefon${phone ? ` (${phone})` : ''}.`,
  penalty:
    'Cine anulează după termen sau nu vine poate avea de plătit taxa, chiar și cu scutire. ' +
    'Motivele serioase, dovedite cu acte, se acceptă.',
  cannotCome: 'Dacă nu puteți veni, anulați cât mai repede: la totem, la ghișeu sau prin telefon.',
  calendar: 'În calendarul telefonului',
  calendarHow: 'Îndreptați camera telefonului spre cod.',
  appointment: 'Programare',
  privacy:
    'Datele servesc la gestionarea îngrijirilor medicale. Textul complet al notei de confidențialitate este la ghișeu.',

  cancellationReceipt: 'Dovada anulării',
  requestReceipt: 'Dovada cererii de anulare',
  cancellationNumber: 'Numărul anulării',
  requestNumber: 'Numărul cererii',
  cancelledAt: 'Anulare înregistrată',
  requestedAt: 'Cerere înregistrată',
  momentWithSeconds: (local) => `${longDate(local)}:${local.slice(17, 19)}`,
  momentUnknown: 'ora nu a fost comunicată acestui totem',
  inTime: 'În termen',
  yesInTime: (deadline) => `DA: termenul era ${longDate(deadline)}`,
  notInTime: (deadline) => `NU, după termen: termenul era ${longDate(deadline)}`,
  deadlineUnknown: 'Necalculat de acest totem',
  prescriptionEnd: (end) => `se termină cu ${end}`,
  totem: 'Totem',
  wasBooked: 'Era programată pentru',
  isBooked: 'Programată pentru',
  keepIt: 'Păstrați această foaie: este dovada anulării dumneavoastră.',
  keepRequest:
    'Programarea nu este anulată încă: trebuie să confirme CUP-ul. Reveniți la totem înainte de termen și verificați.',
  proof: 'Cod de verificare',
  verify: 'Cu acest cod ghișeul verifică dovada, chiar și peste ani.',

  outcomeTitle: 'Anulare de verificat',
  outcomeText:
    'Cererea de anulare a fost trimisă, dar confirmarea nu a sosit. Programarea poate fi anulată sau încă valabilă.',
  outcomeNext:
    'Pentru a afla, reveniți la totem cu cardul peste câteva minute sau arătați această foaie la ghișeu.',

  reportTitle: 'Semnalare pentru ghișeu',
  handOverTitle: 'Cod pentru ghișeu',
  reference: 'Referință',
  deskCode: 'Cod',
  reported: 'Problema semnalată',
  reportKept:
    'Semnalarea este înregistrată. Arătați această foaie la ghișeu sau spuneți referința la telefon.',
  handOver: (minutes) =>
    `Arătați acest cod la ghișeu: se continuă de unde ați ajuns. Este valabil ${minutesOf(minutes)}, o singură dată.`,
  problems: romanianHelp.help.problems,
  payment: romanianPayment,
  printed: (local, kioskId) => `Tipărit ${longDate(local)} · ${kioskId}`,
  questions: (phone, hours) => `Pentru informații: ${[phone, hours].filter(Boolean).join(', ')}`,
};
