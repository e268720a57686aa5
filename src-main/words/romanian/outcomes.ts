import type { italianOutcomes } from '../italian/outcomes.ts';
import { plural } from './formats.ts';
import { romanianPaymentSlips as slips } from './payment.ts';

const bookingUnchanged = 'Programarea dumneavoastră nu s-a schimbat.';
const numberStands = 'Numărul pe care îl aveți rămâne valabil.';
const stands = 'Nu am anulat nimic: programarea rămâne valabilă.';

const faults: typeof italianOutcomes.printFailed.faults = {
  noPaper: {
    title: 'Lipsește hârtia',
    happened: 'Hârtia imprimantei s-a terminat.',
    next: 'Anunțați personalul. Când este din nou hârtie, atingeți Reîncercați.',
  },
  coverOpen: {
    title: 'Imprimanta este deschisă',
    happened: 'Capacul imprimantei nu este închis.',
    next: 'Anunțați personalul. Când capacul este închis, atingeți Reîncercați.',
  },
  jam: {
    title: 'Hârtia s-a blocat',
    happened: 'Foaia s-a blocat în imprimantă.',
    next: 'Nu trageți foaia. Anunțați personalul, apoi atingeți Reîncercați.',
  },
  offline: {
    title: 'Imprimanta este oprită',
    happened: 'Imprimanta nu este pornită sau nu este conectată.',
    next: 'Anunțați personalul sau cereți foaia la ghișeu.',
  },
  stopped: {
    title: 'Imprimanta s-a oprit',
    happened: 'Imprimanta s-a oprit și nu primește foi.',
    next: 'Anunțați personalul sau cereți foaia la ghișeu.',
  },
  unavailable: {
    title: 'Tipărirea nu a reușit',
    happened: 'Totemul nu reușește să comunice cu imprimanta.',
    next: 'Atingeți Reîncercați. Dacă nu merge, cereți foaia la ghișeu.',
  },
  notConfirmed: {
    title: 'Foaia nu a ieșit',
    happened: 'Foaia lipsește sau a ieșit numai o parte.',
    next: 'Atingeți Reîncercați sau cereți-o la ghișeu.',
  },
};

/** Words of the screens about paper, cancellation and the end of the visit. */
export const romanianOutcomes: typeof italianOutcomes = {
  printing: {
    title: 'Se tipărește…',
    coupon: 'Foaia programării iese în câteva secunde.',
    cancellationReceipt: 'Dovada anulării iese în câteva secunde.',
    requestReceipt: 'Dovada cererii iese în câteva secunde.',
    ...slips.printing,
  },
  printed: {
    coupon: {
      title: 'Luați foaia programării',
      text: 'Foaia a ieșit din imprimantă. Luați-o cu dumneavoastră la vizită.',
    },
    cancellationReceipt: {
      title: 'Luați dovada anulării',
      text: 'Foaia a ieșit din imprimantă. Păstrați-o: dovedește că ați anulat.',
    },
    requestReceipt: {
      title: 'Luați dovada cererii',
      text: 'Foaia a ieșit din imprimantă. Păstrați-o: dovedește că ați cerut anularea.',
    },
    ...slips.printed,
  },
  paperInDoubt: {
    title: 'A ieșit foaia?',
    text: 'Imprimanta nu ne poate spune. Priviți pe unde ies foile.',
    yes: 'Da, a ieșit toată',
    no: 'Nu, sau numai o parte',
  },
  printFailed: {
    faults,
    effect: {
      coupon: bookingUnchanged,
      cancellationReceipt: numberStands,
      requestReceipt: numberStands,
      ...slips.effect,
    },
    again: 'Reîncercați',
  },
  cancelling: {
    title: 'Se anulează…',
    request: 'Se trimite cererea…',
    text: 'Așteptați confirmarea. Nu scoateți cardul.',
  },
  cancelled: {
    title: 'Programare anulată',
    number: 'Numărul anulării',
    request: {
      title: 'Cererea de anulare este înregistrată',
      number: 'Numărul cererii',
      notYet:
        'Programarea nu este anulată încă: trebuie să confirme CUP-ul. Reveniți înainte de termen și verificați.',
      notPrinted: {
        title: 'Dovada nu este tipărită',
        effect: 'Cererea este totuși înregistrată. Notați numărul sau fotografiați-l.',
      },
    },
    printing: 'Se tipărește dovada…',
    printed: 'Luați dovada',
    keepIt: 'Păstrați-o: este dovada dumneavoastră.',
    notPrinted: {
      title: 'Dovada nu este tipărită',
      effect: 'Anularea este totuși valabilă. Notați numărul sau fotografiați-l.',
    },
    skipped: {
      title: 'Fără dovadă',
      text: 'Notați numărul sau fotografiați-l. Dovada se poate tipări și în altă zi.',
    },
    again: 'Tipăriți din nou',
  },
  cancellationRefused: {
    alreadyCancelled: {
      title: 'Această programare este deja anulată',
      happened: 'A fost anulată mai înainte: nu mai trebuie să faceți nimic.',
      effect: 'Nu am schimbat nimic.',
      next: 'Dacă doriți, notați numărul anulării sau fotografiați-l.',
    },
    alreadyRequested: {
      title: 'Ați cerut deja anularea',
      happened: 'Cererea a fost înregistrată mai înainte: CUP-ul trebuie încă să o confirme.',
      effect: 'Nu am schimbat nimic.',
      next: 'Reveniți înainte de termen și verificați dacă este confirmată.',
    },
    afterDeadline: {
      title: 'Termenul de anulare a trecut',
      happened: 'După termen acest totem nu mai poate anula.',
      effect: stands,
      next: 'Dacă nu puteți veni, anunțați la ghișeu.',
    },
    changed: {
      title: 'Programarea s-a schimbat',
      happened: 'Cineva a modificat-o în timp ce o citeați.',
      effect: 'Nu am anulat nimic.',
      next: 'Atingeți Continuați, vedeți noile date și hotărâți din nou.',
    },
    notCancellable: {
      title: 'Aici nu se poate anula',
      happened: 'Serviciul de programări nu mai permite anularea ei.',
      effect: stands,
      next: 'Mergeți la ghișeu: acolo aflați ce se poate face.',
    },
    notFound: {
      title: 'Programarea nu se mai găsește',
      happened: 'Serviciul de programări nu mai găsește acest număr.',
      effect: 'Nu am anulat nimic.',
      next: 'Mergeți la ghișeu cu foaia programării.',
    },
    unavailable: {
      title: 'Serviciul de programări nu răspunde',
      happened: 'Cererea de anulare nu a fost trimisă.',
      effect: stands,
      next: 'Atingeți Continuați și încercați din nou peste puțin timp, sau mergeți la ghișeu.',
    },
  },
  cancellationUnknown: {
    title: 'Nu știm încă dacă este anulată',
    happened: 'Cererea a fost trimisă, dar confirmarea nu a sosit.',
    effect: 'Programarea poate fi deja anulată sau încă valabilă.',
    next: 'Reveniți cu cardul peste câteva minute sau arătați referința la ghișeu.',
    reference: 'Referință',
    paper: {
      printing: 'Se tipărește foaia…',
      printed: 'Luați foaia cu referința.',
      skipped: { title: 'Fără foaie', text: 'Notați referința sau fotografiați-o.' },
      notPrinted: { title: 'Foaia nu a ieșit', effect: 'Notați referința sau fotografiați-o.' },
    },
  },
  earlierCancellation: (at) => `Anulare înregistrată: ${at}.`,
  earlierRequest: (at) => `Cerere înregistrată: ${at}.`,
  cardAway: {
    title: 'Ați scos cardul',
    text: 'Datele dumneavoastră nu mai sunt pe ecran.',
    countdown: (seconds) =>
      plural(seconds, {
        one: 'Pentru a continua, puneți-l la loc în 1 secundă.',
        few: `Pentru a continua, puneți-l la loc în ${seconds} secunde.`,
        other: `Pentru a continua, puneți-l la loc în ${seconds} de secunde.`,
      }),
    done: 'Am terminat',
  },
  goodbye: {
    takeCard: 'Luați cardul',
    takeCardText: 'Scoateți cardul din cititor și luați-l cu dumneavoastră.',
    thanks: 'Vă mulțumim și la revedere',
    wiped: 'Pe ecran nu rămân date despre dumneavoastră.',
  },
  outOfService: {
    title: 'Scos din funcțiune',
    happened: 'Acest totem nu funcționează acum.',
    effect: 'Programările dumneavoastră rămân cum sunt.',
    next: 'Mergeți la ghișeu: acolo se pot face aceleași lucruri.',
  },
};
