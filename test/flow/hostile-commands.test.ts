import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CommandSchema } from '../../src-main/contract/command.ts';
import { commandKinds, hostilePayload, isCommand } from '../support/hostile-commands.ts';
import { createBench } from '../support/kiosk-bench.ts';

test('the payloads are made for every command of the contract', () => {
  expect(commandKinds.toSorted()).toEqual(
    CommandSchema.options.map(({ entries }) => entries.kind.literal).toSorted(),
  );
});

test.each(commandKinds)(
  '%s: of 10,000 random payloads none but the valid is taken, none throws',
  async (kind) => {
    await using bench = await createBench();
    await bench.openBooking();
    const before = bench.view();
    const shown = bench.views.length;
    fc.assert(
      fc.property(hostilePayload(kind), (payload) => {
        // What the schema takes is a command by hand as well; the valid ones would move the machine.
        expect(v.safeParse(CommandSchema, payload).success).toBe(isCommand(payload));
        if (!isCommand(payload)) expect(bench.kiosk.dispatch(payload)).toBe(false);
      }),
      { numRuns: 10_000 },
    );
    expect(bench.views).toHaveLength(shown);
    expect(bench.view()).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
);
