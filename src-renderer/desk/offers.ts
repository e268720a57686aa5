import type { BookingDetail } from '../../src-main/contract/desk/booking.ts';
import { italianDeskBooking } from '../../src-main/words/italian/desk-booking.ts';
import type { IconName } from '../components/icons.ts';
import { letters } from './screens.ts';

export type Deed =
  'coupon' | 'largeCoupon' | 'cancellationReceipt' | 'paymentNotice' | 'paymentReceipt' | 'year' | 'cancel';

/** What can be done with a booking; `reason`: why not. */
export type Offer = { deed: Deed; text: string; letter: string; icon: IconName; reason: string };

const { actions, not } = italianDeskBooking;

/** Everything that there is, in the order of the day; also what is not offered, with its reason. */
export function offersOf({ booking }: BookingDetail, asksOnly: boolean): Offer[] {
  const { state, payable, cancellable } = booking;
  const coupon = booking.printable ? '' : (not.coupon[state] ?? not.couponNow);
  const notCancellable = not.cancel[cancellable === 'no' ? state : cancellable] ?? not.couponNow;
  const offer = (deed: Deed, text: string, icon: IconName, reason: string): Offer => ({
    deed,
    text,
    letter: letters[deed],
    icon,
    reason,
  });
  return [
    offer('coupon', actions.coupon, 'print', coupon),
    offer('largeCoupon', actions.largeCoupon, 'text', coupon),
    offer(
      'cancellationReceipt',
      booking.isRequest ? actions.requestReceipt : actions.cancellationReceipt,
      'sheet',
      booking.receiptPrintable ? '' : not.receipt,
    ),
    offer(
      'paymentNotice',
      actions.paymentNotice,
      'euro',
      payable === 'yes' ? '' : (not.notice[payable] ?? not.couponNow),
    ),
    offer(
      'paymentReceipt',
      actions.paymentReceipt,
      'checkCircle',
      booking.paymentReceipt ? '' : not.paymentReceipt,
    ),
    offer('year', actions.year, 'calendar', booking.yearReceipts ? '' : not.year),
    offer(
      'cancel',
      asksOnly ? actions.ask : actions.cancel,
      'calendarOff',
      cancellable === 'yes' ? '' : notCancellable,
    ),
  ];
}
