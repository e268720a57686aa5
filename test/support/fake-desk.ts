import type { DeskAnswers, DeskFault, DeskReply } from '../../src-main/contract/desk/answers.ts';
import type { DeskApi } from '../../src-main/contract/desk/api.ts';
import type { DeskCall, DeskCallKind, DeskCallOf } from '../../src-main/contract/desk/calls.ts';
import type { DeskEvent, DeskState } from '../../src-main/contract/desk/state.ts';
import { bookingDetail, deskState, foundRows, operators } from './sample-desk.ts';
import { auditRows, closedCases, openCases, totemCase, validReceipt } from './sample-desk-lists.ts';

type Made<Kind extends DeskCallKind> =
  DeskAnswers[Kind] | ((call: DeskCallOf<Kind>) => DeskAnswers[Kind] | Promise<DeskAnswers[Kind]>);
export type FakeAnswers = { [Kind in DeskCallKind]: Made<Kind> };

/** How a desk answers where nothing is out of the ordinary. */
const usual: FakeAnswers = {
  createAdministrator: { kind: 'done' },
  enter: { kind: 'entered' },
  lock: null,
  leave: null,
  touched: null,
  listOperators: operators,
  addOperator: { kind: 'done' },
  setOperator: { kind: 'done' },
  resetPin: { kind: 'done' },
  changeOwnPin: { kind: 'done' },
  find: ({ query }) =>
    query.text.length > 0 && query.text.trim().length < 4 && query.from === ''
      ? { kind: 'tooShort' }
      : { kind: 'rows', rows: foundRows, more: false },
  listFacilities: ['Poliambulatorio di Valfiorita', 'Presidio ospedaliero San Bartolomeo'],
  openBooking: ({ bookingNumber }) => ({
    ...bookingDetail,
    booking: { ...bookingDetail.booking, bookingNumber },
  }),
  openPerson: { person: bookingDetail.person, rows: foundRows.slice(0, 4), total: 4, offset: 0 },
  closeBooking: null,
  print: { kind: 'printed', reprint: false },
  printYear: { kind: 'printed', reprint: false },
  checkPayment: {
    kind: 'payable',
    notice: {
      bookingNumber: 'PRN-77A/1',
      noticeNumber: '301000000000012345',
      numberInDoubt: false,
      creditorName: 'ASL di Valfiorita',
      creditorFiscalCode: '00000000000',
      amountCents: 3615,
      formerCents: null,
      dueDate: '2026-12-22',
      qr: '',
    },
  },
  cancel: { kind: 'wrongEnd' },
  verifyReceipt: validReceipt,
  useTotemCode: { kind: 'opened', case: totemCase },
  listCases: ({ closed }) => ({ cases: closed ? closedCases : openCases, open: openCases.length }),
  closeCase: { cases: openCases.slice(1), open: openCases.length - 1 },
  reopenCase: { cases: openCases, open: openCases.length },
  beginImport: null,
  applyImport: null,
  endImport: null,
  findAudit: { rows: auditRows, next: null },
  exportAudit: { kind: 'written', file: '/home/cup/registro-2026-12-15.csv', entries: 18_204 },
  verifyAudit: { kind: 'intact', entries: 18_204, from: 1, to: 18_204 },
};

/** The other side of the wall of the desk's page, which a test or a gallery holds. */
export class FakeDesk {
  /** Every call so far, but for the signs of presence. */
  readonly calls: DeskCall[] = [];
  /** Answers by kind: what a test has set, else the usual ones. */
  readonly answers: FakeAnswers;
  readonly faults: Partial<Record<DeskCallKind, DeskFault>> = {};
  readonly api: DeskApi;
  #listener: (event: DeskEvent) => void = () => undefined;

  constructor(answers: Partial<FakeAnswers> = {}, state: Partial<DeskState> = {}) {
    this.answers = { ...usual, ...answers };
    this.api = {
      call: (call) => this.#answer(call),
      onEvent: (listener) => {
        this.#listener = listener;
        listener({ kind: 'state', state: { ...deskState, ...state } });
        return () => undefined;
      },
      pathOf: (file) => `/home/cup/${file.name}`,
    };
  }

  push = (event: DeskEvent): void => this.#listener(event);

  callsOf = <Kind extends DeskCallKind>(kind: Kind): DeskCallOf<Kind>[] =>
    this.calls.filter((call): call is DeskCallOf<Kind> => call.kind === kind);

  async #answer<Kind extends DeskCallKind>(call: DeskCallOf<Kind>): Promise<DeskReply<Kind>> {
    if (call.kind !== 'touched') this.calls.push(structuredClone(call));
    const kind = call.kind;
    const fault = this.faults[kind];
    if (fault) return { ok: false, error: fault };
    const made = this.answers[kind] as Made<Kind>;
    const value = typeof made === 'function' ? await made(call) : made;
    return { ok: true, value };
  }
}
