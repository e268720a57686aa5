import { copaymentIn } from '../formatting.ts';
import { englishFormats, plainDay, plural } from './formats.ts';
import { englishHelp } from './help.ts';
import type { PaperWords } from '../italian/papers.ts';
import { englishPayment } from './payment-papers.ts';

const { longDate, euros, doorOf } = englishFormats;

/** The papers in English, beside the Italian; names of things that the desk uses stay as they are there. */
export const englishPapers: PaperWords = {
  coupon: 'Booking reminder',
  reprint: (count) => `REPRINT ${count}`,
  bookingNumber: 'Booking number',
  patient: 'Patient',
  bornOn: (day) => `date of birth: ${plainDay(day)}`,
  fiscalCode: 'Tax code (codice fiscale)',
  channel: 'Booked',
  channels: { online: 'online', desk: 'at the desk', phone: 'by phone', pharmacy: 'at a pharmacy' },
  service: 'Service',
  serviceOf: (index, count) => `Service ${index} of ${count}`,
  quantity: (quantity) => (quantity > 1 ? `quantity: ${quantity}` : ''),
  prescription: 'Prescription',
  priority: (code) => `priority ${code}`,
  when: 'When',
  moment: longDate,
  where: 'Where',
  doorOf,
  phone: (phone) => `Phone ${phone}`,
  preparation: 'How to prepare',
  bringLabel: 'What to bring',
  bring:
    'Health card, identity document and prescription. Earlier tests and the exemption card, if you have them.',
  early: 'Please come a few minutes early.',
  money: 'Fee (ticket)',
  copayment: copaymentIn(euros, {
    due: 'to be paid before the visit',
    pending: 'payment being checked',
    paid: 'already paid',
    not_due: 'nothing to pay',
  }),
  exemption: 'Exemption',
  howToPay: 'Pay at the desk, or with the notice number at a bank, a tobacconist or in an app.',
  notice: 'pagoPA notice number',
  fold: 'Fold the lower edge up to this line: the part below closes, only the one above can be read.',
  cancelUntil: 'You can cancel free of charge until',
  cancelUntilPassed: 'The last moment to cancel free of charge was',
  daysLeft: (days, local) => {
    if (days === 0) return `That is today, ${plainDay(local)}.`;
    return `Today, ${plainDay(local)}, ${plural(days, { one: '1 day is left', other: `${days} days are left` })}.`;
  },
  howToCancel: (phone) => `To cancel: at the totem, at the desk or by phone${phone ? ` (${phone})` : ''}.`,
  penalty:
    'Who cancels later, or does not come, may have to pay the fee, also with an exemption. ' +
    'Serious and documented reasons are excused.',
  cannotCome: 'If you cannot come, cancel as soon as you can: at the totem, at the desk or by phone.',
  calendar: 'In the calendar of your phone',
  calendarHow: 'Point the camera at the code.',
  appointment: 'Appointment',
  privacy: 'The data are used to manage your care. The full privacy notice is at the desk.',

  cancellationReceipt: 'Receipt of cancellation',
  requestReceipt: 'Receipt of a request to cancel',
  cancellationNumber: 'Cancellation number',
  requestNumber: 'Number of the request',
  cancelledAt: 'Cancelled',
  requestedAt: 'Requested',
  momentWithSeconds: (local) => `${longDate(local)}:${local.slice(17, 19)}`,
  momentUnknown: 'this totem has not been told when',
  inTime: 'In time',
  yesInTime: (deadline) => `YES: the last moment was ${longDate(deadline)}`,
  notInTime: (deadline) => `NO, too late: the last moment was ${longDate(deadline)}`,
  deadlineUnknown: 'Not computed by this totem',
  prescriptionEnd: (end) => `ends with ${end}`,
  totem: 'Totem',
  wasBooked: 'It was booked for',
  isBooked: 'Booked for',
  keepIt: 'Keep this receipt: it proves that you have cancelled.',
  keepRequest:
    'This is no cancellation yet: it counts once the CUP confirms it. Come back before the last moment and check.',
  proof: 'Code to check it',
  verify: 'With this code the desk can check the receipt, even years from now.',

  outcomeTitle: 'Outcome to be checked',
  outcomeText:
    'The request to cancel was sent, but no answer came. The booking may be cancelled, or it may still stand.',
  outcomeNext: 'To know it, come back with your card in some minutes, or show this sheet at the desk.',

  reportTitle: 'Report for the desk',
  handOverTitle: 'Code for the desk',
  reference: 'Reference',
  deskCode: 'Code',
  reported: 'Reported problem',
  reportKept: 'The report is recorded. Show this sheet at the desk, or read the reference out on the phone.',
  handOver: (minutes) =>
    `Show this code at the desk: they go on from here. It is valid for ${minutes} minutes, once.`,
  problems: englishHelp.help.problems,
  payment: englishPayment,
  printed: (local, kioskId) => `Printed ${longDate(local)} · ${kioskId}`,
  questions: (phone, hours) => `For information: ${[phone, hours].filter(Boolean).join(', ')}`,
};
