import type { Config } from './config.ts';
import type { Scanner } from './devices/scanner.ts';
import { openHidScanner } from './devices/scanning/hid-scanner.ts';
import { openSerialScanner } from './devices/scanning/serial-scanner.ts';
import { joinScanners } from './devices/scanning/several-scanners.ts';
import { createWedgeScanner } from './devices/scanning/wedge-scanner.ts';
import { createSimulatedScanner } from './devices/simulated/simulated-scanner.ts';
import type { SimulatedScanner } from './devices/simulated/simulated-scanner.ts';
import type { Log } from './log.ts';

export type ScannerHands = { scanner?: SimulatedScanner };

type ScannerDeps = { config: Pick<Config['devices'], 'scanner'>; demo: boolean; log: Log };

/** Every scanner that is named, as one; in a demo a simulated one beside them. */
export function openScanners({ config, demo, log }: ScannerDeps, hands: ScannerHands): Scanner {
  const named = new Set(config.scanner);
  if (demo) named.add('simulated');
  return joinScanners([...named].map((each) => openScanner(each, log, hands)));
}

function openScanner(each: Config['devices']['scanner'][number], log: Log, hands: ScannerHands): Scanner {
  if (each === 'wedge') return createWedgeScanner();
  if (each === 'simulated') return (hands.scanner = createSimulatedScanner()).scanner;
  const logged =
    (which: string) =>
    (what: string, fields: Record<string, string | number | boolean> = {}): void =>
      log('scanner', { which, what, ...fields });
  if (each.hid) {
    const { vendorId, productId } = each.hid;
    const which = [vendorId, productId].map((id) => id.toString(16).padStart(4, '0')).join(':');
    return openHidScanner({ vendorId, productId, log: logged(which) });
  }
  if (each.serial) return openSerialScanner({ ...each.serial, log: logged(each.serial.path) });
  throw new Error('a scanner that is neither "hid" nor "serial"');
}
