import * as v from 'valibot';
import { stateFilters } from '../identity-view.ts';
import { cancellationReasons, deskPapers } from './booking.ts';
import { operatorRoles } from './operators.ts';

/** What is typed is bounded here and judged where it is used. */
const text = (length: number) => v.pipe(v.string(), v.maxLength(length));
const day = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/));
const bookingNumber = text(64);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const kind = <Kind extends string>(name: Kind) => v.literal(name);
const name = text(64);
const pin = text(64);

const auditQuery = {
  from: day,
  to: day,
  operator: text(64),
  action: text(64),
  bookingNumber,
};

/** Everything that the desk's page can ask for; each has its answer in `DeskAnswers`. */
export const DeskCallSchema = v.variant('kind', [
  v.strictObject({ kind: kind('createAdministrator'), name, pin }),
  v.strictObject({ kind: kind('enter'), name, pin }),
  /** "Blocca": the name stays. */
  v.strictObject({ kind: kind('lock') }),
  /** "Esci". */
  v.strictObject({ kind: kind('leave') }),
  /** Somebody is there. */
  v.strictObject({ kind: kind('touched') }),
  v.strictObject({ kind: kind('listOperators') }),
  v.strictObject({ kind: kind('addOperator'), name, pin, role: v.picklist(operatorRoles) }),
  v.strictObject({ kind: kind('setOperator'), name, enabled: v.boolean(), role: v.picklist(operatorRoles) }),
  v.strictObject({ kind: kind('resetPin'), name, pin }),
  v.strictObject({ kind: kind('changeOwnPin'), pin, newPin: pin }),
  v.strictObject({
    kind: kind('find'),
    query: v.strictObject({
      text: text(512),
      from: day,
      to: day,
      facility: text(200),
      state: v.picklist(stateFilters),
    }),
  }),
  v.strictObject({ kind: kind('listFacilities') }),
  /** `again`: it stands on the page, which asks anew by itself. */
  v.strictObject({ kind: kind('openBooking'), bookingNumber, again: v.exactOptional(v.boolean()) }),
  /** Whoever this booking belongs to. */
  v.strictObject({ kind: kind('openPerson'), bookingNumber, offset: count }),
  v.strictObject({ kind: kind('closeBooking'), bookingNumber }),
  v.strictObject({ kind: kind('print'), bookingNumber, paper: v.picklist(deskPapers) }),
  v.strictObject({
    kind: kind('printYear'),
    bookingNumber,
    year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)),
  }),
  v.strictObject({ kind: kind('checkPayment'), bookingNumber }),
  v.strictObject({
    kind: kind('cancel'),
    bookingNumber,
    version: count,
    /** Last four characters of the booking number, typed anew. */
    end: text(8),
    reason: v.picklist(cancellationReasons),
    /** What the screen had said and was accepted. */
    afterDeadline: v.boolean(),
    withoutPaper: v.boolean(),
  }),
  v.strictObject({ kind: kind('verifyReceipt'), text: text(1024) }),
  v.strictObject({ kind: kind('useTotemCode'), code: text(16) }),
  v.strictObject({ kind: kind('listCases'), closed: v.boolean() }),
  v.strictObject({ kind: kind('closeCase'), key: text(200), note: text(200) }),
  v.strictObject({ kind: kind('reopenCase'), key: text(200) }),
  /** `path`: dropped on the page; empty: a dialog asks for it. */
  v.strictObject({ kind: kind('beginImport'), path: text(4096) }),
  v.strictObject({ kind: kind('applyImport') }),
  /** While it is read, at the preview, or when it has ended: back to the beginning. */
  v.strictObject({ kind: kind('endImport') }),
  v.strictObject({ kind: kind('findAudit'), query: v.strictObject(auditQuery), before: v.nullable(count) }),
  v.strictObject({ kind: kind('exportAudit'), query: v.strictObject(auditQuery) }),
  v.strictObject({ kind: kind('verifyAudit') }),
]);

export type DeskCall = v.InferOutput<typeof DeskCallSchema>;
export type DeskCallKind = DeskCall['kind'];
export type DeskCallOf<Kind extends DeskCallKind> = Extract<DeskCall, { kind: Kind }>;
