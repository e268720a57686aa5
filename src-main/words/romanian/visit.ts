import type { italianVisit } from '../italian/visit.ts';
import { plural } from './formats.ts';

const unchanged = 'Programările dumneavoastră rămân cum sunt.';
const notSearched = 'Nu am căutat încă nimic.';
const stillWorks = 'Puteți totuși să vedeți și să anulați programările.';
const askForPaper = 'Dacă aveți nevoie de foaie, cereți-o la ghișeu.';

/** Words of the screens from the first one to the list of bookings. */
export const romanianVisit: typeof italianVisit = {
  idle: {
    title: 'Programările mele',
    invitation: 'Introduceți cardul de sănătate',
    gesture: 'Cu cipul înainte. Lăsați cardul în cititor până la sfârșit.',
    offers: ['Vedeți programarea', 'Tipăriți foaia sau plătiți taxa', 'Anulați dacă nu puteți veni'],
    readerOutOfOrder: {
      title: 'Cititorul de carduri nu funcționează',
      happened: 'Acum acest totem nu poate citi cardul.',
      effect: unchanged,
      next: 'Mergeți la ghișeu: acolo se pot face aceleași lucruri.',
    },
    onlyInformation: {
      title: 'Numai informații',
      happened: 'Serviciul de programări nu răspunde acum.',
      effect: unchanged,
      next: 'Încercați din nou peste puțin timp sau mergeți la ghișeu.',
    },
    closed: {
      title: 'Numai informații',
      happened: 'În acest moment programările nu se pot gestiona aici.',
      effect: unchanged,
      next: 'Mergeți la ghișeu: acolo se pot face aceleași lucruri.',
    },
    readerOutOfOrderButCodes: 'Atingeți Acces cu coduri și scrieți codurile, sau mergeți la ghișeu.',
    typedAccess: 'Nu aveți cardul sau nu se citește?',
    printerNotReady: {
      title: 'Acum totemul nu tipărește',
      happened: 'Imprimanta nu este gata.',
      effect: stillWorks,
      next: askForPaper,
    },
    printerNoPaper: {
      title: 'Acum totemul nu tipărește',
      happened: 'În imprimantă lipsește hârtia.',
      effect: stillWorks,
      next: askForPaper,
    },
  },
  asking: {
    greeting: (name) => `Bună ziua, ${name}`,
    minor: (name) => `Vedeți programările unui minor: ${name}.`,
    cardExpired: (day) => `Cardul a expirat ${day}: aici puteți continua, apoi cereți unul nou.`,
    searchBy: 'Căutați după',
    criteria: { bookingNumber: 'Numărul programării', prescription: 'Numărul rețetei' },
    hints: {
      bookingNumber: 'Este pe foaia programării.',
      prescription: 'Este sus pe rețetă.',
    },
    scanHints: {
      bookingNumber: 'Puteți trece și codul de bare sub cititor.',
      prescription: 'Puteți trece și codurile de bare sub cititor.',
    },
    notice: 'Am citit nota de confidențialitate',
    search: 'Căutați',
    keypad: 'Tastatură',
    eraseLast: 'Ștergeți ultimul caracter',
    eraseAll: 'Ștergeți tot',
    problems: {
      empty: {
        title: 'Lipsește numărul',
        happened: 'Lipsește numărul de căutat.',
        effect: notSearched,
        next: 'Scrieți-l cu tastele de mai jos, apoi atingeți Căutați.',
      },
      notFound: {
        title: 'Nicio programare găsită',
        happened: 'Nu găsim o programare a dumneavoastră cu acest număr.',
        effect: 'Nu s-a schimbat nimic.',
        next: 'Verificați numărul pe foaie și încercați din nou, sau întrebați la ghișeu.',
      },
      unavailable: {
        title: 'Serviciul de programări nu răspunde',
        happened: 'Serviciul de programări nu răspunde.',
        effect: 'Nu s-a schimbat nimic.',
        next: 'Încercați din nou peste puțin timp sau mergeți la ghișeu.',
      },
      malformed: {
        title: 'Număr incomplet',
        happened: 'Acest număr nu este complet sau are un caracter greșit.',
        effect: notSearched,
        next: 'Verificați-l pe foaie, corectați-l și atingeți Căutați.',
      },
      otherHalf: {
        title: 'Lipsește celălalt cod',
        happened: 'Am citit unul dintre cele două coduri ale rețetei.',
        effect: notSearched,
        next: 'Treceți sub cititor și celălalt cod, apoi atingeți Căutați.',
      },
      otherCode: {
        title: 'Cod nepotrivit',
        happened: 'Codul citit nu este nici al unei programări, nici al unei rețete.',
        effect: notSearched,
        next: 'Treceți sub cititor foaia programării sau scrieți numărul.',
      },
      noticeNotRead: {
        title: 'Lipsește confirmarea',
        happened: 'Nu ați confirmat încă citirea notei de confidențialitate.',
        effect: notSearched,
        next: 'Atingeți căsuța de lângă notă, apoi atingeți Căutați.',
      },
    },
  },
  privacy: {
    open: 'Citiți nota',
    title: 'Notă de confidențialitate',
    controller: (facility) => `Operatorul datelor dumneavoastră: ${facility}.`,
    unnamedController: 'Operatorul datelor dumneavoastră: unitatea sanitară în care vă aflați.',
    paragraphs: [
      'Din card sau din codurile scrise aflăm cine sunteți: astfel găsiți numai programările dumneavoastră.',
      'Datele servesc la gestionarea îngrijirilor dumneavoastră medicale: de aceea nu vă cerem consimțământul.',
      'Când ieșiți, de pe ecran dispare tot. Rămâne înregistrat ce ați tipărit, anulat sau semnalat.',
      'Puteți cere să vedeți sau să corectați datele dumneavoastră.',
    ],
    atTheDesk: 'Textul complet al notei este la ghișeu.',
    full: 'Citiți textul complet',
    summary: 'Înapoi la rezumat',
    email: (address) => `Pentru întrebări puteți scrie la ${address}.`,
  },
  searching: { title: 'Se caută…', text: (name) => `Căutăm programările pentru ${name}` },
  choosing: {
    title: 'Lista programărilor',
    owner: (name) => `Programările pentru ${name}`,
    number: 'Programarea',
    details: 'Detalii',
    ofBooking: (bookingNumber) => `despre programarea ${bookingNumber}`,
    services: (count) =>
      plural(count, { one: '1 serviciu', few: `${count} servicii`, other: `${count} de servicii` }),
  },
};
