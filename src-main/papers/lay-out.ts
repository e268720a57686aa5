import { barcodeSvg, qrSvg } from './barcode.ts';
import { escapeHtml } from './escape-html.ts';
import type { Slip, SlipBlock } from './slip.ts';
import { slipCss } from './slip-css.ts';

export type SlipFormat = {
  paperWidthMm: number;
  /** `@font-face` rules with embedded fonts, or empty. */
  fontCss: string;
  lang: string;
  /** Language of what stands beside it. */
  second: string;
  /** For who sees little: all letters half as large again. */
  large: boolean;
};

/** White at the edges that thermal heads cannot reach: 4 mm a side (80 mm paper, 72 mm head). */
const edgeMm = 4;

/** The whole page, everything escaped once, here. `title` becomes the job's name: an opaque word. */
export function layOut(slip: Slip, title: string, format: SlipFormat): string {
  const widthMm = format.paperWidthMm - 2 * edgeMm;
  const body = slip.blocks.map((block) => blockHtml(block, widthMm, format.second)).join('\n');
  return `<!doctype html>
<html lang="${escapeHtml(format.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeHtml(title)}</title>
<style>${format.fontCss}
${slipCss(format.paperWidthMm, edgeMm, format.large)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;
}

function blockHtml(block: SlipBlock, widthMm: number, lang: string): string {
  switch (block.kind) {
    case 'letterhead':
      return `<header>${block.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</header>`;
    case 'title':
      return `<h1>${escapeHtml(block.text)}${beside(block.second?.text, lang)}</h1>`;
    case 'text':
    case 'small':
    case 'notice':
    case 'reprint':
    case 'fold':
      return `<p class="${block.kind}">${lines(block.text)}${beside(block.second?.text, lang)}</p>`;
    case 'field':
    case 'headline': {
      const { label, value, second } = block;
      // Short ones share a line; half of it is too narrow for a whole codice fiscale.
      const isShort =
        block.kind === 'field' && Math.max(label.length, value.length) <= 20 && !/[A-Z0-9]{16}/.test(value);
      return `<div class="${block.kind}${isShort ? ' short' : ''}"><span>${labelled(label, second?.label, lang)}</span><strong>${lines(value)}</strong>${beside(second?.value, lang)}</div>`;
    }
    case 'barcode':
      return barcodeSvg(block.value, widthMm) ?? '';
    case 'qr':
      return qrHtml(block, widthMm, lang);
    case 'entry':
      return entryHtml(block, lang);
    case 'rule':
      return '<hr>';
  }
}

function labelled(label: string, second: string | undefined, lang: string): string {
  if (!second) return escapeHtml(label);
  return `${escapeHtml(label)} · <i lang="${escapeHtml(lang)}" dir="auto">${escapeHtml(second)}</i>`;
}

function entryHtml(block: Extract<SlipBlock, { kind: 'entry' }>, lang: string): string {
  const { label, value, text, second } = block;
  const line = `<p><span>${labelled(label, second?.label, lang)}</span><strong>${escapeHtml(value)}</strong></p>`;
  return `<div class="entry">${line}<p class="small">${lines(text)}</p>${beside(second?.text, lang)}</div>`;
}

/** A code that does not fit is left out with what is said of it. */
function qrHtml(block: Extract<SlipBlock, { kind: 'qr' }>, widthMm: number, lang: string): string {
  const svg = qrSvg(block.value, block.level, widthMm, block.size);
  if (svg === null) return '';
  const { label, text, second } = block;
  const said = `<strong>${lines(label)}${beside(second?.label, lang)}</strong><p>${lines(text)}${beside(second?.text, lang)}</p>`;
  return `<div class="code">${svg}<div>${said}</div></div>`;
}

function beside(second: string | undefined, lang: string): string {
  return second ? `<em lang="${escapeHtml(lang)}" dir="auto">${lines(second)}</em>` : '';
}

/** What the catalogue isolates (U+2068 to U+2069) keeps its own direction; `escapeHtml` lets no such mark through. */
function lines(text: string): string {
  return text
    .split(/(\u2068[^\u2068\u2069]*\u2069)/)
    .map((part) => (part.startsWith('\u2068') ? `<bdi>${escapeHtml(part)}</bdi>` : escapeHtml(part)))
    .join('')
    .replaceAll('\n', '<br>');
}
