import type { RuleId } from './rules.ts';

const button = (style = '', attributes = 'data-kiosk-target="primary"', text = 'Stampa'): string =>
  `<button type="button" ${attributes} style="width:200px;height:84px;padding:0;font-size:30px;` +
  `border:2px solid #004d99;background:#fff;color:#004d99;${style}">${text}</button>`;

/** The strip of every screen. */
const stripOf = (keys: number, style = ''): string =>
  `<footer style="position:fixed;inset:auto 40px 290px;${style}"><div role="group" aria-label="Schermo" style="display:flex;gap:20px">` +
  Array.from({ length: keys }, (_, key) => button('', undefined, `Tasto ${key}`)).join('') +
  '</div></footer>';

/** A page in order: a heading and a button of the size, at the height and in the colours that the rules want. */
const page = (inside: string, strip = stripOf(3)): string =>
  `<main style="position:absolute;inset:auto 40px 420px"><h1 tabindex="-1">Riepilogo</h1>${inside}</main>${strip}`;

const paragraph = (style: string, text = 'Porta gli esami precedenti.'): string =>
  `<p style="${style}">${text}</p>`;
const icon = (colour = 'currentColor'): string =>
  `<svg viewBox="0 0 24 24" width="24" height="24" style="fill:none;stroke:${colour}"><path d="M3 12h18"/></svg>`;

export const goodFragments = {
  'a button and a text': page(paragraph('') + button()),
  'a chip': page(
    `<span class="due" style="background:var(--warn);color:var(--on-warn)">${icon()}Da pagare</span>`,
  ),
  'a text that scrolls': page(
    `<div data-scroll tabindex="0" role="region" aria-label="Testo" style="height:200px;overflow-y:auto">${paragraph('height:900px')}</div>`,
  ),
  'a dialog over what is not in order': `${page(button('width:20px'))}<dialog aria-label="Aiuto" style="margin:auto auto 100px"><h2>Aiuto</h2>${button()}</dialog>`,
};

/** For each rule what it must find, on the upright glass with the text `normal` unless another look is named. */
export const badFragments: readonly {
  rule: RuleId;
  what: string;
  html: string;
  look?: 'low' | 'whiteOnBlack';
}[] = [
  { rule: 'R2', what: 'a strip with a key less', html: page(button(), stripOf(2)) },
  { rule: 'R2', what: 'a strip out of the window', html: page(button(), stripOf(3, 'bottom:-20px')) },
  { rule: 'T1', what: 'a button of 15 mm', html: page(button('width:60px')) },
  { rule: 'T2', what: 'another control of 10 mm', html: page(button('height:40px', '')) },
  {
    rule: 'T2',
    what: 'a box in a label of 10 mm',
    html: page(
      `<label style="display:block;height:40px;line-height:40px"><input type="checkbox">Letta</label>`,
    ),
  },
  {
    rule: 'gap',
    what: 'two buttons 1 mm apart',
    html: page(button('margin-right:4px;float:left') + button()),
  },
  {
    rule: 'gap',
    what: 'what scrolled against a button below',
    html: page(
      `<div data-scroll style="height:120px;overflow-y:auto">${button('display:block;margin-top:60px')}<p style="height:300px">A</p></div>${button('display:block')}`,
    ),
  },
  { rule: 'R1', what: 'a button at the top', html: page(button('position:fixed;top:4px')) },
  {
    rule: 'R1',
    what: 'a button at 1180 mm in the low position',
    html: page(button('position:fixed;bottom:1650px')),
    look: 'low',
  },
  {
    rule: 'R1',
    what: 'a button under 800 mm in the low position',
    html: page(button('position:fixed;bottom:0')),
    look: 'low',
  },
  {
    rule: 'uncovered',
    what: 'a box over a button',
    html: page(button() + '<div style="position:absolute;inset:0"></div>'),
  },
  { rule: 'X', what: 'capitals of 3.4 mm', html: page(paragraph('font-size:20px')) },
  {
    rule: 'overflow',
    what: 'a word wider than its box',
    html: page(paragraph('width:100px', 'Elettrocardiogramma')),
  },
  {
    rule: 'overflow',
    what: 'a box that scrolls and does not say so',
    html: page(`<div style="height:100px;overflow-y:auto">${paragraph('height:400px')}</div>`),
  },
  {
    rule: 'cut',
    what: 'the lower half of a line',
    html: page(paragraph('height:20px;overflow:hidden')),
  },
  {
    rule: 'cut',
    what: 'a text beside the window',
    html: page(paragraph('position:fixed;left:-60px;bottom:700px')),
  },
  {
    rule: 'cut',
    what: 'what lies above the beginning of what scrolls',
    html: page(
      `<div data-scroll style="height:200px;overflow-y:auto">${paragraph('position:relative;top:-80px')}${paragraph('height:400px')}</div>`,
    ),
  },
  { rule: 'overlap', what: 'two texts', html: page(paragraph('') + paragraph('margin-top:-30px')) },
  {
    rule: 'ellipsis',
    what: 'dots',
    html: page(paragraph('width:90px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis')),
  },
  {
    rule: 'scroll',
    what: 'a slit of one line',
    html: page(`<div data-scroll style="height:40px;overflow-y:auto">${paragraph('height:400px')}</div>`),
  },
  {
    rule: 'scroll',
    what: 'a text of no height',
    html: page(`<div data-scroll style="height:0;overflow-y:auto">${paragraph('height:400px')}</div>`),
  },
  { rule: 'scroll', what: 'no text', html: page('<div data-scroll style="height:100px"></div>') },
  { rule: 'C1', what: 'blue-40 on white, 5.6:1', html: page(paragraph('background:#fff;color:#0066cc')) },
  { rule: 'C1', what: 'a text that fades', html: page(paragraph('opacity:0.5')) },
  { rule: 'C2', what: 'the edge of a button', html: page(button('border-color:#c5c7c9')) },
  { rule: 'C2', what: 'an icon', html: page(icon('#c5c7c9') + button()) },
  { rule: 'C3', what: 'grey on black', html: page(paragraph('color:#aaa')), look: 'whiteOnBlack' },
  { rule: 'C4', what: 'a chip without an icon', html: page('<span class="paid">Pagato</span>') },
  { rule: 'C4', what: 'a red ground', html: page(paragraph('background:var(--bad);color:var(--on-bad)')) },
  {
    rule: 'C4',
    what: 'a wrong box that no words explain',
    html: page('<input aria-label="Codice" aria-invalid="true">'),
  },
  {
    rule: 'C4',
    what: 'chosen by colour',
    html: page(button('', 'aria-pressed="true"') + button('color:#000', 'aria-pressed="false"')),
  },
  { rule: 'focus', what: 'no outline', html: page(button('outline:none')) },
  { rule: 'focus', what: 'a pale outline', html: page(button('outline:4px solid #ddd')) },
  { rule: 'axe', what: 'a button without a name', html: page(button('', '', '')) },
  { rule: 'axe', what: 'a picture without words', html: page('<img src="data:," width="80" height="80">') },
];
