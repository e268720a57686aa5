import { expect, test } from 'vitest';
import { parseConfig } from '../../../src-main/config.ts';

const scannersOf = (scanner: unknown) => parseConfig({ devices: { scanner } }, 'x', '/data').devices.scanner;
const hid = (vendorId: unknown, productId: unknown) => ({ hid: { vendorId, productId } });
const port = { path: '/dev/ttyACM0' };

test('as many as there are, or none; ids as they are written', () => {
  expect(scannersOf([])).toEqual([]);
  expect(scannersOf(['wedge', hid('0x0C2E', 4307), { serial: port }, 'simulated'])).toEqual([
    'wedge',
    hid(0x0c2e, 4307),
    { serial: { ...port, baudRate: 9600 } },
    'simulated',
  ]);
  expect(scannersOf([{ serial: { path: 'COM3', baudRate: 115_200 } }])).toEqual([
    { serial: { path: 'COM3', baudRate: 115_200 } },
  ]);
});

test.each([
  ['wedge', /devices\.scanner: expected a list, found "wedge"/],
  [['usb'], /devices\.scanner\.0: expected \("wedge" \| "simulated"\), found "usb"/],
  [[null], /devices\.scanner\.0: expected Object, found null/],
  [[{}], /devices\.scanner\.0: needs either "hid" or "serial"/],
  [[{ usb: {} }], /devices\.scanner\.0\.usb: unknown key/],
  [[{ hid: { vendorId: 1 } }], /scanner\.0\.hid\.productId: expected/],
  [[hid(65_536, 1)], /scanner\.0\.hid\.vendorId: expected <=65535, found 65536/],
  [['wedge', hid('0c2e', 1)], /scanner\.1\.hid\.vendorId: expected .*"0c2e"/],
  [[hid('0x10000', 1)], /scanner\.0\.hid\.vendorId: expected/],
  [[{ serial: { path: 'ttyS0' } }], /scanner\.0\.serial\.path: expected/],
  [[{ serial: { ...port, baudRate: 0 } }], /serial\.baudRate: expected >=300, found 0/],
  [[{ serial: { ...port, parity: 'even' } }], /serial\.parity: unknown key/],
  [[{ serial: port, ...hid(1, 2) }], /needs either "hid" or "serial"/],
  [['wedge', 'wedge'], /devices\.scanner: names the same scanner twice/],
  [[hid('0x0C2E', 1), hid(3118, 1)], /names the same scanner twice/],
  [[{ serial: port }, { serial: { ...port, baudRate: 115_200 } }], /names the same scanner twice/],
])('%j is refused with the path of the key and what was expected', (scanner, message) => {
  expect(() => scannersOf(scanner)).toThrow(message);
});
