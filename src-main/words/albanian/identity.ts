import { plainDay, plural } from './formats.ts';
import type { italianIdentity } from '../italian/identity.ts';

const nothingTaken = 'Nuk kemi marrë asnjë të dhënë.';
const nothingOpened = 'Për siguri nuk kemi hapur asgjë.';

/** Words of signing in with SPID or CIE, and of the bookings of one person. */
export const albanianIdentity: typeof italianIdentity = {
  signIn: { offer: 'Hyrje me SPID ose CIE', all: 'Të gjitha rezervimet' },
  choosingSignIn: {
    text: 'Me SPID ose CIE shihni të gjitha rezervimet tuaja. Zgjidhni si të hyni.',
    recommended: 'E këshilluar',
    flows: {
      device: {
        name: 'Me telefon',
        text: 'Hyni në telefonin tuaj: këtu askush nuk sheh çfarë shkruani.',
      },
      window: {
        name: 'Këtu te totemi',
        text: 'Shkruani me tastierën e totemit: kush është pranë mund të shohë.',
      },
    },
  },
  startingSignIn: { title: 'Po përgatitim hyrjen…', text: 'Duhen disa sekonda.' },
  signingInByPhone: {
    title: 'Hyni me telefon',
    scan: 'Skanoni kodin QR me telefon.',
    qr: 'Kodi QR për të hyrë me telefon',
    compare: 'Shihni nëse në telefon del ky kod',
    where: (totem, place) => (place === '' ? `Jeni te totemi ${totem}` : `Jeni te totemi ${totem}, ${place}`),
    differs: 'Nëse në telefon shihni një kod tjetër ose një totem tjetër, mos vazhdoni.',
    address: 'Nuk keni kamerë? Shkruani në telefon këtë adresë:',
    waiting: 'Kur të mbaroni në telefon, totemi vazhdon vetë.',
    countdown: (seconds) => {
      const minutes = Math.floor(seconds / 60);
      if (minutes === 0) return 'Kodi vlen edhe për më pak se një minutë.';
      return plural(minutes, {
        one: 'Kodi vlen edhe për më shumë se një minutë.',
        other: `Kodi vlen edhe për më shumë se ${minutes} minuta.`,
      });
    },
  },
  signingInHere: {
    opening: 'Po hapim faqen e hyrjes…',
    checking: 'Po verifikojmë hyrjen tuaj…',
    site: (host) => `Jeni në faqen ${host}`,
    secure: 'Lidhje e mbrojtur',
    insecure: 'Lidhje e pambrojtur',
  },
  signInFailed: {
    refused: {
      title: 'Hyrja nuk u konfirmua',
      happened: 'Hyrja me SPID ose CIE nuk u konfirmua.',
      effect: nothingTaken,
      next: 'Po të doni, provoni përsëri. Ose përdorni kartën shëndetësore.',
    },
    expired: {
      title: 'Koha mbaroi',
      happened: 'Koha mbaroi para fundit të hyrjes.',
      effect: nothingTaken,
      next: 'Provoni përsëri: mund të filloni menjëherë.',
    },
    unavailable: {
      title: 'SPID dhe CIE tani nuk përgjigjen',
      happened: 'Shërbimi i hyrjes tani nuk përgjigjet.',
      effect: nothingTaken,
      next: 'Provoni përsëri pas pak, ose përdorni kartën shëndetësore.',
    },
    acrTooLow: {
      title: 'Duhet një hyrje më e sigurt',
      happened:
        'Për të dhënat e shëndetit kjo lloj hyrjeje nuk mjafton: duhet edhe një kod i dytë, ose aplikacioni.',
      effect: nothingTaken,
      next: 'Provoni përsëri me SPID të nivelit 2, ose me CIE.',
    },
    claimMissing: {
      title: 'Nuk e dimë kush jeni',
      happened: 'Nga hyrja nuk erdhi kodi juaj fiskal.',
      effect: 'Nuk kemi hapur asnjë rezervim.',
      next: 'Përdorni kartën shëndetësore, ose pyesni në sportel.',
    },
    invalid: {
      title: 'Hyni përsëri',
      happened: 'Përgjigjja e hyrjes nuk mund të verifikohet.',
      effect: nothingOpened,
      next: 'Provoni përsëri. Nëse ndodh prapë, tregoni në sportel.',
    },
    otherPerson: {
      title: 'Janë dy persona të ndryshëm',
      happened: 'Hyrja nuk është e personit të kartës në lexues.',
      effect: nothingOpened,
      next: 'Hyni me identitetin tuaj, ose hiqni kartën dhe filloni nga e para.',
    },
  },
  filtering: {
    howTo: 'Zgjidhni një periudhë, ose ndryshoni ditët me minus dhe plus.',
    presets: { next: '30 ditët e ardhshme', last: '12 muajt e fundit', always: 'Të gjitha' },
    limits: { from: 'Nga', to: 'Deri më' },
    noLimit: 'Pa kufi',
    steps: {
      day: { name: 'Dita', less: 'një ditë më parë', more: 'një ditë më vonë' },
      month: { name: 'Muaji', less: 'një muaj më parë', more: 'një muaj më vonë' },
      year: { name: 'Viti', less: 'një vit më parë', more: 'një vit më vonë' },
    },
    state: 'Gjendja',
    states: {
      all: 'Të gjitha',
      due: 'E papaguar',
      paid: 'E paguar',
      performed: 'E kryer',
      cancelled: 'E anuluar',
      missed: 'E rezervuar, e pakryer',
    },
    optional: 'Nuk është e detyrueshme',
    done: 'Gati',
    datesTurned: {
      title: 'Shihni datat',
      happened: 'Dita e parë është pas së dytës.',
      effect: 'Ende nuk kemi kërkuar asgjë.',
      next: 'Ndryshoni njërën nga dy datat, pastaj prekni Kërkoni.',
    },
  },
  found: {
    count: (total) => plural(total, { one: '1 rezervim', other: `${total} rezervime` }),
    paged: (page, pages, count) => `${count}, faqja ${page} nga ${pages}`,
    since: (day) => `Nga ${plainDay(day)}`,
    until: (day) => `Deri më ${plainDay(day)}`,
    between: (first, last) => `Nga ${plainDay(first)} deri më ${plainDay(last)}`,
    always: 'Të gjitha datat',
    previous: 'Faqja e mëparshme',
    next: 'Faqja tjetër',
    none: 'Asnjë rezervim',
    narrow: 'Me këtë kërkim nuk gjejmë asgjë. Provoni të hiqni diçka:',
    nothingAtAll: 'Në emrin tuaj nuk gjejmë rezervime. Nëse prisni një, pyesni në sportel.',
    drop: {
      dates: 'Hiqni datat',
      state: 'Hiqni gjendjen',
      bookingNumber: 'Hiqni numrin e rezervimit',
      prescription: 'Hiqni numrin e recetës',
    },
  },
};
