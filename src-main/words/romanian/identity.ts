import { minutesOf, plainDay, plural } from './formats.ts';
import type { italianIdentity } from '../italian/identity.ts';

const nothingTaken = 'Nu am preluat nicio dată.';
const nothingOpened = 'Din motive de siguranță nu am deschis nimic.';

/** Words of signing in with SPID or CIE, and of the bookings of one person. */
export const romanianIdentity: typeof italianIdentity = {
  signIn: { offer: 'Acces cu SPID sau CIE', all: 'Toate programările' },
  choosingSignIn: {
    text: 'Cu SPID sau CIE vedeți toate programările. Alegeți cum intrați.',
    recommended: 'Recomandat',
    flows: {
      device: {
        name: 'Cu telefonul',
        text: 'Intrați pe telefonul dumneavoastră: aici nimeni nu vede ce scrieți.',
      },
      window: {
        name: 'Aici la totem',
        text: 'Scrieți cu tastatura totemului: cine este aproape poate vedea.',
      },
    },
  },
  startingSignIn: { title: 'Se pregătește accesul…', text: 'Durează câteva secunde.' },
  signingInByPhone: {
    title: 'Intrați cu telefonul',
    scan: 'Scanați codul QR cu telefonul.',
    qr: 'Cod QR pentru a intra cu telefonul',
    compare: 'Verificați dacă pe telefon apare acest cod',
    where: (totem, place) =>
      place === '' ? `Sunteți la totemul ${totem}` : `Sunteți la totemul ${totem}, ${place}`,
    differs: 'Dacă pe telefon vedeți alt cod sau alt totem, nu continuați.',
    address: 'Nu aveți cameră? Scrieți pe telefon această adresă:',
    waiting: 'Când ați terminat pe telefon, totemul continuă singur.',
    countdown: (seconds) => {
      const minutes = Math.floor(seconds / 60);
      if (minutes === 0) return 'Codul mai este valabil mai puțin de un minut.';
      return `Codul mai este valabil peste ${minutesOf(minutes)}.`;
    },
  },
  signingInHere: {
    opening: 'Se deschide pagina de acces…',
    checking: 'Verificăm accesul dumneavoastră…',
    site: (host) => `Sunteți pe site-ul ${host}`,
    secure: 'Conexiune protejată',
    insecure: 'Conexiune neprotejată',
  },
  signInFailed: {
    refused: {
      title: 'Acces neconfirmat',
      happened: 'Accesul cu SPID sau CIE nu a fost confirmat.',
      effect: nothingTaken,
      next: 'Dacă doriți, încercați din nou. Sau folosiți cardul de sănătate.',
    },
    expired: {
      title: 'Timpul a expirat',
      happened: 'Timpul a expirat înainte de sfârșitul accesului.',
      effect: nothingTaken,
      next: 'Încercați din nou: puteți începe imediat.',
    },
    unavailable: {
      title: 'SPID și CIE nu răspund acum',
      happened: 'Serviciul de acces nu răspunde acum.',
      effect: nothingTaken,
      next: 'Încercați din nou peste puțin timp sau folosiți cardul de sănătate.',
    },
    acrTooLow: {
      title: 'Este nevoie de un acces mai sigur',
      happened:
        'Pentru datele de sănătate acest tip de acces nu ajunge: trebuie și un al doilea cod, sau aplicația.',
      effect: nothingTaken,
      next: 'Încercați din nou cu SPID de nivelul 2 sau cu CIE.',
    },
    claimMissing: {
      title: 'Nu știm cine sunteți',
      happened: 'De la serviciul de acces nu am primit codul dumneavoastră fiscal.',
      effect: 'Nu am deschis nicio programare.',
      next: 'Folosiți cardul de sănătate sau întrebați la ghișeu.',
    },
    invalid: {
      title: 'Intrați din nou',
      happened: 'Răspunsul serviciului de acces nu poate fi verificat.',
      effect: nothingOpened,
      next: 'Încercați din nou. Dacă se repetă, spuneți la ghișeu.',
    },
    otherPerson: {
      title: 'Sunt două persoane diferite',
      happened: 'Accesul nu este al persoanei de pe cardul din cititor.',
      effect: nothingOpened,
      next: 'Intrați cu identitatea dumneavoastră, sau scoateți cardul și reîncepeți.',
    },
  },
  filtering: {
    howTo: 'Alegeți o perioadă sau schimbați zilele cu minus și plus.',
    presets: { next: 'Următoarele 30 de zile', last: 'Ultimele 12 luni', always: 'Toate' },
    limits: { from: 'De la', to: 'Până la' },
    noLimit: 'Fără limită',
    steps: {
      day: { name: 'Ziua', less: 'cu o zi mai devreme', more: 'cu o zi mai târziu' },
      month: { name: 'Luna', less: 'cu o lună mai devreme', more: 'cu o lună mai târziu' },
      year: { name: 'Anul', less: 'cu un an mai devreme', more: 'cu un an mai târziu' },
    },
    state: 'Starea',
    states: {
      all: 'Toate',
      due: 'De plătit',
      paid: 'Plătit',
      performed: 'Efectuată',
      cancelled: 'Anulată',
      missed: 'Programată, neefectuată',
    },
    optional: 'Opțional',
    done: 'Gata',
    datesTurned: {
      title: 'Verificați datele',
      happened: 'Prima zi este după a doua.',
      effect: 'Nu am căutat încă nimic.',
      next: 'Schimbați una dintre cele două date, apoi atingeți Căutați.',
    },
  },
  found: {
    count: (total) =>
      plural(total, {
        one: '1 programare',
        few: `${total} programări`,
        other: `${total} de programări`,
      }),
    paged: (page, pages, count) => `${count}, pagina ${page} din ${pages}`,
    since: (day) => `De la ${plainDay(day)}`,
    until: (day) => `Până la ${plainDay(day)}`,
    between: (first, last) => `De la ${plainDay(first)} până la ${plainDay(last)}`,
    always: 'Toate datele',
    previous: 'Pagina anterioară',
    next: 'Pagina următoare',
    none: 'Nicio programare',
    narrow: 'Cu această căutare nu găsim nimic. Încercați să scoateți ceva:',
    nothingAtAll: 'Nu găsim programări pe numele dumneavoastră. Dacă așteptați una, întrebați la ghișeu.',
    drop: {
      dates: 'Scoateți datele',
      state: 'Scoateți starea',
      bookingNumber: 'Scoateți numărul programării',
      prescription: 'Scoateți numărul rețetei',
    },
  },
};
