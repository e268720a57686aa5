import type { Screen } from '../../src-main/contract/view.ts';

const panel = {
  kind: 'staffPanel',
  kioskId: 'totem-1',
  version: '0.1.0',
  devices: [
    {
      device: 'cardReader',
      condition: 'ready',
      events: [
        { at: '2026-09-14T09:12:40', what: 'cardRemoved', detail: '' },
        { at: '2026-09-14T09:12:02', what: 'cardInserted', detail: '' },
        { at: '2026-09-14T08:00:01', what: 'readerReady', detail: '' },
      ],
    },
    { device: 'scanner', condition: 'unseen', events: [] },
    {
      device: 'printer',
      condition: 'noPaper',
      events: [
        { at: '2026-09-14T09:10:20', what: 'printJobFailed', detail: 'noPaper' },
        { at: '2026-09-14T09:02:11', what: 'printJobPrinted', detail: '' },
      ],
    },
    { device: 'voice', condition: 'absent', events: [] },
    { device: 'bookings', condition: 'ready', events: [] },
  ],
  paper: { low: false, replacedAt: '2026-09-01T07:45:00', slips: 412 },
  informationOnly: false,
  outcome: null,
  busy: false,
} satisfies Screen;

/** The door of the staff and what lies behind it. */
export const staffScreens = {
  staffPin: { kind: 'staffPin', typed: 4, problem: null, opensAt: '' },
  staffPinWrong: { kind: 'staffPin', typed: 0, problem: 'wrong', opensAt: '' },
  staffPinWaiting: { kind: 'staffPin', typed: 0, problem: 'wrong', opensAt: '2030-01-01T00:00:00.000Z' },
  staffPinBusy: { kind: 'staffPin', typed: 0, problem: 'busy', opensAt: '' },
  checkingPin: { kind: 'checkingPin' },
  staffPanel: panel,
  staffPanelPrinting: {
    ...panel,
    outcome: { kind: 'slip', state: 'printing', replaced: false },
    busy: true,
  },
  staffPanelClosed: {
    ...panel,
    paper: { low: true, replacedAt: '', slips: 3 },
    informationOnly: true,
    outcome: {
      kind: 'supportFile',
      state: 'written',
      file: '/var/lib/totem-cup/support/totem-1-20260914091500.json',
    },
  },
  staffPanelDoubt: { ...panel, outcome: { kind: 'slip', state: 'notConfirmed', replaced: true } },
  staffPanelCard: {
    ...panel,
    outcome: { kind: 'card', state: 'read', ms: 412, cardNumber: true, expired: false },
  },
} satisfies Record<string, Screen>;

/** Screens for who looks after the totem: in Italian alone, and not spoken. */
export const screensOfStaff: readonly string[] = ['calibrating', ...Object.keys(staffScreens)];
