import type { OpenCase } from '../../src-main/contract/desk/cases.ts';
import { italianDeskCases as texts } from '../../src-main/words/italian/desk-cases.ts';
import { importReason } from '../../src-main/words/italian/desk-import-reasons.ts';

/** What a case is about, in one line. */
export function caseInWords({ kind, what, settled }: OpenCase): string {
  switch (kind) {
    case 'outcome':
      return texts.outcomes[what] ?? texts.unknownOutcome;
    case 'request':
      if (!settled) return texts.request;
      return what === 'cancelled' ? texts.requestConfirmed : texts.requestOver;
    case 'paper': {
      const [paper = '', fault = ''] = what.split(':');
      return texts.paper(
        texts.papers[paper] ?? texts.unknownPaper,
        texts.faults[fault] ?? texts.unknownFault,
      );
    }
    case 'report':
      return texts.reports[what] ?? texts.unknownReport;
    case 'importRow':
      return importReason(what);
  }
}
