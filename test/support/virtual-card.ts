import { once } from 'node:events';
import { connect } from 'node:net';
import { type CardFiles, type CardProfile, createCardChip } from './virtual-card-profiles.ts';

export type VirtualCardOptions = CardFiles & {
  profile?: CardProfile;
  /** TCP port of the vpcd driver; 35963 is its default. */
  port?: number;
  /** Wait before each answer, in milliseconds; Infinity is a card that hangs. */
  delayMs?: number;
  /** Pulls the card out at the command after this many answers. */
  pullAfter?: number;
  /** The reader has given it power. */
  onPower?: () => void;
};

export type VirtualCard = {
  /** Commands and answers in hexadecimal, `> …` and `< …`. */
  readonly transcript: readonly string[];
  /** Fulfilled when the card is out, whoever pulled it. */
  readonly out: Promise<void>;
  remove(): Promise<void>;
};

/**
 * Puts a card into the virtual reader (vpcd of vsmartcard): TCP, two bytes of length, then one control byte
 * (0 off, 1 on, 2 reset, 4 answer to reset) or a command. Closing the connection is pulling the card out.
 */
export async function openVirtualCard(options: VirtualCardOptions): Promise<VirtualCard> {
  const { profile = 'st2021', port = 35963, delayMs = 0, pullAfter = Infinity, onPower } = options;
  const chip = createCardChip(profile, options);
  const transcript: string[] = [];
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.setNoDelay(true);
  // The reader's service may be killed with the card in: that is a card out, no failure of the card.
  socket.on('error', () => undefined);
  const out = new Promise<void>((resolve) => socket.once('close', () => resolve()));

  const send = (payload: Uint8Array): void => {
    const frame = Buffer.alloc(2 + payload.length);
    frame.writeUInt16BE(payload.length);
    frame.set(payload, 2);
    if (socket.writable) socket.write(frame);
  };
  let answers = 0;
  const answer = (apdu: Uint8Array): void => {
    transcript.push(`> ${hex(apdu)}`);
    if (answers >= pullAfter) {
      socket.destroy();
      return;
    }
    answers += 1;
    const response = chip.respond(apdu);
    transcript.push(`< ${hex(response)}`);
    if (delayMs === 0) send(response);
    else if (delayMs !== Infinity) setTimeout(send, delayMs, response);
  };

  let received = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
      const end = 2 + received.readUInt16BE(0);
      const payload = received.subarray(2, end);
      received = received.subarray(end);
      if (payload.length > 1) answer(payload);
      else if (payload[0] === 0x04) send(chip.atr);
      else if (payload[0] === 0x01) onPower?.();
    }
  });
  return {
    transcript,
    out,
    remove: async () => {
      socket.destroy();
      await out;
    },
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}
