/** Why an answer is none; told to the log, and never with anything that the other side has written. */
export type NoAnswer =
  'late' | 'left' | 'dropped' | 'redirected' | 'tooLong' | 'notJson' | 'garbled' | `notReached ${string}`;

/** `notSent`: certainly nothing arrived there. `none`: it may have. */
export type BridgeAnswer =
  | { kind: 'answered'; status: number; body: unknown }
  | { kind: 'notSent'; why: NoAnswer }
  | { kind: 'none'; why: NoAnswer };

export type BridgeCall = {
  /** Below the address of the bridge, with a leading slash. */
  path: string;
  /** With a body it is a POST. */
  body?: object;
  maxBytes: number;
  signal: AbortSignal | null;
};

type Deps = { url: string; token: string; deadlineMs: number };

/** One question over HTTP, with its deadline over the whole of the answer. Never rejects. */
export async function callBridge(
  { url, token, deadlineMs }: Deps,
  { path, body, maxBytes, signal }: BridgeCall,
): Promise<BridgeAnswer> {
  if (signal?.aborted) return { kind: 'notSent', why: 'left' };
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  // Not AbortSignal.any: on the oldest runtime it keeps every signal that it has joined to a long-lived one.
  signal?.addEventListener('abort', stop);
  const timer = setTimeout(stop, deadlineMs);
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: stopping.signal,
    });
    return await answerOf(response, maxBytes);
  } catch (error) {
    if (signal?.aborted) return { kind: 'none', why: 'left' };
    if (stopping.signal.aborted) return { kind: 'none', why: 'late' };
    const code = faultBeforeSending(error);
    return code === null ? { kind: 'none', why: 'dropped' } : { kind: 'notSent', why: `notReached ${code}` };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    // A body that was not read to its end must not hold the line.
    stop();
  }
}

async function answerOf(response: Response, maxBytes: number): Promise<BridgeAnswer> {
  const { status, headers } = response;
  if (status >= 300 && status < 400) return { kind: 'none', why: 'redirected' };
  const isJson = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(headers.get('content-type') ?? '');
  // A refusal counts by its status alone: what stands in front of the bridge may answer in its own words.
  if (!isJson)
    return status >= 400 ? { kind: 'answered', status, body: null } : { kind: 'none', why: 'notJson' };
  const bytes = await bytesOf(response, maxBytes);
  if (bytes === null) return { kind: 'none', why: 'tooLong' };
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { kind: 'answered', status, body };
  } catch {
    return { kind: 'none', why: 'garbled' };
  }
}

/** `null`: more than that. Counted after unpacking. */
async function bytesOf({ body }: Response, maxBytes: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type Fault = { message?: unknown; code?: unknown; syscall?: unknown; cause?: unknown; errors?: unknown };

/** The code of what went wrong before there was a line to send on (name, connection, certificate); else `null`. */
function faultBeforeSending(error: unknown): string | null {
  const cause = (error as Fault).cause as Fault | undefined;
  // Several addresses were tried: each of them has to have failed so.
  const all = Array.isArray(cause?.errors) && cause.errors.length > 0 ? (cause.errors as Fault[]) : [cause];
  // Ports on which fetch never calls (https://fetch.spec.whatwg.org/#port-blocking).
  if (cause?.message === 'bad port') return 'BAD_PORT';
  const codes = all.map((each) => (each && isBeforeSending(each) ? String(each.code) : null));
  return codes.includes(null) ? null : (codes[0] ?? null);
}

function isBeforeSending({ code, syscall }: Fault): boolean {
  if (typeof code !== 'string') return false;
  return (
    code === 'UND_ERR_CONNECT_TIMEOUT' ||
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    /^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/.test(code)
  );
}
