import { createReadStream, statSync } from 'node:fs';

/** Where the bytes of a CSV come from. */
export type ImportSource = { totalBytes: number; chunks: AsyncIterable<Uint8Array> };

const chunkBytes = 256 * 1024;

/** @throws the error of the file system when there is no such file. */
export function fileSource(path: string): ImportSource {
  const { size } = statSync(path);
  // Opened by whoever begins to read: a stream that nobody reads would fail with nobody to hear it.
  async function* chunks() {
    yield* createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>;
  }
  return { totalBytes: size, chunks: chunks() };
}

export function textSource(text: string): ImportSource {
  const bytes = new TextEncoder().encode(text);
  async function* chunks() {
    for (let start = 0; start < bytes.length; start += chunkBytes)
      yield bytes.subarray(start, start + chunkBytes);
  }
  return { totalBytes: bytes.length, chunks: chunks() };
}
