import { screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CancelAnswer } from '../../src-main/contract/desk/booking.ts';
import { answered } from '../support/desk-hand.ts';
import { bookingDetail, cancelledDetail, lateDetail } from '../support/sample-desk.ts';
import { focused, showDesk, showFace, type ShownDesk } from './desk-shown.ts';

const dialog = () => screen.getByRole('dialog');
const text = () => document.body.textContent.replace(/\s+/g, ' ');

async function open(...about: Parameters<typeof showDesk>): Promise<ShownDesk> {
  const desk = await showDesk(...about);
  await userEvent.keyboard('ROSSI M');
  await answered();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await answered();
  return desk;
}

/** From the open booking to the sent cancellation, by keys alone. */
async function cancelByKeys(): Promise<void> {
  const user = userEvent.setup();
  await user.keyboard('{Alt>}d{/Alt}');
  await user.keyboard(' {Tab}7A/1{Enter}');
  await answered();
}

test('a reminder is printed by a key, and the focus comes back', async () => {
  const user = userEvent.setup();
  const desk = await open();
  await user.keyboard('{Alt>}p{/Alt}');
  await answered();
  expect(desk.callsOf('print')).toEqual([{ kind: 'print', bookingNumber: 'PRN-77A/1', paper: 'coupon' }]);
  within(dialog()).getByText('Il foglio è uscito: consegnalo alla persona.');
  expect(focused()).toBe('Chiudi');
  await user.keyboard('{Enter}');
  await answered();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(focused()).toContain('Stampa promemoria');
  expect(desk.callsOf('openBooking')).toHaveLength(2);
});

test('a print that failed says what to do, with its reference, and is tried again', async () => {
  const user = userEvent.setup();
  const desk = await showFace('printFailed');
  expect(dialog().textContent).toContain('La carta della stampante è finita: mettine un altro rotolo.');
  expect(dialog().textContent).toContain('P-01');
  desk.answers.print = { kind: 'printed', reprint: true };
  await user.keyboard('{Tab}{Enter}');
  await answered();
  within(dialog()).getByText(/con scritto RISTAMPA/);
});

test('what is not offered says why, and its key does nothing', async () => {
  const user = userEvent.setup();
  const desk = await open({ openBooking: cancelledDetail });
  const button = screen.getByRole('button', { name: 'Disdici' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'È già disdetta.',
  );
  await user.keyboard('{Alt>}d{/Alt}{Alt>}p{/Alt}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('{Alt>}s{/Alt}');
  expect(desk.callsOf('print').map(({ paper }) => paper)).toEqual(['cancellationReceipt']);
});

const cancelled: CancelAnswer = {
  ...{ kind: 'cancelled', cancellationNumber: 'DIS-26K7Q2', isRequest: false, at: '2026-12-15T10:13:20' },
  ...{ paper: 'printed', detail: cancelledDetail },
};

test('a booking is cancelled with the keyboard alone', async () => {
  const user = userEvent.setup();
  const desk = await open({ cancel: cancelled });
  await cancelByKeys();
  expect(desk.callsOf('cancel')).toEqual([
    {
      ...{ kind: 'cancel', bookingNumber: 'PRN-77A/1', version: 7, end: '7A/1', reason: 'askedAtDesk' },
      ...{ afterDeadline: false, withoutPaper: false },
    },
  ]);
  expect(dialog().textContent).toContain('DIS-26K7Q2');
  expect(dialog().textContent).toContain('15/12/2026 10:13:20');
  await user.keyboard('{Enter}');
  expect(text()).toContain('Disdettata');
});

test('nothing is sent before a reason is chosen and the end is typed', async () => {
  const user = userEvent.setup();
  const desk = await open();
  await user.keyboard('{Alt>}d{/Alt}');
  within(dialog()).getByRole('button', { name: 'Disdici' }).focus();
  await user.keyboard('{Enter}');
  screen.getByText('Scegli un motivo.');
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: "L'ha chiesto allo sportello" }));
  await user.keyboard(' {Tab}7A{Enter}');
  screen.getByText('Scrivi 4 caratteri, quelli alla fine del numero di prenotazione.');
  expect(desk.callsOf('cancel')).toEqual([]);
});

test('after the deadline, and without paper, both are accepted first', async () => {
  const user = userEvent.setup();
  const desk = await open({ openBooking: lateDetail, cancel: cancelled }, { printer: 'noPaper' });
  await cancelByKeys();
  expect(desk.callsOf('cancel')).toEqual([]);
  screen.getByText('Conferma qui sopra prima di disdire.');
  await user.click(screen.getByRole('checkbox', { name: 'La persona lo sa e vuole disdire lo stesso.' }));
  await user.click(screen.getByRole('checkbox', { name: 'Continua senza ricevuta: si ristampa più tardi.' }));
  await user.click(screen.getByRole('radio', { name: 'Arriva dal totem' }));
  await user.click(within(dialog()).getByRole('button', { name: 'Disdici' }));
  await answered();
  expect(
    desk
      .callsOf('cancel')
      .map(({ afterDeadline, withoutPaper, reason }) => [afterDeadline, withoutPaper, reason]),
  ).toEqual([[true, true, 'passedFromTotem']]);
});

test('the wrong end keeps what was typed and chosen', async () => {
  await open({ cancel: { kind: 'wrongEnd' } });
  await cancelByKeys();
  screen.getByText(/Non sono gli ultimi 4 caratteri/);
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('7A/1');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: "L'ha chiesto allo sportello" }).checked).toBe(
    true,
  );
});

test('while it is under way nothing closes it', async () => {
  const user = userEvent.setup();
  await showFace('cancelling');
  await user.keyboard('{Escape}');
  expect(dialog().getAttribute('aria-busy')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Non disdire' }));
  expect(dialog().textContent).toContain('Sto disdicendo…');
});

test('changed meanwhile: what is different is told, and the new data are on the screen', async () => {
  const user = userEvent.setup();
  const detail = {
    ...bookingDetail,
    version: 8,
    booking: { ...bookingDetail.booking, state: 'paid' as const },
  };
  const desk = await open({ cancel: { kind: 'changed', detail } });
  await cancelByKeys();
  expect(dialog().textContent).toContain('Stato: prima Da pagare, ora Pagato');
  desk.answers.openBooking = detail;
  await user.keyboard('{Enter}');
  await answered();
  expect(text()).toContain('Pagato');
  expect(screen.queryByText('La prenotazione è cambiata')).toBeNull();
});

test('nobody knows yet: the reference is told, and that it is among the cases', async () => {
  await showFace('cancelUnknown');
  expect(dialog().textContent).toContain('RIF-7Q2K9');
  expect(dialog().textContent).toContain('la trovi tra i Casi aperti');
});

test('where else it is open is told live, and what they did there when they leave it', async () => {
  const since = new Date(Date.now() - 40_500).toISOString();
  const desk = await open();
  desk.push({
    kind: 'elsewhere',
    bookingNumber: 'PRN-77A/1',
    places: [{ place: 'atrio-1', at: 'totem', since }],
  });
  expect(text()).toContain('aperta al totem atrio-1 da 40 s');
  desk.push({ kind: 'elsewhere', bookingNumber: 'ALTRA', places: [] });
  expect(text()).toContain('aperta al totem atrio-1 da 40 s');
  desk.answers.openBooking = cancelledDetail;
  desk.push({ kind: 'elsewhere', bookingNumber: 'PRN-77A/1', places: [] });
  await answered();
  expect(screen.getByRole('alert').textContent).toContain('Stato: prima Da pagare, ora Disdettata');
});

test('Tab goes round inside of a dialog', async () => {
  const user = userEvent.setup();
  await showFace('cancel');
  for (let count = 0; count < 12; count += 1) {
    await user.tab();
    expect(dialog().contains(document.activeElement)).toBe(true);
  }
  await user.tab({ shift: true });
  expect(dialog().contains(document.activeElement)).toBe(true);
});
