import { afterEach, expect, test } from 'vitest';
import { expectNoGhost, openEscposRig, slip, type EscposRig } from '../../../support/escpos/escpos-rig.ts';
import { until } from '../../../support/until.ts';

const failed = (error: string) => ({ ok: false, error });

let rig: EscposRig;
afterEach(() => rig.close());

test('nobody there: offline, and found when it is back', async () => {
  rig = await openEscposRig('epson-tm-t20');
  await rig.device.unplug();
  expect(await rig.printer.status()).toEqual(failed('offline'));
  expect(await rig.printer.print(slip('totem-lost'))).toEqual(failed('offline'));
  await rig.device.plug();
  await expectNoGhost(rig);
});

test('it takes the connection and says nothing: offline, within the time of the idle watch', async () => {
  rig = await openEscposRig('epson-tm-t20');
  rig.device.set({ isMute: true });
  const start = performance.now();
  expect(await rig.printer.status()).toEqual(failed('offline'));
  expect(performance.now() - start).toBeLessThan(4000);
  expect(await rig.printer.print(slip('totem-lost'))).toEqual(failed('offline'));
  rig.device.set({ isMute: false });
  await expectNoGhost(rig);
});

test('it falls silent on the way', async () => {
  rig = await openEscposRig('epson-tm-t20', { linesPerSecond: 200 });
  const printing = rig.printer.print(slip('totem-lost'));
  await until('it prints', () => rig.device.mechanism.hangingLines() > 50);
  rig.device.set({ isMute: true });
  expect(await printing).toEqual(failed('notConfirmed'));
  expect(rig.events()).toEqual(['printJobFailed', 'printPartKept']);
});

test('it hangs up in the middle: not confirmed, what it kept is forgotten when it is reached again', async () => {
  rig = await openEscposRig('epson-tm-t20', { linesPerSecond: 300 });
  rig.device.set({ hangUpAfterBytes: 8000 });
  expect(await rig.printer.print(slip('totem-lost'))).toEqual(failed('notConfirmed'));
  expect(rig.events()).toEqual(['printJobFailed', 'printPartKept']);
  expect(await rig.printer.status()).toMatchObject({ ok: true });
  expect(rig.events().at(-1)).toBe('printPartForgotten');
  await expectNoGhost(rig);
});

test('switched off on the way and on again: nothing of the old slip is printed', async () => {
  rig = await openEscposRig('epson-tm-t20', { linesPerSecond: 300 });
  const printing = rig.printer.print(slip('totem-lost'));
  await until('it prints', () => rig.device.mechanism.hangingLines() > 50);
  await rig.device.powerOff();
  expect(await printing).toMatchObject({ ok: false });
  expect(await rig.printer.status()).toEqual(failed('offline'));
  await rig.device.plug();
  await expectNoGhost(rig);
});

test('a connection for each look and each job, none is kept', async () => {
  rig = await openEscposRig('epson-tm-t20');
  const { printer, device } = rig;
  await Promise.all([printer.status(), printer.print(slip('totem-one')), printer.status()]);
  expect(device.connections()).toBe(3);
  await until('nobody is connected', () => !device.isConnected());
});
