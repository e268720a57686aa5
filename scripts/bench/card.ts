import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pcsc-mini';
import { readBinaryCommand, selectCommand } from '../../src-main/devices/card/apdu.ts';
import { DISPOSITION, READER_STATUS, SHARE } from '../../src-main/devices/card/pcsc-api.ts';
import type { PcscClient, PcscReader } from '../../src-main/devices/card/pcsc-api.ts';
import { marioFiles } from '../../test/support/pcsc-bench.ts';
import { startPcscd } from '../../test/support/pcscd.ts';
import { openVirtualCard } from '../../test/support/virtual-card.ts';
import { startTotem } from './app.ts';
import type { App } from './app.ts';
import type { Bench, Figure, Line } from './figure.ts';
import { see } from './visit.ts';

/** The driver of the virtual reader looks every 0.4 s: long enough for both, and at another point of that each time. */
const rest = () => sleep(1200 + 400 * Math.random());

/** The commands of a card of the usual kind, for the person and the card's own number. */
const commands = [
  selectCommand({ by: 'pathFromRoot', target: [0x11, 0x00, 0x11, 0x02], wantFci: false }, 'T1'),
  readBinaryCommand(0, 240),
  readBinaryCommand(240, 160),
  selectCommand({ by: 'pathFromRoot', target: [0x10, 0x00, 0x10, 0x03], wantFci: false }, 'T1'),
  readBinaryCommand(0, 16),
];

/** A card comes in, and the name stands on the screen; the same commands without the program around them. */
export const card: Figure = {
  name: 'card',
  measure: async (bench) => {
    const pcscd = await startPcscd();
    try {
      return await compare(bench);
    } finally {
      await pcscd.stop();
    }
  },
};

type Reading = { fromInsertion: number; fromPower: number };

async function compare(bench: Bench): Promise<Line[]> {
  const readings = { ours: [] as Reading[], peer: [] as Reading[] };
  const devices = { cardReader: 'pcsc', printer: { driver: 'simulated' } };
  const totem = await startTotem(bench, { devices, session: { thanksSeconds: 1, resumeSeconds: 1 } });
  const bare = await openBareReader();
  await rest();
  for (let round = -1; round < bench.rounds(31, 3); round += 1) {
    const ours = await inserted(() => nameShown(totem));
    await see(totem, 'Gestione prenotazioni');
    await rest();
    // Both would answer to the same card: while the other reads, the totem stands still.
    process.kill(totem.pid, 'SIGSTOP');
    const peer = await inserted(() => bare.read()).finally(() => process.kill(totem.pid, 'SIGCONT'));
    await rest();
    if (round < 0) continue;
    readings.ours.push(ours);
    readings.peer.push(peer);
  }
  bare.close();
  await totem.close();
  const line = (figure: string, part: keyof Reading): Line => ({
    figure,
    unit: 'ms',
    ours: readings.ours.map((reading) => reading[part]),
    peer: { name: 'bare exchange', samples: readings.peer.map((reading) => reading[part]) },
    aim: { ratio: 1.2 },
  });
  return [
    line('card in to name on screen', 'fromInsertion'),
    line('the same, from the power-up of the card', 'fromPower'),
  ];
}

/** `read` gives the instant when the person is known. Both clocks start with the card, not with its discovery. */
async function inserted(read: () => Promise<number>): Promise<Reading> {
  const known = read();
  let poweredAt = 0;
  const from = now();
  const virtualCard = await openVirtualCard({ ...marioFiles, onPower: () => (poweredAt ||= now()) });
  try {
    const at = await known;
    return { fromInsertion: at - from, fromPower: at - poweredAt };
  } finally {
    await virtualCard.remove();
    await rest();
  }
}

/** When the name was painted. */
async function nameShown(totem: App): Promise<number> {
  const at = totem.evaluate(`new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('h1')?.textContent.includes('MARIO R.')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        // A message is delivered after the frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.timeOrigin + performance.now());
        port2.postMessage(0);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  })`);
  return (await at) as number;
}

async function openBareReader(): Promise<{ read: () => Promise<number>; close: () => void }> {
  const client: PcscClient = new Client();
  const reader = await new Promise<PcscReader>((resolve, reject) => {
    client.on('error', reject);
    client.on('reader', resolve);
    client.start();
  });
  let isPresent: () => void = () => undefined;
  reader.on('change', ({ raw }) => {
    if (raw & READER_STATUS.present) isPresent();
  });
  return {
    read: async () => {
      await new Promise<void>((resolve) => (isPresent = resolve));
      const connected = await reader.connect(SHARE.exclusive);
      for (const command of commands) await connected.transmit(command);
      const at = now();
      await connected.disconnect(DISPOSITION.reset);
      return at;
    },
    close: () => client.stop(),
  };
}

const now = (): number => performance.timeOrigin + performance.now();
