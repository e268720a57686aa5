import type { italianHelp } from '../italian/help.ts';

/** Words of help: where to go, a problem to be reported, a visit to be gone on with at the desk. */
export const frenchHelp: typeof italianHelp = {
  help: {
    title: 'Aide',
    intro: 'En cas de problème, voici qui peut vous aider.',
    unknown: 'Demandez au personnel : on vous indiquera le guichet.',
    report: 'Signaler un problème',
    handOver: 'Continuer au guichet',
    staff: 'Espace du personnel',
    which: 'Quel est le problème ?',
    problems: {
      bookingMissing: 'Je ne trouve pas mon rendez-vous',
      dataWrong: 'Les données du rendez-vous sont fausses',
      cannotCancel: "Je n'arrive pas à annuler",
      paperMissing: "La feuille n'est pas sortie",
      other: 'Un autre problème',
    },
  },
  openingCase: {
    report: { title: 'Nous notons le problème…', text: 'Cela prend un instant.' },
    handOver: { title: 'Nous préparons le code…', text: 'Cela prend un instant.' },
  },
  caseOpened: {
    report: {
      title: 'Signalement enregistré',
      label: 'Référence',
      text: 'Au guichet, on trouve votre signalement avec la référence.',
    },
    handOver: {
      title: 'Allez au guichet avec ce code',
      label: 'Code',
      text: "Au guichet, on continue à partir d'ici : vous n'avez rien à répéter.",
    },
    unnamed:
      "Au guichet, on voit ce qui s'est passé. Apportez une pièce d'identité ou votre carte, si vous en avez une.",
    valid: (minutes: number) => `Ce code est valable ${minutes} minutes, une seule fois.`,
    printing: 'Nous imprimons la feuille…',
    printed: 'Prenez la feuille.',
    notPrinted: "La feuille n'est pas sortie : notez le code ou prenez-le en photo.",
    ifMissing: 'Si elle manque, notez le code ou photographiez-le.',
  },
  caseNotOpened: {
    title: "Votre demande n'est pas enregistrée",
    happened: "En ce moment, la borne n'arrive pas à l'enregistrer.",
    effect: "Rien n'a été changé.",
    next: "Allez au guichet et racontez ce qui s'est passé.",
  },
};
