import * as v from 'valibot';
import { importFaultCodes, type ImportFault, type ImportPreview, type RefusedRow } from './import.ts';

/** What the desk and the process that an import runs in say to each other, checked on both sides. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const text = (length: number) => v.pipe(v.string(), v.maxLength(length));

export const ImportOrderSchema = v.variant('kind', [
  /** The first one. `limit`: the share of stored bookings above which nothing is changed. */
  v.strictObject({ kind: v.literal('begin'), file: text(4096), databasePath: text(4096), limit: share }),
  /** What the preview said. */
  v.strictObject({ kind: v.literal('apply') }),
  v.strictObject({ kind: v.literal('stop') }),
]);
export type ImportOrder = v.InferOutput<typeof ImportOrderSchema>;

const counts = v.strictObject({ new: count, changed: count, unchanged: count, rowsRefused: count });
const refused = v.pipe(
  v.array(v.strictObject({ line: count, reason: text(100) }) satisfies v.GenericSchema<unknown, RefusedRow>),
  v.maxLength(100),
);
const preview = v.strictObject({
  counts,
  differences: v.strictObject({
    cancelled: count,
    moved: count,
    payment: count,
    person: count,
    other: count,
  }),
  stored: count,
  share,
  refused,
  examples: v.pipe(
    v.array(
      v.strictObject({ bookingNumber: text(64), field: text(64), before: text(200), after: text(200) }),
    ),
    v.maxLength(100),
  ),
}) satisfies v.GenericSchema<unknown, Omit<ImportPreview, 'file' | 'limit'>>;
const fault = v.strictObject({
  code: v.picklist(importFaultCodes),
  line: v.nullable(count),
  detail: text(2000),
}) satisfies v.GenericSchema<unknown, ImportFault>;

/** How an import gets on; the last one is `overLimit`, `done`, `stopped` or `failed`. */
export const ImportNewsSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('reading'), rows: count, share }),
  v.strictObject({ kind: v.literal('comparing'), share }),
  /** It waits for `apply` or `stop`. */
  v.strictObject({ kind: v.literal('preview'), preview }),
  /** Also after `apply`, when somebody else has changed bookings meanwhile. */
  v.strictObject({ kind: v.literal('overLimit'), preview }),
  v.strictObject({ kind: v.literal('applying'), share }),
  v.strictObject({ kind: v.literal('done'), counts, refused }),
  v.strictObject({ kind: v.literal('stopped') }),
  v.strictObject({ kind: v.literal('failed'), fault }),
]);
export type ImportNews = v.InferOutput<typeof ImportNewsSchema>;
