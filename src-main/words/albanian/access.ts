import type { italianAccess } from '../italian/access.ts';

const noData = 'Nuk kemi marrë asnjë të dhënë.';
const notSearched = 'Ende nuk kemi kërkuar asgjë.';

/** Words of the screens that find out who is there: by the card in the reader, or by the codes. */
export const albanianAccess: typeof italianAccess = {
  readingCard: { title: 'Po lexohet karta…', text: 'Lëreni kartën në lexues.' },
  cardRejected: {
    takeOut: 'Hiqni kartën nga lexuesi.',
    reasons: {
      removed: {
        title: 'Karta u hoq para kohe',
        happened: 'Karta doli para se të mbaronte leximi.',
        effect: noData,
        next: 'Vendoseni përsëri dhe lëreni në lexues.',
      },
      mute: {
        title: 'Rrotullojeni kartën',
        happened: 'Lexuesi nuk e gjen çipin.',
        effect: noData,
        next: 'Vendoseni përsëri me çipin përpara, drejt lexuesit.',
      },
      notHealthCard: {
        title: 'Karta nuk njihet',
        happened: 'Kjo nuk duket si kartë shëndetësore me çip.',
        effect: noData,
        next: 'Vendosni kartën shëndetësore, ose shkoni në sportel.',
      },
      damaged: {
        title: 'Karta nuk lexohet',
        happened: 'Në çip mungojnë të dhëna që duhen, ose janë dëmtuar.',
        effect: noData,
        next: 'Provoni edhe një herë. Nëse nuk lexohet, shkoni në sportel.',
      },
      readerFailed: {
        title: 'Lexuesi nuk përgjigjet',
        happened: 'Lexuesi u ndal gjatë leximit.',
        effect: noData,
        next: 'Prisni disa sekonda dhe vendosni përsëri kartën.',
      },
    },
  },
  entering: {
    title: 'Hyrje me kode',
    text: 'Shkruani dy kodet e kartës shëndetësore.',
    scan: 'Mund të kaloni edhe kodin me vija të saj nën lexues.',
    sheetRead: 'E lexuam kodin e fletës. Tani vendosni kartën, ose shkruani dy kodet e saj: pastaj kërkojmë.',
    sheetHalf: 'Lexuam gjysmën e numrit të recetës. Kaloni nën lexues edhe kodin tjetër me vija.',
    sheetReadCodes: 'E lexuam kodin e fletës. Tani shkruani dy kodet e kartës: pastaj kërkojmë.',
    textOther:
      'Shkruani kodin tuaj dhe numrin e kartës. Nëse nuk e keni numrin: Ndihmë, pastaj Vazhdoni në sportel.',
    labels: { fiscalCode: 'Kodi fiskal (codice fiscale)', other: 'Kodi STP, ENI ose i përkohshëm' },
    hints: {
      fiscalCode: '16 shenja, në anën e përparme të kartës.',
      other: 'STP ose ENI dhe 13 shifra; kodi i përkohshëm ka 11 shifra.',
    },
    switchTo: { fiscalCode: 'Kam kodin fiskal', other: 'Kam një kod STP ose ENI' },
    cardNumber: 'Numri i kartës shëndetësore',
    cardNumberHint: '20 shifra, në anën e pasme të kartës, poshtë.',
    sixMonths:
      'Kontrollojini dhe provoni përsëri, ose shkoni në sportel: kodet STP dhe ENI skadojnë pas gjashtë muajsh.',
    otherRegion: 'Kartë nga rajon tjetër',
    thisRegion: 'Kartë nga Puglia',
    verify: 'Kontrolloni',
    wrongCharacter: (place, character) => ({
      happened: `Shenja numër ${place} («${character}») nuk mund të jetë këtu.`,
      effect: notSearched,
      next: 'Shiheni te karta dhe ndreqeni.',
    }),
    problems: {
      codeIncomplete: {
        title: 'Kod i paplotë',
        happened: 'Kodi i parë nuk është i plotë.',
        effect: notSearched,
        next: 'Shiheni te karta, pastaj prekni Kontrolloni.',
      },
      codeWrong: {
        title: 'Kod me gabim',
        happened: 'Në kodin e parë ka një shenjë të gabuar.',
        effect: notSearched,
        next: 'Shiheni te karta dhe ndreqeni.',
      },
      numberIncomplete: {
        title: 'Numër i paplotë',
        happened: 'Numri i kartës ka 20 shifra: shihni sa keni shkruar.',
        effect: notSearched,
        next: 'E gjeni në anën e pasme të kartës. Pastaj prekni Kontrolloni.',
      },
      numberWrong: {
        title: 'Numër i gabuar',
        happened: 'Në numrin e kartës ka një shifër të gabuar.',
        effect: notSearched,
        next: 'Shiheni në anën e pasme të kartës dhe ndreqeni.',
      },
      notVerified: {
        title: 'Kodet nuk njihen',
        happened: 'Me këto dy kode nuk mund të hapim asnjë rezervim.',
        effect: 'Nuk ndryshoi asgjë.',
        next: 'Shihini te karta dhe provoni përsëri, ose shkoni në sportel.',
      },
      lastTry: {
        title: 'Kodet nuk njihen',
        happened: 'Me këto dy kode nuk mund të hapim asnjë rezervim.',
        effect: 'Nuk ndryshoi asgjë. Mund të provoni edhe një herë.',
        next: 'Shihini mirë te karta, ose shkoni në sportel.',
      },
      unavailable: {
        title: 'Shërbimi i rezervimeve nuk përgjigjet',
        happened: 'Shërbimi i rezervimeve nuk përgjigjet.',
        effect: 'Nuk ndryshoi asgjë.',
        next: 'Provoni përsëri pas pak, ose shkoni në sportel.',
      },
      otherCode: {
        title: 'Kod i papërshtatshëm',
        happened: 'Kodi i lexuar nuk është as i një karte, as i një rezervimi, as i një recete.',
        effect: notSearched,
        next: 'Kaloni nën lexues kodin me vija të kartës, ose shkruani kodet.',
      },
    },
  },
  verifying: { title: 'Po kontrollojmë…', text: 'Duhen disa sekonda.' },
  accessRefused: {
    title: 'Rezervimet nuk hapen',
    happened: 'Me këto dy kode nuk mund të hapim asnjë rezervim.',
    effect: 'Nuk ndryshoi asgjë. Për siguri, këto kode janë bllokuar për 15 minuta.',
    next: 'Shkoni në sportel: atje bëjnë të njëjtat gjëra për ju.',
  },
};
