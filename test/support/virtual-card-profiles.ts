import { STATUS } from '../../src-main/devices/card/apdu.ts';

/** How a lot of cards answers; ATRs are those of real lots where one is public. */
type Behaviour = {
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

const ST_2021 = '3BFF1800FF8131FE55006B0209161701110143 4E531131808D'.replace(' ', '');

const BEHAVIOURS = {
  /** T=1, ST Incard lot "ST 2021". */
  st2021: { atr: ST_2021, protocol: 'T1', quietSelect: true, selects: [0x00, 0x08, 0x09] },
  /** T=1, wants a description of the file with every selection. */
  idemia2021: {
    atr: '3BFF1800008131FE45006B05052000012101434E5310318079',
    protocol: 'T1',
    selects: [0x00, 0x08],
  },
  /** T=1, one identifier at a time. */
  siemens: { atr: '3BFF1800FFC10A31FE55006B0508C80C011101434E5310318005', protocol: 'T1', selects: [0x00] },
  /** T=1, wants its application first. The true ATR of this lot is not public. */
  ace2025: {
    atr: ST_2021,
    protocol: 'T1',
    quietSelect: true,
    selects: [0x09],
    aid: 'A000000530000B104001021A',
  },
  /** The contactless face of another lot: no historical bytes, another application. */
  st2022Contactless: {
    atr: '3B80800101',
    protocol: 'T1',
    quietSelect: true,
    selects: [0x08],
    aid: 'A00000009501004D',
  },
  /** T=0 with 61xx and 6Cxx; no such lot is known, the code for it is defensive. */
  t0: { atr: '3B6F0000006B02091617011101434E53113180', protocol: 'T0', selects: [0x00, 0x08] },
  bankNotFound: {
    atr: '3B6E000080318066B08412016E0183009000',
    protocol: 'T0',
    selects: [],
    always: STATUS.fileNotFound,
  },
  bankUnknown: {
    atr: '3B6E000080318066B08412016E0183009000',
    protocol: 'T0',
    selects: [],
    always: STATUS.instructionUnknown,
  },
  /** An answer to reset longer than any: the reader cannot power it up, as with a card upside down. */
  mute: { atr: '3B'.padEnd(80, '0'), protocol: 'T1', selects: [], always: STATUS.instructionUnknown },
} as const satisfies Record<string, Behaviour>;

export type CardProfile = keyof typeof BEHAVIOURS;

/** The inside of a virtual card: bytes in, bytes out, no I/O. */
export type CardChip = { atr: Uint8Array; protocol: 'T0' | 'T1'; respond(apdu: Uint8Array): Uint8Array };

/** `cardId` left out: a card without EF_IDCarta. */
export type CardFiles = { personalData: Uint8Array; cardId?: string };

const FILE_DESCRIPTION = Uint8Array.from(
  Buffer.from('6F1E8002019082030100008302110285010186090000FFFFFFFFFFFFFF8A0105', 'hex'),
);

export function createCardChip(profile: CardProfile, files: CardFiles): CardChip {
  const behaviour: Behaviour = BEHAVIOURS[profile];
  const content = new Map([[0x11001102, files.personalData]]);
  if (files.cardId !== undefined)
    content.set(0x10001003, Uint8Array.from(Buffer.from(files.cardId, 'latin1')));
  const directories = new Set([...content.keys()].map((path) => path >>> 16));
  let application = behaviour.aid === undefined;
  let directory = 0;
  let current: Uint8Array | undefined;
  let waiting: Uint8Array | undefined;

  const select = (p1: number, p2: number, target: Buffer): Uint8Array => {
    if (p1 === 0x04 && target.toString('hex').toUpperCase() === behaviour.aid) {
      application = true;
      directory = 0;
      return described();
    }
    if (!application) return status(STATUS.fileNotFound);
    if (!behaviour.selects.includes(p1)) return status(STATUS.wrongParameters);
    if (p2 === 0x0c && !behaviour.quietSelect) return status(STATUS.wrongParameters);
    if (!enter(p1, target)) return status(STATUS.fileNotFound);
    return p2 === 0x0c ? status(STATUS.success) : described();
  };
  const enter = (p1: number, target: Buffer): boolean => {
    const id = target.readUInt16BE(0);
    if (p1 === 0x00 && (id === 0x3f00 || directories.has(id))) {
      directory = id;
      return true;
    }
    // A path from here does not leave the directory of the last selection.
    if (p1 === 0x09 && directory !== 0) return false;
    const path = p1 === 0x00 ? directory * 0x10000 + id : target.readUInt32BE(0);
    const file = content.get(path);
    if (!file) return false;
    directory = path >>> 16;
    current = file;
    return true;
  };
  const described = (): Uint8Array => {
    if (behaviour.protocol === 'T1') return Uint8Array.of(...FILE_DESCRIPTION, 0x90, 0x00);
    waiting = FILE_DESCRIPTION;
    return status(0x6100 | FILE_DESCRIPTION.length);
  };
  const read = (offset: number, length: number): Uint8Array => {
    if (!current) return status(STATUS.noCurrentFile);
    if (offset >= current.length) return status(STATUS.wrongOffset);
    const data = current.subarray(offset, offset + length);
    if (data.length === length) return Uint8Array.of(...data, 0x90, 0x00);
    return behaviour.protocol === 'T0' ? status(0x6c00 | data.length) : Uint8Array.of(...data, 0x62, 0x82);
  };
  const respond = (bytes: Uint8Array): Uint8Array => {
    const apdu = Buffer.from(bytes);
    if (behaviour.always !== undefined) return status(behaviour.always);
    const [, instruction, p1 = 0, p2 = 0, p3 = 0] = apdu;
    if (instruction === 0xa4) return select(p1, p2, apdu.subarray(5, 5 + p3));
    if (instruction === 0xb0) return read(p1 * 256 + p2, p3 || 256);
    if (instruction === 0xc0 && waiting) return Uint8Array.of(...waiting, 0x90, 0x00);
    return status(STATUS.instructionUnknown);
  };
  return { atr: Uint8Array.from(Buffer.from(behaviour.atr, 'hex')), protocol: behaviour.protocol, respond };
}

function status(word: number): Uint8Array {
  return Uint8Array.of(word >> 8, word & 0xff);
}
