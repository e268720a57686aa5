import { STATUS } from '../../src-main/devices/card/apdu.ts';

/** How a lot of cards answers; ATRs are those of real lots where one is public. */
export type CardLot = {
  atr: string;
  protocol: 'T0' | 'T1';
  /** SELECT with P2=0C is understood. */
  quietSelect?: boolean;
  /** SELECT P1 values that are understood. */
  selects: readonly number[];
  /** Without this application nothing is there. */
  aid?: string;
  /** Every command gets this status word. */
  always?: number;
};

const ST_2021 = '3BFF1800FF8131FE55006B02091617011101434E531131808D';
/** ST Incard: every way to select, all in silence. */
const st = { protocol: 'T1', quietSelect: true, selects: [0x00, 0x08, 0x09] } as const;
/** IDEMIA and Oberthur: a description of the file with every selection. */
const idemia = { protocol: 'T1', selects: [0x00, 0x08] } as const;
/** One identifier at a time. */
const oneByOne = { protocol: 'T1', selects: [0x00] } as const;

/** Lots of the health card that can be met in a corridor. How each selects is ours; the ladder must do for any. */
export const HEALTH_CARD_LOTS = {
  st2021: { atr: ST_2021, ...st },
  stTrento: { atr: '3BFF1800FF8131FE55006B02091717011101434E531131808C', ...st },
  stLombardia: { atr: '3BFF1800FF8131FE55006B02090200011101434E531031808F', ...st },
  idemia2021: { atr: '3BFF1800008131FE45006B05052000012101434E5310318079', ...idemia },
  idemiaCosmo91: { atr: '3BFF1800008131FE45006B0505912001F101434E5310318038', ...idemia },
  oberthur: { atr: '3BFF1800008131FE45006B04050100012101434E5310318059', ...idemia },
  siemens: { atr: '3BFF1800FFC10A31FE55006B0508C80C011101434E5310318005', ...oneByOne },
  athena: { atr: '3BDF18008131FE7D006B150C0181011101434E53103180E8', ...oneByOne },
  /** Dual interface, here with its contacts: a quiet path from the root and nothing else. */
  gdNxp: {
    atr: '3BFF1800FF8131FE4D006B0404B85B01F101434E531031809D',
    protocol: 'T1',
    quietSelect: true,
    selects: [0x08],
  },
  /** Wants its application first. The true ATR of this lot is not public. */
  ace2025: {
    atr: ST_2021,
    protocol: 'T1',
    quietSelect: true,
    selects: [0x09],
    aid: 'A000000530000B104001021A',
  },
  /** The same, and no selection without a description. */
  ace2025Described: { atr: ST_2021, protocol: 'T1', selects: [0x09], aid: 'A000000530000B104001021A' },
  /** The contactless face of another lot: no historical bytes, another application. */
  st2022Contactless: {
    atr: '3B80800101',
    protocol: 'T1',
    quietSelect: true,
    selects: [0x08],
    aid: 'A00000009501004D',
  },
  idemiaContactless: { atr: '3B8B80010031C16408923354009000F3', ...idemia },
  /** T=0 with 61xx and 6Cxx; no such lot is known, the code for it is defensive. */
  t0: { atr: '3B6F0000006B02091617011101434E53113180', protocol: 'T0', selects: [0x00, 0x08] },
} as const satisfies Record<string, CardLot>;

const BANK = { atr: '3B6E000080318066B08412016E0183009000', protocol: 'T0', selects: [] } as const;

/** What is no health card, or gives no answer. */
export const OTHER_CARD_LOTS = {
  bankNotFound: { ...BANK, always: STATUS.fileNotFound },
  bankUnknown: { ...BANK, always: STATUS.instructionUnknown },
  /** An answer to reset longer than any: the reader cannot power it up, as with a card upside down. */
  mute: { atr: '3B'.padEnd(80, '0'), protocol: 'T1', selects: [], always: STATUS.instructionUnknown },
} as const satisfies Record<string, CardLot>;
