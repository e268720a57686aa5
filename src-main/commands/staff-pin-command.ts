import { isGoodPin } from '../domain/staff-pin.ts';
import { hashPin } from '../staff/pin-hash.ts';
import { failed, type CommandIo } from './command-io.ts';

type PinIo = Pick<CommandIo, 'out' | 'err'> & {
  /** One line that is not shown; `null`: there is none any more. */
  askSecret: (prompt: string) => Promise<string | null>;
};

/**
 * `totem-cup staff-pin`: asks for the PIN twice and prints its hash, as `staff.pin` of the configuration takes it.
 * Exit codes: 0 printed, 2 not.
 */
export async function runStaffPin(args: readonly string[], io: PinIo): Promise<number> {
  if (args.length > 0) return failed(io, 'usage: totem-cup staff-pin');
  const pin = await io.askSecret('PIN of the staff (6 to 12 digits): ');
  if (pin === null || !isGoodPin(pin))
    return failed(io, 'a PIN has 6 to 12 digits, neither all the same nor one after the other');
  if ((await io.askSecret('once more: ')) !== pin) return failed(io, 'these were two different PINs');
  io.err('put this line into the configuration, as "staff": { "pin": "…" }\n');
  io.out(`${await hashPin(pin)}\n`);
  return 0;
}
