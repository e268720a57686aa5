import { describe, expect, test } from 'vitest';
import type {
  CodeForm,
  EntryProblem,
  PrinterFaultCode,
  SearchProblem,
  CancellationRefusal,
} from '../../../src-main/contract/view.ts';
import type { FilterProblem } from '../../../src-main/contract/identity-view.ts';
import { importFaultCodes, refusalCodes } from '../../../src-main/contract/desk/import.ts';
import type { PaymentClosedCode, ReceiptMissingCode } from '../../../src-main/contract/payment-view.ts';
import type { AuditAction } from '../../../src-main/storage/audit-actions.ts';
import { italianDeskActions } from '../../../src-main/words/italian/desk-actions.ts';
import { italianDeskBooking } from '../../../src-main/words/italian/desk-booking.ts';
import { italianDeskCancel } from '../../../src-main/words/italian/desk-cancel.ts';
import { italianDeskCases } from '../../../src-main/words/italian/desk-cases.ts';
import { italianDeskCode, italianDeskVerify } from '../../../src-main/words/italian/desk-codes.ts';
import { italianDeskDoor, italianDeskOperators } from '../../../src-main/words/italian/desk-door.ts';
import { italianDeskFind } from '../../../src-main/words/italian/desk-find.ts';
import { italianDeskFrame } from '../../../src-main/words/italian/desk-frame.ts';
import { importFaultInWords, importReason } from '../../../src-main/words/italian/desk-import-reasons.ts';
import { italianDeskImport } from '../../../src-main/words/italian/desk-import.ts';
import { italianDeskPapers } from '../../../src-main/words/italian/desk-papers.ts';
import { isReasonKnown, reasonInWords } from '../../../src-main/words/italian/desk-reasons.ts';
import { italianDeskRegister } from '../../../src-main/words/italian/desk-register.ts';
import { sentencesOf, textsOf } from '../../support/catalogue-texts.ts';

const every = {
  booking: italianDeskBooking,
  cancel: italianDeskCancel,
  cases: italianDeskCases,
  code: italianDeskCode,
  verify: italianDeskVerify,
  door: italianDeskDoor,
  operators: italianDeskOperators,
  find: italianDeskFind,
  frame: italianDeskFrame,
  import: italianDeskImport,
  papers: italianDeskPapers,
  register: italianDeskRegister,
  actions: italianDeskActions,
};

/** Every stage at which "Passa allo sportello" is offered, with whatever it can say behind the colon. */
const entry: Record<EntryProblem | CodeForm, true> = {
  codeIncomplete: true,
  codeWrong: true,
  numberIncomplete: true,
  numberWrong: true,
  notVerified: true,
  lastTry: true,
  unavailable: true,
  otherCode: true,
  fiscalCode: true,
  other: true,
};
const asking: Record<SearchProblem, true> = {
  notFound: true,
  unavailable: true,
  malformed: true,
  noticeNotRead: true,
  otherCode: true,
  otherHalf: true,
};
const filtering: Record<FilterProblem, true> = {
  otherHalf: true,
  noticeNotRead: true,
  unavailable: true,
  datesTurned: true,
  malformed: true,
  otherCode: true,
};
const printFailed: Record<PrinterFaultCode, true> = {
  noPaper: true,
  coverOpen: true,
  jam: true,
  offline: true,
  stopped: true,
  unavailable: true,
  notConfirmed: true,
};
const cancellationRefused: Record<CancellationRefusal, true> = {
  alreadyCancelled: true,
  alreadyRequested: true,
  afterDeadline: true,
  changed: true,
  notCancellable: true,
  notFound: true,
  unavailable: true,
};
const paymentClosed: Record<PaymentClosedCode, true> = {
  paid: true,
  pending: true,
  expired: true,
  unknown: true,
  inProgress: true,
  changed: true,
  nothingDue: true,
  atDesk: true,
};
const receiptMissing: Record<ReceiptMissingCode, true> = { notYet: true, unavailable: true };
const bare = [
  ...[
    'accessRefused',
    'asking',
    'filtering',
    'findingAll',
    'found',
    'choosing',
    'summary',
    'printed',
    'paperInDoubt',
  ],
  ...[
    'checkingCancellation',
    'cancelled',
    'cancellationUnknown',
    'checkingPayment',
    'paying',
    'findingReceipts',
  ],
  'yearReceipts',
];
const withCode = {
  entering: entry,
  asking,
  filtering,
  printFailed,
  cancellationRefused,
  paymentClosed,
  receiptMissing,
};
const reasons = [
  ...bare,
  ...Object.entries(withCode).flatMap(([kind, codes]) => Object.keys(codes).map((code) => `${kind}:${code}`)),
];

test.each(reasons)('there are words for somebody who stopped at %s', (reason) => {
  expect(isReasonKnown(reason)).toBe(true);
  expect(reasonInWords(reason).happened).toMatch(/\.$/);
  expect(reasonInWords(reason).next).toMatch(/\.$/);
});

test('a reason that is not known says what it begins with, or what always helps', () => {
  expect(reasonInWords('summary:newer')).toEqual(reasonInWords('summary'));
  expect(reasonInWords('newer').next).toContain('Cerca tu la persona');
});

test('every fault of an import has a reference of its own, and says what to do', () => {
  const faults = importFaultCodes.map((code) => importFaultInWords(code, 'birth_date'));
  expect(new Set(faults.map(({ code }) => code)).size).toBe(importFaultCodes.length);
  for (const { code, next } of faults) {
    expect(code).not.toBe('I-99');
    expect(next).toMatch(/\.$/);
  }
  expect(importFaultInWords('newer', '').code).toBe('I-99');
  for (const code of refusalCodes) expect(importReason(`${code}:12:3`)).not.toBe(importReason('newer'));
});

test('whatever the register calls an action has words', () => {
  const words: Readonly<Record<AuditAction, string>> = italianDeskActions;
  expect(Object.values(words).every(Boolean)).toBe(true);
});

describe.each(Object.entries(every))('%s', (_name, catalogue) => {
  const texts = textsOf(catalogue);

  test('no text is empty or has loose spaces, doubled full stops, other apostrophes, shouts, or words of machines', () => {
    for (const { path, text } of texts) {
      if (path !== 'elsewhere.since') expect(text, path).toMatch(/^\S([\s\S]*\S)?$/);
      expect(text, path).not.toMatch(/\.\.|’|!| {2}/);
      expect(text, path).not.toMatch(
        /\b(errore|timeout|server|database|null|undefined|input|output|click)\b/i,
      );
    }
  });

  test('no sentence is longer than 20 words', () => {
    const long = texts.flatMap(({ path, text }) =>
      sentencesOf(text)
        .filter((sentence) => sentence.split(/\s+/).length > 20)
        .map((sentence) => `${path}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });
});
