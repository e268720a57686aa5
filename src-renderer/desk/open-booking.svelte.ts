import { untrack } from 'svelte';
import type { DeskFault } from '../../src-main/contract/desk/answers.ts';
import type { BookingDetail, ElsewhereView } from '../../src-main/contract/desk/booking.ts';
import { changesBetween } from './changes.ts';
import type { Desk } from './desk.svelte.ts';

/** The booking on the screen, as it was told last, with what has changed in it without anybody here having done it. */
export class OpenBooking {
  detail = $state.raw<BookingDetail | null>(null);
  /** It is not there (any more). */
  isGone = $state(false);
  fault = $state<DeskFault | null>(null);
  changes = $state.raw<readonly string[]>([]);
  readonly bookingNumber: string;
  #desk: Desk;
  /** Something was done here since it was last told. */
  #own = false;

  constructor(desk: Desk, bookingNumber: string) {
    this.#desk = desk;
    this.bookingNumber = bookingNumber;
  }

  get places(): readonly ElsewhereView[] {
    const told = this.#desk.elsewhere;
    return told?.bookingNumber === this.bookingNumber ? told.places : (this.detail?.elsewhere ?? []);
  }

  /** `own`: after something that was done here, so that no change is a surprise. */
  load = async (own = false): Promise<void> => {
    const { bookingNumber } = this;
    const isOwn = (this.#own ||= own);
    const before = untrack(() => this.detail);
    const reply = await this.#desk.call<'openBooking'>({
      ...{ kind: 'openBooking', bookingNumber },
      ...(before && { again: true }),
    });
    this.fault = reply.ok ? null : reply.error;
    // What was told before is older than this.
    this.#desk.elsewhere = null;
    if (!reply.ok) return;
    if (reply.value === null) this.isGone = true;
    else this.show(reply.value, isOwn || before === null);
    this.#own = false;
  };

  show = (detail: BookingDetail, own: boolean): void => {
    const before = this.detail;
    this.changes = !own && before && before.version !== detail.version ? changesBetween(before, detail) : [];
    this.detail = detail;
  };

  close = (): void => {
    void this.#desk.call<'closeBooking'>({ kind: 'closeBooking', bookingNumber: this.bookingNumber });
  };
}
