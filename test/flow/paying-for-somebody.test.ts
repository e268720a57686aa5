import { expect, test } from 'vitest';
import { arta, mario } from '../support/sample-bookings.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { dueBooking, dueQr, paid } from '../support/due-booking.ts';

type Bench = Awaited<ReturnType<typeof createBench>>;

async function ask(bench: Bench, personCode = mario.fiscalCode, number = 'PRN-77A/1') {
  if (bench.view().kind === 'idle') {
    bench.touch({ kind: 'payOnly' });
    expect(await bench.until('entering')).toMatchObject({ payOnly: true });
    bench.touch({
      kind: 'editEntry',
      field: 'personCode',
      form: 'fiscalCode',
      personCode,
      cardNumber: '',
      edit: 1,
    });
    bench.touch({ kind: 'verify' });
  }
  const { payOnly, name, edit } = await bench.until('asking');
  expect({ payOnly, name }).toEqual({ payOnly: true, name: '' });
  bench.touch({ kind: 'edit', criterion: 'bookingNumber', number, noticeRead: true, edit: edit + 1 });
  bench.touch({ kind: 'search' });
}

test('codice fiscale and booking number: the notice, and nothing of the visit or the person', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await ask(bench);
  const shown = await bench.until('paying');
  expect(shown).toMatchObject({ notice: { qr: dueQr }, phone: { kind: 'no' }, printable: true });
  bench.touch({ kind: 'payByPhone' });
  expect(bench.view().kind).toBe('paying');
  bench.touch({ kind: 'printNotice' });
  await bench.until('printed');
  bench.touch({ kind: 'continue' });
  await bench.until('asking', ({ canGoBack }) => canGoBack);
  bench.touch({ kind: 'back' });
  await bench.until('entering', ({ payOnly }) => payOnly);
  for (const kind of ['choosing', 'summary']) expect(bench.kinds()).not.toContain(kind);
  expect(JSON.stringify(bench.views.filter(({ kind }) => kind !== 'entering'))).not.toMatch(
    /ROSSI|CARDIOLOGICA|Poliambulatorio/,
  );
  expect(bench.printer.documents.at(-1)?.html).not.toMatch(/CARDIOLOGICA|RSSMRA80A01H501U/);
});

test('paid: said, and its receipt is for the person alone', async () => {
  await using bench = await createBench({ bookings: [dueBooking(paid)] });
  await ask(bench);
  expect(await bench.until('paymentClosed')).toMatchObject({ reason: 'paid', receipt: false });
  for (const command of [{ kind: 'printPaymentReceipt' }, { kind: 'openYear', year: null }] as const) {
    bench.touch(command);
    expect(bench.view().kind).toBe('paymentClosed');
  }
  bench.touch({ kind: 'continue' });
  await bench.until('asking');
});

test.each([
  ['nothingDue', dueBooking({ status: 'not_due', copaymentCents: 0 })],
  ['nothingDue', dueBooking({}, { status: 'voided' })],
  ['atDesk', dueBooking({ noticeNumber: '' })],
  ['pending', dueBooking({ status: 'pending' })],
] as const)('not payable: %s, as it is', async (reason, booking) => {
  await using bench = await createBench({ bookings: [booking] });
  await ask(bench);
  await bench.until('paymentClosed', (view) => view.reason === reason);
});

test('a right booking takes back no wrong number of the card, and no case is handed over', async () => {
  const { fiscalCode } = mario;
  await using bench = await createBench({ bookings: [dueBooking()] });
  bench.enter(fiscalCode, '80380001600000000021');
  await bench.until('entering', ({ problem }) => problem === 'notVerified');
  bench.touch({ kind: 'back' });
  await bench.until('idle');
  await ask(bench);
  expect((await bench.until('paying')).assistance).toBe('report');
  bench.touch({ kind: 'passToDesk' });
  expect(bench.view().kind).toBe('paying');
  const tries = bench.database.connection.prepare('select failures from access_tries').pluck();
  expect(tries.all()).toEqual([1]);
});

test('a number of somebody else: as if there were none, and after the third the codes are locked', async () => {
  const theirs = dueBooking({}, { patient: { ...dueBooking().patient, fiscalCode: arta.fiscalCode } });
  await using bench = await createBench({ bookings: [theirs] });
  await ask(bench);
  await bench.until('asking', ({ problem }) => problem === 'notFound');
  await ask(bench, mario.fiscalCode, 'PRN-0000');
  await bench.until('asking', ({ problem, edit }) => problem === 'notFound' && edit === 2);
  await ask(bench);
  await bench.until('accessRefused');
  bench.touch({ kind: 'leave' });
  await bench.until('idle');
});

test('not offered where the configuration does not give it', async () => {
  await using bench = await createBench({ bookings: [dueBooking()], access: { bookingNumber: [] } });
  expect(await bench.until('idle')).toMatchObject({ payAccess: false });
  bench.touch({ kind: 'payOnly' });
  expect(bench.view().kind).toBe('idle');
});

test('a card that comes in meanwhile says who stands there', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await ask(bench);
  await bench.until('paying');
  bench.cards.insertCard({ kind: 'person', holder: mario });
  expect((await bench.until('asking', ({ name }) => name !== '')).payOnly).toBe(false);
});
