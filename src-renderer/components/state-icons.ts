import type { BookingStateCode } from '../../src-main/contract/booking-view.ts';
import type { IconName } from './icons.ts';

/** The sign of each state of a booking, at the totem and at the desk. */
export const stateIcons: Record<BookingStateCode, IconName> = {
  due: 'euro',
  pending: 'clock',
  paid: 'checkCircle',
  notDue: 'info',
  past: 'calendar',
  performed: 'check',
  missed: 'close',
  requested: 'clock',
  cancelled: 'crossCircle',
  voided: 'calendarOff',
};
