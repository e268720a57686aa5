import type { CardHolder, CardReadError } from '../../domain/card-holder.ts';
import { err, ok, type Result } from '../../result.ts';
import { type CardTransport, exchange, readBinaryCommand, STATUS, type TransportError } from './apdu.ts';
import { parsePersonalData } from './personal-data.ts';
import { type CardSession, type FilePath, type Rung, SELECT_LADDER } from './select-ladder.ts';

const PERSONAL_DATA: FilePath = [0x1100, 0x1102];
const CARD_ID: FilePath = [0x1000, 0x1003];
const PERSONAL_DATA_LENGTH = 400;
const CARD_ID_LENGTH = 16;
/** Some masks refuse 0xFF and more in one go. */
const CHUNK = 0xf0;

/**
 * Reads the person of a TS-CNS without PIN: EF_DatiPersonali (3F00/1100/1102), then EF_IDCarta (3F00/1000/1003).
 * Nothing is told of a person whose data are not whole; a card without EF_IDCarta is a good card.
 */
export async function readHealthCard(
  transport: CardTransport,
  signal: AbortSignal,
): Promise<Result<CardHolder, Extract<CardReadError, 'notHealthCard' | 'damaged'> | TransportError>> {
  const session: CardSession = { transport, signal };
  let selectable = false;
  for (const rung of SELECT_LADDER) {
    const selected = await rung(session, PERSONAL_DATA);
    if (!selected.ok) return selected;
    if (!selected.value) continue;
    selectable = true;
    const bytes = await readFile(session, PERSONAL_DATA_LENGTH);
    if (!bytes.ok) return bytes;
    if (bytes.value.length === 0) continue;
    const person = parsePersonalData(bytes.value);
    if (!person.ok) return person;
    const cardId = await readCardId(session, rung);
    return cardId.ok ? ok({ ...person.value, cardId: cardId.value }) : cardId;
  }
  return err(selectable ? 'damaged' : 'notHealthCard');
}

async function readCardId(session: CardSession, rung: Rung): Promise<Result<string, TransportError>> {
  const selected = await rung(session, CARD_ID);
  if (!selected.ok) return selected;
  if (!selected.value) return ok('');
  const bytes = await readFile(session, CARD_ID_LENGTH);
  if (!bytes.ok) return bytes;
  const text = String.fromCharCode(...bytes.value);
  return ok(/^[0-9A-Z]{16}$/.test(text) ? text : '');
}

/** What the selected file gives, at most `length` bytes; empty when it cannot be read. */
async function readFile(session: CardSession, length: number): Promise<Result<Uint8Array, TransportError>> {
  const file = new Uint8Array(length);
  let offset = 0;
  while (offset < length) {
    const wanted = Math.min(CHUNK, length - offset);
    const answer = await exchange(session.transport, readBinaryCommand(offset, wanted), session.signal);
    if (!answer.ok) return answer;
    const data = answer.value.data.subarray(0, length - offset);
    const readable = answer.value.status === STATUS.success || answer.value.status === STATUS.endOfFile;
    if (readable) {
      file.set(data, offset);
      offset += data.length;
    }
    // End of file, an offset past it, a refusal or an empty answer: the parser says whether it was enough.
    if (answer.value.status !== STATUS.success || data.length === 0) break;
  }
  return ok(file.subarray(0, offset));
}
