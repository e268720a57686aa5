import { err, ok, type Result } from '../../result.ts';

/** `removed`: the card is gone · `failed`: reader, service or time gave out · `aborted`: nobody waits any more. */
export type TransportError = 'removed' | 'failed' | 'aborted';

/** One powered card: raw command in, data and status word out. */
export interface CardTransport {
  readonly protocol: 'T0' | 'T1';
  transmit(apdu: Uint8Array, signal: AbortSignal): Promise<Result<Uint8Array, TransportError>>;
}

/** `announced`: the card had promised the data with 61xx. */
export type CardResponse = { data: Uint8Array; status: number; announced: boolean };

/** Status words by the names of ISO 7816-4. */
export const STATUS = {
  success: 0x9000,
  endOfFile: 0x6282,
  fileNotFound: 0x6a82,
  wrongParameters: 0x6a86,
  wrongLength: 0x6700,
  securityNotSatisfied: 0x6982,
  noCurrentFile: 0x6986,
  wrongOffset: 0x6b00,
  instructionUnknown: 0x6d00,
  classUnknown: 0x6e00,
} as const;

const BYTES_AVAILABLE = 0x61;
const WRONG_LE = 0x6c;
/** A card that keeps announcing more bytes must not hold the patient. */
const MAX_FOLLOW_UPS = 8;

type Select = {
  by: 'id' | 'aid' | 'pathFromRoot' | 'pathFromHere';
  target: readonly number[];
  wantFci: boolean;
};
const SELECT_P1: Record<Select['by'], number> = {
  id: 0x00,
  aid: 0x04,
  pathFromRoot: 0x08,
  pathFromHere: 0x09,
};

/** SELECT. Le follows only under T=1: under T=0 the card announces its answer with 61xx. */
export function selectCommand(select: Select, protocol: CardTransport['protocol']): Uint8Array {
  const { by, target, wantFci } = select;
  const le = wantFci && by !== 'id' && protocol === 'T1' ? [0x00] : [];
  return Uint8Array.of(0x00, 0xa4, SELECT_P1[by], wantFci ? 0x00 : 0x0c, target.length, ...target, ...le);
}

/** READ BINARY of the selected file; `length` 1-256. */
export function readBinaryCommand(offset: number, length: number): Uint8Array {
  return Uint8Array.of(0x00, 0xb0, (offset >> 8) & 0x7f, offset & 0xff, length & 0xff);
}

/** One command with what PC/SC leaves to us: 61xx is fetched with GET RESPONSE, 6Cxx is asked again, once. */
export async function exchange(
  transport: CardTransport,
  command: Uint8Array,
  signal: AbortSignal,
): Promise<Result<CardResponse, TransportError>> {
  let next = command;
  let corrected = false;
  let announced = false;
  let collected: Uint8Array = new Uint8Array();
  for (let turn = 0; turn <= MAX_FOLLOW_UPS; turn += 1) {
    const answer = await transport.transmit(next, signal);
    if (!answer.ok) return answer;
    if (answer.value.length < 2) return err('removed');
    const { data, status } = splitStatus(answer.value);
    collected = Uint8Array.of(...collected, ...data);
    const high = status >> 8;
    if (high === BYTES_AVAILABLE) {
      announced = true;
      next = Uint8Array.of(0x00, 0xc0, 0x00, 0x00, status & 0xff);
    } else if (high === WRONG_LE && !corrected) {
      corrected = true;
      next = withLe(next, status & 0xff);
    } else {
      return ok({ data: collected, status, announced });
    }
  }
  return ok({ data: collected, status: STATUS.wrongLength, announced });
}

/** Le is the fifth byte of a command without data, and the one after the data of any other. */
function withLe(command: Uint8Array, le: number): Uint8Array {
  const [, , , , dataLength = 0] = command;
  return Uint8Array.of(...command.subarray(0, command.length > 5 ? 5 + dataLength : 4), le);
}

function splitStatus(response: Uint8Array): { data: Uint8Array; status: number } {
  const end = response.length - 2;
  const [high = 0, low = 0] = response.subarray(end);
  return { data: response.subarray(0, end), status: (high << 8) | low };
}
