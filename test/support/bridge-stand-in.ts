import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

// A bridge to pagoPA, written from docs/payments-bridge.openapi.yaml and from nothing of this program. It runs in a
// process of its own, says its port, and is told over /control what each notice is.

type Receipt = Record<string, unknown> & { noticeNumber: string; creditorFiscalCode: string };
export type StandInNotice = {
  creditorFiscalCode: string;
  noticeNumber: string;
  state: 'unpaid' | 'pending' | 'paid' | 'expired' | 'unknown';
  amountCents?: number;
  dueDate?: string;
  creditorName?: string;
};
export type StandInFault =
  | 'none'
  | 'html'
  | 'error'
  | 'late'
  | 'drips'
  | 'drops'
  | 'dropsHalfWay'
  | 'garbage'
  | 'notUtf8'
  | 'huge'
  | 'hugeUnpacked'
  | 'redirect'
  | 'wrongTypes'
  | 'anotherNotice'
  | 'anotherCreditor';
/** All that it knows; the whole is replaced at once. `changes`: over every good answer, whatever it is about. */
export type StandInState = {
  token: string;
  notices: StandInNotice[];
  receipts: Receipt[];
  fault: StandInFault;
  changes: Record<string, unknown> | null;
  /** With a control: where the redirect leads to, and the link of a cart. */
  elsewhere: string;
  checkoutUrl: string;
};
export type SeenRequest = {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, unknown>;
  fault: StandInFault;
};

let state: StandInState = {
  token: '',
  notices: [],
  receipts: [],
  fault: 'none',
  changes: null,
  elsewhere: '',
  checkoutUrl: '',
};
let seen: SeenRequest[] = [];
const carts = new Map<string, string>();
type Answer = { status: number; body: Record<string, unknown> };
const problem = (status: number, code: string): Answer => ({ status, body: { code } });

function answerTo(method: string, path: string, body: Record<string, unknown>): Answer {
  const [, root, creditorFiscalCode, kind, number, receipt] = path.split('/');
  if (method === 'POST' && path === '/receipts-of-year') return receiptsOfYear(body);
  if (method === 'POST' && path === '/checkout-carts') return cart(body);
  if (method !== 'GET' || root !== 'creditors') return problem(404, 'notFound');
  if (kind === 'receipts') return receiptOf((each) => each['iuv'] === number, null);
  const known = state.notices.find(
    (each) => each.noticeNumber === number && each.creditorFiscalCode === creditorFiscalCode,
  );
  if (receipt === 'receipt')
    return receiptOf(
      (each) => each.noticeNumber === number && each.creditorFiscalCode === creditorFiscalCode,
      known ?? null,
    );
  return known ? { status: 200, body: known } : problem(404, 'notFound');
}

function receiptOf(isIt: (receipt: Receipt) => boolean, notice: StandInNotice | null): Answer {
  const found = state.receipts.find(isIt);
  if (found) return { status: 200, body: found };
  if (notice?.state !== 'paid' && notice?.state !== 'pending') return problem(404, 'notFound');
  const { creditorFiscalCode, noticeNumber } = notice;
  return { status: 404, body: { code: 'receiptNotYet', creditorFiscalCode, noticeNumber } };
}

function receiptsOfYear({ fiscalCode, year }: Record<string, unknown>): Answer {
  const receipts = state.receipts.filter(
    (each) => each['payerFiscalCode'] === fiscalCode && String(each['paidAt']).startsWith(`${String(year)}-`),
  );
  return { status: 200, body: { fiscalCode, year, receipts } };
}

function cart({ cartId, creditorFiscalCode, noticeNumber, amountCents }: Record<string, unknown>): Answer {
  const notice = state.notices.find((each) => each.noticeNumber === noticeNumber);
  if (notice?.state !== 'unpaid') return problem(422, 'notPayable');
  if (notice.amountCents !== amountCents) return problem(409, 'notPayable');
  const id = String(cartId);
  const link = carts.get(id) ?? (state.checkoutUrl || `https://checkout.pagopa.it/c/${carts.size + 1}`);
  carts.set(id, link);
  return { status: 200, body: { cartId: id, creditorFiscalCode, noticeNumber, checkoutUrl: link } };
}

/** Lines that go wrong, and answers that are none. */
async function misbehave(fault: StandInFault, response: ServerResponse, { status, body }: Answer) {
  const json = { 'content-type': 'application/json' };
  const text = JSON.stringify(body);
  switch (fault) {
    case 'html':
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Accesso alla rete</h1>');
    case 'error':
      return response.writeHead(500, { 'content-type': 'text/plain' }).end('java.lang.NullPointerException');
    case 'late':
      return null;
    case 'drips':
      response.writeHead(200, json);
      for (let i = 0; i < 1000 && !response.destroyed; i += 1) {
        response.write(' ');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return null;
    case 'drops':
      return response.socket?.destroy();
    case 'dropsHalfWay':
      response.writeHead(200, { ...json, 'content-length': text.length });
      response.write(text.slice(0, -5), () => response.socket?.destroy());
      return null;
    case 'garbage':
      return response.writeHead(200, json).end('{"state":"paid"');
    case 'notUtf8':
      return response.writeHead(200, json).end(Buffer.from(text.replace('{', '{"x":"\u00e9",'), 'latin1'));
    case 'huge':
      return response.writeHead(200, json).end(text.replace('{', `{"x":"${'x'.repeat(2_000_000)}",`));
    case 'hugeUnpacked': {
      const { gzipSync } = await import('node:zlib');
      const packed = gzipSync(text.replace('{', `{"x":"${'x'.repeat(2_000_000)}",`));
      return response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(packed);
    }
    case 'redirect':
      return response.writeHead(302, { location: state.elsewhere }).end();
    case 'wrongTypes':
      return response.writeHead(status, json).end(JSON.stringify(Object.keys(body)));
    case 'anotherNotice':
      return response
        .writeHead(status, json)
        .end(JSON.stringify({ ...body, noticeNumber: '301000001234567864' }));
    case 'anotherCreditor':
      return response
        .writeHead(status, json)
        .end(JSON.stringify({ ...body, creditorFiscalCode: '99999999999' }));
    case 'none':
      return response
        .writeHead(status, json)
        .end(JSON.stringify(status === 200 ? { ...body, ...state.changes } : body));
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
}

const server = createServer((request, response) => {
  void (async () => {
    const { method = '', url: path = '', headers } = request;
    const body = await bodyOf(request);
    if (path === '/control') {
      if (method === 'PUT') [state, seen] = [body as StandInState, []];
      response.end(JSON.stringify(seen));
      return;
    }
    seen.push({ method, path, body, headers, fault: state.fault });
    const isKnown = headers.authorization === `Bearer ${state.token}`;
    const answer = isKnown ? answerTo(method, path, body) : problem(401, 'unauthorized');
    await misbehave(isKnown ? state.fault : 'none', response, answer);
  })();
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify(server.address())}\n`);
});
// Whoever started it is gone: so is it.
process.stdin.on('end', () => process.exit(0)).resume();
