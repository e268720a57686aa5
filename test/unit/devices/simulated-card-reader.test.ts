import { describe, expect, test } from 'vitest';
import { sampleCards } from '../../../src-main/devices/simulated/sample-cards.ts';
import {
  createSimulatedCardReader,
  type SimulatedCard,
} from '../../../src-main/devices/simulated/simulated-card-reader.ts';
import { createSimulatedScanner } from '../../../src-main/devices/simulated/simulated-scanner.ts';
import { agreesWithBirth } from '../../../src-main/domain/fiscal-code.ts';
import {
  checkCardReaderContract,
  type ContractCard,
  contractHolders,
} from '../../support/card-reader-contract.ts';
import { payloadHolders } from '../../support/card-payloads.ts';

const cards: Record<ContractCard, SimulatedCard> = {
  mario: { kind: 'person', holder: contractHolders.mario },
  zoe: { kind: 'person', holder: contractHolders.zoe },
  damaged: { kind: 'error', error: 'damaged' },
  bank: { kind: 'error', error: 'notHealthCard' },
  mute: { kind: 'error', error: 'mute' },
};

checkCardReaderContract('simulated', async () => {
  const simulated = createSimulatedCardReader({ readMs: 5 });
  return {
    reader: simulated.reader,
    insert: async (card, how) => {
      simulated.insertCard(cards[card]);
      if (!how?.slow) return;
      const release = simulated.holdReading();
      setTimeout(release, 1000);
    },
    remove: async () => simulated.removeCard(),
    lose: async () => simulated.unplug(),
    bringBack: async () => simulated.plugIn(),
    close: () => simulated.reader.close(),
  };
});

test('one card at a time', () => {
  const simulated = createSimulatedCardReader();
  simulated.insertCard(cards.mario);
  expect(() => simulated.insertCard(cards.zoe)).toThrow();
});

describe('sample cards', () => {
  const people = sampleCards.flatMap(({ card }) => (card.kind === 'person' ? [card.holder] : []));

  test('are the people of the payloads', () => {
    for (const holder of Object.values(payloadHolders))
      expect(people).toContainEqual(expect.objectContaining(holder));
  });

  test.each(people)('$fiscalCode agrees with its birth date', ({ fiscalCode, birthDate }) => {
    expect(agreesWithBirth(fiscalCode, birthDate, undefined)).toBe(true);
  });
});

test('the simulated scanner hands over what it is shown, to whom listens', () => {
  const { scanner, scan } = createSimulatedScanner();
  const seen: string[] = [];
  const stop = scanner.onScan((text) => seen.push(text));
  scan('PRN-77A/1');
  stop();
  scan('ZZZZ-0000');
  expect(seen).toEqual(['PRN-77A/1']);
});
