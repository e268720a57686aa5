import { beforeAll, expect, test } from 'vitest';
import type { StaffOutcome } from '../../src-main/contract/staff.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { mario } from '../support/sample-bookings.ts';
import { ask, enterAsStaff, staffConfig } from '../support/staff-gestures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let staff: { pin: string };
beforeAll(async () => {
  staff = await staffConfig();
});

type Bench = Awaited<ReturnType<typeof createBench>>;

const ended = (bench: Bench, outcome: Partial<StaffOutcome>) =>
  bench.until(
    'staffPanel',
    (view) =>
      !view.busy && Object.entries(outcome).every(([key, value]) => view.outcome?.[key as 'kind'] === value),
  );

test('a test slip says how the printer does, and is nobody’s', async () => {
  await using bench = await createBench({ staff });
  await enterAsStaff(bench);
  ask(bench, 'testSlip');
  await ended(bench, { kind: 'slip', state: 'printed', replaced: false });
  expect(bench.printer.documents.at(-1)?.html).toContain('FOGLIO DI PROVA');
  bench.printer.setFault('coverOpen');
  ask(bench, 'paperReplaced');
  await ended(bench, { kind: 'slip', state: 'coverOpen', replaced: true });
  const { paper } = await bench.until('staffPanel');
  expect(paper.replacedAt).toBe('');
  bench.printer.setFault(null);
  ask(bench, 'paperReplaced');
  await ended(bench, { kind: 'slip', state: 'printed', replaced: true });
  await bench.until('staffPanel', (view) => view.paper.replacedAt !== '' && view.paper.slips === 0);
});

test('a card is tried: whether, how fast, and not whose; on leaving it is given back', async () => {
  await using bench = await createBench({ staff });
  await enterAsStaff(bench);
  ask(bench, 'testCard');
  bench.cards.insertCard({ kind: 'person', holder: mario });
  await ended(bench, { kind: 'card', state: 'read' });
  const shown = bench.views.slice(-10).map((view) => JSON.stringify(view));
  for (const secret of [mario.fiscalCode, mario.surname, mario.givenName])
    expect(shown.join()).not.toContain(secret);
  bench.scanner.scan(mario.fiscalCode);
  await bench.until('staffPanel', (view) => view.outcome?.kind === 'scan' && view.outcome.what === 'person');
  bench.touch({ kind: 'leave' });
  await bench.until('goodbye', (view) => view.cardIn);
  bench.cards.removeCard();
  await bench.until('idle');
});

test('only information: said on the first screen, no card and no code begins a visit, over a restart too', async () => {
  const databasePath = `${temporaryFolder()}/totem.db`;
  {
    await using bench = await createBench({ staff, databasePath });
    await enterAsStaff(bench);
    ask(bench, 'switchInformation');
    await ended(bench, { kind: 'informationOnly', state: 'switched' });
    bench.touch({ kind: 'leave' });
    await bench.until('idle', (view) => view.bookings === 'closed' && !view.typedAccess);
    bench.cards.insertCard({ kind: 'person', holder: mario });
    bench.scanner.scan(mario.fiscalCode);
    bench.touch({ kind: 'enterCodes' });
    expect(bench.view().kind).toBe('idle');
  }
  await using bench = await createBench({ staff, databasePath, bookings: [] });
  await bench.until('idle', (view) => view.bookings === 'closed');
  await enterAsStaff(bench);
  ask(bench, 'switchInformation');
  await ended(bench, { kind: 'informationOnly', state: 'switched' });
  bench.touch({ kind: 'leave' });
  await bench.until('idle', (view) => view.bookings === 'ready');
  await bench.signIn();
});

test('measuring the glass from here: saved, and every screen takes the new measures', async () => {
  await using bench = await createBench({ staff });
  await enterAsStaff(bench);
  ask(bench, 'calibrate');
  await bench.until('calibrating', (view) => view.display.pxPerMm === 4);
  bench.touch({ kind: 'calibrate', pxPerMm: 3.6, screenBottomMm: 820, save: false });
  await bench.until('calibrating', (view) => view.display.pxPerMm === 3.6);
  bench.touch({ kind: 'calibrate', pxPerMm: 3.6, screenBottomMm: 820, save: true });
  await bench.until('staffPanel', (view) => view.outcome?.kind === 'calibrated');
  expect(bench.service.saveDisplay).toHaveBeenCalledWith({ pxPerMm: 3.6, screenBottomMm: 820 });
  bench.touch({ kind: 'leave' });
  const idle = await bench.until('idle');
  expect(idle.display).toEqual({ pxPerMm: 3.6, screenBottomMm: 820 });
});

test('the file for the assistance, also when it cannot be written; restarting', async () => {
  await using bench = await createBench({ staff });
  await enterAsStaff(bench);
  ask(bench, 'supportFile');
  await ended(bench, { kind: 'supportFile', state: 'written', file: '/support/file.json' });
  bench.service.writeSupportFile.mockImplementationOnce(() => {
    throw new Error('ENOSPC');
  });
  ask(bench, 'supportFile');
  await ended(bench, { kind: 'supportFile', state: 'failed' });
  ask(bench, 'restart');
  await ended(bench, { kind: 'restart', state: 'asked' });
  expect(bench.service.restart).not.toHaveBeenCalled();
  ask(bench, 'restart');
  await ended(bench, { kind: 'restart', state: 'begun' });
  expect(bench.service.restart).toHaveBeenCalledOnce();
});

test('while a slip comes out nothing else begins, nor does one leave', async () => {
  await using bench = await createBench({ staff });
  await enterAsStaff(bench);
  bench.printer.holdPaper();
  ask(bench, 'testSlip');
  const busy = await bench.until('staffPanel', (view) => view.busy);
  expect(busy.canLeave).toBe(false);
  bench.touch({ kind: 'leave' });
  ask(bench, 'restart');
  bench.printer.release();
  await ended(bench, { kind: 'slip', state: 'printed' });
  expect(bench.service.restart).not.toHaveBeenCalled();
});

test('no device can say whether the slip came out: the staff says so, and only then the change is recorded', async () => {
  await using bench = await createBench({ staff });
  await enterAsStaff(bench);
  bench.printer.setFault('notConfirmed');
  ask(bench, 'paperReplaced');
  await ended(bench, { kind: 'slip', state: 'notConfirmed', replaced: true });
  bench.touch({ kind: 'paperSeen', out: false });
  const not = await bench.until('staffPanel', (view) => view.outcome === null);
  expect(not.paper.replacedAt).toBe('');
  ask(bench, 'paperReplaced');
  await ended(bench, { kind: 'slip', state: 'notConfirmed', replaced: true });
  bench.touch({ kind: 'paperSeen', out: true });
  await ended(bench, { kind: 'slip', state: 'printed', replaced: true });
  await bench.until('staffPanel', (view) => view.paper.replacedAt !== '');
});

test('a change of paper that cannot be written down is not told as recorded', async () => {
  await using bench = await createBench({ staff });
  await enterAsStaff(bench);
  bench.database.write = async () => ({ ok: false, error: 'busy' });
  ask(bench, 'paperReplaced');
  await ended(bench, { kind: 'slip', state: 'notRecorded', replaced: true });
  expect(bench.view()).toMatchObject({ paper: { replacedAt: '' } });
});

test('a code first, then the card: both are tried', async () => {
  await using bench = await createBench({ staff });
  await enterAsStaff(bench);
  ask(bench, 'testCard');
  bench.scanner.scan('PRN-77A/1');
  await bench.until('staffPanel', (view) => view.outcome?.kind === 'scan');
  bench.cards.insertCard({ kind: 'person', holder: mario });
  await ended(bench, { kind: 'card', state: 'read' });
});

test('what the devices are is news while somebody watches: scanner, paper, events', async () => {
  await using bench = await createBench({ staff, deviceWatchMs: 20 });
  await enterAsStaff(bench);
  bench.scanner.unplug();
  bench.printer.setPaperLow(true);
  bench.service.eventsOf = () => [{ at: '2026-11-26T10:00:00', what: 'printJobPrinted', detail: '' }];
  const condition = (device: string) =>
    bench.until('staffPanel', (view) =>
      view.devices.some((each) => each.device === device && each.condition === 'outOfOrder'),
    );
  await condition('scanner');
  await bench.until('staffPanel', (view) => view.paper.low);
});

test('closing waits for the slip that is coming out', async () => {
  const bench = await createBench({ staff });
  await enterAsStaff(bench);
  bench.printer.holdPaper();
  ask(bench, 'testSlip');
  await bench.until('staffPanel', (view) => view.busy);
  const order: string[] = [];
  const closing = bench[Symbol.asyncDispose]().then(() => order.push('closed'));
  await Promise.resolve();
  order.push('released');
  bench.printer.release();
  await closing;
  expect(order).toEqual(['released', 'closed']);
  expect(bench.printer.documents).toHaveLength(1);
});
