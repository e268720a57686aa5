import type { italianOutcomes } from '../italian/outcomes.ts';
import { plural } from './formats.ts';
import { albanianPaymentSlips as slips } from './payment.ts';

const bookingUnchanged = 'Rezervimi juaj nuk ka ndryshuar.';
const numberStands = 'Numri që keni mbetet i vlefshëm.';
const stands = 'Nuk kemi anuluar asgjë: rezervimi vlen ende.';

const faults: typeof italianOutcomes.printFailed.faults = {
  noPaper: {
    title: 'Mungon letra',
    happened: 'Letra e printerit ka mbaruar.',
    next: 'Lajmëroni personelin. Kur të ketë përsëri letër, prekni Provoni përsëri.',
  },
  coverOpen: {
    title: 'Printeri është i hapur',
    happened: 'Kapaku i printerit nuk është i mbyllur.',
    next: 'Lajmëroni personelin. Kur të mbyllet, prekni Provoni përsëri.',
  },
  jam: {
    title: 'Letra ka ngecur',
    happened: 'Fleta ka ngecur në printer.',
    next: 'Mos e tërhiqni fletën. Lajmëroni personelin, pastaj prekni Provoni përsëri.',
  },
  offline: {
    title: 'Printeri është i fikur',
    happened: 'Printeri nuk është i ndezur ose nuk është i lidhur.',
    next: 'Lajmëroni personelin, ose kërkojeni fletën në sportel.',
  },
  stopped: {
    title: 'Printeri është ndalur',
    happened: 'Printeri është ndalur dhe nuk pranon fletë.',
    next: 'Lajmëroni personelin, ose kërkojeni fletën në sportel.',
  },
  unavailable: {
    title: 'Printimi nuk u krye',
    happened: 'Totemi nuk arrin të flasë me printerin.',
    next: 'Prekni Provoni përsëri. Nëse fleta nuk del, kërkojeni në sportel.',
  },
  notConfirmed: {
    title: 'Fleta nuk doli',
    happened: 'Fleta mungon, ose doli vetëm një pjesë.',
    next: 'Prekni Provoni përsëri, ose kërkojeni në sportel.',
  },
};

/** Words of the screens about paper, cancellation and the end of the visit. */
export const albanianOutcomes: typeof italianOutcomes = {
  printing: {
    title: 'Po printohet…',
    coupon: 'Fleta e rezervimit del pas pak sekondash.',
    cancellationReceipt: 'Vërtetimi i anulimit del pas pak sekondash.',
    requestReceipt: 'Vërtetimi i kërkesës del pas pak sekondash.',
    ...slips.printing,
  },
  printed: {
    coupon: {
      title: 'Merrni fletën e rezervimit',
      text: 'Fleta doli nga printeri. Merreni me vete në vizitë.',
    },
    cancellationReceipt: {
      title: 'Merrni vërtetimin e anulimit',
      text: 'Fleta doli nga printeri. Ruajeni: vërteton se keni anuluar.',
    },
    requestReceipt: {
      title: 'Merrni vërtetimin e kërkesës',
      text: 'Fleta doli nga printeri. Ruajeni: vërteton se e keni kërkuar anulimin.',
    },
    ...slips.printed,
  },
  paperInDoubt: {
    title: 'A doli fleta?',
    text: 'Printeri nuk mund të na e thotë. Shikoni nga dalin fletët.',
    yes: 'Po, doli e gjitha',
    no: 'Jo, ose vetëm një pjesë',
  },
  printFailed: {
    faults,
    effect: {
      coupon: bookingUnchanged,
      cancellationReceipt: numberStands,
      requestReceipt: numberStands,
      ...slips.effect,
    },
    again: 'Provoni përsëri',
  },
  cancelling: {
    title: 'Po anulohet…',
    request: 'Po dërgohet kërkesa…',
    text: 'Prisni konfirmimin. Mos e hiqni kartën.',
  },
  cancelled: {
    title: 'Rezervimi u anulua',
    number: 'Numri i anulimit',
    request: {
      title: 'Kërkesa për anulim u regjistrua',
      number: 'Numri i kërkesës',
      notYet:
        'Rezervimi nuk është anuluar ende: duhet ta konfirmojë CUP-i. Kthehuni para afatit dhe kontrolloni.',
      notPrinted: {
        title: 'Vërtetimi nuk është printuar',
        effect: 'Kërkesa është regjistruar gjithsesi. Shkruani numrin ose fotografojeni.',
      },
    },
    printing: 'Po printohet vërtetimi…',
    printed: 'Merrni vërtetimin',
    keepIt: 'Ruajeni: është prova juaj.',
    notPrinted: {
      title: 'Vërtetimi nuk është printuar',
      effect: 'Anulimi vlen gjithsesi. Shkruani numrin ose fotografojeni.',
    },
    skipped: {
      title: 'Pa vërtetim',
      text: 'Shkruani numrin ose fotografojeni. Vërtetimi mund të printohet përsëri, edhe një ditë tjetër.',
    },
    again: 'Printoni përsëri',
  },
  cancellationRefused: {
    alreadyCancelled: {
      title: 'Ky rezervim është anuluar tashmë',
      happened: 'Është anuluar më parë: nuk keni nevojë të bëni asgjë tjetër.',
      effect: 'Nuk kemi ndryshuar asgjë.',
      next: 'Nëse doni, shkruani numrin e anulimit ose fotografojeni.',
    },
    alreadyRequested: {
      title: 'E keni kërkuar tashmë anulimin',
      happened: 'Kërkesa është regjistruar më parë: CUP-i duhet ende ta konfirmojë.',
      effect: 'Nuk kemi ndryshuar asgjë.',
      next: 'Kthehuni para afatit dhe shihni nëse është konfirmuar.',
    },
    afterDeadline: {
      title: 'Afati i anulimit ka kaluar',
      happened: 'Pas afatit ky totem nuk anulon dot më.',
      effect: stands,
      next: 'Nëse nuk vini dot, thuajeni në sportel.',
    },
    changed: {
      title: 'Rezervimi ka ndryshuar',
      happened: 'Dikush e ndryshoi ndërsa po e shihnit.',
      effect: 'Nuk kemi anuluar asgjë.',
      next: 'Prekni Vazhdoni, shihni të dhënat e reja dhe zgjidhni përsëri.',
    },
    notCancellable: {
      title: 'Këtu nuk anulohet dot',
      happened: 'Shërbimi i rezervimeve nuk e lejon më anulimin.',
      effect: stands,
      next: 'Shkoni në sportel: ju thonë çfarë mund të bëhet.',
    },
    notFound: {
      title: 'Rezervimi nuk gjendet më',
      happened: 'Shërbimi i rezervimeve nuk e gjen më këtë numër.',
      effect: 'Nuk kemi anuluar asgjë.',
      next: 'Shkoni në sportel me fletën e rezervimit.',
    },
    unavailable: {
      title: 'Shërbimi i rezervimeve nuk përgjigjet',
      happened: 'Kërkesa për anulim nuk u dërgua.',
      effect: stands,
      next: 'Prekni Vazhdoni dhe provoni përsëri pas pak, ose shkoni në sportel.',
    },
  },
  cancellationUnknown: {
    title: 'Ende nuk e dimë nëse u anulua',
    happened: 'Kërkesa u dërgua, por konfirmimi nuk ka ardhur.',
    effect: 'Rezervimi mund të jetë anuluar tashmë, ose mund të vlejë ende.',
    next: 'Kthehuni me kartën pas disa minutash, ose tregoni referencën në sportel.',
    reference: 'Referenca',
    paper: {
      printing: 'Po printohet fleta…',
      printed: 'Merrni fletën me referencën.',
      skipped: { title: 'Pa fletë', text: 'Shkruani referencën ose fotografojeni.' },
      notPrinted: { title: 'Fleta nuk doli', effect: 'Shkruani referencën ose fotografojeni.' },
    },
  },
  earlierCancellation: (at) => `Anulim i regjistruar: ${at}.`,
  earlierRequest: (at) => `Kërkesë e regjistruar: ${at}.`,
  cardAway: {
    title: 'E keni hequr kartën',
    text: 'Të dhënat tuaja nuk janë më në ekran.',
    countdown: (seconds) =>
      plural(seconds, {
        one: 'Për të vazhduar vendoseni përsëri brenda 1 sekonde.',
        other: `Për të vazhduar vendoseni përsëri brenda ${seconds} sekondash.`,
      }),
    done: 'Mbarova',
  },
  goodbye: {
    takeCard: 'Merrni kartën',
    takeCardText: 'Hiqni kartën nga lexuesi dhe merreni me vete.',
    thanks: 'Faleminderit dhe mirupafshim',
    wiped: 'Në ekran nuk mbetet asgjë nga të dhënat tuaja.',
  },
  outOfService: {
    title: 'Jashtë shërbimit',
    happened: 'Ky totem tani nuk punon.',
    effect: 'Rezervimet tuaja mbeten siç janë.',
    next: 'Shkoni në sportel: atje bëjnë të njëjtat gjëra për ju.',
  },
};
