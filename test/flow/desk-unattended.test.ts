import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cancelCall as cancel } from '../support/desk-cancel-call.ts';
import { anna, createDeskBench } from '../support/desk-bench.ts';
import { createDoorBench, luca } from '../support/door-bench.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const bookingNumber = 'PRN-77A/1';
const locked = { ok: false, error: 'locked' };

test('a desk that locks while a file is being chosen writes no register to it, and imports nothing from it', async () => {
  const file = join(temporaryFolder(), 'registro.csv');
  let choose: (file: string) => void = () => undefined;
  const chooseFile = () => new Promise<string>((resolve) => (choose = resolve));
  await using desk = await createDoorBench({ chooseFile });
  await desk.enterFirst();
  const query = { from: '', to: '', operator: '', action: '', bookingNumber: '' };
  for (const call of [
    { kind: 'exportAudit', query },
    { kind: 'beginImport', path: '' },
  ] as const) {
    const answer = desk.call(call);
    await desk.call({ kind: 'lock' });
    choose(file);
    expect(await answer, call.kind).toEqual(locked);
    await desk.call({ kind: 'enter', ...anna });
  }
  expect(existsSync(file)).toBe(false);
  expect(desk.audit().map(({ action }) => action)).not.toContain('auditExported');
  // And another import may be begun.
  const again = desk.call({ kind: 'beginImport', path: '' });
  choose(join(temporaryFolder(), 'prenotazioni.csv'));
  expect(await again).toEqual({ ok: true, value: null });
});

test('what the page asks for by itself keeps nobody’s desk open, and opens no person in anybody’s name', async () => {
  let offset = 0;
  const start = Date.now();
  await using desk = await createDeskBench({ now: () => new Date(start + offset) });
  await desk.ask({ kind: 'openBooking', bookingNumber });
  const openings = () => desk.audit().filter(({ action }) => action === 'personOpened').length;
  await expect.poll(openings).toBe(1);
  for (let minute = 0; minute < 2; minute += 1) {
    offset += 60_000;
    await desk.ask({ kind: 'listCases', closed: false });
    expect(await desk.ask({ kind: 'openBooking', bookingNumber, again: true })).not.toBeNull();
  }
  offset += 60_000;
  expect(await desk.call({ kind: 'listCases', closed: false })).toEqual(locked);
  // Whatever a page says, a booking that was not open is opened.
  await desk.ask({ kind: 'enter', ...anna });
  await desk.ask({ kind: 'openBooking', bookingNumber, again: true });
  await expect.poll(openings).toBe(2);
});

/** It is cancelled, and its receipt is on its way. */
const isPrinting = ({ database }: Awaited<ReturnType<typeof createDeskBench>>) =>
  expect.poll(() => database.connection.prepare('select count(*) from printouts').pluck().get()).toBe(1);

test('a desk where a paper is still coming out does not lock by itself, and then leaves time to read', async () => {
  let offset = 0;
  const start = Date.now();
  await using desk = await createDeskBench({ now: () => new Date(start + offset) });
  const isOpen = async () => (await desk.call({ kind: 'listCases', closed: false })).ok;
  desk.printer.holdPaper();
  const answer = desk.ask(cancel);
  await isPrinting(desk);
  offset += 180_000;
  expect(await isOpen()).toBe(true);
  desk.printer.release();
  expect(await answer).toMatchObject({ kind: 'cancelled', paper: 'printed' });
  offset += 179_000;
  expect(await isOpen()).toBe(true);
  offset += 1_000;
  expect(await isOpen()).toBe(false);
});

test('locked by hand while it is cancelling: whoever did it is led to its outcome on coming back, nobody else', async () => {
  await using desk = await createDeskBench();
  await desk.ask({ kind: 'addOperator', ...luca, role: 'operator' });
  desk.printer.holdPaper();
  const answer = desk.ask(cancel);
  await isPrinting(desk);
  await desk.ask({ kind: 'lock' });
  desk.printer.release();
  await answer;
  const enter = async (who: typeof anna): Promise<string | undefined> => {
    const from = desk.events.length;
    await desk.ask({ kind: 'enter', ...who });
    const told = await desk.until(
      (event) => event.kind === 'state' && event.state.door.kind === 'open',
      from,
    );
    return told.kind === 'state' ? told.state.unseen : undefined;
  };
  expect(await enter(luca)).toBe('');
  await desk.ask({ kind: 'leave' });
  expect(await enter(anna)).toBe(bookingNumber);
  const from = desk.events.length;
  const detail = await desk.ask({ kind: 'openBooking', bookingNumber });
  expect(detail?.history).toContainEqual(
    expect.objectContaining({ action: 'cancelled', operator: anna.name }),
  );
  await desk.untilState(({ unseen }) => unseen === '', from);
});
