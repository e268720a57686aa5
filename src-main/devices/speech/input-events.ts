/**
 * `struct input_event` of linux/input.h on a 64-bit, little-endian computer, in bytes: two times 8 for the time,
 * u16 type, u16 code, s32 value.
 */
export const inputEventBytes = 24;

/** linux/input-event-codes.h */
const EV_SW = 5;
const SW_HEADPHONE_INSERT = 2;

/** What these bytes say of the headphones, in their order, and the beginning of an event that is not all there yet. */
export function headphoneChanges(bytes: Buffer): { changes: boolean[]; rest: Buffer } {
  const changes: boolean[] = [];
  let at = 0;
  for (; at + inputEventBytes <= bytes.length; at += inputEventBytes) {
    const isHeadphone =
      bytes.readUInt16LE(at + 16) === EV_SW && bytes.readUInt16LE(at + 18) === SW_HEADPHONE_INSERT;
    if (isHeadphone) changes.push(bytes.readInt32LE(at + 20) !== 0);
  }
  return { changes, rest: bytes.subarray(at) };
}
