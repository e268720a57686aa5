import { expect, test } from 'vitest';
import type { OpenCase } from '../../src-main/contract/desk/cases.ts';
import { cancelCall as cancel } from '../support/desk-cancel-call.ts';
import { createDeskBench } from '../support/desk-bench.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';

const bookingNumber = 'PRN-77A/1';
type DeskBench = Awaited<ReturnType<typeof createDeskBench>>;
const open = (desk: DeskBench) => desk.ask({ kind: 'listCases', closed: false });

async function onlyCase(desk: DeskBench): Promise<OpenCase> {
  const { cases } = await open(desk);
  const [first] = cases;
  if (!first || cases.length > 1) throw new Error(JSON.stringify(cases));
  return first;
}

test('the answer of the booking system is lost: a reference in hand, a case at once, settled, taken note of', async () => {
  await using desk = await createDeskBench({ settleEveryMs: 20 });
  desk.backend.loseAnswers(true);
  const answer = await desk.ask(cancel);
  if (answer.kind !== 'unknown') throw new Error(answer.kind);
  const { reference } = answer;
  expect(reference).toMatch(/^[0-9A-F]{8}$/);
  expect(desk.printer.documents[0]?.html).toContain(reference);
  const opened = await onlyCase(desk);
  expect(opened).toMatchObject({
    kind: 'outcome',
    place: 'sportello-1',
    bookingNumber,
    what: 'open',
    reference,
    deadline: '2030-12-19T17:00',
    settled: false,
    closed: null,
  });
  await desk.untilState(({ openCases }) => openCases === 1);

  desk.backend.loseAnswers(false);
  await expect.poll(async () => (await onlyCase(desk)).settled).toBe(true);
  // The register tells it as well, under the name of who asked.
  const done = desk.audit().filter(({ action }) => action === 'cancelled');
  expect(done).toMatchObject([{ operator: 'anna.bruni', place: 'sportello-1', booking: bookingNumber }]);
  // It does not vanish by itself: somebody is to tell the person.
  expect(await onlyCase(desk)).toMatchObject({ key: opened.key, what: 'done', reference });
  const closing = { kind: 'closeCase', key: opened.key, note: ' Avvisato per telefono ' } as const;
  expect(await desk.ask(closing)).toEqual({ cases: [], open: 0 });
  const { cases } = await desk.ask({ kind: 'listCases', closed: true });
  expect(cases).toMatchObject([{ closed: { operator: 'anna.bruni', note: 'Avvisato per telefono' } }]);
  const from = desk.events.length;

  const reopened = await desk.ask({ kind: 'reopenCase', key: opened.key });
  expect(reopened).toEqual({ cases: [], open: 1 });
  await desk.untilState(({ openCases }) => openCases === 1, from);
  const told = desk.audit().filter(({ action }) => action.startsWith('case'));
  expect(told.map(({ operator, action, booking }) => [operator, action, booking])).toEqual([
    ['anna.bruni', 'caseClosed', bookingNumber],
    ['anna.bruni', 'caseReopened', bookingNumber],
  ]);
  expect(JSON.stringify(desk.audit())).not.toContain('telefono');
});

test('a paper that did not come out is one case, however often it was tried; out at last, it has settled', async () => {
  await using desk = await createDeskBench();
  const print = { kind: 'print', bookingNumber, paper: 'coupon' } as const;
  desk.printer.setFault('noPaper');
  expect(await desk.ask(print)).toEqual({ kind: 'failed', fault: 'noPaper' });
  desk.printer.setFault('jam');
  await desk.ask(print);
  expect(await onlyCase(desk)).toMatchObject({
    kind: 'paper',
    what: 'coupon:jam',
    bookingNumber,
    settled: false,
  });
  desk.printer.setFault(null);
  expect(await desk.ask(print)).toEqual({ kind: 'printed', reprint: false });
  expect(await onlyCase(desk)).toMatchObject({ what: 'coupon:jam', settled: true });
});

test('a request that the CUP has not confirmed: with its number and deadline, until somebody takes note', async () => {
  await using desk = await createDeskBench({ role: 'copy' });
  const answer = await desk.ask(cancel);
  expect(answer).toMatchObject({ kind: 'cancelled', isRequest: true, paper: 'printed' });
  expect(await onlyCase(desk)).toMatchObject({
    kind: 'request',
    what: 'booked',
    bookingNumber,
    reference: 'cancellationNumber' in answer ? answer.cancellationNumber : '',
    deadline: '2030-12-19T17:00',
    settled: false,
  });
  expect(await desk.ask(cancel)).toMatchObject({ kind: 'refused', reason: 'alreadyRequested' });
});

test('what was reported at a totem and rows of a file are on the same list, each with what finds it again', async () => {
  await using desk = await createDeskBench();
  const { connection } = desk.database;
  connection.exec(`
    insert into desk_cases (id, kind, code, opened_at, kiosk_id, facility, fiscal_code, booking_number, reason)
      values ('r1', 'report', 'K7Q2AB', '2026-11-20T09:00:00.000Z', 'totem-1', '', '', '${bookingNumber}', 'dataWrong');
    insert into refused_rows values (1, 42, 'PRN-88B/2', 'badDate', null)`);
  const { cases, open: count } = await open(desk);
  expect(count).toBe(2);
  expect(cases.map(({ kind, what, reference, bookingNumber: of }) => [kind, what, reference, of])).toEqual([
    ['report', 'dataWrong', 'K7Q2AB', bookingNumber],
    ['importRow', 'badDate', '42', 'PRN-88B/2'],
  ]);
});

test('a report stays for as long as nobody has worked it off; ninety days after that it is forgotten', async () => {
  let ahead = 0;
  const now = (): Date => new Date(Date.now() + ahead);
  await using desk = await createDeskBench({
    now,
    settleEveryMs: 10,
    desk: { lockSeconds: 3600 },
    bookings: [bookingOf(mario)],
  });
  const at = now().toISOString();
  desk.database.connection
    .prepare(
      `insert into desk_cases (id, kind, code, opened_at, kiosk_id, facility, fiscal_code, booking_number, reason)
       values (?, 'report', ?, ?, 'totem-1', '', '', '', 'other')`,
    )
    .run('kept', 'K7Q2AB', at);
  desk.database.connection
    .prepare(
      `insert into desk_cases (id, kind, code, opened_at, expires_at, kiosk_id, facility, fiscal_code, booking_number, reason)
       values (?, 'handOver', ?, ?, ?, 'totem-1', '', '', '', 'idle')`,
    )
    .run('expired', 'AB23', at, at);
  const left = desk.database.connection.prepare('select id from desk_cases order by id').pluck();
  ahead = 91 * 24 * 3_600_000;
  // What is thrown away at the same time shows that it was looked through.
  await expect.poll(() => left.all()).toEqual(['kept']);
  await desk.call({ kind: 'enter', name: 'anna.bruni', pin: '739105' });
  await desk.ask({ kind: 'closeCase', key: 'report:kept', note: '' });
  await expect.poll(() => left.all()).toEqual([]);
});
