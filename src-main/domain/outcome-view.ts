import type { PaperName, Screen } from '../contract/view.ts';
import type { Booking } from './booking.ts';
import { toRome } from './rome-time.ts';
import type { PaymentStage, Sheet } from './payment-state.ts';
import { isPresent } from './session-state.ts';
import type { Stage, Visit } from './session-state.ts';

type Outcome = Exclude<
  Extract<Stage, { booking: Booking }>,
  { kind: 'summary' | 'checkingCancellation' | 'cancelling' } | PaymentStage<Visit>
>;

/** Paper and cancellation screens may be read by whoever stands near: no name, no prestazione. */
export function outcomeOf(stage: Outcome): Screen {
  switch (stage.kind) {
    case 'printing':
    case 'printed':
    case 'paperInDoubt':
      return { kind: stage.kind, paper: paperName(stage) };
    case 'printFailed':
      return {
        kind: 'printFailed',
        paper: paperName(stage),
        fault: stage.fault,
        canPrint: isPresent(stage.visit),
      };
    case 'cancelled': {
      const { confirmed, slip } = stage;
      return {
        kind: 'cancelled',
        cancellationNumber: stage.cancellation.cancellationNumber,
        confirmed,
        slip,
        canPrint: isPresent(stage.visit),
      };
    }
    case 'cancellationRefused': {
      const { reason, cancellation } = stage;
      return {
        kind: 'cancellationRefused',
        reason,
        cancellationNumber: cancellation?.cancellationNumber ?? null,
        cancelledOn: cancellation?.cancelledAt ? toRome(new Date(cancellation.cancelledAt)) : '',
        printable: cancellation !== null && isPresent(stage.visit),
      };
    }
    case 'cancellationUnknown':
      return {
        kind: 'cancellationUnknown',
        reference: stage.reference,
        slip: stage.slip,
        canPrint: isPresent(stage.visit),
      };
  }
}

function paperName({ sheet: { paper }, booking }: { sheet: Sheet; booking: Booking }): PaperName {
  return paper === 'cancellationReceipt' && booking.status !== 'cancelled' ? 'requestReceipt' : paper;
}
