import type { StaffOutcome } from '../../src-main/contract/staff.ts';
import { italianStaff } from '../../src-main/words/italian/staff.ts';

const { outcomes, conditions } = italianStaff.panel;

/** How it goes with what was asked for last, in words. */
export function outcomeText(outcome: StaffOutcome, informationOnly: boolean): string {
  switch (outcome.kind) {
    case 'slip':
      if (outcome.state === 'printing') return outcomes.slipPrinting;
      if (outcome.state === 'notRecorded') return outcomes.paperNotRecorded;
      if (outcome.state === 'notConfirmed') return outcomes.slipInDoubt;
      if (outcome.state !== 'printed') return outcomes.slipFailed(conditions[outcome.state]);
      return outcome.replaced ? outcomes.paperReplaced : outcomes.slipPrinted;
    case 'card':
      return cardText(outcome);
    case 'scan':
      return outcomes.scanned(outcomes.scans[outcome.what]);
    case 'calibrated':
      return outcome.saved ? outcomes.calibrated : outcomes.notCalibrated;
    case 'supportFile':
      if (outcome.state === 'writing') return outcomes.supportWriting;
      return outcome.state === 'written' ? outcomes.supportWritten(outcome.file) : outcomes.supportFailed;
    case 'informationOnly':
      if (outcome.state === 'switching') return outcomes.switching;
      if (outcome.state === 'failed') return outcomes.switchFailed;
      return informationOnly ? outcomes.switched.on : outcomes.switched.off;
    case 'restart':
      return outcomes.restart[outcome.state];
  }
}

function cardText(outcome: Extract<StaffOutcome, { kind: 'card' }>): string {
  switch (outcome.state) {
    case 'waiting':
      return outcomes.cardWaiting;
    case 'reading':
      return outcomes.cardReading;
    case 'read': {
      const number = outcome.cardNumber ? outcomes.cardNumber.yes : outcomes.cardNumber.no;
      const parts = [outcomes.cardRead(outcome.ms), number, outcome.expired ? outcomes.cardExpired : ''];
      return parts.filter(Boolean).join(' ');
    }
    default:
      return outcomes.cardProblems[outcome.state];
  }
}
