import type { italianHelp } from '../italian/help.ts';
import { minutesOf } from './formats.ts';

/** Words of help: where to go, a problem to be reported, a visit to be gone on with at the desk. */
export const romanianHelp: typeof italianHelp = {
  help: {
    title: 'Ajutor',
    intro: 'Dacă ceva nu merge, aici găsiți cine vă ajută.',
    unknown: 'Întrebați personalul: vă arată unde este ghișeul.',
    report: 'Semnalați o problemă',
    handOver: 'Continuați la ghișeu',
    staff: 'Zona personalului',
    which: 'Ce problemă aveți?',
    problems: {
      bookingMissing: 'Nu găsesc programarea mea',
      dataWrong: 'Datele programării sunt greșite',
      cannotCancel: 'Nu reușesc să anulez',
      paperMissing: 'Nu a ieșit foaia',
      other: 'O altă problemă',
    },
  },
  openingCase: {
    report: { title: 'Notăm semnalarea…', text: 'Durează o clipă.' },
    handOver: { title: 'Pregătim codul…', text: 'Durează o clipă.' },
  },
  caseOpened: {
    report: {
      title: 'Semnalarea este înregistrată',
      label: 'Referință',
      text: 'La ghișeu găsesc semnalarea după referință.',
    },
    handOver: {
      title: 'Mergeți la ghișeu cu acest cod',
      label: 'Cod',
      text: 'La ghișeu se continuă de aici: nu trebuie să repetați nimic.',
    },
    unnamed: 'La ghișeu se vede ce s-a întâmplat. Aduceți un act de identitate sau cardul, dacă le aveți.',
    valid: (minutes) => `Este valabil ${minutesOf(minutes)}, o singură dată.`,
    printing: 'Se tipărește foaia…',
    printed: 'Luați foaia.',
    notPrinted: 'Foaia nu a ieșit: notați codul sau fotografiați-l.',
    ifMissing: 'Dacă lipsește, notați codul sau fotografiați-l.',
  },
  caseNotOpened: {
    title: 'Cererea nu este înregistrată',
    happened: 'În acest moment totemul nu reușește să o înregistreze.',
    effect: 'Nu s-a schimbat nimic.',
    next: 'Mergeți la ghișeu și spuneți ce s-a întâmplat.',
  },
};
