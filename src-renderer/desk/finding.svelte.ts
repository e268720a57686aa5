import { untrack } from 'svelte';
import type { DeskFault } from '../../src-main/contract/desk/answers.ts';
import type { FindAnswer, FindQuery, FoundRow } from '../../src-main/contract/desk/find.ts';
import type { Desk } from './desk.svelte.ts';

const emptyQuery: FindQuery = { text: '', from: '', to: '', facility: '', state: 'all' };

/** A search that goes on while one types: what was found stays until something newer is. */
export class Finding {
  query = $state<FindQuery>({ ...emptyQuery });
  answer = $state.raw<FindAnswer | null>({ kind: 'nothing' });
  fault = $state<DeskFault | null>(null);
  /** Which row is chosen; -1: none yet. */
  active = $state(-1);
  /** Something was asked for that has not been answered. */
  pending = $state(false);
  #desk: Desk;
  #asked = 0;
  #opensOnly = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get rows(): readonly FoundRow[] {
    return this.answer?.kind === 'rows' ? this.answer.rows : [];
  }
  get isFiltered(): boolean {
    const { from, to, facility, state } = this.query;
    return from !== '' || to !== '' || facility !== '' || state !== 'all';
  }
  get isTurned(): boolean {
    const { from, to } = this.query;
    return from !== '' && to !== '' && from > to;
  }

  /** As it stands; to be called whenever the query has changed, or something may have been done to what was found. */
  search = async (): Promise<void> => {
    const mine = ++this.#asked;
    const query = { ...this.query };
    const keep = untrack(() => this.rows[this.active]?.bookingNumber);
    const isNothing = query.text.trim() === '' && !untrack(() => this.isFiltered);
    if (isNothing || untrack(() => this.isTurned)) {
      [this.answer, this.fault, this.active, this.pending] = [{ kind: 'nothing' }, null, -1, false];
      this.#opensOnly = false;
      return;
    }
    this.pending = true;
    const reply = await this.#desk.call<'find'>({ kind: 'find', query });
    if (mine !== this.#asked) return;
    this.pending = false;
    if (reply.ok) [this.answer, this.fault] = [reply.value, null];
    else [this.answer, this.fault] = [null, reply.error];
    this.active = this.rows.findIndex(({ bookingNumber }) => bookingNumber === keep);
    if (this.#opensOnly && this.rows.length === 1) this.#open(this.rows[0]);
    this.#opensOnly = false;
  };

  /** The chosen row; of several none is opened that nobody has chosen. */
  openChosen = (): void => {
    if (this.pending) this.#opensOnly = true;
    else if (this.rows.length === 1) this.#open(this.rows[0]);
    else if (this.active < 0) this.move(1);
    else this.#open(this.rows[this.active]);
  };

  move = (by: number): void => {
    if (this.rows.length > 0) this.active = Math.min(Math.max(this.active + by, 0), this.rows.length - 1);
  };

  clearFilters = (): void => {
    this.query = { ...emptyQuery, text: this.query.text };
  };

  #open(row: FoundRow | undefined): void {
    if (row) this.#desk.route.open(row.bookingNumber);
  }
}
