import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { openIppPrinter } from '../../../src-main/devices/printing/ipp-printer.ts';

const JOB_GROUP = 2;
const END = 3;
const PRINTER_GROUP = 4;
const PRINT_JOB = 0x02;
const CANCEL_JOB = 0x08;
const JOBS = 0x0a;

const message = (status: number, ...bytes: number[]): Buffer =>
  Buffer.from([2, 0, status >> 8, status & 255, 0, 0, 0, 1, ...bytes, END]);
const text = (value: string): number[] => [0, value.length, ...Buffer.from(value)];
const integer = (tag: number, name: string, value: number): number[] => [
  ...[tag, ...text(name)],
  ...[0, 4, 0, 0, 0, value],
];

const title = 'totem-lost';
const listed = message(
  0,
  ...[JOB_GROUP, ...integer(0x21, 'job-id', 7), ...integer(0x23, 'job-state', 3)],
  ...[0x42, ...text('job-name'), ...text(title)],
);
const ready = message(0, PRINTER_GROUP, ...integer(0x23, 'printer-state', 3));

let server: Server;

/** A print server that answers this to a document and lists it all the same. Gives the operations it was asked. */
async function serverTaking(answer: Buffer): Promise<number[]> {
  const asked: number[] = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const operation = Buffer.concat(chunks)[3] ?? 0;
      asked.push(operation);
      if (operation === PRINT_JOB) response.end(answer);
      else if (operation === JOBS) response.end(asked.includes(PRINT_JOB) ? listed : message(0));
      else response.end(operation === CANCEL_JOB ? message(0) : ready);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  vi.stubEnv('CUPS_SERVER', `127.0.0.1:${(server.address() as AddressInfo).port}`);
  return asked;
}

afterEach(() => {
  server.close();
  vi.unstubAllEnvs();
});

test.each([
  ['no answer that can be read', Buffer.from('<html>'), 'notConfirmed'],
  ['an answer without the number of its job', message(0), 'notConfirmed'],
  ['a fault of the server (0x0500)', message(0x0500), 'notConfirmed'],
  ['busy (0x0507)', message(0x0507), 'notConfirmed'],
  ['a refusal (0x040a)', message(0x040a), 'unavailable'],
  ['no such queue (0x0406)', message(0x0406), 'unavailable'],
  ['a queue that rejects (0x0506)', message(0x0506), 'stopped'],
])('%s to a document: %3$s; what nobody knows is looked for afterwards', async (_, answer, error) => {
  const asked = await serverTaking(answer);
  const printer = openIppPrinter({
    queue: 'totem',
    paperWidthMm: 80,
    renderer: { render: async () => Buffer.from('%PDF-1.4') },
    log: () => undefined,
  });
  expect(await printer.print({ title, html: '' })).toEqual({ ok: false, error });
  await printer.close();
  expect(asked.slice(asked.indexOf(PRINT_JOB) + 1)).toEqual(
    error === 'notConfirmed' ? [JOBS, CANCEL_JOB] : [],
  );
});
