import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One connection to a printer, for one job or one look: many printers take no second one. */
export interface Wire {
  send(bytes: Uint8Array): void;
  /** DLE EOT `question`. `undefined`: no answer within the time, or one before has had none yet. */
  ask(question: number, withinMs: number): Promise<number | undefined>;
  /** Sends a command that forgets what was received, and waits for the word that it is done. */
  clear(command: readonly number[], withinMs: number): Promise<boolean>;
  /** Answers to commands that are answered in their turn (GS r, ESC v). */
  turnsAnswered(): number;
  isLost(): boolean;
  /** The next answer or the end of the connection, or this time. */
  news(withinMs: number): Promise<void>;
  /** Lets what was sent go out, at the longest for so long. `true`: it has. */
  close(withinMs?: number): Promise<boolean>;
}

/** The block that DLE DC4 function 8 is answered with. */
const clearedHead = 0x37;
const clearedRest = 2;
const hangUpMs = 300;

/** `undefined`: nobody there. A printer that is done with somebody else a moment later is found. */
export async function openWire(host: string, port: number, withinMs = 2000): Promise<Wire | undefined> {
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    const socket = await connected(host, port, giveUpAt - performance.now());
    if (socket) return wireOf(socket);
    if (performance.now() + 200 >= giveUpAt) return undefined;
    await sleep(200);
  }
}

function connected(host: string, port: number, withinMs: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true });
    const fail = (): void => {
      socket.destroy();
      resolve(undefined);
    };
    const timer = setTimeout(fail, Math.max(0, withinMs));
    socket.once('connect', () => resolve(socket));
    socket.once('error', fail);
    socket.once('close', () => clearTimeout(timer));
    socket.once('connect', () => clearTimeout(timer));
  });
}

function wireOf(socket: Socket): Wire {
  let question: ((answer: number) => void) | null = null;
  let turns = 0;
  let blockLeft = 0;
  let cleared = 0;
  let wake: () => void = () => undefined;

  function take(byte: number): void {
    if (blockLeft > 0) {
      blockLeft -= 1;
      if (blockLeft === 0) cleared += 1;
    } else if (byte === clearedHead) blockLeft = clearedRest;
    // Answers tell themselves apart by their fixed bits: 0xx1xx10 in real time, 0xx0xxxx in turn; XON and XOFF neither.
    else if ((byte & 0x93) === 0x12) {
      question?.(byte);
      question = null;
    } else if ((byte & 0x90) === 0) turns += 1;
  }

  socket.on('data', (bytes) => {
    for (const byte of bytes) take(byte);
    wake();
  });
  socket.on('error', () => undefined);
  socket.on('finish', () => wake());
  socket.on('close', () => wake());

  function news(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => wake(), Math.max(0, withinMs));
      wake = () => {
        clearTimeout(timer);
        wake = () => undefined;
        resolve();
      };
      if (socket.destroyed) wake();
    });
  }

  async function until(isSo: () => boolean, withinMs: number): Promise<boolean> {
    const giveUpAt = performance.now() + withinMs;
    while (!isSo()) {
      if (socket.destroyed || performance.now() >= giveUpAt) return false;
      await news(giveUpAt - performance.now());
    }
    return true;
  }

  return {
    news,
    send: (bytes) => void socket.write(bytes),
    async ask(number, withinMs) {
      // An answer that comes too late must not be taken for the next one.
      if (!(await until(() => question === null, withinMs))) return undefined;
      let answer: number | undefined;
      question = (byte) => (answer = byte);
      socket.write(Uint8Array.of(0x10, 0x04, number));
      await until(() => answer !== undefined, withinMs);
      return answer;
    },
    async clear(command, withinMs) {
      const before = cleared;
      socket.write(Uint8Array.from(command));
      return until(() => cleared > before, withinMs);
    },
    turnsAnswered: () => turns,
    isLost: () => socket.destroyed,
    async close(withinMs = 500) {
      if (!socket.destroyed) socket.end();
      const isOut = await until(() => socket.writableFinished, withinMs);
      // The printer is free for the next one when it has hung up as well.
      await until(() => socket.destroyed, hangUpMs);
      socket.destroy();
      return isOut;
    },
  };
}
