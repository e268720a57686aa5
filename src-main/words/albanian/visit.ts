import type { italianVisit } from '../italian/visit.ts';
import { plural } from './formats.ts';

const unchanged = 'Rezervimet tuaja mbeten siç janë.';
const notSearched = 'Ende nuk kemi kërkuar asgjë.';
const stillWorks = 'Megjithatë mund të shihni dhe të anuloni rezervimet tuaja.';
const askForPaper = 'Nëse ju duhet fleta, kërkojeni në sportel.';

/** Words of the screens from the first one to the list of bookings. */
export const albanianVisit: typeof italianVisit = {
  idle: {
    title: 'Rezervimet e mia',
    invitation: 'Vendosni kartën shëndetësore',
    gesture: 'Me çipin përpara. Lëreni kartën në lexues deri në fund.',
    offers: ['Shihni rezervimin', 'Printoni fletën ose paguani', 'Anuloni nëse nuk vini dot'],
    readerOutOfOrder: {
      title: 'Lexuesi i kartave nuk punon',
      happened: 'Tani ky totem nuk mund ta lexojë kartën.',
      effect: unchanged,
      next: 'Shkoni në sportel: atje bëjnë të njëjtat gjëra për ju.',
    },
    onlyInformation: {
      title: 'Vetëm informacion',
      happened: 'Shërbimi i rezervimeve tani nuk përgjigjet.',
      effect: unchanged,
      next: 'Provoni përsëri pas pak, ose shkoni në sportel.',
    },
    closed: {
      title: 'Vetëm informacion',
      happened: 'Tani këtu nuk mund të menaxhohen rezervimet.',
      effect: unchanged,
      next: 'Shkoni në sportel: atje bëjnë të njëjtat gjëra për ju.',
    },
    readerOutOfOrderButCodes: 'Prekni Hyrje me kode dhe shkruani kodet, ose shkoni në sportel.',
    typedAccess: 'Nuk e keni kartën, ose nuk lexohet?',
    printerNotReady: {
      title: 'Tani totemi nuk printon',
      happened: 'Printeri nuk është gati.',
      effect: stillWorks,
      next: askForPaper,
    },
    printerNoPaper: {
      title: 'Tani totemi nuk printon',
      happened: 'Në printer mungon letra.',
      effect: stillWorks,
      next: askForPaper,
    },
  },
  asking: {
    greeting: (name) => `Mirë se erdhët, ${name}`,
    minor: (name) => `Po shihni rezervimet e një të mituri: ${name}.`,
    cardExpired: (day) => `Karta ka skaduar: ${day}. Këtu mund të vazhdoni, pastaj kërkoni kartën e re.`,
    searchBy: 'Kërkoni sipas',
    criteria: { bookingNumber: 'Numri i rezervimit', prescription: 'Numri i recetës' },
    hints: {
      bookingNumber: 'Është në fletën e rezervimit.',
      prescription: 'Është lart në recetë.',
    },
    scanHints: {
      bookingNumber: 'Mund të kaloni edhe kodin me vija nën lexues.',
      prescription: 'Mund të kaloni edhe kodet me vija nën lexues.',
    },
    notice: 'E kam lexuar njoftimin për të dhënat',
    search: 'Kërkoni',
    keypad: 'Tastiera',
    eraseLast: 'Fshini shenjën e fundit',
    eraseAll: 'Fshini gjithçka',
    problems: {
      empty: {
        title: 'Mungon numri',
        happened: 'Mungon numri që duhet kërkuar.',
        effect: notSearched,
        next: 'Shkruajeni me tastet më poshtë, pastaj prekni Kërkoni.',
      },
      notFound: {
        title: 'Nuk u gjet asnjë rezervim',
        happened: 'Nuk gjejmë një rezervim tuajin me këtë numër.',
        effect: 'Nuk ndryshoi asgjë.',
        next: 'Shihni numrin te fleta dhe provoni përsëri, ose pyesni në sportel.',
      },
      unavailable: {
        title: 'Shërbimi i rezervimeve nuk përgjigjet',
        happened: 'Shërbimi i rezervimeve nuk përgjigjet.',
        effect: 'Nuk ndryshoi asgjë.',
        next: 'Provoni përsëri pas pak, ose shkoni në sportel.',
      },
      malformed: {
        title: 'Numër i paplotë',
        happened: 'Ky numër nuk është i plotë, ose ka një shenjë të gabuar.',
        effect: notSearched,
        next: 'Shiheni te fleta, ndreqeni dhe prekni Kërkoni.',
      },
      otherHalf: {
        title: 'Mungon kodi tjetër',
        happened: 'Lexuam një nga dy kodet e recetës.',
        effect: notSearched,
        next: 'Kaloni nën lexues edhe tjetrin, pastaj prekni Kërkoni.',
      },
      otherCode: {
        title: 'Kod i papërshtatshëm',
        happened: 'Kodi i lexuar nuk është as i një rezervimi, as i një recete.',
        effect: notSearched,
        next: 'Kaloni nën lexues fletën e rezervimit, ose shkruani numrin.',
      },
      noticeNotRead: {
        title: 'Mungon konfirmimi',
        happened: 'Ende nuk keni konfirmuar se e keni lexuar njoftimin.',
        effect: notSearched,
        next: 'Prekni kutinë e njoftimit, pastaj prekni Kërkoni.',
      },
    },
  },
  privacy: {
    open: 'Lexoni njoftimin',
    title: 'Njoftimi për të dhënat',
    controller: (facility) => `Përgjegjës për të dhënat tuaja: ${facility}.`,
    unnamedController: 'Përgjegjës për të dhënat tuaja: qendra shëndetësore ku ndodheni.',
    paragraphs: [
      'Nga karta, ose nga kodet që shkruani, dimë kush jeni: kështu gjeni vetëm rezervimet tuaja.',
      'Të dhënat shërbejnë për të menaxhuar kujdesin tuaj shëndetësor: prandaj nuk ju kërkojmë pëlqim.',
      'Kur dilni, nga ekrani zhduket gjithçka. Mbetet e regjistruar çfarë keni printuar, anuluar ose raportuar.',
      'Mund të kërkoni të shihni ose të ndreqni të dhënat tuaja.',
    ],
    atTheDesk: 'Teksti i plotë i njoftimit është në sportel.',
    full: 'Lexoni tekstin e plotë',
    summary: 'Kthehuni te përmbledhja',
    email: (address) => `Për pyetje mund të shkruani në ${address}.`,
  },
  searching: { title: 'Po kërkojmë…', text: (name) => `Kërkojmë rezervimet për ${name}` },
  choosing: {
    title: 'Lista e rezervimeve',
    owner: (name) => `Rezervimet për ${name}`,
    number: 'Rezervimi',
    details: 'Hollësitë',
    ofBooking: (bookingNumber) => `e rezervimit ${bookingNumber}`,
    services: (count) => plural(count, { one: '1 shërbim', other: `${count} shërbime` }),
  },
};
