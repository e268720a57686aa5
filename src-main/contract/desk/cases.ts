/** What stopped somebody at a totem, and what was said of it. `reason`: a code, as the totem wrote it. */
export type TotemCase = {
  kioskId: string;
  facility: string;
  /** Local Europe/Rome. */
  openedAt: string;
  reason: string;
  /** Empty: none was open. */
  bookingNumber: string;
  /** But for its end; empty: not known. */
  maskedFiscalCode: string;
  /** To search with; empty where nothing that is written down would lead to whose it is. */
  fiscalCode: string;
};

/** `opensAt`: after wrong ones, no code is looked at before (ISO 8601 UTC); empty: now. */
export type CodeAnswer = { kind: 'opened'; case: TotemCase } | { kind: 'wrong'; opensAt: string };

/**
 * `outcome`: a cancellation of which nobody knew at first what became of it. `request`: not confirmed by the CUP yet.
 * `paper`: a print that failed. `report`: a problem told at a totem. `importRow`: refused by an import.
 */
export const caseKinds = ['outcome', 'request', 'paper', 'report', 'importRow'] as const;
export type CaseKindCode = (typeof caseKinds)[number];

export type OpenCase = {
  /** Opaque, one per case. */
  key: string;
  kind: CaseKindCode;
  /** Local Europe/Rome with seconds. */
  at: string;
  place: string;
  /** Empty: none. */
  bookingNumber: string;
  /**
   * What it is about, a code: of an outcome `open`, `done`, `refused`, `notDone`; of a paper its name and its fault,
   * `coupon:noPaper`; of a report its problem; of a row the reason of the import.
   */
  what: string;
  /** Reference that the person has in hand, or number of cancellation or request, or line of the file. */
  reference: string;
  /** Local Europe/Rome; empty: none. */
  deadline: string;
  /** It has settled itself meanwhile: somebody only has to take note. */
  settled: boolean;
  /** When and by whom it was worked off; `null`: open. */
  closed: { at: string; operator: string; note: string } | null;
};

export type CasesAnswer = { cases: OpenCase[]; open: number };
