type Numbered<Fields> = Fields & { edit: number };

/**
 * What is being typed. Main holds the truth, but its echo comes a moment later: while an edit newer than the
 * view's is under way the local text is shown, otherwise the view's, which is how a scan or a reload arrives.
 */
export class Draft<Fields extends object> {
  #ofView: () => Numbered<Fields>;
  #send: (edited: Numbered<Fields>) => void;
  #sent = $state.raw<Numbered<Fields> | null>(null);

  constructor(ofView: () => Numbered<Fields>, send: (edited: Numbered<Fields>) => void) {
    this.#ofView = ofView;
    this.#send = send;
  }

  get shown(): Fields {
    const known = this.#ofView();
    return this.#sent !== null && this.#sent.edit > known.edit ? this.#sent : known;
  }

  change(part: Partial<Fields>): void {
    const edit = Math.max(this.#ofView().edit, this.#sent?.edit ?? 0) + 1;
    this.#sent = { ...this.shown, ...part, edit };
    this.#send(this.#sent);
  }
}
