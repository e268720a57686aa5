import type { PrinterFaultCode } from '../contract/view.ts';
import type { Printer } from '../devices/printer.ts';
import { withDeadline } from './with-deadline.ts';

/** A printer that does not say how it is within so long prints nothing either. */
const printerMs = 4000;

export async function printerCondition(printer: Printer): Promise<'ready' | PrinterFaultCode> {
  const status = await withDeadline(printer.status(), printerMs).catch(() => 'late' as const);
  if (status === 'late') return 'unavailable';
  return status.ok ? 'ready' : status.error;
}
