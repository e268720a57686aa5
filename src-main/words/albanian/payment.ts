import { plainDay } from './formats.ts';
import type { italianPayment, italianPaymentSlips } from '../italian/payment.ts';

const noDouble = 'Që të mos paguani dy herë, tani këtu nuk paguani dot.';
const notSearched = 'Ende nuk kemi kërkuar asgjë.';
const nothingFound = 'Me këtë kod fiskal dhe këtë numër nuk gjejmë asgjë për të paguar.';
const forTaxes = 'Fleta doli nga printeri. Ruajeni: ju duhet edhe për tatimet.';
const moment = 'Duhen disa sekonda.';

/** Of the slips of payments. */
export const albanianPaymentSlips: typeof italianPaymentSlips = {
  printing: {
    paymentNotice: 'Njoftimi i pagesës del pas pak sekondash.',
    paymentReceipt: 'Vërtetimi i pagesës del pas pak sekondash.',
    yearReceipts: 'Lista e pagesave del pas pak sekondash.',
  },
  printed: {
    paymentNotice: {
      title: 'Merrni njoftimin e pagesës',
      text: 'Fleta doli nga printeri. Paguani vetëm një herë, brenda afatit.',
    },
    paymentReceipt: { title: 'Merrni vërtetimin e pagesës', text: forTaxes },
    yearReceipts: { title: 'Merrni listën e pagesave', text: forTaxes },
  },
  effect: {
    paymentNotice: 'Kodi i njoftimit mbetet i vlefshëm: mund të paguani edhe pa fletë.',
    paymentReceipt: 'Pagesa mbetet e regjistruar.',
    yearReceipts: 'Pagesat mbeten të regjistruara.',
  },
};

/** Words of the screens about paying a fee, and about what was paid. */
export const albanianPayment: typeof italianPayment = {
  payOnly: {
    offer: 'Paguani pa kartë (ticket)',
    title: 'Paguani një ticket',
    text: 'Shkruani kodin fiskal të personit që ka rezervimin.',
    which: 'Cilin rezervim paguani?',
    onlyNotice: 'Shihni vetëm njoftimin e pagesës, pa emër dhe pa vizitë.',
    problems: {
      codeIncomplete: {
        title: 'Kod i paplotë',
        happened: 'Kodi fiskal nuk është i plotë.',
        effect: notSearched,
        next: 'Ka 16 shenja: shihni përsëri, pastaj prekni Kontrolloni.',
      },
      codeWrong: {
        title: 'Shihni kodin',
        happened: 'Në kodin fiskal ka një shenjë të gabuar.',
        effect: notSearched,
        next: 'Shihni përsëri dhe korrigjojeni.',
      },
      otherCode: {
        title: 'Kod i papërshtatshëm',
        happened: 'Kodi i lexuar nuk është kod fiskal.',
        effect: notSearched,
        next: 'Shkruani kodin fiskal me tastet.',
      },
      notVerified: {
        title: 'Kodet nuk njihen',
        happened: nothingFound,
        effect: 'Nuk ndryshoi asgjë.',
        next: 'Shihni të dy kodet, ose shkoni në sportel.',
      },
      lastTry: {
        title: 'Kodet nuk njihen',
        happened: nothingFound,
        effect: 'Nuk ndryshoi asgjë. Mund të provoni edhe një herë.',
        next: 'Shihni mirë të dy kodet, ose shkoni në sportel.',
      },
    },
  },
  payable: {
    start: 'Filloni pagesën',
    receipt: 'Printoni vërtetimin e pagesës',
    year: 'Pagesat e vitit',
    pendingSince: (day: string) => `Pagesa e datës ${plainDay(day)} është në kontroll: mos paguani përsëri.`,
    why: {
      pending: 'Pagesa është në kontroll: mos paguani përsëri.',
      past: 'Nëse pagesa nuk është bërë ende, bëhet në sportel.',
      requested: 'E keni kërkuar anulimin: për tani këtu nuk paguhet.',
      noNotice: 'Paguhet në sportel: këtu nuk ka njoftim pagoPA.',
      elsewhere: 'Nga këtu nuk paguani dot. Mund të paguani në sportel.',
    },
  },
  checkingPayment: { title: 'Po shohim çfarë duhet paguar…', text: moment },
  findingReceipts: { title: 'Po kërkojmë vërtetimet…', text: moment },
  paying: {
    title: 'Njoftim pagese',
    amount: 'Shuma për të paguar',
    changed: (before, now) => `Shuma ka ndryshuar: ishte ${before}, tani është ${now}.`,
    number: 'Kodi i njoftimit',
    inDoubt: 'Nëse kodi nuk pranohet, pyesni në sportel.',
    creditor: 'Paguhet te',
    creditorCode: 'Kodi fiskal',
    due: 'Paguhet deri më',
    about: 'Për',
    object: (bookingNumber) => `Pagesa e rezervimit ${bookingNumber}`,
    where: 'Mund të paguani me aplikacionin IO, në bankë, në postë ose te duhanshitësi.',
    scan: 'Skanoni kodin QR, ose përdorni kodin e njoftimit.',
    qr: 'Kodi QR i njoftimit',
    linkQr: 'Kodi QR për të paguar me telefon',
    print: 'Printoni njoftimin',
    byPhone: 'Paguani me telefon',
    phone: {
      asking: 'Po përgatisim pagesën me telefon…',
      notNow: 'Tani nuk paguhet dot me telefon nga këtu. Mund të përdorni njoftimin.',
      open: 'Skanojeni me telefon',
      waiting: 'Totemi pret pagesën. Paguani vetëm një herë.',
      over: {
        title: 'Mos paguani përsëri',
        happened: 'Nuk e dimë nëse pagesa u krye.',
        effect: 'Nëse keni paguar, pagesa vlen: vërtetimin mund ta printoni më vonë.',
        next: 'Mos paguani përsëri. Kthehuni pas 15 minutash, ose pyesni në sportel.',
      },
    },
  },
  paymentClosed: {
    paid: {
      title: 'Pagesa është kryer',
      happened: 'Pagesa është regjistruar.',
      effect: 'Nuk keni asgjë tjetër për të paguar.',
      next: 'Prekni Vazhdoni. Vërtetimi mund të printohet edhe një ditë tjetër.',
    },
    pending: {
      title: 'Pagesa është në kontroll',
      happened: 'Ka tashmë një pagesë: ende duhet të konfirmohet.',
      effect: 'Tani këtu nuk paguani dot: do të paguanit dy herë.',
      next: 'Kthehuni më vonë për vërtetimin, ose pyesni në sportel.',
    },
    expired: {
      title: 'Njoftimi ka skaduar',
      happened: 'Ky njoftim nuk paguhet dot më.',
      effect: 'Rezervimi nuk ndryshon. Pagesa duhet bërë ende.',
      next: 'Shkoni në sportel: paguani atje, ose merrni një njoftim të ri.',
    },
    unknown: {
      title: 'Nuk e marrim dot vesh nëse është paguar',
      happened: 'Shërbimi që regjistron pagesat tani nuk përgjigjet.',
      effect: noDouble,
      next: 'Provoni përsëri pas disa minutash, ose pyesni në sportel.',
    },
    inProgress: {
      title: 'Një pagesë është duke u kryer',
      happened: 'Para pak kohësh këtu u hap një pagesë me telefon.',
      effect: noDouble,
      next: 'Nëse nuk keni paguar, provoni përsëri pas 15 minutash.',
    },
    changed: {
      title: 'Shuma ka ndryshuar',
      happened: 'Shuma ndryshoi ndërsa kodi ishte në ekran.',
      effect: 'Kodi i mëparshëm nuk vlen më.',
      next: 'Kthehuni pas 15 minutash për shumën e re. Nëse keni paguar, pyesni në sportel.',
    },
    nothingDue: {
      title: 'Nuk ka asgjë për të paguar',
      happened: 'Për këtë rezervim nuk gjejmë asnjë pagesë.',
      effect: 'Nuk duhet të paguani asgjë.',
      next: 'Nëse ju kanë thënë ndryshe, pyesni në sportel.',
    },
    atDesk: {
      title: 'Paguhet në sportel',
      happened: 'Kjo pagesë nuk bëhet këtu.',
      effect: 'Asgjë nuk ka ndryshuar.',
      next: 'Shkoni në sportel: atje mësoni si dhe sa paguani.',
    },
    print: 'Printoni vërtetimin',
  },
  receiptMissing: {
    notYet: {
      title: 'Vërtetimi nuk është ende gati',
      happened: 'Pagesa është regjistruar, por vërtetimi nuk ka ardhur ende.',
      effect: 'Pagesa vlen: mos paguani përsëri.',
      next: 'Kthehuni më vonë, edhe një ditë tjetër, dhe provoni përsëri.',
    },
    unavailable: {
      title: 'Tani nuk i gjejmë dot vërtetimet',
      happened: 'Shërbimi që ruan vërtetimet tani nuk përgjigjet.',
      effect: 'Pagesat tuaja mbeten të regjistruara.',
      next: 'Provoni përsëri pas pak, ose pyesni në sportel.',
    },
  },
  yearReceipts: {
    title: (year) => `Pagesat e vitit ${year}`,
    owner: (name) => `Pagesat për ${name}`,
    receipt: 'Vërtetimi',
    booking: 'Rezervimi',
    refunded: (amount) => `Të kthyera: ${amount}`,
    paid: 'Gjithsej të paguara',
    refunds: 'Kthime parash',
    kept: 'Shpenzuar pa kthimet',
    print: 'Printoni',
    empty: (year) => `Për vitin ${year} nuk gjejmë vërtetime pagese.`,
    emptyNext: 'Nëse keni paguar, shihni një vit tjetër ose pyesni në sportel.',
  },
};
