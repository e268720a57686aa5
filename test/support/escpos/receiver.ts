/** What a printer obeys while it receives, wherever the bytes stand. */
export type RealTimeCommand =
  { kind: 'status'; question: number } | { kind: 'clear' } | { kind: 'other'; hex: string };

const clear = Buffer.from('10140801031401060208', 'hex');
const longest = clear.length;

/** Finds real-time commands in a stream, also where a command is split between two packets. */
export function createRealTimeScanner(): (bytes: Buffer) => { command: RealTimeCommand; end: number }[] {
  let tail = Buffer.alloc(0);
  return (bytes) => {
    const all = Buffer.concat([tail, bytes]);
    const found: { command: RealTimeCommand; end: number }[] = [];
    for (let at = 0; at < all.length; at += 1) {
      const match = realTimeAt(all.subarray(at));
      // What was whole before these bytes came has been obeyed.
      if (match && at + match.length > tail.length)
        found.push({ command: match.command, end: at + match.length - tail.length });
    }
    tail = all.subarray(Math.max(0, all.length - longest + 1));
    return found;
  };
}

function realTimeAt(bytes: Buffer): { command: RealTimeCommand; length: number } | null {
  if (bytes[0] !== 0x10 || bytes.length < 3) return null;
  const [, second, third = 0] = bytes;
  const other = (length: number) => ({
    command: { kind: 'other', hex: bytes.subarray(0, length).toString('hex') } as const,
    length,
  });
  if (second === 0x04 && third >= 1 && third <= 4)
    return { command: { kind: 'status', question: third }, length: 3 };
  if (second === 0x05) return other(3);
  if (second !== 0x14) return null;
  if (bytes.subarray(0, longest).equals(clear)) return { command: { kind: 'clear' }, length: longest };
  return third === 1 || third === 2 ? other(3) : null;
}
