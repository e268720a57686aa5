import type { BookingRow, BookingStateCode } from '../../src-main/contract/booking-view.ts';
import type { Screen } from '../../src-main/contract/view.ts';
import { arrivalScreens, asking } from './sample-arrival.ts';
import { name, row } from './sample-visit.ts';

const flows: ('device' | 'window')[] = ['device', 'window'];

const phone = {
  kind: 'signingInByPhone',
  qr: 'https://accesso.valfiorita.example/device?user_code=WDJB-MJHT',
  address: 'https://accesso.valfiorita.example/device',
  userCode: 'WDJB-MJHT',
  totem: 'atrio-1',
  place: 'Poliambulatorio di Valfiorita',
  endsAt: '2999-01-01T00:00:00.000Z',
} as const;

const here = {
  kind: 'signingInHere',
  host: 'accesso.valfiorita.example',
  secure: false,
  checking: false,
} as const;

const everything = { from: '', to: '', state: 'all', bookingNumber: '', prescription: '' } as const;

const lastYear = { ...everything, from: '2025-12-15', to: '2026-12-15', state: 'due' } as const;

const filtering = {
  kind: 'filtering',
  name,
  filter: everything,
  noticeRead: false,
  edit: 0,
  today: '2026-12-15',
  scanner: true,
  problem: null,
} as const;

const states: BookingStateCode[] = ['due', 'paid', 'performed', 'cancelled', 'missed'];

/** 37 bookings in five states, as pages of six. */
const all: BookingRow[] = Array.from({ length: 37 }, (_, index) => {
  const state = states[index % states.length] ?? 'due';
  const month = String(12 - Math.floor(index / 4)).padStart(2, '0');
  return {
    ...row,
    bookingNumber: `PRN-${100 + index}/1`,
    state,
    startsAt: `2026-${month}-${String(28 - (index % 4) * 7).padStart(2, '0')}T09:30`,
    serviceCount: (index % 3) + 1,
    deadline: state === 'due' && index < 4 ? row.deadline : null,
  };
});

const found = {
  kind: 'found',
  name,
  filter: everything,
  rows: all.slice(0, 6),
  total: all.length,
  page: 1,
  pages: 7,
  parts: [],
  problem: null,
} satisfies Screen;

const nothing = { ...found, rows: [], total: 0, page: 1, pages: 1 } satisfies Screen;

/** What could be longest. */
const long = {
  place: 'Presidio ospedaliero dei santi Cosma e Damiano di Borgo Ulivo Superiore, padiglione B, piano terra',
  address: 'https://identita.regione.valfiorita-superiore.example/realms/cittadini/device',
};

const { idle, idleWithoutPaper, idleWithoutReader, idleCardOnly } = arrivalScreens;
const all3 = { payAccess: true, signIn: true } as const;

/** Screens of signing in, and of all bookings of one person. */
export const identityScreens = {
  idleSignIn: { ...idle, signIn: true },
  idleSignInPay: { ...idle, ...all3 },
  idleSignInPayWithoutPaper: { ...idleWithoutPaper, ...all3 },
  idleSignInPayWithoutReader: { ...idleWithoutReader, ...all3 },
  idleSignInCardOnly: { ...idleCardOnly, signIn: true },
  askingSignIn: { ...asking, signIn: true },
  askingSignInNotFound: {
    ...asking,
    signIn: true,
    number: 'PRN-77A/9',
    noticeRead: true,
    edit: 9,
    problem: 'notFound',
  },
  choosingSignIn: { kind: 'choosingSignIn', flows },
  choosingSignInPhoneOnly: { kind: 'choosingSignIn', flows: ['device'] },
  startingSignIn: { kind: 'startingSignIn' },
  signingInByPhone: phone,
  signingInByPhoneLong: { ...phone, ...long, userCode: 'WDJBMJHTKQ-2026' },
  signingInByPhoneBare: { ...phone, place: '', userCode: '123456789' },
  signingInHereOpening: { ...here, host: '' },
  signingInHere: { ...here, secure: true },
  signingInHereInsecure: { ...here, host: 'localhost:8443' },
  signingInHereLong: {
    ...here,
    host: 'identita.servizi-digitali.regione.valfiorita-superiore.example',
    secure: true,
  },
  signingInHereChecking: { ...here, host: '', checking: true },
  signInRefused: { kind: 'signInFailed', problem: 'refused', flows },
  signInExpired: { kind: 'signInFailed', problem: 'expired', flows },
  signInUnavailable: { kind: 'signInFailed', problem: 'unavailable', flows: [] },
  signInTooWeak: { kind: 'signInFailed', problem: 'acrTooLow', flows },
  signInClaimMissing: { kind: 'signInFailed', problem: 'claimMissing', flows: ['device'] },
  signInInvalid: { kind: 'signInFailed', problem: 'invalid', flows: ['window'] },
  signInOtherPerson: { kind: 'signInFailed', problem: 'otherPerson', flows },
  filtering,
  filteringChosen: {
    ...filtering,
    filter: {
      ...lastYear,
      state: 'missed',
      bookingNumber: '2026000123456789',
      prescription: '1600A4123456789',
    },
    noticeRead: true,
    edit: 7,
  },
  filteringNoticeNotRead: { ...filtering, edit: 3, problem: 'noticeNotRead' },
  filteringUnavailable: { ...filtering, noticeRead: true, edit: 3, problem: 'unavailable' },
  filteringTurned: {
    ...filtering,
    filter: { ...everything, from: '2026-12-15', to: '2026-09-30' },
    noticeRead: true,
    edit: 4,
    problem: 'datesTurned',
  },
  filteringMalformed: {
    ...filtering,
    filter: { ...everything, bookingNumber: 'PR' },
    noticeRead: true,
    edit: 5,
    problem: 'malformed',
  },
  filteringOtherHalf: {
    ...filtering,
    filter: { ...everything, bookingNumber: '1600A' },
    problem: 'otherHalf',
  },
  filteringOtherCode: { ...filtering, problem: 'otherCode' },
  findingAll: { kind: 'findingAll', name },
  found,
  foundLastPage: { ...found, rows: all.slice(36), page: 7 },
  foundMiddle: {
    ...found,
    filter: { ...lastYear, bookingNumber: '2026000123456789', prescription: '1600A4123456789' },
    rows: all.slice(18, 24),
    page: 4,
  },
  foundNoOtherPage: { ...found, page: 2, rows: all.slice(6, 12), problem: 'unavailable' },
  foundOne: { ...found, filter: lastYear, rows: all.slice(0, 1), total: 1, pages: 1 },
  foundNothing: {
    ...nothing,
    filter: { ...lastYear, bookingNumber: 'PRN-77A/9', prescription: '1600A4123456789' },
    parts: ['dates', 'state', 'bookingNumber', 'prescription'],
  },
  foundNothingOfState: { ...nothing, filter: { ...everything, state: 'paid' }, parts: ['state'] },
  foundNothingAtAll: nothing,
} satisfies Record<string, Screen>;
