import { existsSync, readFileSync } from 'node:fs';
import { request, type IncomingMessage, type RequestOptions } from 'node:http';
import { userInfo } from 'node:os';

/** Where the print server listens: a Unix socket, or a host and port. */
export type CupsAddress = { kind: 'socket'; path: string } | { kind: 'host'; host: string; port: number };

export type IppAnswer =
  { kind: 'answered'; body: Buffer } | { kind: 'unauthorized' } | { kind: 'unreachable' };

const SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock'];
const STATE_FOLDERS = ['/run/cups', '/var/run/cups'];
const IPP_PORT = 631;
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** As the CUPS programs themselves decide (cups(1)): CUPS_SERVER, the local socket, the local port. */
export function cupsAddress(environment: NodeJS.ProcessEnv = process.env): CupsAddress {
  const server = environment['CUPS_SERVER'];
  if (server) return parseCupsServer(server);
  const socket = SOCKETS.find((path) => existsSync(path));
  return socket ? { kind: 'socket', path: socket } : { kind: 'host', host: 'localhost', port: IPP_PORT };
}

/** `host`, `host:port`, `[v6]:port` or an absolute socket path; a `/version=…` tail is allowed and ignored. */
export function parseCupsServer(server: string): CupsAddress {
  if (server.startsWith('/')) return { kind: 'socket', path: server };
  const [authority = ''] = server.split('/');
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(authority);
  if (!match) return { kind: 'host', host: authority, port: IPP_PORT };
  return { kind: 'host', host: match[1] ?? match[2] ?? 'localhost', port: Number(match[3] ?? IPP_PORT) };
}

/** The account that owns our jobs. */
export function jobOwner(): string {
  try {
    return userInfo().username;
  } catch {
    // A process whose uid has no passwd entry (containers).
    return 'totem';
  }
}

type Limits = { deadlineMs: number; signal?: AbortSignal | undefined };

/**
 * Sends one IPP message. Never throws and never outlives its deadline; no connection is kept, so that a print
 * server that was restarted is simply found again.
 */
export async function postIpp(
  address: CupsAddress,
  path: string,
  body: Buffer,
  limits: Limits,
): Promise<IppAnswer> {
  const startedAt = performance.now();
  const answer = await post(address, path, body, limits, peerCredentials(address));
  if (answer.kind !== 'unauthorized') return answer;
  const certificate = localCertificate(address);
  const deadlineMs = limits.deadlineMs - (performance.now() - startedAt);
  return certificate ? post(address, path, body, { ...limits, deadlineMs }, `Local ${certificate}`) : answer;
}

/** Over its socket cupsd asks the kernel who we are; sites that demand authentication accept that. */
function peerCredentials(address: CupsAddress): string | undefined {
  return address.kind === 'socket' ? `PeerCred ${jobOwner()}` : undefined;
}

/** Over TCP the proof of being root or of the print administrators is that one can read this file. */
function localCertificate(address: CupsAddress): string | undefined {
  if (address.kind === 'socket' || !['localhost', '127.0.0.1', '::1'].includes(address.host))
    return undefined;
  const stateFolder = process.env['CUPS_STATEDIR'];
  for (const folder of stateFolder ? [stateFolder] : STATE_FOLDERS) {
    try {
      return readFileSync(`${folder}/certs/0`, 'ascii').trim();
    } catch {
      // Not readable for this account: it stays unauthenticated.
    }
  }
  return undefined;
}

function post(
  address: CupsAddress,
  path: string,
  body: Buffer,
  { deadlineMs, signal }: Limits,
  authorization: string | undefined,
): Promise<IppAnswer> {
  const headers = {
    'Content-Type': 'application/ipp',
    'Content-Length': body.length,
    Connection: 'close',
    ...(address.kind === 'socket' ? { Host: 'localhost' } : {}),
    ...(authorization ? { Authorization: authorization } : {}),
  };
  const target: RequestOptions =
    address.kind === 'socket' ? { socketPath: address.path } : { host: address.host, port: address.port };
  const options: RequestOptions = { ...target, headers, method: 'POST', path, agent: false };
  if (signal) options.signal = signal;
  return new Promise((resolve) => {
    const end = (answer: IppAnswer): void => {
      clearTimeout(deadline);
      resolve(answer);
    };
    const sent = request(options, (response) => {
      void read(response).then(end);
    });
    const deadline = setTimeout(() => sent.destroy(new Error('deadline')), Math.max(0, deadlineMs));
    sent.on('error', () => end({ kind: 'unreachable' }));
    sent.end(body);
  });
}

function read(response: IncomingMessage): Promise<IppAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) response.destroy();
  });
  return new Promise((resolve) => {
    response.on('error', () => resolve({ kind: 'unreachable' }));
    response.on('close', () => {
      if (response.statusCode === 401) {
        resolve({ kind: 'unauthorized' });
        return;
      }
      if (response.statusCode !== 200 || !response.complete) {
        resolve({ kind: 'unreachable' });
        return;
      }
      resolve({ kind: 'answered', body: Buffer.concat(chunks) });
    });
  });
}
