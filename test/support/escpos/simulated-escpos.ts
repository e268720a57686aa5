import { setTimeout as sleep } from 'node:timers/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createEngine, type EngineOptions, type EscposCondition } from './engine.ts';

/** What befalls its connection; each from now on. */
export type NetworkCondition = {
  /** It takes everything and never says a word. */
  isMute: boolean;
  /** It hangs up after so many more bytes. */
  hangUpAfterBytes: number;
};

export type SimulatedEscpos = Awaited<ReturnType<typeof openSimulatedEscpos>>;

const tickMs = 5;

/** A printer that takes ESC/POS over TCP, from one host at a time. */
export async function openSimulatedEscpos(options: EngineOptions = {}) {
  const network: NetworkCondition = { isMute: false, hangUpAfterBytes: Infinity };
  const engine = createEngine(options, (...bytes) => {
    if (!network.isMute) client?.write(Uint8Array.from(bytes));
  });
  let client: Socket | null = null;
  let server: Server | null = null;
  let connections = 0;
  let received = 0;

  /** Takes what there is room for; the rest waits in the network. */
  function takeIn(socket: Socket): void {
    while (socket === client) {
      const size = Math.min(engine.room(), socket.readableLength);
      // Asked for more where there is none, it sees that the host has hung up.
      const bytes = (
        size > 0 || socket.readableLength === 0 ? socket.read(size || undefined) : null
      ) as Buffer | null;
      if (!bytes) return;
      received += bytes.length;
      network.hangUpAfterBytes -= bytes.length;
      engine.receive(bytes);
      if (network.hangUpAfterBytes > 0) continue;
      network.hangUpAfterBytes = Infinity;
      socket.resetAndDestroy();
    }
  }

  function welcome(socket: Socket): void {
    connections += 1;
    socket.on('error', () => undefined);
    if (client) {
      engine.errors.push('a second connection');
      socket.destroy();
      return;
    }
    client = socket;
    engine.greet();
    socket.on('readable', () => takeIn(socket));
    socket.on('close', () => {
      if (client === socket) client = null;
    });
  }

  async function plug(port: number): Promise<number> {
    const listening = createServer(welcome);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
    return (listening.address() as AddressInfo).port;
  }

  /** Nobody can reach it any more; what it received stays in it. */
  async function unplug(): Promise<void> {
    client?.destroy();
    client = null;
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    server = null;
  }

  const ticking = setInterval(() => {
    engine.pass(tickMs);
    if (client) takeIn(client);
  }, tickMs);
  const port = await plug(0);

  return {
    address: `tcp://127.0.0.1:${port}`,
    errors: engine.errors,
    mechanism: engine.mechanism,
    connections: () => connections,
    isConnected: () => client !== null,
    receivedBytes: () => received,
    /** Until more than so many pieces have been cut off; looked at with every beat of the printer. */
    async nextPiece(count: number): Promise<void> {
      while (engine.mechanism.pieces().length <= count) await sleep(tickMs);
    },
    set({ isMute, hangUpAfterBytes, ...changes }: Partial<EscposCondition & NetworkCondition>): void {
      if (isMute !== undefined) network.isMute = isMute;
      if (hangUpAfterBytes !== undefined) network.hangUpAfterBytes = hangUpAfterBytes;
      engine.set(changes);
    },
    unplug,
    plug: () => plug(port),
    async powerOff(): Promise<void> {
      await unplug();
      engine.forget();
    },
    async close(): Promise<void> {
      clearInterval(ticking);
      await unplug();
    },
  };
}
