import { err } from '../result.ts';
import type { Answerers } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';

type Kinds = 'openBooking' | 'closeBooking' | 'print' | 'printYear' | 'checkPayment' | 'cancel';

export function createBookingCalls(_parts: DeskParts): Answerers<Kinds> {
  return {
    openBooking: async () => err('failed'),
    closeBooking: async () => err('failed'),
    print: async () => err('failed'),
    printYear: async () => err('failed'),
    checkPayment: async () => err('failed'),
    cancel: async () => err('failed'),
  };
}
