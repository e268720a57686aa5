import type { Slip, SlipBlock } from './slip.ts';

/** What stands on a slip, line by line, for who cannot read it; bars, dots and the folding line are left out. */
export function readSlip(slip: Slip): string[] {
  return slip.blocks.map(lineOf).filter((line) => line !== '');
}

function lineOf(block: SlipBlock): string {
  switch (block.kind) {
    case 'title':
    case 'text':
    case 'small':
    case 'notice':
    case 'reprint':
      return block.text;
    case 'field':
    case 'headline':
      return `${block.label}: ${block.value.replaceAll('\n', ' ')}`;
    case 'entry':
      return `${block.label}: ${block.value}. ${block.text.replaceAll('\n', ', ')}`;
    case 'qr':
      return `${block.label}. ${block.text}`;
    case 'letterhead':
    case 'fold':
    case 'barcode':
    case 'rule':
      return '';
  }
}
