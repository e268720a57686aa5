import type { CancelAnswer, PrintAnswer } from '../../src-main/contract/desk/booking.ts';
import type { DeskFace } from './desk-faces.ts';
import { answered, choose, press, submit, type } from './desk-hand.ts';
import { bookingDetail, cancelledDetail, lateDetail } from './sample-desk.ts';

const agoSeconds = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

async function open(): Promise<void> {
  await type('Cerca prenotazioni', 'ROSSI M');
  await press('PRN-77A/1');
}

/** Fills the form of a cancellation and sends it. */
async function cancel(): Promise<void> {
  await open();
  await press('Disdici');
  await choose("L'ha chiesto allo sportello");
  await type('Riscrivi gli ultimi', '7A/1');
  await submit();
}

const cancelFace = (answer: CancelAnswer): DeskFace => ({ answers: { cancel: answer }, act: cancel });
const printFace = (answer: PrintAnswer): DeskFace => ({
  answers: { print: answer },
  act: async () => {
    await open();
    await press('Stampa promemoria');
  },
});
const cancelled: CancelAnswer = {
  kind: 'cancelled',
  cancellationNumber: 'DIS-26K7Q2',
  isRequest: false,
  at: '2026-12-15T10:13:20',
  paper: 'printed',
  detail: cancelledDetail,
};
const services = [
  ...bookingDetail.booking.services,
  ...['Ecocolordopplergrafia cardiaca a riposo', 'Prova da sforzo al cicloergometro'].map(
    (description, index) => ({
      ...bookingDetail.booking.services[0],
      description,
      quantity: index + 1,
      startsAt: `2027-01-1${String(index + 1)}T08:00`,
    }),
  ),
];
const gone = () => ({
  ...bookingDetail,
  booking: { ...bookingDetail.booking, state: 'paid' as const },
  version: 8,
});

export const bookingFaces: Record<string, DeskFace> = {
  booking: { act: open },
  bookingElsewhere: {
    answers: {
      openBooking: () => ({
        ...lateDetail,
        elsewhere: [{ place: 'atrio-1', at: 'totem', since: agoSeconds(40) }],
      }),
    },
    act: open,
  },
  bookingOfThree: {
    answers: {
      openBooking: {
        ...bookingDetail,
        booking: {
          ...bookingDetail.booking,
          services: services as typeof bookingDetail.booking.services,
          state: 'paid',
          paymentStatus: 'paid',
          payable: 'paid',
          paymentReceipt: true,
          paidOn: '2026-12-10',
        },
        payment: {
          ...bookingDetail.payment,
          status: 'paid',
          method: 'pagoPA',
          receiptNumber: 'RT-2026-0012345',
        },
      },
    },
    act: open,
  },
  bookingCancelled: { answers: { openBooking: cancelledDetail }, act: open },
  bookingOthers: {
    act: async () => {
      await open();
      await press('Mostra le altre prenotazioni');
    },
  },
  bookingChanged: {
    act: async (push) => {
      await open();
      const places = [{ place: 'atrio-1', at: 'totem' as const, since: agoSeconds(12) }];
      push({ kind: 'elsewhere', bookingNumber: 'PRN-77A/1', places });
      await answered();
      push({ kind: 'elsewhere', bookingNumber: 'PRN-77A/1', places: [] });
      await answered();
    },
    answers: { openBooking: oneThenOther(bookingDetail, cancelledDetail) },
  },
  bookingGone: { answers: { openBooking: null }, act: open },
  bookingAway: { faults: { openBooking: 'unavailable' }, act: open },
  printed: printFace({ kind: 'printed', reprint: true }),
  printFailed: printFace({ kind: 'failed', fault: 'noPaper' }),
  printInDoubt: printFace({ kind: 'failed', fault: 'notConfirmed' }),
  notice: {
    act: async () => {
      await open();
      await press('Avviso di pagamento');
    },
  },
  noticeClosed: {
    answers: { checkPayment: { kind: 'closed', reason: 'inProgress' } },
    act: async () => {
      await open();
      await press('Avviso di pagamento');
    },
  },
  year: {
    act: async () => {
      await open();
      await press("Ricevute dell'anno");
    },
  },
  cancel: {
    act: async () => {
      await open();
      await press('Disdici');
    },
  },
  cancelMissing: {
    act: async () => {
      await open();
      await press('Disdici');
      await submit();
    },
  },
  cancelLateNoPaper: {
    state: { printer: 'coverOpen' },
    answers: { openBooking: lateDetail },
    act: async () => {
      await open();
      await press('Disdici');
      await submit();
    },
  },
  cancelWrongEnd: cancelFace({ kind: 'wrongEnd' }),
  cancelling: {
    answers: { cancel: () => new Promise<never>(() => undefined) },
    act: cancel,
  },
  cancelHeld: cancelFace({ kind: 'held', afterDeadline: false, printer: 'noPaper' }),
  cancelled: cancelFace(cancelled),
  cancelledNoPaper: cancelFace({ ...cancelled, paper: 'jam' }),
  cancelRequested: cancelFace({ ...cancelled, cancellationNumber: 'RIC-26A1B2', isRequest: true }),
  cancelChanged: cancelFace({ kind: 'changed', detail: gone() }),
  cancelRefused: cancelFace({
    kind: 'refused',
    reason: 'alreadyCancelled',
    cancellationNumber: 'DIS-26K7Q2',
    detail: cancelledDetail,
  }),
  cancelUnknown: cancelFace({ kind: 'unknown', reference: 'RIF-7Q2K9' }),
  cancelAway: { faults: { cancel: 'busy' }, act: cancel },
};

/** First the one, then always the other. */
function oneThenOther<Answer>(one: Answer, other: Answer): () => Answer {
  let asked = 0;
  return () => (asked++ === 0 ? one : other);
}
