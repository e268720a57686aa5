import type { Screen } from '../../src-main/contract/view.ts';
import { booking, late, name } from './sample-visit.ts';

const cancelled = {
  kind: 'cancelled',
  cancellationNumber: 'DIS-26K7Q2',
  confirmed: true,
  slip: 'printed',
  canPrint: true,
} as const;
const refused = {
  kind: 'cancellationRefused',
  cancellationNumber: null,
  cancelledOn: '',
  printable: false,
} as const;

/** Screens of cancelling a booking. */
export const cancellationScreens = {
  checkingCancellation: { kind: 'checkingCancellation', name, booking, printer: 'ready', isRequest: false },
  checkingLate: {
    kind: 'checkingCancellation',
    name,
    booking: { ...booking, deadline: late },
    printer: 'ready',
    isRequest: false,
  },
  checkingNoPaper: { kind: 'checkingCancellation', name, booking, printer: 'noPaper', isRequest: false },
  checkingLateNoPaper: {
    kind: 'checkingCancellation',
    name,
    booking: { ...booking, deadline: late },
    printer: 'coverOpen',
    isRequest: false,
  },
  checkingRequest: { kind: 'checkingCancellation', name, booking, printer: 'ready', isRequest: true },
  cancelling: { kind: 'cancelling', isRequest: false },
  cancellingRequest: { kind: 'cancelling', isRequest: true },
  cancelledPrinting: { ...cancelled, slip: 'printing' },
  cancelledPrinted: cancelled,
  cancelledNoPaper: { ...cancelled, slip: 'noPaper' },
  cancelledInDoubt: { ...cancelled, slip: 'notConfirmed' },
  cancelledWithoutCard: { ...cancelled, slip: 'noPaper', canPrint: false },
  cancelledWithoutPaper: { ...cancelled, slip: 'skipped' },
  requestedPrinted: { ...cancelled, cancellationNumber: 'R26-7K4Q-92MX', confirmed: false },
  alreadyCancelled: {
    kind: 'cancellationRefused',
    reason: 'alreadyCancelled',
    cancellationNumber: 'DIS-26K7Q2',
    cancelledOn: '2026-11-20T10:42',
    printable: true,
  },
  alreadyRequested: {
    kind: 'cancellationRefused',
    reason: 'alreadyRequested',
    cancellationNumber: 'R26-7K4Q-92MX',
    cancelledOn: '2026-11-20T10:42',
    printable: true,
  },
  afterDeadline: { ...refused, reason: 'afterDeadline' },
  bookingChanged: { ...refused, reason: 'changed' },
  notCancellable: { ...refused, reason: 'notCancellable' },
  bookingGone: { ...refused, reason: 'notFound' },
  cancellationUnavailable: { ...refused, reason: 'unavailable' },
  cancellationUnknown: {
    kind: 'cancellationUnknown',
    reference: '8F3K2M1A',
    slip: 'printed',
    canPrint: true,
  },
  cancellationUnknownNoPaper: {
    kind: 'cancellationUnknown',
    reference: '8F3K2M1A',
    slip: 'jam',
    canPrint: true,
  },
} satisfies Record<string, Screen>;
