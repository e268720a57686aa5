import type { CaseRequest } from '../domain/case-stages.ts';
import { closing, letterhead, titled } from './common-blocks.ts';
import type { PaperContext } from './common-blocks.ts';
import type { Slip, SlipBlock } from './slip.ts';

/** What to show at the desk: the reference and nothing of the person. */
export function caseSlipOf(
  { request, reference, minutes }: { request: CaseRequest; reference: string; minutes: number },
  context: PaperContext,
): Slip {
  const { words } = context;
  const isReport = request.kind === 'report';
  const said: SlipBlock[] = isReport
    ? [
        { kind: 'field', label: words.reported, value: words.problems[request.problem] },
        { kind: 'text', text: words.reportKept },
      ]
    : [{ kind: 'text', text: words.handOver(minutes) }];
  return {
    blocks: [
      ...letterhead(context),
      ...titled(context, isReport ? words.reportTitle : words.handOverTitle),
      { kind: 'headline', label: isReport ? words.reference : words.deskCode, value: reference },
      { kind: 'barcode', value: reference },
      ...said,
      ...closing(context),
    ],
  };
}
