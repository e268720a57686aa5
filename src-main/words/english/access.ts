import type { italianAccess } from '../italian/access.ts';

/** Words of the screens that find out who is there: by the card in the reader, or by the codes. */
export const englishAccess: typeof italianAccess = {
  readingCard: { title: 'Reading your card…', text: 'Leave the card in the reader.' },
  cardRejected: {
    takeOut: 'Take the card out of the reader.',
    reasons: {
      removed: {
        title: 'Card taken out too soon',
        happened: 'The card came out before it was read.',
        effect: 'We have not taken any data.',
        next: 'Insert it again and leave it in the reader.',
      },
      mute: {
        title: 'Turn the card',
        happened: 'The reader cannot find the chip.',
        effect: 'We have not taken any data.',
        next: 'Insert it again with the chip first, towards the reader.',
      },
      notHealthCard: {
        title: 'Card not recognised',
        happened: 'This does not look like a health card with a chip.',
        effect: 'We have not taken any data.',
        next: 'Insert your health card, or go to the desk.',
      },
      damaged: {
        title: 'Card cannot be read',
        happened: 'Data that we need are missing on the chip, or damaged.',
        effect: 'We have not taken any data.',
        next: 'Try once more. If it does not work, go to the desk.',
      },
      readerFailed: {
        title: 'The reader does not answer',
        happened: 'The reader stopped while it was reading.',
        effect: 'We have not taken any data.',
        next: 'Wait a few seconds and insert the card again.',
      },
    },
  },
  entering: {
    title: 'Access without the chip',
    text: 'Type the two codes: they are on your health card.',
    scan: 'You can also scan its barcode.',
    sheetRead:
      'We have read the code of your sheet. Now insert your card, or type its two codes: then we search.',
    sheetHalf:
      'We have read half of the prescription number. Hold the other bar code under the scanner as well.',
    sheetReadCodes:
      'We have read the code of the sheet. Now type the two codes of your card: then we search.',
    textOther:
      'Type your code and the number of your card. If you have no number: Help, then Go on at the desk.',
    labels: { fiscalCode: 'Codice fiscale (tax code)', other: 'STP, ENI or provisional code' },
    hints: {
      fiscalCode: '16 characters, on the front of the card.',
      other: 'STP or ENI and 13 digits; a provisional code has 11 digits.',
    },
    switchTo: { fiscalCode: 'I have a codice fiscale', other: 'I have an STP or ENI code' },
    cardNumber: 'Health card number',
    cardNumberHint: '20 digits, on the back of the card, at the bottom.',
    sixMonths: 'Check them and try again, or go to the desk: STP and ENI codes end after six months.',
    otherRegion: 'Card of another region',
    thisRegion: 'Card of Puglia',
    verify: 'Check',
    wrongCharacter: (place: number, character: string) => ({
      happened: `Character number ${place} (“${character}”) cannot stand here.`,
      effect: 'We have not searched for anything yet.',
      next: 'Check it on your card and correct it.',
    }),
    problems: {
      codeIncomplete: {
        title: 'Code not complete',
        happened: 'The first code is not complete.',
        effect: 'We have not searched for anything yet.',
        next: 'Check it on your card, then touch Check.',
      },
      codeWrong: {
        title: 'Check the code',
        happened: 'One character of the first code is wrong.',
        effect: 'We have not searched for anything yet.',
        next: 'Check it on your card and correct it.',
      },
      numberIncomplete: {
        title: 'Number not complete',
        happened: 'The card number has 20 digits: check how many you typed.',
        effect: 'We have not searched for anything yet.',
        next: 'It is on the back of the card. Then touch Check.',
      },
      numberWrong: {
        title: 'Check the number',
        happened: 'One digit of the card number is wrong.',
        effect: 'We have not searched for anything yet.',
        next: 'Check it on the back of the card and correct it.',
      },
      notVerified: {
        title: 'Codes not recognised',
        happened: 'With these two codes we cannot open any booking.',
        effect: 'Nothing has been changed.',
        next: 'Check them on your card and try again, or go to the desk.',
      },
      lastTry: {
        title: 'Codes not recognised',
        happened: 'With these two codes we cannot open any booking.',
        effect: 'Nothing has been changed. You can try once more.',
        next: 'Check them carefully on your card, or go to the desk.',
      },
      unavailable: {
        title: 'The booking service does not answer',
        happened: 'The booking service does not answer.',
        effect: 'Nothing has been changed.',
        next: 'Try again shortly, or go to the desk.',
      },
      otherCode: {
        title: 'Not the right code',
        happened: 'The code that was scanned is neither of a card nor of a booking or prescription.',
        effect: 'We have not searched for anything yet.',
        next: 'Scan the barcode of the card, or type the codes.',
      },
    },
  },
  verifying: { title: 'Checking…', text: 'This takes a few seconds.' },
  accessRefused: {
    title: 'We cannot open the bookings',
    happened: 'With these two codes we cannot open any booking.',
    effect: 'Nothing has been changed. For safety these codes are locked for 15 minutes.',
    next: 'Go to the desk: they can do the same things for you.',
  },
};
