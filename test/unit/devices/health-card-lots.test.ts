import { expect, test } from 'vitest';
import { readHealthCard } from '../../../src-main/devices/card/health-card.ts';
import { openChipTransport } from '../../support/chip-transport.ts';
import { allCorridorCards, profiles } from '../../support/corridor-cards.ts';
import { createCardChip } from '../../support/virtual-card-profiles.ts';

/** 25 answers of 16 bytes, each asked for twice, the selections of the whole ladder, and the number of the card. */
const mostCommands = 70;

test(`every card of the corridor, in the hand: ${profiles.length} lots`, async () => {
  for (const { name, options, holder } of allCorridorCards()) {
    const { transport, transcript } = openChipTransport(createCardChip(options.profile ?? 'st2021', options));
    const outcome = await readHealthCard(transport, new AbortController().signal);
    expect({ name, outcome }).toEqual({ name, outcome: { ok: true, value: holder } });
    expect(transcript.filter((line) => line.startsWith('>')).length, name).toBeLessThan(mostCommands);
  }
});
