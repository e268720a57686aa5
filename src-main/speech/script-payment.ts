import type { NoticeView, YearReceiptRow } from '../contract/payment-view.ts';
import type { PrinterFaultCode } from '../contract/view.ts';
import type { Words } from '../words/italian/catalogue.ts';
import { codeLine, italianLine, line, said, trouble } from './lines.ts';
import type { Line, ViewOf } from './lines.ts';

export type PaymentView = ViewOf<
  'checkingPayment' | 'paying' | 'paymentClosed' | 'findingReceipts' | 'receiptMissing' | 'yearReceipts'
>;

/** What is to be paid and how, why not, and what was paid. */
export function paymentScript(view: PaymentView, words: Words): Line[] {
  switch (view.kind) {
    case 'checkingPayment':
    case 'findingReceipts':
      return [line(words[view.kind].title), line(words[view.kind].text)];
    case 'paying':
      return paying(view, words);
    case 'paymentClosed': {
      const { title, ...parts } = words.paymentClosed[view.reason];
      return [line(title), ...trouble(parts)];
    }
    case 'receiptMissing': {
      const { title, ...parts } = words.receiptMissing[view.reason];
      return [line(title), ...trouble(parts)];
    }
    case 'yearReceipts':
      return yearReceipts(view, words);
  }
}

/** A text with amounts: written with the sign, said with the name of the money. */
function moneyLine(
  cents: readonly number[],
  { formats }: Words,
  inWords: (...amounts: string[]) => string,
): Line {
  return {
    text: inWords(...cents.map(formats.euros)),
    spoken: inWords(...cents.map(formats.spokenEuros)),
  };
}

function paying({ notice, phone, printer, printable }: ViewOf<'paying'>, words: Words): Line[] {
  const texts = words.paying;
  if (phone.kind === 'over') {
    const { title, ...parts } = texts.phone.over;
    const amount = moneyLine([notice.amountCents], words, (money = '') => money);
    return [
      line(title),
      ...trouble(parts),
      ...aboutLines(notice, words),
      line(words.payment.title),
      amount,
      ...creditorLines(notice, words),
    ];
  }
  const { formerCents, amountCents, dueDate } = notice;
  const isNotice = phone.kind !== 'open';
  const changed = (before = '', now = ''): string => texts.changed(before, now);
  return said(
    line(texts.title),
    formerCents !== null && moneyLine([formerCents, amountCents], words, changed),
    moneyLine([amountCents], words, (amount = '') => `${texts.amount}: ${amount}`),
    ...(isNotice
      ? [line(texts.scan), line(texts.where), codeLine(texts.number, notice.noticeNumber, words)]
      : [line(texts.phone.open), line(texts.phone.waiting)]),
    isNotice && notice.numberInDoubt && line(texts.inDoubt),
    ...aboutLines(notice, words),
    ...(dueDate === '' ? [] : [line(texts.due), line(words.formats.longDate(dueDate))]),
    ...creditorLines(notice, words),
    (phone.kind === 'asking' || phone.kind === 'notNow') && line(texts.phone[phone.kind]),
    ...(isNotice ? printerLines(printer, printable, words) : []),
  );
}

function creditorLines({ creditorName, creditorFiscalCode }: NoticeView, words: Words): Line[] {
  const { creditor, creditorCode } = words.paying;
  return said(line(creditor), italianLine(creditorName), codeLine(creditorCode, creditorFiscalCode, words));
}

/** The number of the booking is spelled within its sentence. */
function aboutLines({ bookingNumber }: NoticeView, words: Words): Line[] {
  const spelled = codeLine('', bookingNumber, words).spoken?.replace(/^: /, '') ?? bookingNumber;
  const { about, object } = words.paying;
  return [line(about), { text: object(bookingNumber), spoken: object(spelled) }];
}

/** As in the summary: what is to be known before a paper is asked for. */
function printerLines(printer: 'ready' | PrinterFaultCode, printable: boolean, words: Words): Line[] {
  if (printer === 'ready') return [];
  const { tryPrinting, paperAtDesk } = words.summary;
  return [line(words.printFailed.faults[printer].happened), line(printable ? tryPrinting : paperAtDesk)];
}

function yearReceipts(view: ViewOf<'yearReceipts'>, words: Words): Line[] {
  const texts = words.yearReceipts;
  const head = [line(texts.title(view.year)), line(texts.owner(view.name))];
  if (view.rows.length === 0) return [...head, line(texts.empty(view.year)), line(texts.emptyNext)];
  const total = (label: string, cents: number): Line =>
    moneyLine([cents], words, (amount = '') => `${label}: ${amount}`);
  return [
    ...head,
    total(texts.paid, view.paidCents),
    ...said(
      view.refundedCents > 0 && total(texts.refunds, view.refundedCents),
      view.refundedCents > 0 && total(texts.kept, view.keptCents),
    ),
    ...view.rows.flatMap((row) => rowLines(row, words)),
    ...printerLines(view.printer, view.printable, words),
  ];
}

function rowLines(row: YearReceiptRow, words: Words): Line[] {
  const texts = words.yearReceipts;
  return said(
    line(words.formats.longDate(row.paidOn)),
    moneyLine([row.amountCents], words, (amount = '') => amount),
    codeLine(texts.receipt, row.receiptNumber, words),
    codeLine(texts.booking, row.bookingNumber, words),
    row.refundedCents > 0 && moneyLine([row.refundedCents], words, (amount = '') => texts.refunded(amount)),
  );
}
