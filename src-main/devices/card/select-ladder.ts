import { ok, type Result } from '../../result.ts';
import { type CardTransport, exchange, STATUS, selectCommand, type TransportError } from './apdu.ts';

/** A file of the card by its directory under the root and its own id. */
export type FilePath = readonly [directory: number, file: number];
export type CardSession = { transport: CardTransport; signal: AbortSignal };
/** One way to select a file; true when the card says it did. Cards differ by lot. */
export type Rung = (session: CardSession, path: FilePath) => Promise<Result<boolean, TransportError>>;

const CNS_AID = [0xa0, 0x00, 0x00, 0x05, 0x30, 0x00, 0x0b, 0x10, 0x40, 0x01, 0x02, 0x1a];
const CONTACTLESS_AID = [0xa0, 0x00, 0x00, 0x00, 0x95, 0x01, 0x00, 0x4d];
const ROOT = 0x3f00;

/** From the way of the oldest cards to that of the newest lots; never chosen by ATR, which new lots change. */
export const SELECT_LADDER: readonly Rung[] = [
  (session, path) => selectPath(session, 'pathFromRoot', path, false),
  (session, path) => selectPath(session, 'pathFromRoot', path, true),
  (session, path) => afterAid(session, CNS_AID, () => selectFromHere(session, path)),
  (session, path) => afterAid(session, CONTACTLESS_AID, () => selectAnyPath(session, path)),
  (session, path) => selectOneByOne(session, [ROOT, ...path]),
];

async function select(
  { transport, signal }: CardSession,
  what: Parameters<typeof selectCommand>[0],
): Promise<Result<boolean, TransportError>> {
  const answer = await exchange(transport, selectCommand(what, transport.protocol), signal);
  // 61xx says that the file is selected, whatever becomes of its description.
  return answer.ok ? ok(answer.value.status === STATUS.success || answer.value.announced) : answer;
}

function selectPath(
  session: CardSession,
  by: 'pathFromRoot' | 'pathFromHere',
  path: FilePath,
  wantFci: boolean,
): Promise<Result<boolean, TransportError>> {
  return select(session, { by, target: path.flatMap(bytesOf), wantFci });
}

async function selectFromHere(
  session: CardSession,
  path: FilePath,
): Promise<Result<boolean, TransportError>> {
  const quiet = await selectPath(session, 'pathFromHere', path, false);
  return !quiet.ok || quiet.value ? quiet : selectPath(session, 'pathFromHere', path, true);
}

async function selectAnyPath(session: CardSession, path: FilePath): Promise<Result<boolean, TransportError>> {
  for (const wantFci of [false, true]) {
    const fromRoot = await selectPath(session, 'pathFromRoot', path, wantFci);
    if (!fromRoot.ok || fromRoot.value) return fromRoot;
  }
  return selectFromHere(session, path);
}

async function afterAid(
  session: CardSession,
  aid: readonly number[],
  then: () => Promise<Result<boolean, TransportError>>,
): Promise<Result<boolean, TransportError>> {
  const application = await select(session, { by: 'aid', target: aid, wantFci: true });
  return application.ok && application.value ? then() : application;
}

async function selectOneByOne(
  session: CardSession,
  ids: readonly number[],
): Promise<Result<boolean, TransportError>> {
  for (const id of ids) {
    const selected = await select(session, { by: 'id', target: bytesOf(id), wantFci: true });
    if (!selected.ok || !selected.value) return selected;
  }
  return ok(true);
}

function bytesOf(id: number): number[] {
  return [id >> 8, id & 0xff];
}
