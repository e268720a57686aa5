import type { italianHelp } from '../italian/help.ts';

/** Words of help: where to go, a problem to be reported, a visit to be gone on with at the desk. */
export const englishHelp: typeof italianHelp = {
  help: {
    title: 'Help',
    intro: 'If something does not work, these people help you.',
    unknown: 'Ask the staff of this place: they show you the desk.',
    report: 'Report a problem',
    handOver: 'Go on at the desk',
    staff: 'Staff area',
    which: 'What is the problem?',
    problems: {
      bookingMissing: 'I cannot find my booking',
      dataWrong: 'The data of the booking are wrong',
      cannotCancel: 'I cannot cancel',
      paperMissing: 'The sheet did not come out',
      other: 'Another problem',
    },
  },
  openingCase: {
    report: { title: 'Writing it down…', text: 'This takes a moment.' },
    handOver: { title: 'Preparing the code…', text: 'This takes a moment.' },
  },
  caseOpened: {
    report: {
      title: 'Your report is written down',
      label: 'Reference',
      text: 'The desk finds your report by its reference.',
    },
    handOver: {
      title: 'Go to the desk with this code',
      label: 'Code',
      text: 'The desk goes on from here: you need not repeat anything.',
    },
    unnamed: 'The desk sees what happened. Bring a document or your card, if you have them.',
    valid: (minutes: number) => `It is good for ${minutes} minutes, once.`,
    printing: 'Printing the sheet…',
    printed: 'Take the sheet.',
    notPrinted: 'The sheet did not come out: write the code down or take a photo of it.',
    ifMissing: 'If it is missing, write the code down or take a picture of it.',
  },
  caseNotOpened: {
    title: 'Your request is not written down',
    happened: 'The totem cannot write it down at this moment.',
    effect: 'Nothing has been changed.',
    next: 'Go to the desk and tell what happened.',
  },
};
