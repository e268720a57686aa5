import fc from 'fast-check';
import { rules } from './command-rules.ts';

const fields: Record<string, Record<string, unknown>> = {
  edit: { criterion: 'bookingNumber', number: 'PRN-77A/1', noticeRead: true, edit: 1 },
  search: {},
  scanned: { text: 'PRN-77A/1' },
  chooseLanguage: { language: 'en' },
  setComfort: { textSize: 'large', theme: 'standard', position: 'low' },
  openOverlay: { overlay: 'help' },
  closeOverlay: {},
  voice: { action: 'stop' },
  focused: { told: 'Esci, pulsante', language: 'it' },
  calibrate: { pxPerMm: 4, screenBottomMm: 750, save: false },
  enterCodes: {},
  editEntry: {
    field: 'personCode',
    form: 'fiscalCode',
    personCode: 'RSSMRA80A01H501U',
    cardNumber: '8038000160',
    edit: 1,
  },
  verify: {},
  openBooking: { bookingNumber: 'PRN-77A/1' },
  back: {},
  printCoupon: { large: false },
  printReceipt: {},
  printAgain: {},
  paperSeen: { out: true },
  signIn: {},
  signInBy: { flow: 'device' },
  placeSignIn: { x: 10, y: 20, width: 600, height: 800 },
  editFilter: {
    from: '2026-01-01',
    to: '',
    state: 'due',
    bookingNumber: '',
    prescription: '',
    noticeRead: true,
    edit: 1,
  },
  findAll: {},
  turnPage: { to: 'next' },
  dropFilter: { part: 'dates' },
  payOnly: {},
  startPayment: {},
  printNotice: {},
  payByPhone: {},
  printPaymentReceipt: {},
  openYear: { year: 2026 },
  printYear: {},
  cancelBooking: {},
  confirmCancellation: { afterDeadline: false, withoutPaper: false },
  continue: {},
  reportProblem: { problem: 'other' },
  passToDesk: {},
  openStaff: {},
  pinKey: { key: '7' },
  checkPin: {},
  staff: { task: 'testSlip' },
  stay: {},
  leave: {},
};

/** Every command of the contract, by its kind. */
export const commandKinds = Object.keys(fields);

/** The contract once more, by hand: a schema that lets more through must not be its own judge. */
export function isCommand(payload: unknown): boolean {
  if (typeof payload !== 'object' || payload === null || !('kind' in payload)) return false;
  const { kind, ...rest } = payload as Record<string, unknown>;
  const wanted = typeof kind === 'string' && Object.hasOwn(fields, kind) ? fields[kind] : undefined;
  if (!wanted || Object.keys(rest).toSorted().join() !== Object.keys(wanted).toSorted().join()) return false;
  return Object.entries(rest).every(([name, value]) =>
    (rules[`${String(kind)}.${name}`] ?? rules[name])?.(value),
  );
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    NaN,
    -1,
    1e308,
    '',
    ' '.repeat(10_000),
    'x'.repeat(65),
    [],
    {},
    -0,
  ),
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    "'; drop table bookings;--",
  ),
  fc.anything({
    maxDepth: 2,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withBigInt: true,
  }),
);
const key = fc.oneof(
  fc.constantFrom(
    'kind',
    'number',
    'criterion',
    'edit',
    'noticeRead',
    'bookingNumber',
    '__proto__',
    'toString',
  ),
  fc.string({ maxLength: 8 }),
);

/** Near misses of one command: the right kind with a field changed, added or missing; and anything at all. */
export function hostilePayload(kind: string): fc.Arbitrary<unknown> {
  const valid = { kind, ...fields[kind] };
  return fc.oneof(
    fc.tuple(key, odd).map(([name, value]) => withOwn(valid, name, value)),
    fc.constantFrom(...Object.keys(valid)).map((gone) => without(valid, gone)),
    odd,
    odd.map((value) => [valid, value]),
    fc
      .tuple(key, odd, key, odd)
      .map(([one, first, two, second]) => withOwn(withOwn(valid, one, first), two, second)),
  );
}

/** Also `__proto__` becomes a field like any other. */
function withOwn(object: object, name: string, value: unknown): object {
  return Object.defineProperty({ ...object }, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function without(object: object, name: string): object {
  return Object.fromEntries(Object.entries(object).filter(([each]) => each !== name));
}
