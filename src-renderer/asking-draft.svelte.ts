import type { Dispatch, ViewOf } from './screen.ts';

type AskingView = ViewOf<'asking'>;
type Entry = Pick<AskingView, 'criterion' | 'number' | 'noticeRead'>;

/**
 * What is being typed. Main holds the truth, but its echo comes a moment later: while an edit newer than the
 * view's is under way the local text is shown, otherwise the view's, which is how a scan or a reload arrives.
 */
export class AskingDraft {
  #view: () => AskingView;
  #dispatch: Dispatch;
  #sent = $state.raw<(Entry & { edit: number }) | null>(null);

  constructor(view: () => AskingView, dispatch: Dispatch) {
    this.#view = view;
    this.#dispatch = dispatch;
  }

  get shown(): Entry {
    const view = this.#view();
    return this.#sent !== null && this.#sent.edit > view.edit ? this.#sent : view;
  }

  change(part: Partial<Entry>): void {
    const { criterion, number, noticeRead } = { ...this.shown, ...part };
    const edit = Math.max(this.#view().edit, this.#sent?.edit ?? 0) + 1;
    this.#sent = { criterion, number, noticeRead, edit };
    this.#dispatch({ kind: 'edit', criterion, number, noticeRead, edit });
  }
}
