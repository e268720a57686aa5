import { connect } from 'node:net';
import type { Bitmap } from '../../src-main/devices/printer.ts';
import { epsonTmT20 } from '../../src-main/devices/printing/escpos/models/epson-tm-t20.ts';
import { slipBytes } from '../../src-main/devices/printing/escpos/slip-bytes.ts';
import { headToKnife } from '../../test/support/escpos/mechanism.ts';
import { openSimulatedEscpos, type SimulatedEscpos } from '../../test/support/escpos/simulated-escpos.ts';
import { until } from '../../test/support/until.ts';
import { interleave } from './figure.ts';
import type { Bench, Line } from './figure.ts';
import { control, dispatch, openBooking, see, startVisited } from './visit.ts';

/** 250 mm a second, as the fast ones. */
const linesPerSecond = 2000;

/** From the touch until the slip is cut off, in a printer without a queue. */
export async function printInNetwork(bench: Bench): Promise<Line> {
  const device = await openSimulatedEscpos({ linesPerSecond });
  const printer = { driver: 'escpos', address: device.address, model: 'epson-tm-t20' };
  const totem = await startVisited(bench, { printer });
  try {
    await openBooking(totem);
    let bytes: Uint8Array[] = [];
    const samples = await interleave(
      bench.rounds(5, 2),
      async () => {
        const { ms, piece } = await untilCut(device, () => totem.press(control('Stampa promemoria')));
        bytes = await slipBytes(withoutFeed(piece), epsonTmT20);
        await see(totem, 'Ritira il promemoria');
        await dispatch(totem, { kind: 'continue' });
        await see(totem, 'Riepilogo');
        return ms;
      },
      async () => (await untilCut(device, () => sendAll(device, bytes))).ms,
    );
    return {
      figure: 'print touched to slip cut off, in the network',
      unit: 'ms',
      ours: samples.ours,
      peer: { name: 'the same bytes sent at once', samples: samples.peer },
      aim: { ratio: 1.5 },
    };
  } finally {
    await totem.close();
    await device.close();
  }
}

/** As it was sent: what the knife fed is no part of it. */
function withoutFeed({ width, height, rows }: Bitmap): Bitmap {
  const lines = height - headToKnife;
  return { width, height: lines, rows: rows.subarray(0, (lines * width) / 8) };
}

/** `start` gives when it began. */
async function untilCut(
  device: SimulatedEscpos,
  start: () => Promise<number>,
): Promise<{ ms: number; piece: Bitmap }> {
  await until('nobody is connected', () => !device.isConnected());
  const count = device.mechanism.pieces().length;
  const from = await start();
  await device.nextPiece(count);
  const ms = performance.timeOrigin + performance.now() - from;
  const piece = device.mechanism.pieces()[count];
  if (!piece) throw new Error('no slip');
  return { ms, piece };
}

async function sendAll(device: SimulatedEscpos, pieces: readonly Uint8Array[]): Promise<number> {
  const { hostname, port } = new URL(device.address);
  const from = performance.timeOrigin + performance.now();
  const socket = connect(Number(port), hostname);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  socket.end(Buffer.concat(pieces));
  socket.resume();
  return from;
}
