import type { PrinterFault } from '../printer.ts';

/** RFC 8011 §5.4.12 and PWG 5100.9, without their severity. What is not listed here (media-low …) is no fault. */
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
  const found = new Set(
    reasons.map((reason) => FAULT_OF_REASON[reason.replace(/-(error|warning|report)$/, '')]),
  );
  return URGENCY.filter((fault) => found.has(fault));
}
