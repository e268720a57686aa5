import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffOutcome, StaffTask } from '../../src-main/contract/staff.ts';
import { hashPin } from '../../src-main/staff/pin-hash.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { mario } from '../support/sample-bookings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const pin = '482913';
let staff: { pin: string };
beforeAll(async () => {
  staff = { pin: await hashPin(pin) };
});

type Bench = Awaited<ReturnType<typeof createBench>>;

function typePin(bench: Bench, digits: string): void {
  for (const digit of digits) bench.touch({ kind: 'pinKey', key: digit as '0' });
  bench.touch({ kind: 'checkPin' });
}

async function enter(bench: Bench): Promise<void> {
  bench.touch({ kind: 'openStaff' });
  await bench.until('staffPin');
  typePin(bench, pin);
  await bench.until('staffPanel');
}

const ask = (bench: Bench, task: StaffTask): void => bench.touch({ kind: 'staff', task });

const ended = (bench: Bench, outcome: Partial<StaffOutcome>) =>
  bench.until(
    'staffPanel',
    (view) =>
      !view.busy && Object.entries(outcome).every(([key, value]) => view.outcome?.[key as 'kind'] === value),
  );

describe('the door', () => {
  test('without a PIN in the configuration there is none', async () => {
    await using bench = await createBench();
    expect(bench.view().staffDoor).toBe(false);
    bench.touch({ kind: 'openStaff' });
    expect(bench.view().kind).toBe('idle');
  });

  test('it is on the first screen alone, and the PIN opens it; nothing that was typed is on any view', async () => {
    await using bench = await createBench({ staff });
    expect(bench.view().staffDoor).toBe(true);
    await enter(bench);
    expect(JSON.stringify(bench.views)).not.toContain(pin);
    expect(bench.logged.join('\n')).not.toContain(pin);
    bench.touch({ kind: 'leave' });
    await bench.until('idle');
    await bench.signIn();
    expect(bench.view().staffDoor).toBe(false);
    bench.touch({ kind: 'openStaff' });
    expect(bench.view().kind).toBe('asking');
  });

  test('wrong twice costs nothing, then time, more each time, also for the right one and over a restart', async () => {
    const folder = temporaryFolder();
    const databasePath = `${folder}/totem.db`;
    let offset = 0;
    const now = (): Date => new Date(Date.now() + offset);
    const waitOf = async (bench: Bench, digits: string): Promise<number> => {
      if (bench.view().kind === 'idle') bench.touch({ kind: 'openStaff' });
      await bench.until('staffPin');
      typePin(bench, digits);
      const { opensAt } = await bench.until('staffPin', (view) => view.wrong && view.typed === 0);
      return opensAt === '' ? 0 : Math.round((Date.parse(opensAt) - now().getTime()) / 1000);
    };
    {
      await using bench = await createBench({ staff, databasePath, now });
      expect(await waitOf(bench, '111222')).toBe(0);
      expect(await waitOf(bench, '111222')).toBe(0);
      expect(await waitOf(bench, '111222')).toBe(10);
      // The right one is not even looked at, and does not make it longer.
      expect(await waitOf(bench, pin)).toBe(10);
    }
    await using bench = await createBench({ staff, databasePath, now, bookings: [] });
    expect(await waitOf(bench, pin)).toBe(10);
    for (const seconds of [30, 60, 120, 300, 900, 900]) {
      offset += 1_000_000;
      expect(await waitOf(bench, '333444')).toBe(seconds);
    }
    offset += 1_000_000;
    typePin(bench, pin);
    await bench.until('staffPanel');
    bench.touch({ kind: 'leave' });
    expect(await waitOf(bench, '111222')).toBe(0);
  });

  test('whoever walks off from the panel leaves it locked, though it is told news every second', async () => {
    await using bench = await createBench({ staff: { ...staff, relockSeconds: 10 }, deviceWatchMs: 20 });
    await enter(bench);
    const since = performance.now();
    await bench.until('idle', undefined, 15_000);
    expect(performance.now() - since).toBeGreaterThan(9000);
  }, 20_000);
});

describe('the panel', () => {
  test('a test slip says how the printer does, and is nobody’s', async () => {
    await using bench = await createBench({ staff });
    await enter(bench);
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
    await enter(bench);
    ask(bench, 'testCard');
    bench.cards.insertCard({ kind: 'person', holder: mario });
    await ended(bench, { kind: 'card', state: 'read' });
    const shown = bench.views.slice(-10).map((view) => JSON.stringify(view));
    for (const secret of [mario.fiscalCode, mario.surname, mario.givenName])
      expect(shown.join()).not.toContain(secret);
    bench.scanner.scan(mario.fiscalCode);
    await bench.until(
      'staffPanel',
      (view) => view.outcome?.kind === 'scan' && view.outcome.what === 'person',
    );
    bench.touch({ kind: 'leave' });
    await bench.until('goodbye', (view) => view.cardIn);
    bench.cards.removeCard();
    await bench.until('idle');
  });

  test('only information: said on the first screen, no card and no code begins a visit, over a restart too', async () => {
    const databasePath = `${temporaryFolder()}/totem.db`;
    {
      await using bench = await createBench({ staff, databasePath });
      await enter(bench);
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
    await enter(bench);
    ask(bench, 'switchInformation');
    await ended(bench, { kind: 'informationOnly', state: 'switched' });
    bench.touch({ kind: 'leave' });
    await bench.until('idle', (view) => view.bookings === 'ready');
    await bench.signIn();
  });

  test('measuring the glass from here: saved, and every screen takes the new measures', async () => {
    await using bench = await createBench({ staff });
    await enter(bench);
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
    await enter(bench);
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
    await enter(bench);
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
});
