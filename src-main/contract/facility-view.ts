/** Where else to go and whom to call; the same on every screen. Empty texts are not shown. */
export type FacilityView = {
  name: string;
  address: string;
  phone: string;
  hours: string;
  assistanceEmail: string;
  /** The full privacy notice, paragraph by paragraph; none: it is read at the desk. */
  privacyNotice?: readonly string[];
};

/** The "Sportello di consulenza digitale" and what it does; empty when the facility has none. */
export type HelpDeskView = { title: string; lines: readonly string[] };

/**
 * The glass: `pxPerMm` CSS pixels a millimetre, `null` where nobody has measured; `screenBottomMm` from the floor to
 * the lower edge of what is lit.
 */
export type DisplayView = { pxPerMm: number | null; screenBottomMm: number };
