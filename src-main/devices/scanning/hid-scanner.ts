import { err, ok, type Result } from '../../result.ts';
import type { Scanner } from '../scanner.ts';
import { watchDeviceNodes } from './device-nodes.ts';
import { type HidBinding, type HidHandle, loadNodeHid } from './hid-binding.ts';
import { createHidPosJoiner } from './hid-pos-joiner.ts';
import { keepOpen, type OpenFault, type OpenScanner, type Retries } from './keep-open.ts';
import { createScannerListeners } from './scanner-listeners.ts';
import { detailOf, type ScannerLog } from './scanner-log.ts';

type HidScannerOptions = Retries & {
  vendorId: number;
  productId: number;
  log: ScannerLog;
  load?: () => Promise<HidBinding>;
  watch?: (onNews: () => void) => () => void;
};

/** Of the USB HID usage tables: barcode scanners. */
const barcodeScanners = 0x8c;

/** A barcode scanner in HID POS mode: it types nothing, and says what it reads to whoever has opened it. */
export function openHidScanner(options: HidScannerOptions): Scanner {
  const { vendorId, productId, log, load = loadNodeHid } = options;
  const { watch = (onNews: () => void) => watchDeviceNodes(/^hidraw\d+$/, onNews) } = options;
  const { onScan, onCondition, tellScan, become, clear } = createScannerListeners();

  async function open(): Promise<Result<OpenScanner, OpenFault>> {
    let binding: HidBinding;
    try {
      binding = await load();
    } catch (error) {
      return err({ what: 'libraryMissing', detail: detailOf(error) });
    }
    try {
      const devices = await binding.devicesAsync(vendorId, productId);
      if (devices.length === 0) return err({ what: 'absent' });
      const path = devices.find(({ usagePage }) => usagePage === barcodeScanners)?.path;
      if (path === undefined) return err({ what: 'notHidPos' });
      return ok(listenTo(await binding.HIDAsync.open(path)));
    } catch (error) {
      return err({ what: 'notOpened', detail: detailOf(error) });
    }
  }

  function listenTo(handle: HidHandle): OpenScanner {
    const join = createHidPosJoiner();
    const lost = new Promise<OpenFault>((resolve) => {
      handle.on('error', (error) => resolve({ what: 'lost', detail: detailOf(error) }));
    });
    handle.on('data', (report: Uint8Array) => {
      const text = join(report, performance.now());
      // Not from here: node-hid would take an error of a listener for one of the device.
      if (text !== null) queueMicrotask(() => tellScan(text));
    });
    return { lost, close: () => closeQuietly(handle) };
  }

  const stop = keepOpen({ ...options, open, become, watch, log });
  return {
    onScan,
    onCondition,
    close: async () => {
      clear();
      await stop();
    },
  };
}

/** A device that is pulled out while it is closed has more than once brought down a program that still listened. */
async function closeQuietly(handle: HidHandle): Promise<void> {
  handle.removeAllListeners('data');
  handle.removeAllListeners('error');
  handle.on('error', () => undefined);
  await handle.close().catch(() => undefined);
}
