import type { TotemCase } from '../../src-main/contract/desk/cases.ts';

export type ScreenName = 'find' | 'verify' | 'code' | 'cases' | 'import' | 'register' | 'operators';

/** Where the operator is: a screen, and over it the booking that was opened from there. */
export class Route {
  screen = $state<ScreenName>('find');
  /** How often a screen was gone to; also to the one that is shown. */
  visits = $state(0);
  /** Empty: none. */
  booking = $state('');
  /** What "Cerca" begins with, once. */
  wanted = $state('');
  /** Text of a receipt that was scanned elsewhere, for "Verifica ricevuta", once. */
  receipt = $state('');
  /** Its code opens it once: it stays until the operator has finished with it. */
  totemCase = $state.raw<TotemCase | null>(null);

  go = (screen: ScreenName): void => {
    this.screen = screen;
    this.booking = '';
    this.visits += 1;
  };

  open = (bookingNumber: string): void => {
    this.booking = bookingNumber;
  };

  search = (text: string): void => {
    this.wanted = text;
    this.go('find');
  };

  back = (): void => {
    this.booking = '';
  };

  reset = (): void => {
    this.go('find');
    this.wanted = '';
    this.receipt = '';
    this.totemCase = null;
  };
}
