import type { italianAccess } from '../italian/access.ts';

const noData = 'Nu am preluat nicio informație.';
const notSearched = 'Nu am căutat încă nimic.';

/** Words of the screens that find out who is there: by the card in the reader, or by the codes. */
export const romanianAccess: typeof italianAccess = {
  readingCard: { title: 'Se citește cardul…', text: 'Lăsați cardul în cititor.' },
  cardRejected: {
    takeOut: 'Scoateți cardul din cititor.',
    reasons: {
      removed: {
        title: 'Cardul a fost scos prea devreme',
        happened: 'Cardul a ieșit înainte de sfârșitul citirii.',
        effect: noData,
        next: 'Introduceți-l din nou și lăsați-l în cititor.',
      },
      mute: {
        title: 'Întoarceți cardul',
        happened: 'Cititorul nu găsește cipul.',
        effect: noData,
        next: 'Introduceți-l din nou cu cipul înainte, spre cititor.',
      },
      notHealthCard: {
        title: 'Card nerecunoscut',
        happened: 'Acesta nu pare un card de sănătate cu cip.',
        effect: noData,
        next: 'Introduceți cardul de sănătate sau mergeți la ghișeu.',
      },
      damaged: {
        title: 'Cardul nu se poate citi',
        happened: 'Unele date de pe cip lipsesc sau sunt deteriorate.',
        effect: noData,
        next: 'Mai încercați o dată. Dacă nu reușiți, mergeți la ghișeu.',
      },
      readerFailed: {
        title: 'Cititorul nu răspunde',
        happened: 'Cititorul s-a oprit în timpul citirii.',
        effect: noData,
        next: 'Așteptați câteva secunde și introduceți din nou cardul.',
      },
    },
  },
  entering: {
    title: 'Acces cu coduri',
    text: 'Scrieți cele două coduri de pe card.',
    scan: 'Puteți trece sub cititor și codul de bare de pe card.',
    sheetRead:
      'Am citit codul de pe foaie. Acum introduceți cardul sau scrieți cele două coduri ale lui: apoi căutăm.',
    sheetHalf: 'Am citit jumătate din numărul rețetei. Treceți sub cititor și celălalt cod de bare.',
    sheetReadCodes: 'Am citit codul de pe foaie. Acum scrieți cele două coduri ale cardului: apoi căutăm.',
    textOther:
      'Scrieți codul dumneavoastră și numărul cardului. Dacă nu aveți numărul: Ajutor, apoi Continuați la ghișeu.',
    labels: { fiscalCode: 'Cod fiscal (codice fiscale)', other: 'Cod STP, ENI sau provizoriu' },
    hints: {
      fiscalCode: '16 caractere, pe fața cardului.',
      other: 'STP sau ENI și 13 cifre; codul provizoriu are 11 cifre.',
    },
    switchTo: { fiscalCode: 'Am codul fiscal', other: 'Am un cod STP sau ENI' },
    cardNumber: 'Numărul cardului de sănătate',
    cardNumberHint: '20 de cifre, pe spatele cardului, jos.',
    sixMonths:
      'Verificați-le și încercați din nou, sau mergeți la ghișeu: codurile STP și ENI expiră după șase luni.',
    otherRegion: 'Card din altă regiune',
    thisRegion: 'Card din Puglia',
    verify: 'Verificați',
    wrongCharacter: (place, character) => ({
      happened: `Caracterul numărul ${place} („${character}”) nu poate sta aici.`,
      effect: notSearched,
      next: 'Verificați-l pe card și corectați-l.',
    }),
    problems: {
      codeIncomplete: {
        title: 'Cod incomplet',
        happened: 'Primul cod nu este complet.',
        effect: notSearched,
        next: 'Controlați-l pe card, apoi atingeți Verificați.',
      },
      codeWrong: {
        title: 'Cod de verificat',
        happened: 'În primul cod este un caracter greșit.',
        effect: notSearched,
        next: 'Verificați-l pe card și corectați-l.',
      },
      numberIncomplete: {
        title: 'Număr de completat',
        happened: 'Numărul cardului are 20 de cifre: verificați câte ați scris.',
        effect: notSearched,
        next: 'Îl găsiți pe spatele cardului. Apoi atingeți Verificați.',
      },
      numberWrong: {
        title: 'Număr de verificat',
        happened: 'În numărul cardului este o cifră greșită.',
        effect: notSearched,
        next: 'Verificați-l pe spatele cardului și corectați-l.',
      },
      notVerified: {
        title: 'Coduri nerecunoscute',
        happened: 'Cu aceste două coduri nu putem deschide nicio programare.',
        effect: 'Nu s-a schimbat nimic.',
        next: 'Verificați-le pe card și încercați din nou, sau mergeți la ghișeu.',
      },
      lastTry: {
        title: 'Coduri nerecunoscute',
        happened: 'Cu aceste două coduri nu putem deschide nicio programare.',
        effect: 'Nu s-a schimbat nimic. Mai puteți încerca o dată.',
        next: 'Verificați-le bine pe card sau mergeți la ghișeu.',
      },
      unavailable: {
        title: 'Serviciul de programări nu răspunde',
        happened: 'Serviciul de programări nu răspunde.',
        effect: 'Nu s-a schimbat nimic.',
        next: 'Încercați din nou peste puțin timp sau mergeți la ghișeu.',
      },
      otherCode: {
        title: 'Cod nepotrivit',
        happened: 'Codul citit nu este al unui card, al unei programări sau al unei rețete.',
        effect: notSearched,
        next: 'Treceți sub cititor codul de bare al cardului sau scrieți codurile.',
      },
    },
  },
  verifying: { title: 'Se verifică…', text: 'Durează câteva secunde.' },
  accessRefused: {
    title: 'Nu putem deschide programările',
    happened: 'Cu aceste două coduri nu putem deschide nicio programare.',
    effect: 'Nu s-a schimbat nimic. Pentru siguranță, aceste coduri sunt blocate timp de 15 minute.',
    next: 'Mergeți la ghișeu: acolo se pot face aceleași lucruri.',
  },
};
