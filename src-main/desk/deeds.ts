import type { OperatorView } from '../contract/desk/operators.ts';
import { toRome } from '../domain/rome-time.ts';
import { createPaperOffice } from '../papers/paper-office.ts';
import type { CancelDeps } from '../session/cancel-booking.ts';
import { clockInDoubt } from '../session/clock-watch.ts';
import type { OrderDeps } from '../session/paper-order.ts';
import type { CheckDeps } from '../session/pay.ts';
import type { ReceiptDeps } from '../session/payment-receipts.ts';
import { usualAnswerMs, usualSearchDeadlineMs } from '../session/usual-waits.ts';
import type { PrintDeps } from '../session/print-paper.ts';
import type { DeskParts } from './desk-parts.ts';

/** What the deeds of a visit need, done here under somebody's name. */
export type DeedDeps = CancelDeps & PrintDeps & OrderDeps & CheckDeps & ReceiptDeps;

export interface Deeds {
  /** `detail`: a code that stands beside every entry of one deed. */
  by(operator: OperatorView, detail?: string): DeedDeps;
  clockInDoubt: () => boolean;
}

export function createDeeds(parts: DeskParts): Deeds {
  const { config, stores, gateway, register, now, log } = parts;
  const { kioskId } = config;
  const papers = createPaperOffice({
    issuer: { kioskId, ...config.facility },
    paperWidthMm: config.devices.printer.paperWidthMm,
    fontCss: parts.fontCss,
    now,
    toLocal: toRome,
  });

  function isClockInDoubt(): boolean {
    try {
      return clockInDoubt({ audit: stores.auditEntries, gateway, now });
    } catch (error) {
      // Who cannot find it out promises nothing.
      log('clockInDoubt', { reason: String(error) });
      return true;
    }
  }

  return {
    clockInDoubt: isClockInDoubt,
    by: ({ name }, detail = '') => ({
      ...parts,
      ...stores,
      papers,
      kioskId,
      operator: name,
      rules: config.cancellation,
      clockInDoubt: isClockInDoubt,
      audit: (action, bookingNumber, code = detail) =>
        register(action, name, { bookingNumber, detail: code }),
      onPaper: () => undefined,
      searchDeadlineMs: parts.searchDeadlineMs ?? usualSearchDeadlineMs,
      paymentWatch: { answerMs: usualAnswerMs },
    }),
  };
}
