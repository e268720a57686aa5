import { barcodeSvg } from './barcode.ts';
import { escapeHtml } from './escape-html.ts';
import type { Slip, SlipBlock } from './slip.ts';
import { slipCss } from './slip-css.ts';

export type SlipFormat = {
  paperWidthMm: number;
  /** `@font-face` rules with embedded fonts, or empty. */
  fontCss: string;
  lang: string;
};

/** White at the edges that thermal heads cannot reach: 4 mm a side (80 mm paper, 72 mm head). */
const edgeMm = 4;

/** The whole page, everything escaped once, here. `title` becomes the job's name: an opaque word. */
export function layOut(slip: Slip, title: string, format: SlipFormat): string {
  const widthMm = format.paperWidthMm - 2 * edgeMm;
  const body = slip.blocks.map((block) => blockHtml(block, widthMm)).join('\n');
  return `<!doctype html>
<html lang="${escapeHtml(format.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeHtml(title)}</title>
<style>${format.fontCss}
${slipCss(format.paperWidthMm, edgeMm)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;
}

function blockHtml(block: SlipBlock, widthMm: number): string {
  switch (block.kind) {
    case 'letterhead':
      return `<header>${block.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</header>`;
    case 'title':
      return `<h1>${escapeHtml(block.text)}</h1>`;
    case 'text':
      return `<p>${lines(block.text)}</p>`;
    case 'small':
      return `<p class="small">${lines(block.text)}</p>`;
    case 'notice':
      return `<p class="notice">${lines(block.text)}</p>`;
    case 'field':
      return `<div class="field"><span>${escapeHtml(block.label)}</span><strong>${lines(block.value)}</strong></div>`;
    case 'headline':
      return `<div class="headline"><span>${escapeHtml(block.label)}</span><strong>${lines(block.value)}</strong></div>`;
    case 'barcode':
      return barcodeSvg(block.value, widthMm) ?? '';
    case 'rule':
      return '<hr>';
  }
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
