import type { DeskFault } from '../../src-main/contract/desk/answers.ts';
import type { DeskCallKind } from '../../src-main/contract/desk/calls.ts';
import type { DeskEvent, DeskState } from '../../src-main/contract/desk/state.ts';
import { bookingFaces } from './desk-faces-booking.ts';
import { listFaces } from './desk-faces-lists.ts';
import { press, submit, type } from './desk-hand.ts';
import type { FakeAnswers } from './fake-desk.ts';
import { closedDoor, foundRows, lockedDoor, newDesk } from './sample-desk.ts';

/** One face of the desk: how it stands, how it answers, and what somebody does until it looks so. */
export type DeskFace = {
  state?: Partial<DeskState>;
  answers?: Partial<FakeAnswers>;
  faults?: Partial<Record<DeskCallKind, DeskFault>>;
  act?: (push: (event: DeskEvent) => void) => Promise<void>;
};

const find = 'Cerca prenotazioni';
const never = () => new Promise<never>(() => undefined);
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

const doorFaces: Record<string, DeskFace> = {
  doorNew: { state: newDesk },
  doorNewDifferentPins: {
    state: newDesk,
    act: async () => {
      await type('Nome utente', 'anna.verdi');
      await type('PIN', '274913');
      await type('Ripeti PIN', '274914');
      await submit();
    },
  },
  doorEnter: { state: { ...closedDoor, demo: true } },
  doorWrong: {
    state: closedDoor,
    answers: { enter: { kind: 'refused', opensAt: '' } },
    act: async () => {
      await type('Nome utente', 'anna.verdi');
      await type('PIN', '000000');
      await submit();
    },
  },
  doorLocked: { state: lockedDoor },
  doorDelayed: {
    state: lockedDoor,
    answers: { enter: () => ({ kind: 'refused', opensAt: inSeconds(30) }) },
    act: async () => {
      await type('PIN', '000000');
      await submit();
    },
  },
};

const findFaces: Record<string, DeskFace> = {
  find: {},
  findRows: { act: () => type(find, 'ROSSI M') },
  findMore: {
    answers: { find: { kind: 'rows', rows: [...foundRows, ...foundRows.map(renumbered)], more: true } },
    act: async () => {
      await type(find, 'ROSSI');
      await type('Struttura', 'Poliambulatorio di Valfiorita');
      await type('Dal', '22/12/2026');
    },
  },
  findTooShort: { act: () => type(find, 'ROS') },
  findTooWide: {
    answers: { find: { kind: 'tooWide' } },
    act: async () => {
      await type('Dal', '01/12/2026');
      await type('Al', '31/12/2026');
    },
  },
  findNone: {
    answers: { find: { kind: 'rows', rows: [], more: false } },
    act: async () => {
      await type(find, 'ROSSIMONDI');
      await type('Stato', 'paid');
    },
  },
  findTooMany: {
    answers: { find: { kind: 'rows', rows: [], more: true } },
    act: async () => {
      await type(find, 'ROSSI');
      await type('Stato', 'paid');
    },
  },
  findAway: { faults: { find: 'unavailable' }, act: () => type(find, 'ROSSI') },
  findOperator: {
    state: {
      operator: { name: 'carlo.neri', role: 'operator' },
      printer: 'noPaper',
      cardReader: 'outOfOrder',
      clockInDoubt: true,
      asksOnly: true,
      demo: true,
      openCases: 0,
    },
    act: () => type(find, 'ROSSI M'),
  },
  keys: { act: () => press('Tasti e aiuto') },
  ownPin: { act: () => press('Cambia il tuo PIN') },
  cardNotRead: {
    act: async (push) => {
      push({ kind: 'cardNotRead' });
      await press('Casi aperti');
      push({ kind: 'codeRead', text: 'RSSMRA60C52H501U', from: 'card' });
    },
  },
  opening: { answers: { openBooking: never }, act: () => openFirst() },
};

function renumbered(row: (typeof foundRows)[number]): (typeof foundRows)[number] {
  return { ...row, bookingNumber: `${row.bookingNumber}X` };
}

export async function openFirst(): Promise<void> {
  await type(find, 'ROSSI M');
  await press('PRN-77A/1');
}

/** Every screen and every dialog of the desk, by name. */
export const deskFaces: Record<string, DeskFace> = {
  ...doorFaces,
  ...findFaces,
  ...bookingFaces,
  ...listFaces,
};
