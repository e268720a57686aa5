import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { bookingOf, cardiology, mario } from '../support/sample-bookings.ts';

test('card in, booking found, coupon printed, card out: back to idle', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  bench.touch({ kind: 'leave' });
  await bench.until('goodbye', (view) => view.cardIn);
  bench.cards.removeCard();
  await bench.until('idle');

  const [slip] = bench.printer.documents;
  expect(bench.printer.documents).toHaveLength(1);
  for (const text of ['PRN-77A/1', 'domenica 22 dicembre 2030', '9:30', 'Borgo Ulivo', 'Portare gli esami']) {
    expect(slip?.html).toContain(text);
  }
  expect(slip?.title).toMatch(/^totem-[0-9a-f-]{36}$/);
  expect(slip?.html).not.toContain('RSSMRA80A01H501U');
});

test('found by the number of the prescription too, with every service of the booking', async () => {
  const services = [
    cardiology,
    { ...cardiology, description: 'ELETTROCARDIOGRAMMA', startsAt: '2030-12-22T10:00' },
  ];
  await using bench = await createBench({ bookings: [bookingOf(mario, { services })] });
  await bench.signIn();
  bench.touch({
    kind: 'edit',
    criterion: 'prescription',
    number: '160a0 4012345678',
    noticeRead: true,
    edit: 1,
  });
  bench.touch({ kind: 'search' });
  const { bookings } = await bench.until('choosing');
  expect(bookings).toMatchObject([
    { bookingNumber: 'PRN-77A/1', serviceCount: 2, startsAt: '2030-12-22T09:30' },
  ]);
  bench.touch({ kind: 'openBooking', bookingNumber: 'PRN-77A/1' });
  const { booking } = await bench.until('summary');
  expect(booking.services.map((service) => service.description)).toEqual([
    'PRIMA VISITA CARDIOLOGICA',
    'ELETTROCARDIOGRAMMA',
  ]);
});

test("somebody else's booking number finds nothing, and says the same as a number that does not exist", async () => {
  await using bench = await createBench();
  await bench.signIn();
  await bench.search('ARTA-0001');
  const others = await bench.until('asking', (view) => view.problem !== null);
  await bench.search('ZZZZ-0000');
  const nobodys = await bench.until('asking', (view) => view.problem !== null && view.number === 'ZZZZ-0000');
  expect(others.problem).toBe('notFound');
  expect(nobodys.problem).toBe('notFound');
});

test('the booking system does not answer: said so within the deadline, and works again afterwards', async () => {
  await using bench = await createBench();
  await bench.signIn();
  const release = bench.backend.holdAnswers();
  await bench.search();
  await bench.until('asking', (view) => view.problem === 'unavailable');
  release();
  bench.touch({ kind: 'search' });
  await bench.until('choosing');
});

test('a double touch prints one slip', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'printCoupon', large: false });
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');
  bench.touch({ kind: 'continue' });
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  expect(bench.printer.documents).toHaveLength(1);
});

test('a command that is none is refused and changes nothing', async () => {
  await using bench = await createBench();
  await bench.signIn();
  for (const wrong of [
    null,
    'search',
    { kind: 'nothing' },
    { kind: 'search', extra: 1 },
    { kind: 'openBooking' },
  ]) {
    expect(bench.kiosk.dispatch(wrong)).toBe(false);
  }
  expect(bench.view().kind).toBe('asking');
});

test('which privacy notice was confirmed is in the log once for each search by the form, and by whom is not', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'scanned', text: 'PRN-77A/1' });
  await bench.until('choosing');
  const confirmed = bench.logged.filter((line) => line.includes('noticeRead'));
  expect(confirmed).toEqual([
    expect.stringMatching(/^\{"event":"noticeRead","version":"\d{4}-\d\d-\d\d"\}$/),
  ]);
});
