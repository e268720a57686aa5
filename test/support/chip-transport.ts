import type { CardTransport } from '../../src-main/devices/card/apdu.ts';
import { err, ok } from '../../src-main/result.ts';
import type { CardChip } from './virtual-card-profiles.ts';

/** A card in the hand, without reader or service: the chip answers at once until it is `pulled` after some answers. */
export function openChipTransport(chip: CardChip, { pullAfter = Infinity } = {}) {
  const transcript: string[] = [];
  let answers = 0;
  const transport: CardTransport = {
    protocol: chip.protocol,
    transmit: async (apdu, signal) => {
      if (signal.aborted) return err('aborted');
      transcript.push(`> ${hex(apdu)}`);
      if (answers >= pullAfter) return err('removed');
      answers += 1;
      const response = chip.respond(apdu);
      transcript.push(`< ${hex(response)}`);
      return ok(response);
    },
  };
  return { transport, transcript };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}
