import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SeenRequest, StandInNotice, StandInState } from './bridge-stand-in.ts';

/** Invented, and long enough to be looked for. */
export const bridgeToken = 'totem-3.invented_token~77';

export interface BridgeProcess extends AsyncDisposable {
  readonly url: string;
  /** What is not said is empty; what was seen before is forgotten. */
  tell(state: Partial<StandInState>): Promise<void>;
  seen(): Promise<SeenRequest[]>;
}

/** A stand-in for the bridge of a health authority, in a process of its own. */
export async function startBridge(): Promise<BridgeProcess> {
  const program = join(import.meta.dirname, 'bridge-stand-in.ts');
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { port } = JSON.parse(line) as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const empty: StandInState = {
    token: bridgeToken,
    notices: [],
    receipts: [],
    fault: 'none',
    changes: null,
    elsewhere: '',
    checkoutUrl: '',
  };
  return {
    url,
    tell: async (state) => {
      await fetch(`${url}/control`, { method: 'PUT', body: JSON.stringify({ ...empty, ...state }) });
    },
    seen: async () => (await (await fetch(`${url}/control`)).json()) as SeenRequest[],
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}

/** A creditor and notices of the shape that is in use (reference: SACI, aux digit 3), all invented. */
export const creditorFiscalCode = '00000000000';
export const noticeNumbers = ['307202600000012386', '345260000000421704', '301000001234567864'] as const;

export const unpaidNotice: StandInNotice = {
  creditorFiscalCode,
  noticeNumber: noticeNumbers[0],
  state: 'unpaid',
  amountCents: 3615,
  dueDate: '2026-12-20',
  creditorName: 'ASL Esempio',
};

export const wireReceipt = {
  receiptNumber: 'c110729d258c4ab1b765fe902aae41d6',
  bookingNumber: 'PRN-77A/1',
  noticeNumber: noticeNumbers[0],
  iuv: noticeNumbers[0].slice(1),
  creditorName: 'ASL Esempio',
  creditorFiscalCode,
  payerName: 'MARIO ROSSI',
  payerFiscalCode: 'RSSMRA80A01H501U',
  prescriptionNumbers: ['160A04012345678'],
  amountCents: 3615,
  feeCents: 150,
  paidAt: '2026-11-20T18:05',
  method: 'Carta',
  paidWith: 'Banca Inventata',
  refund: null,
};
