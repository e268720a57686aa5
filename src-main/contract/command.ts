import * as v from 'valibot';

/** What is typed is bounded here and judged by the domain. */
const code = v.pipe(v.string(), v.maxLength(64));

/** Everything that a touch can ask for. A command answers nothing: its effect is the next view. */
export const CommandSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('edit'),
    criterion: v.picklist(['bookingNumber', 'prescription']),
    number: code,
    noticeRead: v.boolean(),
    /** Grows with every edit of one screen. */
    edit: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.strictObject({ kind: v.literal('search') }),
  v.strictObject({ kind: v.literal('openBooking'), bookingNumber: code }),
  v.strictObject({ kind: v.literal('back') }),
  v.strictObject({ kind: v.literal('printCoupon') }),
  v.strictObject({ kind: v.literal('printAgain') }),
  v.strictObject({ kind: v.literal('cancelBooking') }),
  v.strictObject({ kind: v.literal('confirmCancellation') }),
  v.strictObject({ kind: v.literal('continue') }),
  v.strictObject({ kind: v.literal('stay') }),
  v.strictObject({ kind: v.literal('leave') }),
]);

export type Command = v.InferOutput<typeof CommandSchema>;
