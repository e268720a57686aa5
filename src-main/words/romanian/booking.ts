import type { italianBooking } from '../italian/booking.ts';
import { plural } from './formats.ts';

const tooLate = 'Nu se mai poate anula: ora vizitei a trecut.';

/** Words about a booking: on the list, in the summary, before it is cancelled. */
export const romanianBooking: typeof italianBooking = {
  state: {
    due: 'De plătit',
    pending: 'Plată în verificare',
    paid: 'Plătit',
    notDue: 'Nimic de plătit',
    past: 'Efectuare neînregistrată',
    performed: 'Efectuată',
    missed: 'Programată, neefectuată',
    requested: 'Anulare cerută',
    cancelled: 'Anulată',
    voided: 'Anulată de sistem',
  },
  deadline: {
    until: (at) => `Puteți anula gratuit până ${at}`,
    passed: (at) => `Termenul pentru anularea gratuită a trecut: era ${at}`,
    unknown:
      'Acum totemul nu poate spune până când se poate anula gratuit. Dacă termenul a trecut, s-ar putea să aveți de plătit taxa.',
    confirmedBy: (at) => `Anularea trebuie confirmată până ${at}`,
    notConfirmed: (at) => `Termenul era ${at}, iar confirmarea nu a sosit: întrebați la ghișeu`,
    left: (days) => {
      if (days === 0) return 'expiră azi';
      return plural(days, {
        one: 'mai este 1 zi',
        few: `mai sunt ${days} zile`,
        other: `mai sunt ${days} de zile`,
      });
    },
  },
  payment: {
    title: 'Taxă (ticket)',
    amountDue: (amount) => `${amount}, de plătit`,
    amountPending: (amount) => `${amount}, plată în verificare`,
    amountPaid: (amount) => `${amount}, plătit`,
    notDue: 'Nu aveți nimic de plătit',
  },
  summary: {
    title: 'Programarea',
    paperAtDesk: 'Dacă aveți nevoie de foaie, cereți-o la ghișeu.',
    tryPrinting: 'Puteți încerca totuși: dacă foaia nu iese, cereți-o la ghișeu.',
    number: 'Numărul programării',
    quantity: (quantity) => `Cantitate: ${quantity}`,
    when: 'Când',
    where: 'Unde',
    phone: 'Telefon',
    preparation: 'Cum vă pregătiți',
    priority: 'Prioritate',
    priorities: { U: 'Urgent (U)', B: 'Termen scurt (B)', D: 'Poate aștepta (D)', P: 'Planificat (P)' },
    elsewhere: 'Este la alt sediu: verificați adresa.',
    cancellationNumber: 'Numărul anulării',
    requestNumber: 'Numărul cererii',
    print: 'Tipăriți foaia',
    printLarge: 'Tipăriți mare',
    printReceipt: 'Tipăriți din nou dovada anulării',
    printRequest: 'Tipăriți din nou dovada cererii',
    cancel: 'Anulați programarea',
    cancellableElsewhere: 'Aici nu o puteți anula. O puteți anula la ghișeu, cu cardul.',
    afterDeadline:
      'Termenul de anulare a trecut: aici nu se mai poate. Dacă nu puteți veni, anunțați la ghișeu. Îl găsiți în Ajutor.',
    notCancellable: {
      due: tooLate,
      pending: tooLate,
      paid: tooLate,
      notDue: tooLate,
      past: 'Data a trecut. Nu este încă înregistrat dacă vizita s-a făcut: întrebați la ghișeu.',
      performed: 'Vizita a fost deja făcută.',
      missed:
        'Data a trecut și vizita apare ca nefăcută. Dacă nu este așa sau ați avut un motiv serios, anunțați la ghișeu. Îl găsiți în Ajutor.',
      requested:
        'Ați cerut anularea. Este valabilă numai după ce o confirmă CUP-ul: reveniți înainte de termen și verificați.',
      cancelled: 'Această programare este deja anulată.',
      voided:
        'Această programare a fost anulată de sistem. Dacă mai aveți nevoie de vizită, întrebați la ghișeu.',
    },
  },
  checkingCancellation: {
    title: 'Doriți să anulați programarea?',
    noReturn: 'Anularea nu se poate retrage: pentru a veni aveți nevoie de o nouă programare.',
    proof: 'Vă dăm imediat numărul și dovada anulării.',
    keep: 'Nu, înapoi',
    confirm: 'Da, anulați',
    late: {
      penalty: 'Acum s-ar putea să aveți de plătit taxa, chiar și cu scutire.',
      excuse: 'Un motiv serios, dovedit cu acte, se acceptă: vorbiți la ghișeu.',
      keep: 'Lăsați așa',
      confirm: 'Anulați totuși',
    },
    request: {
      title: 'Doriți să cereți anularea?',
      text: 'Totemul trimite cererea la CUP. Anularea este valabilă numai după ce o confirmă CUP-ul.',
      proof: 'Vă dăm imediat numărul și dovada cererii.',
      confirm: 'Da, cereți anularea',
    },
    noPaper: {
      title: 'Acum dovada nu se poate tipări',
      effect: 'Puteți continua fără foaie: numărul rămâne pe ecran, iar dovada se poate tipări în altă zi.',
      confirm: 'Continuați fără foaie',
    },
  },
};
