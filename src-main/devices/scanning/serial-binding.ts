/** A file of its own, so that serialport and its native part are loaded only where a scanner needs them. */
export { SerialPort } from 'serialport';
