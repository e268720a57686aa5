import type { italianBooking } from '../italian/booking.ts';
import { plural } from './formats.ts';

const tooLate = 'Nuk anulohet më: ora e vizitës ka kaluar.';

/** Words about a booking: on the list, in the summary, before it is cancelled. */
export const albanianBooking: typeof italianBooking = {
  state: {
    due: 'E papaguar',
    pending: 'Pagesë në kontroll',
    paid: 'E paguar',
    notDue: 'Pa pagesë',
    past: 'Kryerja ende e pashënuar',
    performed: 'E kryer',
    missed: 'E rezervuar, e pakryer',
    requested: 'Anulim i kërkuar',
    cancelled: 'E anuluar',
    voided: 'E hequr nga sistemi',
  },
  deadline: {
    until: (at) => `Afati për anulim pa pagesë: ${at}`,
    passed: (at) => `Afati për anulim pa pagesë ka kaluar: ishte ${at}`,
    unknown:
      'Tani totemi nuk e thotë dot deri kur anulohet pa pagesë. Nëse afati ka kaluar, ndoshta duhet të kryeni pagesën (ticket).',
    confirmedBy: (at) => `Afati për konfirmimin e anulimit: ${at}`,
    notConfirmed: (at) => `Afati ishte ${at} dhe konfirmimi nuk ka ardhur: flisni në sportel`,
    left: (days) => {
      if (days === 0) return 'mbaron sot';
      return plural(days, { one: 'mbetet 1 ditë', other: `mbeten ${days} ditë` });
    },
  },
  payment: {
    title: 'Pagesa (ticket)',
    amountDue: (amount) => `${amount}, e papaguar`,
    amountPending: (amount) => `${amount}, pagesë në kontroll`,
    amountPaid: (amount) => `${amount}, e paguar`,
    notDue: 'Nuk keni asgjë për të paguar',
  },
  summary: {
    title: 'Rezervimi juaj',
    paperAtDesk: 'Nëse ju duhet fleta, kërkojeni në sportel.',
    tryPrinting: 'Mund ta provoni gjithsesi: nëse fleta nuk del, kërkojeni në sportel.',
    number: 'Numri i rezervimit',
    quantity: (quantity) => `Sasia: ${quantity}`,
    when: 'Kur',
    where: 'Ku',
    phone: 'Telefoni',
    preparation: 'Si të përgatiteni',
    priority: 'Përparësia',
    priorities: { U: 'Urgjente (U)', B: 'E shpejtë (B)', D: 'E shtyshme (D)', P: 'E planifikuar (P)' },
    elsewhere: 'Është në një vend tjetër: shihni adresën.',
    cancellationNumber: 'Numri i anulimit',
    requestNumber: 'Numri i kërkesës',
    print: 'Printoni fletën',
    printLarge: 'Me germa të mëdha',
    printReceipt: 'Riprintoni vërtetimin e anulimit',
    printRequest: 'Riprintoni vërtetimin e kërkesës',
    cancel: 'Anuloni rezervimin',
    cancellableElsewhere: 'Këtu nuk e anuloni dot. Mund ta bëni në sportel, me kartën.',
    afterDeadline:
      'Afati i anulimit ka kaluar: këtu nuk bëhet më. Nëse nuk vini dot, thuajeni në sportel. E gjeni te Ndihmë.',
    notCancellable: {
      due: tooLate,
      pending: tooLate,
      paid: tooLate,
      notDue: tooLate,
      past: 'Data ka kaluar. Ende nuk është shënuar nëse vizita u krye: për ta ditur pyesni në sportel.',
      performed: 'Vizita është bërë tashmë.',
      missed:
        'Data ka kaluar dhe vizita del e pakryer. Nëse nuk është kështu, ose keni pasur një arsye serioze, thuajeni në sportel. E gjeni te Ndihmë.',
      requested:
        'E keni kërkuar anulimin. Vlen vetëm pasi ta konfirmojë CUP-i: kthehuni para afatit dhe kontrolloni.',
      cancelled: 'Ky rezervim është anuluar tashmë.',
      voided: 'Ky rezervim është hequr nga sistemi. Nëse ju duhet ende vizita, pyesni në sportel.',
    },
  },
  checkingCancellation: {
    title: 'Doni ta anuloni këtë rezervim?',
    noReturn: 'Anulimi nuk kthehet mbrapsht: për të ardhur duhet një rezervim i ri.',
    proof: 'Ju japim menjëherë numrin dhe vërtetimin e anulimit.',
    keep: 'Jo, kthehem',
    confirm: 'Po, anulojeni',
    late: {
      penalty: 'Tani ndoshta duhet të kryeni pagesën (ticket), edhe nëse keni përjashtim.',
      excuse: 'Një arsye serioze dhe e dokumentuar ju justifikon: flisni në sportel.',
      keep: 'Lëreni siç është',
      confirm: 'Anulojeni gjithsesi',
    },
    request: {
      title: 'Doni ta kërkoni anulimin?',
      text: 'Totemi i dërgon CUP-it kërkesën. Anulimi vlen vetëm pasi ta konfirmojë CUP-i.',
      proof: 'Ju japim menjëherë numrin dhe vërtetimin e kërkesës.',
      confirm: 'Po, kërkojeni',
    },
    noPaper: {
      title: 'Tani vërtetimi nuk printohet dot',
      effect:
        'Mund të vazhdoni pa letër: numri mbetet në ekran dhe vërtetimi mund të printohet një ditë tjetër.',
      confirm: 'Vazhdoni pa letër',
    },
  },
};
