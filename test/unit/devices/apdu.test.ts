import { expect, test } from 'vitest';
import { exchange, readBinaryCommand, selectCommand } from '../../../src-main/devices/card/apdu.ts';
import { openChipTransport } from '../../support/chip-transport.ts';
import type { CardChip } from '../../support/virtual-card-profiles.ts';

const selectFile = selectCommand(
  { by: 'pathFromRoot', target: [0x11, 0x00, 0x11, 0x02], wantFci: true },
  'T1',
);
const whole = Buffer.alloc(256, 0x41).toString('hex').toUpperCase();

/** Gives these answers, in hexadecimal, one after another. Gives what was said and the outcome. */
async function converse(command: Uint8Array, answers: readonly string[]) {
  const left = [...answers];
  const respond = (): Uint8Array => Uint8Array.from(Buffer.from(left.shift() ?? '6F00', 'hex'));
  const chip: CardChip = { atr: new Uint8Array(), protocol: 'T1', respond };
  const { transport, transcript } = openChipTransport(chip);
  const outcome = await exchange(transport, command, new AbortController().signal);
  const asked = transcript.filter((line) => line.startsWith('>')).map((line) => line.slice(2));
  return { outcome, asked };
}

test('a selection with another length keeps its file', async () => {
  const { asked } = await converse(selectFile, ['6C20', '9000']);
  expect(asked).toEqual(['00A40800041100110200', '00A40800041100110220']);
});

test.each([
  ['6100', '00C0000000'],
  ['6C00', '00B0000000'],
])('%s means 256 bytes', async (word, next) => {
  const { outcome, asked } = await converse(readBinaryCommand(0, 0xf0), [word, `${whole}9000`]);
  expect(asked).toEqual(['00B00000F0', next]);
  expect(outcome).toMatchObject({ ok: true, value: { status: 0x9000, data: { length: 256 } } });
});

test('what is announced piece by piece is put together', async () => {
  const { outcome, asked } = await converse(readBinaryCommand(0, 0xf0), [
    '6102',
    '4142' + '6101',
    '43' + '9000',
  ]);
  expect(asked).toEqual(['00B00000F0', '00C0000002', '00C0000001']);
  expect(outcome).toMatchObject({ ok: true, value: { data: Uint8Array.of(0x41, 0x42, 0x43) } });
});

test('a length is corrected once', async () => {
  const { outcome, asked } = await converse(readBinaryCommand(0, 0xf0), ['6C10', '6C08']);
  expect(asked).toEqual(['00B00000F0', '00B0000010']);
  expect(outcome).toMatchObject({ ok: true, value: { status: 0x6c08 } });
});
