import * as v from 'valibot';
import { overlays, positions, textSizes, themes } from './comfort.ts';
import { pinKeys, staffTasks } from './staff.ts';
import { filterParts, signInFlows, stateFilters } from './identity-view.ts';
import { languages } from './view.ts';
import { voiceActions } from './voice.ts';

/** What is typed is bounded here and judged by the domain. */
const code = v.pipe(v.string(), v.maxLength(64));

const pixels = v.pipe(v.number(), v.minValue(0), v.maxValue(20_000));
/** `YYYY-MM-DD`, or empty. */
const day = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/));

/** What can be found of a glass (DisplayView). */
export const glass = {
  pxPerMm: v.pipe(v.number(), v.minValue(1), v.maxValue(20)),
  screenBottomMm: v.pipe(v.number(), v.minValue(0), v.maxValue(1500)),
};

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
  /** What a scanner that types has read, as it came. */
  v.strictObject({ kind: v.literal('scanned'), text: v.pipe(v.string(), v.maxLength(256)) }),
  v.strictObject({
    kind: v.literal('setComfort'),
    textSize: v.picklist(textSizes),
    theme: v.picklist(themes),
    position: v.picklist(positions),
  }),
  v.strictObject({ kind: v.literal('openOverlay'), overlay: v.picklist(overlays) }),
  v.strictObject({ kind: v.literal('closeOverlay') }),
  v.strictObject({ kind: v.literal('voice'), action: v.picklist(voiceActions) }),
  /** What has the focus, as it is told to whoever hears: never kept, never logged. */
  v.strictObject({
    kind: v.literal('focused'),
    told: v.pipe(v.string(), v.maxLength(400)),
    language: v.picklist(languages),
  }),
  v.strictObject({ kind: v.literal('chooseLanguage'), language: v.picklist(languages) }),
  /** "Accesso Libero". */
  v.strictObject({ kind: v.literal('enterCodes') }),
  v.strictObject({
    kind: v.literal('editEntry'),
    field: v.picklist(['personCode', 'cardNumber']),
    form: v.picklist(['fiscalCode', 'other']),
    personCode: code,
    cardNumber: code,
    edit: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.strictObject({ kind: v.literal('verify') }),
  v.strictObject({ kind: v.literal('openBooking'), bookingNumber: code }),
  v.strictObject({ kind: v.literal('back') }),
  v.strictObject({ kind: v.literal('printCoupon'), large: v.boolean() }),
  v.strictObject({ kind: v.literal('printReceipt') }),
  v.strictObject({ kind: v.literal('printAgain') }),
  /** Of a paper of which no device can say whether it came out. */
  v.strictObject({ kind: v.literal('paperSeen'), out: v.boolean() }),
  /** The notice with codice fiscale and booking number alone. */
  v.strictObject({ kind: v.literal('payOnly') }),
  /** "Accesso Autenticato". */
  v.strictObject({ kind: v.literal('signIn') }),
  v.strictObject({ kind: v.literal('signInBy'), flow: v.picklist(signInFlows) }),
  /** The room that the screen leaves for the gateway's page, in CSS pixels of the window. */
  v.strictObject({ kind: v.literal('placeSignIn'), x: pixels, y: pixels, width: pixels, height: pixels }),
  v.strictObject({
    kind: v.literal('editFilter'),
    from: day,
    to: day,
    state: v.picklist(stateFilters),
    bookingNumber: code,
    prescription: code,
    noticeRead: v.boolean(),
    edit: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.strictObject({ kind: v.literal('findAll') }),
  v.strictObject({ kind: v.literal('turnPage'), to: v.picklist(['next', 'previous']) }),
  v.strictObject({ kind: v.literal('dropFilter'), part: v.picklist(filterParts) }),
  v.strictObject({ kind: v.literal('startPayment') }),
  v.strictObject({ kind: v.literal('printNotice') }),
  v.strictObject({ kind: v.literal('payByPhone') }),
  v.strictObject({ kind: v.literal('printPaymentReceipt') }),
  /** "Ricevute dell'anno"; `year` of the calendar. */
  v.strictObject({
    kind: v.literal('openYear'),
    year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200))),
  }),
  v.strictObject({ kind: v.literal('printYear') }),
  v.strictObject({ kind: v.literal('cancelBooking') }),
  /** What the screen had said: the deadline is over, no receipt can be printed. */
  v.strictObject({
    kind: v.literal('confirmCancellation'),
    afterDeadline: v.boolean(),
    withoutPaper: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('continue') }),
  v.strictObject({
    kind: v.literal('reportProblem'),
    problem: v.picklist(['bookingMissing', 'dataWrong', 'cannotCancel', 'paperMissing', 'other']),
  }),
  v.strictObject({ kind: v.literal('passToDesk') }),
  /** Of the screen with which the glass is measured. */
  v.strictObject({
    kind: v.literal('calibrate'),
    ...glass,
    save: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('openStaff') }),
  v.strictObject({ kind: v.literal('pinKey'), key: v.picklist(pinKeys) }),
  v.strictObject({ kind: v.literal('checkPin') }),
  v.strictObject({ kind: v.literal('staff'), task: v.picklist(staffTasks) }),
  v.strictObject({ kind: v.literal('stay') }),
  v.strictObject({ kind: v.literal('leave') }),
]);

export type Command = v.InferOutput<typeof CommandSchema>;
