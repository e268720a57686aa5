import { expect, test } from 'vitest';
import { deviceStatusOf, faultOf } from '../../../../src-main/devices/printing/escpos/device-status.ts';
import { sendPieces } from '../../../../src-main/devices/printing/escpos/send-pieces.ts';
import type { Wire } from '../../../../src-main/devices/printing/escpos/wire.ts';

const well = [0x12, 0x12, 0x12, 0x12];
const pieces = ['one', 'two', 'three'].map((text) => Buffer.from(text));

/** A printer that works through every piece at once; `answers` are those to DLE EOT 1 to 4, by what was sent so far. */
function wireOf(answers: (sent: number) => (number | undefined)[]): { wire: Wire; sent: () => number } {
  let sent = 0;
  const wire: Wire = {
    send: () => void (sent += 1),
    ask: async (question) => answers(sent)[question - 1],
    clear: async () => true,
    turnsAnswered: () => sent,
    isLost: () => false,
    news: () => new Promise((resolve) => setTimeout(resolve, 1)),
    close: async () => true,
  };
  return { wire, sent: () => sent };
}

/** Time passes a second at a look at the clock. */
const send = async (wire: Wire, deadlineMs = 60_000) => {
  let ms = 0;
  return sendPieces({ wire, model: { endMark: [] }, now: () => (ms += 1000), deadlineMs }, pieces);
};

test.each([
  ['it is well', well, 'printed'],
  ['it has no paper', [0x1a, 0x32, 0x12, 0x72], 'noPaper'],
  ['it is open', [0x1a, 0x16, 0x12, 0x12], 'coverOpen'],
  ['its knife sticks', [0x1a, 0x52, 0x1a, 0x12], 'jam'],
  ['it is broken', [0x1a, 0x52, 0x32, 0x12], 'notConfirmed'],
  ['it is off-line', [0x1a, 0x12, 0x12, 0x12], 'notConfirmed'],
  ['it says nothing', [undefined], 'notConfirmed'],
] as const)('everything is worked through, and then %s', async (_, after, verdict) => {
  const { wire, sent } = wireOf((count) => (count < pieces.length ? well : [...after]));
  expect(await send(wire)).toEqual({ verdict, begun: true, left: 0 });
  expect(sent()).toBe(pieces.length);
});

test('off-line for a moment, as when somebody feeds paper, is no fault', async () => {
  let looks = 0;
  const { wire } = wireOf(() => ((looks += 1) <= 8 ? [0x1a, 0x1a, 0x12, 0x12] : well));
  expect(await send(wire)).toMatchObject({ verdict: 'printed' });
});

test('nothing is sent to a printer that has a fault by now', async () => {
  const { wire, sent } = wireOf(() => [0x1a, 0x16, 0x12, 0x12]);
  expect(await send(wire)).toEqual({ verdict: 'coverOpen', begun: false, left: 0 });
  expect(sent()).toBe(0);
});

test.each([
  [[0x12, 0x12, 0x12, 0x12], undefined, false],
  [[0x12, 0x12, 0x12, 0x1e], undefined, true],
  [[0x1a, 0x12, 0x12, 0x12], 'offline', false],
  [[0x1a, 0x36, 0x12, 0x7e], 'coverOpen', true],
  [[0x1a, 0x56, 0x1a, 0x7e], 'jam', true],
  // The drawer, the feed key and a head that is too hot are none of these.
  [[0x16, 0x1a, 0x52, 0x12], undefined, false],
] as const)('the answers %j', (answers, fault, paperLow) => {
  const status = deviceStatusOf([...answers]);
  expect([faultOf(status), status.paperLow]).toEqual([fault, paperLow]);
});
