import { italianStaff } from '../words/italian/staff.ts';
import { closing, letterhead, titled } from './common-blocks.ts';
import type { PaperContext } from './common-blocks.ts';
import type { Slip } from './slip.ts';

/** A slip of nobody: all that a real one is made of, to be looked at and scanned. In Italian whatever was chosen. */
export function testSlipOf(context: PaperContext): Slip {
  const texts = italianStaff.slip;
  const code = 'PROVA-0123456789';
  return {
    blocks: [
      ...letterhead(context),
      ...titled(context, texts.title),
      { kind: 'text', text: texts.text },
      { kind: 'headline', label: texts.large, value: 'ABC 123' },
      { kind: 'field', label: texts.letters, value: 'àèéìòù ÀÈÉÌÒÙ çëüñ €' },
      { kind: 'barcode', value: code },
      { kind: 'qr', value: code, level: 'M', label: texts.scan, text: texts.scanText },
      { kind: 'rule' },
      { kind: 'notice', text: texts.width },
      ...closing(context),
    ],
  };
}
