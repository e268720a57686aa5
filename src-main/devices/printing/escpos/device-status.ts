import type { PrinterFault } from '../../printer.ts';
import { mostUrgentFirst } from '../printer-faults.ts';
import type { Wire } from './wire.ts';

/** `faults`: the most urgent first. `isOnline`: also a printer without a fault may take nothing just now. */
export type DeviceStatus = { isOnline: boolean; faults: PrinterFault[]; paperLow: boolean };

/** Bits of the answers to DLE EOT 1 to 4 (ESC/POS command reference). */
const offline = 0x08;
const coverOpen = 0x04;
const paperEndStop = 0x20;
const cutter = 0x08;
const unrecoverable = 0x20;
const nearEnd = 0x0c;
const paperEnd = 0x60;

/** Its four answers, one after the other. `undefined`: it does not answer. */
export async function askDevice(wire: Wire, withinMs = 1000): Promise<DeviceStatus | undefined> {
  const answers: number[] = [];
  for (const question of [1, 2, 3, 4]) {
    const answer = await wire.ask(question, withinMs);
    if (answer === undefined) return undefined;
    answers.push(answer);
  }
  return deviceStatusOf(answers);
}

/** What is not told apart here, a head that is too hot among it, goes by itself or shows as off-line. */
export function deviceStatusOf([printer = 0, cause = 0, error = 0, paper = 0]: number[]): DeviceStatus {
  const faults: PrinterFault[] = [];
  if (error & cutter) faults.push('jam');
  if (cause & coverOpen) faults.push('coverOpen');
  if (cause & paperEndStop || paper & paperEnd) faults.push('noPaper');
  if (error & unrecoverable) faults.push('offline');
  return {
    isOnline: !(printer & offline),
    faults: mostUrgentFirst(faults),
    paperLow: Boolean(paper & nearEnd),
  };
}

/** Why nothing could be printed now; `undefined`: it could. */
export function faultOf({ isOnline, faults }: DeviceStatus): PrinterFault | undefined {
  return faults[0] ?? (isOnline ? undefined : 'offline');
}
