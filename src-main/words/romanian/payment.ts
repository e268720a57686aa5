import { plainDay } from './formats.ts';
import type { italianPayment, italianPaymentSlips } from '../italian/payment.ts';

const noDouble = 'Ca să nu plătiți de două ori, acum nu puteți plăti aici.';
const notSearched = 'Nu am căutat încă nimic.';
const nothingFound = 'Cu acest cod fiscal și acest număr nu găsim nimic de plătit.';
const forTaxes = 'Foaia a ieșit din imprimantă. Păstrați-o: este utilă și pentru impozite.';
const moment = 'Durează câteva secunde.';

/** Of the slips of payments. */
export const romanianPaymentSlips: typeof italianPaymentSlips = {
  printing: {
    paymentNotice: 'Avizul de plată iese în câteva secunde.',
    paymentReceipt: 'Dovada plății iese în câteva secunde.',
    yearReceipts: 'Lista plăților iese în câteva secunde.',
  },
  printed: {
    paymentNotice: {
      title: 'Luați avizul de plată',
      text: 'Foaia a ieșit din imprimantă. Plătiți o singură dată, până la termen.',
    },
    paymentReceipt: { title: 'Luați dovada plății', text: forTaxes },
    yearReceipts: { title: 'Luați lista plăților', text: forTaxes },
  },
  effect: {
    paymentNotice: 'Codul avizului rămâne valabil: puteți plăti și fără foaie.',
    paymentReceipt: 'Plata rămâne înregistrată.',
    yearReceipts: 'Plățile rămân înregistrate.',
  },
};

/** Words of the screens about paying a fee, and about what was paid. */
export const romanianPayment: typeof italianPayment = {
  payOnly: {
    offer: 'Plătiți o taxă fără card',
    title: 'Plătiți o taxă (ticket)',
    text: 'Scrieți codul fiscal al persoanei care are programarea.',
    which: 'Ce programare plătiți?',
    onlyNotice: 'Vedeți numai avizul de plată, fără nume și fără vizită.',
    problems: {
      codeIncomplete: {
        title: 'Cod incomplet',
        happened: 'Codul fiscal nu este complet.',
        effect: notSearched,
        next: 'Are 16 caractere: controlați-l, apoi atingeți Verificați.',
      },
      codeWrong: {
        title: 'Cod de verificat',
        happened: 'În codul fiscal este un caracter greșit.',
        effect: notSearched,
        next: 'Controlați-l și corectați-l.',
      },
      otherCode: {
        title: 'Cod nepotrivit',
        happened: 'Codul citit nu este un cod fiscal.',
        effect: notSearched,
        next: 'Scrieți codul fiscal cu tastele.',
      },
      notVerified: {
        title: 'Coduri nerecunoscute',
        happened: nothingFound,
        effect: 'Nu s-a schimbat nimic.',
        next: 'Verificați cele două coduri sau mergeți la ghișeu.',
      },
      lastTry: {
        title: 'Coduri nerecunoscute',
        happened: nothingFound,
        effect: 'Nu s-a schimbat nimic. Mai puteți încerca o dată.',
        next: 'Verificați bine cele două coduri sau mergeți la ghișeu.',
      },
    },
  },
  payable: {
    start: 'Începeți plata',
    receipt: 'Tipăriți dovada plății',
    year: 'Plățile din acest an',
    pendingSince: (day: string) => `Plata din ${plainDay(day)} este în verificare: nu plătiți din nou.`,
    why: {
      pending: 'Plata este în verificare: nu plătiți din nou.',
      past: 'Dacă taxa este încă neplătită, se plătește la ghișeu.',
      requested: 'Ați cerut anularea: deocamdată nu se plătește aici.',
      noNotice: 'Taxa se plătește la ghișeu: aici nu are un aviz pagoPA.',
      elsewhere: 'De aici nu puteți plăti. Puteți plăti la ghișeu.',
    },
  },
  checkingPayment: { title: 'Verificăm ce este de plătit…', text: moment },
  findingReceipts: { title: 'Căutăm dovezile de plată…', text: moment },
  paying: {
    title: 'Aviz de plată',
    amount: 'Suma de plătit',
    changed: (before, now) => `Suma s-a schimbat: era ${before}, acum este ${now}.`,
    number: 'Codul avizului',
    inDoubt: 'Dacă nu este acceptat codul, întrebați la ghișeu.',
    creditor: 'Plata merge la',
    creditorCode: 'Cod fiscal',
    due: 'De plătit până la',
    about: 'Pentru',
    object: (bookingNumber) => `Taxa programării ${bookingNumber}`,
    where: 'Puteți plăti cu aplicația IO, la bancă, la poștă sau la tutungerie.',
    scan: 'Scanați codul QR sau folosiți codul avizului.',
    qr: 'Codul QR al avizului',
    linkQr: 'Cod QR pentru plata cu telefonul',
    print: 'Tipăriți avizul',
    byPhone: 'Plătiți cu telefonul',
    phone: {
      asking: 'Pregătim plata cu telefonul…',
      notNow: 'Acum nu se poate plăti de aici cu telefonul. Puteți folosi avizul.',
      open: 'Scanați cu telefonul',
      waiting: 'Totemul așteaptă plata. Plătiți o singură dată.',
      over: {
        title: 'Nu plătiți din nou',
        happened: 'Nu știm dacă plata a reușit.',
        effect: 'Dacă ați plătit, plata este valabilă: puteți tipări dovada mai târziu.',
        next: 'Nu plătiți din nou. Reveniți peste 15 minute sau întrebați la ghișeu.',
      },
    },
  },
  paymentClosed: {
    paid: {
      title: 'Taxa este plătită',
      happened: 'Plata este înregistrată.',
      effect: 'Nu mai aveți nimic de plătit.',
      next: 'Atingeți Continuați. Dovada se poate tipări și în altă zi.',
    },
    pending: {
      title: 'Plata este în verificare',
      happened: 'Există deja o plată: trebuie încă să fie confirmată.',
      effect: 'Acum nu puteți plăti aici: ați plăti de două ori.',
      next: 'Reveniți mai târziu pentru dovadă sau întrebați la ghișeu.',
    },
    expired: {
      title: 'Avizul a expirat',
      happened: 'Acest aviz nu se mai poate plăti.',
      effect: 'Programarea nu se schimbă. Taxa este încă de plătit.',
      next: 'Mergeți la ghișeu: plătiți acolo sau primiți un aviz nou.',
    },
    unknown: {
      title: 'Nu putem afla dacă este deja plătită',
      happened: 'Serviciul care înregistrează plățile nu răspunde acum.',
      effect: noDouble,
      next: 'Încercați din nou peste câteva minute sau întrebați la ghișeu.',
    },
    inProgress: {
      title: 'O plată este în curs',
      happened: 'De puțin timp s-a deschis aici o plată cu telefonul.',
      effect: noDouble,
      next: 'Dacă nu ați plătit, încercați din nou peste 15 minute.',
    },
    changed: {
      title: 'Suma s-a schimbat',
      happened: 'Suma s-a schimbat în timp ce codul era pe ecran.',
      effect: 'Codul de dinainte nu mai este valabil.',
      next: 'Reveniți peste 15 minute pentru noua sumă. Dacă ați plătit deja, întrebați la ghișeu.',
    },
    nothingDue: {
      title: 'Nu este nimic de plătit',
      happened: 'Pentru această programare nu găsim nicio taxă de plătit.',
      effect: 'Nu trebuie să plătiți nimic.',
      next: 'Dacă vi s-a spus altceva, întrebați la ghișeu.',
    },
    atDesk: {
      title: 'Se plătește la ghișeu',
      happened: 'Această taxă nu se poate plăti aici.',
      effect: 'Nu s-a schimbat nimic.',
      next: 'Mergeți la ghișeu: acolo aflați cum și cât plătiți.',
    },
    print: 'Tipăriți dovada',
  },
  receiptMissing: {
    notYet: {
      title: 'Dovada nu este încă disponibilă',
      happened: 'Plata este înregistrată, dar dovada nu a sosit încă.',
      effect: 'Plata este valabilă: nu plătiți din nou.',
      next: 'Reveniți mai târziu, chiar și în altă zi, și încercați din nou.',
    },
    unavailable: {
      title: 'Acum nu găsim dovezile de plată',
      happened: 'Serviciul care păstrează dovezile nu răspunde acum.',
      effect: 'Plățile dumneavoastră rămân înregistrate.',
      next: 'Încercați din nou peste puțin timp sau întrebați la ghișeu.',
    },
  },
  yearReceipts: {
    title: (year) => `Plățile din ${year}`,
    owner: (name) => `Plăți pentru ${name}`,
    receipt: 'Dovada',
    booking: 'Programarea',
    refunded: (amount) => `${amount} înapoiați`,
    paid: 'Total plătit',
    refunds: 'Rambursări',
    kept: 'Cheltuit, fără rambursări',
    print: 'Tipăriți',
    empty: (year) => `În ${year} nu găsim dovezi de plată.`,
    emptyNext: 'Dacă ați plătit, vedeți alt an sau întrebați la ghișeu.',
  },
};
