import type { PrinterFault } from '../../printer.ts';
import { askDevice } from './device-status.ts';
import type { EscposModel } from './escpos-model.ts';
import type { Wire } from './wire.ts';

/** `left`: pieces that the printer took and has not worked through. `begun`: something of the slip is on paper. */
export type Sent = { verdict: 'printed' | PrinterFault; begun: boolean; left: number };

export type SendPiecesDeps = {
  wire: Wire;
  model: Pick<EscposModel, 'endMark'>;
  /** Milliseconds, monotonic. */
  now: () => number;
  deadlineMs: number;
  pollMs?: number;
};

/** One is printed while the next arrives; what lies in the printer when it stops stays small. */
const ahead = 2;
/** So long may a printer take nothing, or say nothing, before it counts as away. */
const awayMs = 5000;

/**
 * Sends the pieces as the printer works through them, and looks at it all the while. `printed` only when it has
 * answered in its turn after the last of them and says after that that it is well.
 */
export async function sendPieces(deps: SendPiecesDeps, pieces: readonly Uint8Array[]): Promise<Sent> {
  const { wire, model } = deps;
  const device = watchDevice(deps);
  const before = wire.turnsAnswered();
  let sent = 0;
  const left = (): number => sent - (wire.turnsAnswered() - before);
  const end = (verdict: Sent['verdict']): Sent => ({ verdict, begun: sent > 0, left: left() });

  for (const piece of pieces) {
    const fault = await device.until(() => left() < ahead);
    if (fault) return end(fault);
    wire.send(Buffer.concat([piece, Uint8Array.from(model.endMark)]));
    sent += 1;
  }
  const fault = await device.until(() => left() <= 0);
  // Nobody knows how far a printer came that went away with the whole slip.
  if (fault) return end(fault === 'offline' ? 'notConfirmed' : fault);
  const lastWord = await device.untilWell();
  return end(lastWord === 'offline' ? 'notConfirmed' : (lastWord ?? 'printed'));
}

function watchDevice({ wire, now, deadlineMs, pollMs = 350 }: SendPiecesDeps) {
  const start = now();
  let polledAt = -Infinity;
  let awaySince: number | undefined;

  async function look(): Promise<PrinterFault | undefined> {
    const status = await askDevice(wire);
    polledAt = now();
    if (status?.faults[0]) return status.faults[0];
    awaySince = status?.isOnline ? undefined : (awaySince ?? polledAt);
    return wire.isLost() || polledAt - (awaySince ?? polledAt) >= awayMs ? 'offline' : undefined;
  }

  async function until(isSo: () => boolean): Promise<PrinterFault | undefined> {
    for (;;) {
      if (now() - polledAt >= pollMs) {
        const fault = await look();
        if (fault) return fault;
      }
      if (isSo()) return undefined;
      if (wire.isLost()) return 'offline';
      if (now() - start >= deadlineMs) return 'notConfirmed';
      await wire.news(pollMs - (now() - polledAt));
    }
  }

  return {
    until,
    untilWell(): Promise<PrinterFault | undefined> {
      polledAt = -Infinity;
      return until(() => awaySince === undefined);
    },
  };
}
