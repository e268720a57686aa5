import type { PrinterFaultCode } from '../contract/view.ts';
import type { Printer } from '../devices/printer.ts';
import { err } from '../result.ts';
import { withDeadline } from './with-deadline.ts';

/** A printer that does not say how it is within so long prints nothing either. */
const printerMs = 4000;

export async function printerCondition(printer: Printer): Promise<'ready' | PrinterFaultCode> {
  const status = await printerStatus(printer);
  return status.ok ? 'ready' : status.error;
}

export async function printerStatus(printer: Printer): ReturnType<Printer['status']> {
  const status = await withDeadline(printer.status(), printerMs).catch(() => 'late' as const);
  return status === 'late' ? err('unavailable') : status;
}
