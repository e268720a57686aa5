function isPlace(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 20_000;
}
function isDay(value: unknown): boolean {
  return value === '' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
}
const isCode = (value: unknown): boolean => typeof value === 'string' && value.length <= 64;
/** What each field may be, by hand; `KIND.FIELD` where a name means two things. */
export const rules: Record<string, (value: unknown) => boolean> = {
  criterion: (value) => value === 'bookingNumber' || value === 'prescription',
  number: isCode,
  text: (value) => typeof value === 'string' && value.length <= 256,
  problem: (value) =>
    ['bookingMissing', 'dataWrong', 'cannotCancel', 'paperMissing', 'other'].includes(value as string),
  language: (value) => ['it', 'en', 'ro', 'sq', 'fr', 'ar'].includes(value as string),
  textSize: (value) => ['small', 'normal', 'large', 'largest'].includes(value as string),
  theme: (value) => ['standard', 'blackOnWhite', 'whiteOnBlack'].includes(value as string),
  position: (value) => value === 'normal' || value === 'low',
  overlay: (value) =>
    ['help', 'problems', 'notice', 'fullNotice', 'languages', 'voice'].includes(value as string),
  action: (value) =>
    (
      'start stop hush repeat slower faster quieter louder blank show withoutVoice'.split(' ') as unknown[]
    ).includes(value),
  told: (value) => typeof value === 'string' && value.length <= 400,
  pxPerMm: (value) => typeof value === 'number' && value >= 1 && value <= 20,
  screenBottomMm: (value) => typeof value === 'number' && value >= 0 && value <= 1500,
  key: (value) =>
    typeof value === 'string' && (/^\d$/.test(value) || value === 'eraseLast' || value === 'eraseAll'),
  task: (value) =>
    (
      'testSlip paperReplaced testCard switchInformation calibrate supportFile restart'.split(
        ' ',
      ) as unknown[]
    ).includes(value),
  out: (value) => value === true || value === false,
  save: (value) => value === true || value === false,
  field: (value) => value === 'personCode' || value === 'cardNumber',
  form: (value) => value === 'fiscalCode' || value === 'other',
  personCode: isCode,
  cardNumber: isCode,
  bookingNumber: isCode,
  noticeRead: (value) => value === true || value === false,
  large: (value) => value === true || value === false,
  afterDeadline: (value) => value === true || value === false,
  withoutPaper: (value) => value === true || value === false,
  edit: (value) => Number.isInteger(value) && (value as number) >= 0,
  year: (value) =>
    value === null || (Number.isInteger(value) && (value as number) >= 2000 && (value as number) <= 2200),
  flow: (value) => value === 'device' || value === 'window',
  x: isPlace,
  y: isPlace,
  width: isPlace,
  height: isPlace,
  from: isDay,
  to: isDay,
  state: (value) => ('all due paid performed cancelled missed'.split(' ') as unknown[]).includes(value),
  prescription: isCode,
  part: (value) => ('dates state bookingNumber prescription'.split(' ') as unknown[]).includes(value),
  'turnPage.to': (value) => value === 'next' || value === 'previous',
};
