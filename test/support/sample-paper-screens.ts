import type { Screen } from '../../src-main/contract/view.ts';

const farFuture = '2099-01-01T00:00:00Z';

/** Papers on their way, help at the desk, the end of a visit. */
export const paperScreens = {
  printing: { kind: 'printing', paper: 'coupon' },
  printingReceipt: { kind: 'printing', paper: 'cancellationReceipt' },
  printed: { kind: 'printed', paper: 'coupon' },
  printedRequestReceipt: { kind: 'printed', paper: 'requestReceipt' },
  printedReceipt: { kind: 'printed', paper: 'cancellationReceipt' },
  paperInDoubt: { kind: 'paperInDoubt', paper: 'coupon' },
  printFailedNoPaper: { kind: 'printFailed', paper: 'coupon', fault: 'noPaper', canPrint: true },
  printFailedOpen: { kind: 'printFailed', paper: 'coupon', fault: 'coverOpen', canPrint: true },
  printFailedJam: { kind: 'printFailed', paper: 'cancellationReceipt', fault: 'jam', canPrint: true },
  printFailedWithoutCard: {
    kind: 'printFailed',
    paper: 'coupon',
    fault: 'notConfirmed',
    canPrint: false,
  },
  printFailedUnconfirmed: { kind: 'printFailed', paper: 'coupon', fault: 'notConfirmed', canPrint: true },
  openingReport: { kind: 'openingCase', case: 'report' },
  openingHandOver: { kind: 'openingCase', case: 'handOver' },
  caseReported: {
    kind: 'caseOpened',
    case: 'report',
    reference: 'K7Q2XM',
    minutes: 30,
    named: true,
    slip: 'printed',
  },
  caseHandedOver: {
    kind: 'caseOpened',
    case: 'handOver',
    reference: 'K7Q2',
    minutes: 30,
    named: true,
    slip: 'printing',
  },
  caseInDoubt: {
    kind: 'caseOpened',
    case: 'report',
    reference: 'K7Q2XM',
    minutes: 30,
    named: true,
    slip: 'notConfirmed',
  },
  caseNoPaper: {
    kind: 'caseOpened',
    case: 'handOver',
    reference: 'K7Q2',
    minutes: 30,
    named: false,
    slip: 'noPaper',
  },
  caseNotOpened: { kind: 'caseNotOpened' },
  cardAway: { kind: 'cardAway', endsAt: farFuture },
  goodbyeCardIn: { kind: 'goodbye', cardIn: true },
  goodbye: { kind: 'goodbye', cardIn: false },
  outOfService: { kind: 'outOfService' },
} satisfies Record<string, Screen>;
