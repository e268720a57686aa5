import { STATUS } from '../../src-main/devices/card/apdu.ts';
import { type Chunking, readChunk, statusWord } from './card-chunking.ts';
import { type CardLot, HEALTH_CARD_LOTS, OTHER_CARD_LOTS } from './virtual-card-lots.ts';

const LOTS = { ...HEALTH_CARD_LOTS, ...OTHER_CARD_LOTS };

export type CardProfile = keyof typeof LOTS;

/** The inside of a virtual card: bytes in, bytes out, no I/O. */
export type CardChip = { atr: Uint8Array; protocol: 'T0' | 'T1'; respond(apdu: Uint8Array): Uint8Array };

/** `cardId` left out: a card without EF_IDCarta. */
export type CardFiles = { personalData: Uint8Array; cardId?: string; chunking?: Chunking };

const FILE_DESCRIPTION = Uint8Array.from(
  Buffer.from('6F1E8002019082030100008302110285010186090000FFFFFFFFFFFFFF8A0105', 'hex'),
);
const ROOT = '3F00';

export function createCardChip(profile: CardProfile, files: CardFiles): CardChip {
  const lot: CardLot = LOTS[profile];
  const { personalData, cardId, chunking = {} } = files;
  const end = lot.protocol === 'T0' ? '6Cxx' : '6282';
  const content = new Map([['11001102', personalData]]);
  if (cardId !== undefined) content.set('10001003', Uint8Array.from(Buffer.from(cardId, 'latin1')));
  const directories = new Set(['', ...[...content.keys()].map((path) => path.slice(0, 4))]);
  let application = lot.aid === undefined;
  let directory = '';
  let current: Uint8Array | undefined;
  let waiting: Uint8Array | undefined;

  const select = (p1: number, p2: number, target: string): Uint8Array => {
    if (p1 === 0x04 && target === lot.aid) {
      application = true;
      directory = '';
      return described();
    }
    if (!application) return statusWord(STATUS.fileNotFound);
    if (!lot.selects.includes(p1)) return statusWord(STATUS.wrongParameters);
    if (p2 === 0x0c && !lot.quietSelect) return statusWord(STATUS.wrongParameters);
    if (!enter(pathOf(p1, target))) return statusWord(STATUS.fileNotFound);
    return p2 === 0x0c ? statusWord(STATUS.success) : described();
  };
  const pathOf = (p1: number, target: string): string => {
    if (target.startsWith(ROOT)) return target.slice(ROOT.length);
    if (p1 === 0x08 || (p1 === 0x00 && directories.has(target))) return target;
    return directory + target;
  };
  const enter = (path: string): boolean => {
    const file = content.get(path);
    if (!file && !directories.has(path)) return false;
    directory = path.slice(0, 4);
    current = file;
    return true;
  };
  const described = (): Uint8Array => {
    if (lot.protocol === 'T1') return Uint8Array.of(...FILE_DESCRIPTION, ...statusWord(STATUS.success));
    waiting = FILE_DESCRIPTION;
    return statusWord(0x6100 | FILE_DESCRIPTION.length);
  };
  const respond = (bytes: Uint8Array): Uint8Array => {
    if (lot.always !== undefined) return statusWord(lot.always);
    const [, instruction, p1 = 0, p2 = 0, p3 = 0] = bytes;
    if (instruction === 0xa4) return select(p1, p2, hex(bytes.subarray(5, 5 + p3)));
    if (instruction === 0xb0 && !current) return statusWord(STATUS.noCurrentFile);
    if (instruction === 0xb0 && current)
      return readChunk(current, p1 * 256 + p2, p3 || 256, { end, ...chunking });
    if (instruction === 0xc0 && waiting) return Uint8Array.of(...waiting, ...statusWord(STATUS.success));
    return statusWord(STATUS.instructionUnknown);
  };
  return { atr: Uint8Array.from(Buffer.from(lot.atr, 'hex')), protocol: lot.protocol, respond };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}
