import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { parseCupsServer, type CupsAddress } from '../../../src-main/devices/printing/cups-connection.ts';
import { createIppClient, readAnswer } from '../../../src-main/devices/printing/ipp-client.ts';
import { mediaOf } from '../../../src-main/devices/printing/pdf-media.ts';

const servers: Server[] = [];

/** A server that says these bytes to whoever connects, and nothing more. */
async function serverSaying(bytes: Buffer | string): Promise<CupsAddress> {
  const server = createServer((socket) =>
    socket.on('error', () => undefined).once('data', () => socket.end(bytes)),
  );
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return { kind: 'host', host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 };
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const ask = (address: CupsAddress, deadlineMs = 500) =>
  createIppClient({ queue: 'totem', address: () => address, deadlineMs }).printer();

const http = (status: string, body: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`),
    Buffer.from(body),
  ]);

test.each<[string, CupsAddress]>([
  ['/run/cups/cups.sock', { kind: 'socket', path: '/run/cups/cups.sock' }],
  ['localhost', { kind: 'host', host: 'localhost', port: 631 }],
  ['print.asl.example:8631', { kind: 'host', host: 'print.asl.example', port: 8631 }],
  ['127.0.0.1:631/version=1.1', { kind: 'host', host: '127.0.0.1', port: 631 }],
  ['[::1]:632', { kind: 'host', host: '::1', port: 632 }],
])('CUPS_SERVER %s', (text, address) => {
  expect(parseCupsServer(text)).toEqual(address);
});

test.each([
  [
    'refused connection',
    async (): Promise<CupsAddress> => ({ kind: 'host', host: '127.0.0.1', port: 1 }),
    'unreachable',
  ],
  [
    'no such socket',
    async (): Promise<CupsAddress> => ({ kind: 'socket', path: '/nowhere/cups.sock' }),
    'unreachable',
  ],
  ['not HTTP', () => serverSaying('SSH-2.0-server\r\n'), 'unreachable'],
  ['an HTTP error', () => serverSaying(http('503 Busy', '')), 'unreachable'],
  ['an answer cut off', () => serverSaying(http('200 OK', 'half').subarray(0, -2)), 'unreachable'],
  ['not allowed', () => serverSaying(http('401 Unauthorized', '')), 'forbidden'],
  ['not IPP', () => serverSaying(http('200 OK', '<html>')), 'unclear'],
  ['an empty answer', () => serverSaying(http('200 OK', '')), 'unclear'],
])('%s is data, not an exception', async (_, open, error) => {
  expect(await ask(await open())).toEqual({ ok: false, error });
});

test('a server that accepts and says nothing costs the deadline', async () => {
  const server = createServer((socket) => socket.on('error', () => undefined).resume());
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await ask({ kind: 'host', host: '127.0.0.1', port }, 100)).toEqual({
    ok: false,
    error: 'unreachable',
  });
});

test.each([
  [0x0400, 'refused'],
  [0x040a, 'refused'],
  [0x0404, 'notPossible'],
  [0x0406, 'notFound'],
  [0x0403, 'forbidden'],
  [0x0506, 'notAccepting'],
  [0x0500, 'unclear'],
  [0x0505, 'unclear'],
  [0x0300, 'unclear'],
])('status %i is %s', (status, error) => {
  const answer = Buffer.from([2, 0, status >> 8, status & 255, 0, 0, 0, 1, 3]);
  expect(readAnswer(answer)).toEqual({ ok: false, error });
});

test('whatever bytes are answered, the reader ends with data', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(0, 0x0406, 0x0506), (bytes, status) => {
      const answer = Buffer.concat([Buffer.from([2, 0, status >> 8, status & 255, 0, 0, 0, 1]), bytes]);
      expect(typeof readAnswer(answer).ok).toBe('boolean');
    }),
    { numRuns: 2000 },
  );
});

const END = 3;
const PRINTER_GROUP = 4;
const message = (...bytes: number[]): Buffer => Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, ...bytes]);
const field = (text: string): number[] => [0, text.length, ...Buffer.from(text)];

test.each([
  ['a length beyond the end', message(PRINTER_GROUP, 0x44, 0xff, 0xfd, 0, 0, 0)],
  ['an empty name with a huge value', message(PRINTER_GROUP, 0x44, 0, 0, 0xff, 0xfb, 0, 0, 0, END)],
  ['no end', message(PRINTER_GROUP, 0x44, ...field('a'), ...field('b'))],
])('%s is no answer', (_, answer) => {
  expect(readAnswer(answer)).toEqual({ ok: false, error: 'unclear' });
});

test('several values of one attribute, values of unknown types and collections', () => {
  const answer = message(
    ...[PRINTER_GROUP, 0x44, ...field('printer-state-reasons'), ...field('media-empty')],
    ...[0x44, 0, 0, ...field('cover-open')],
    ...[
      0x34,
      ...field('media-col'),
      0,
      0,
      0x4a,
      0,
      0,
      ...field('x'),
      0x21,
      0,
      0,
      0,
      4,
      0,
      0,
      0,
      7,
      0x37,
      0,
      0,
      0,
      0,
    ],
    ...[0x22, ...field('printer-is-accepting-jobs'), 0, 1, 0],
    ...[0x13, ...field('printer-location'), 0, 0],
    END,
  );
  const read = readAnswer(answer);
  const printer = read.ok ? read.value.printers[0] : undefined;
  expect(printer?.get('printer-state-reasons')).toEqual(['media-empty', 'cover-open']);
  expect(printer?.get('printer-is-accepting-jobs')).toEqual([false]);
  expect(printer?.get('printer-location')).toEqual([]);
});

test('the paper is asked for as long as the page is', () => {
  const page = (box: string): Buffer => Buffer.from(`%PDF-1.4\n<</Type/Page\n/MediaBox [${box}]>>`);
  expect(mediaOf(page('0 0 226.77 822.05'))).toBe('custom_80x290mm_80x290mm');
  expect(mediaOf(page('0 0 227.04 350'))).toBe('custom_80.09x123.47mm_80.09x123.47mm');
  expect(mediaOf(page('0 0 0 0'))).toBeUndefined();
  expect(mediaOf(Buffer.from('%PDF-1.4'))).toBeUndefined();
});
