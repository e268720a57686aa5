import type { italianHelp } from '../italian/help.ts';

/** Words of help: where to go, a problem to be reported, a visit to be gone on with at the desk. */
export const albanianHelp: typeof italianHelp = {
  help: {
    title: 'Ndihmë',
    intro: 'Nëse diçka nuk shkon, këtu gjeni kush ju ndihmon.',
    unknown: 'Pyesni personelin: ju tregon sportelin.',
    report: 'Tregoni një problem',
    handOver: 'Vazhdoni në sportel',
    staff: 'Zona e personelit',
    which: 'Çfarë problemi keni?',
    problems: {
      bookingMissing: 'Nuk e gjej rezervimin tim',
      dataWrong: 'Të dhënat e rezervimit janë gabim',
      cannotCancel: 'Nuk arrij ta anuloj',
      paperMissing: 'Nuk doli fleta',
      other: 'Një problem tjetër',
    },
  },
  openingCase: {
    report: { title: 'Po e shënojmë problemin…', text: 'Duhet një çast.' },
    handOver: { title: 'Po përgatisim kodin…', text: 'Duhet një çast.' },
  },
  caseOpened: {
    report: {
      title: 'Problemi u shënua',
      label: 'Referenca',
      text: 'Në sportel e gjejnë problemin me këtë referencë.',
    },
    handOver: {
      title: 'Shkoni në sportel me këtë kod',
      label: 'Kodi',
      text: 'Në sportel vazhdojnë nga këtu: nuk keni nevojë të përsëritni asgjë.',
    },
    unnamed: 'Në sportel shohin çfarë ka ndodhur. Merrni me vete një dokument ose kartën, nëse i keni.',
    valid: (minutes) => `Vlen ${minutes} minuta, vetëm një herë.`,
    printing: 'Po printohet fleta…',
    printed: 'Merrni fletën.',
    notPrinted: 'Fleta nuk doli: shkruani kodin ose fotografojeni.',
    ifMissing: 'Nëse mungon, shkruajeni kodin ose fotografojeni.',
  },
  caseNotOpened: {
    title: 'Kërkesa nuk u regjistrua',
    happened: 'Në këtë çast totemi nuk arrin ta regjistrojë.',
    effect: 'Nuk ndryshoi asgjë.',
    next: 'Shkoni në sportel dhe tregoni çfarë ka ndodhur.',
  },
};
