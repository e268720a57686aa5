import type { PrinterFault } from '../printer.ts';

/** RFC 8011 §5.4.12 and PWG 5100.9, without their severity. What is not listed here (toner-low …) is no fault. */
const FAULT_OF_REASON: Readonly<Record<string, PrinterFault>> = {
  'media-jam': 'jam',
  'cover-open': 'coverOpen',
  'door-open': 'coverOpen',
  'interlock-open': 'coverOpen',
  'media-empty': 'noPaper',
  'media-needed': 'noPaper',
  offline: 'offline',
  'connecting-to-device': 'offline',
  shutdown: 'offline',
  'timed-out': 'offline',
  paused: 'stopped',
  'moving-to-paused': 'stopped',
};

/** The first is told when several stand: an open cover is somebody at work on the paper or on the jam. */
const URGENCY: readonly PrinterFault[] = ['jam', 'coverOpen', 'noPaper', 'offline', 'stopped'];

/** Faults behind `printer-state-reasons`, the most urgent first. */
export function faultsOf(reasons: readonly string[]): PrinterFault[] {
  const found = new Set(reasons.map((reason) => FAULT_OF_REASON[withoutSeverity(reason)]));
  return mostUrgentFirst([...found].filter((fault) => fault !== undefined));
}

export function mostUrgentFirst(faults: readonly PrinterFault[]): PrinterFault[] {
  return URGENCY.filter((fault) => faults.includes(fault));
}

/** The roll is about to end; what it says is no fault, however severe. */
export function isPaperLow(reasons: readonly string[]): boolean {
  return reasons.some((reason) => withoutSeverity(reason) === 'media-low');
}

function withoutSeverity(reason: string): string {
  return reason.replace(/-(error|warning|report)$/, '');
}
