import type { SerialPort } from 'serialport';
import { err, ok, type Result } from '../../result.ts';
import type { Scanner } from '../scanner.ts';
import { watchDeviceNodes } from './device-nodes.ts';
import { keepOpen, type OpenFault, type OpenScanner, type Retries } from './keep-open.ts';
import { scanTextOf } from './scan-text.ts';
import { createScannerListeners } from './scanner-listeners.ts';
import { detailOf, type ScannerLog } from './scanner-log.ts';
import { createSerialLines } from './serial-lines.ts';

type CreateSerialPort = (path: string, baudRate: number) => SerialPort;

type SerialScannerOptions = Retries & {
  path: string;
  baudRate: number;
  log: ScannerLog;
  load?: () => Promise<CreateSerialPort>;
};

/** A scanner on a serial port, also over USB (CDC): it sends each code as a line. */
export function openSerialScanner(options: SerialScannerOptions): Scanner {
  const { path, baudRate, log, load = loadSerialPort } = options;
  const { onScan, onCondition, tellScan, become, clear } = createScannerListeners();

  async function open(): Promise<Result<OpenScanner, OpenFault>> {
    let createPort: CreateSerialPort;
    try {
      createPort = await load();
    } catch (error) {
      return err({ what: 'libraryMissing', detail: detailOf(error) });
    }
    const port = createPort(path, baudRate);
    // Before anything else: an error that nobody listens to ends the program.
    const lost = becomesLost(port);
    const lines = createSerialLines((line) => {
      const text = scanTextOf(line);
      if (text !== null) tellScan(text);
    });
    port.on('data', lines.feed);
    const fault = await new Promise<Error | null>((resolve) => port.open(resolve));
    if (fault) return err(faultOf(fault));
    const close = async (): Promise<void> => {
      port.removeAllListeners('data');
      lines.forget();
      if (port.isOpen) await new Promise<unknown>((resolve) => port.close(resolve));
    };
    return ok({ lost, close });
  }

  const stop = keepOpen({
    ...options,
    open,
    become,
    watch: (onNews) => watchDeviceNodes(/^tty(ACM|USB)\d+$/, onNews),
    log,
  });
  return {
    onScan,
    onCondition,
    close: async () => {
      clear();
      await stop();
    },
  };
}

async function loadSerialPort(): Promise<CreateSerialPort> {
  return (await import('./serial-binding.ts')).createSerialPort;
}

function becomesLost(port: SerialPort): Promise<OpenFault> {
  return new Promise((resolve) => {
    port.on('error', (error) => resolve({ what: 'lost', detail: detailOf(error) }));
    port.on('close', (error: Error | null) =>
      resolve({ what: 'lost', ...(error && { detail: detailOf(error) }) }),
    );
    port.on('end', () => resolve({ what: 'lost' }));
  });
}

function faultOf(error: Error): OpenFault {
  return /no such file|file not found/i.test(error.message)
    ? { what: 'absent' }
    : { what: 'notOpened', detail: detailOf(error) };
}
