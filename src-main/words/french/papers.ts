import { copaymentIn } from '../formatting.ts';
import type { PaperWords } from '../italian/papers.ts';
import { frenchFormats, plainDay, plural } from './formats.ts';
import { frenchHelp } from './help.ts';
import { frenchPayment } from './payment-papers.ts';

const { longDate, euros, doorOf } = frenchFormats;

/** The papers in French, beside the Italian; names of things that the desk uses stay as they are there. */
export const frenchPapers: PaperWords = {
  coupon: 'Rappel de rendez-vous',
  reprint: (count) => `RÉIMPRESSION ${count}`,
  bookingNumber: 'Numéro du rendez-vous',
  patient: 'Patient',
  bornOn: (day) => `date de naissance : ${plainDay(day)}`,
  fiscalCode: 'Code fiscal (codice fiscale)',
  channel: 'Rendez-vous pris',
  channels: { online: 'en ligne', desk: 'au guichet', phone: 'par téléphone', pharmacy: 'en pharmacie' },
  service: 'Prestation',
  serviceOf: (index, count) => `Prestation ${index} sur ${count}`,
  quantity: (quantity) => (quantity > 1 ? `quantité : ${quantity}` : ''),
  prescription: 'Ordonnance',
  priority: (code) => `priorité ${code}`,
  when: 'Quand',
  moment: longDate,
  where: 'Où',
  doorOf,
  phone: (phone) => `Tél. ${phone}`,
  preparation: 'Comment vous préparer',
  bringLabel: 'À apporter',
  bring:
    "Carte de santé, pièce d'identité et ordonnance. Les examens précédents et la carte d'exemption, si vous en avez.",
  early: "Arrivez quelques minutes à l'avance.",
  money: 'Frais (ticket)',
  copayment: copaymentIn(euros, {
    due: 'à payer avant le rendez-vous',
    pending: 'paiement en vérification',
    paid: 'déjà payé',
    not_due: 'rien à payer',
  }),
  exemption: 'Exemption',
  howToPay:
    "Payez au guichet, ou avec le code d'avis à la banque, au bureau de tabac et dans les applications.",
  notice: "Code d'avis pagoPA",
  fold: "Pliez le bord du bas jusqu'à cette ligne : la partie du bas se ferme, et on lit seulement celle du haut.",
  cancelUntil: "Vous pouvez annuler sans frais jusqu'au",
  cancelUntilPassed: 'La date limite pour annuler sans frais était le',
  daysLeft: (days, local) => {
    if (days === 0) return `La date limite est aujourd'hui, le ${plainDay(local)}.`;
    const left = plural(days, { one: `${days} jour`, other: `${days} jours` });
    return `Aujourd'hui, le ${plainDay(local)}, vous avez encore ${left}.`;
  },
  howToCancel: (phone) =>
    `Pour annuler : à la borne, au guichet ou par téléphone${phone ? ` (${phone})` : ''}.`,
  penalty:
    'Annulation après la date limite, ou absence : vous devrez peut-être payer les frais (ticket), même avec une exemption. ' +
    'Une raison sérieuse, prouvée par un document, est une excuse valable.',
  cannotCome:
    'Si vous ne pouvez pas venir, annulez dès que possible : à la borne, au guichet ou par téléphone.',
  calendar: 'Dans le calendrier du téléphone',
  calendarHow: "Visez le code avec l'appareil photo.",
  appointment: 'Rendez-vous',
  privacy: 'Les données servent à gérer les soins. Le texte complet de la notice est au guichet.',

  cancellationReceipt: "Reçu d'annulation",
  requestReceipt: "Reçu de demande d'annulation",
  cancellationNumber: "Numéro d'annulation",
  requestNumber: 'Numéro de la demande',
  cancelledAt: 'Annulation enregistrée',
  requestedAt: 'Demande enregistrée',
  momentWithSeconds: (local) => `${longDate(local.slice(0, 10))}, à ${local.slice(11, 19)}`,
  momentUnknown: 'heure non communiquée à cette borne',
  inTime: 'Dans les délais',
  yesInTime: (deadline) => `OUI : la date limite était le ${longDate(deadline)}`,
  notInTime: (deadline) => `NON, hors délai : la date limite était le ${longDate(deadline)}`,
  deadlineUnknown: 'Non calculé par cette borne',
  prescriptionEnd: (end) => `finit par ${end}`,
  totem: 'Borne',
  wasBooked: 'Était prévu le',
  isBooked: 'Prévu le',
  keepIt: "Gardez ce reçu : c'est la preuve de votre annulation.",
  keepRequest:
    "Ce n'est pas encore une annulation : le CUP doit la confirmer. Revenez à la borne avant la date limite et vérifiez.",
  proof: 'Code de vérification',
  verify: 'Avec ce code, le guichet vérifie le reçu, même après des années.',

  outcomeTitle: 'Annulation à vérifier',
  outcomeText:
    "La demande d'annulation est partie, mais la confirmation n'est pas arrivée. Le rendez-vous est peut-être annulé, ou encore valable.",
  outcomeNext:
    'Pour le savoir, revenez à la borne avec votre carte dans quelques minutes, ou montrez cette feuille au guichet.',

  reportTitle: 'Signalement pour le guichet',
  handOverTitle: 'Code pour le guichet',
  reference: 'Référence',
  deskCode: 'Code',
  reported: 'Problème signalé',
  reportKept:
    'Le signalement est enregistré. Montrez cette feuille au guichet, ou lisez la référence au téléphone.',
  handOver: (minutes) =>
    `Montrez ce code au guichet : on continue là où vous en étiez. Ce code est valable ${minutes} minutes, une seule fois.`,
  problems: frenchHelp.help.problems,
  payment: frenchPayment,
  printed: (local, kioskId) => `Imprimé le ${longDate(local)} · ${kioskId}`,
  questions: (phone, hours) => `Pour toute information : ${[phone, hours].filter(Boolean).join(', ')}`,
};
