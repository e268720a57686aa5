import type { CodeForm, EntryField, EntryProblem } from './view.ts';

/**
 * `edit`: as in `asking`. `next`: the characters that may come next in `field`; `wrongAt`: the one in it that is
 * wrong, counted from 0.
 */
export type EntryScreen = {
  kind: 'entering';
  field: EntryField;
  form: CodeForm;
  personCode: string;
  cardNumber: string;
  edit: number;
  next: string;
  /** What the number of a card begins with here: half of it need not be typed. */
  regionalHalf: string;
  wrongAt: number | null;
  problem: EntryProblem | null;
  /**
   * A booking or a prescription was scanned: it is searched for once the person is known. `half`: one of the two
   * bars of a prescription.
   */
  sheetRead: 'no' | 'half' | 'whole';
  /** Whether a card could be put in, or a code be scanned, instead. */
  cardReader: boolean;
  scanner: boolean;
  /** Only the first code is asked for: who pays needs no card. */
  payOnly: boolean;
};
