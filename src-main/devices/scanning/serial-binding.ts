import { read } from 'node:fs';
import { promisify } from 'node:util';
import type { LinuxPortBinding } from '@serialport/bindings-cpp';
import { unixRead } from '@serialport/bindings-cpp/dist/unix-read.js';
import { SerialPort } from 'serialport';

/* A file of its own, so that serialport and its native part are loaded only where a scanner needs them. */

/** What is used of it here; its own types do not resolve. */
type Binding = { open(options: object): Promise<LinuxPortBinding | object> };

const detected = SerialPort.binding as Binding;
const readNow = promisify(read);

/** Of a port that waits for a byte (VMIN 1, as serialport opens it) an empty reading is the end: it has hung up. */
const readUnlessHungUp: typeof readNow = async (...wanted: Parameters<typeof readNow>) => {
  const outcome = await readNow(...wanted);
  if (outcome.bytesRead === 0) throw Object.assign(new Error('the port has hung up'), { code: 'ENXIO' });
  return outcome;
};

/**
 * serialport 13 takes an empty reading for none yet and reads on (serialport/bindings-cpp#162): pulled out in the moment
 * of a code, the port would be read for ever, without an error, until the memory is full. Windows reads otherwise.
 */
async function open(options: object): Promise<LinuxPortBinding | object> {
  const port = await detected.open(options);
  if ('poller' in port) {
    port.read = (buffer, offset, length) =>
      unixRead({ binding: port, buffer, offset, length, fsReadAsync: readUnlessHungUp });
  }
  return port;
}

/** A port that is not open yet, and tells when it is lost. */
export function createSerialPort(path: string, baudRate: number): SerialPort {
  const options = { path, baudRate, autoOpen: false, binding: { ...detected, open } };
  return new SerialPort(options);
}
