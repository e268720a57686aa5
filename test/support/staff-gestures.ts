import type { StaffTask } from '../../src-main/contract/staff.ts';
import { hashPin } from '../../src-main/staff/pin-hash.ts';
import type { createBench } from './kiosk-bench.ts';

type Bench = Awaited<ReturnType<typeof createBench>>;

/** The PIN of the bench, and the configuration that holds its hash. */
export const staffPin = '482913';
export const staffConfig = async (): Promise<{ pin: string }> => ({ pin: await hashPin(staffPin) });

export function typePin(bench: Bench, digits: string): void {
  for (const digit of digits) bench.touch({ kind: 'pinKey', key: digit as '0' });
  bench.touch({ kind: 'checkPin' });
}

export async function enterAsStaff(bench: Bench): Promise<void> {
  bench.touch({ kind: 'openStaff' });
  await bench.until('staffPin');
  typePin(bench, staffPin);
  await bench.until('staffPanel');
}

export const ask = (bench: Bench, task: StaffTask): void => bench.touch({ kind: 'staff', task });
