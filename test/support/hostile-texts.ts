/**
 * A text that wants to be more than text, and what of it may be read on paper. `does`: what it does by itself in a
 * page that takes it as markup and stops nothing, to write the mark or to call the address.
 */
export type HostileText = { text: string; printed: string; does?: 'mark' | 'call' };

/**
 * Forty texts as they might stand in a name or in a preparation. What they try is to write the file `mark`, or to
 * reach `url`. None has a space: of a name only the first word is printed.
 */
export function hostileTexts(mark: string, url: string): HostileText[] {
  const deed = `require('fs').writeFileSync('${mark}','')`;
  const marking = [
    `<script>${deed}</script>`,
    `<img/src="x"/onerror="${deed}">`,
    `<svg/onload="${deed}">`,
    `<iframe/srcdoc="<script>parent.${deed}</script>"></iframe>`,
    `"><script>${deed}</script>`,
    `'><img/src="x"/onerror="${deed}">`,
    `</main></section></body><script>${deed}</script>`,
    `</strong></div></main><svg/onload=${deed}>`,
    `</style><script>${deed}</script>`,
    `<form/action=${url}><input/autofocus/onfocus=${deed}></form>`,
    `<video/src="x"/onerror="${deed}"></video>`,
    `<details/open/ontoggle=${deed}>`,
    `<body/onload=${deed}>`,
    `<math><mtext><img/src="x"/onerror="${deed}"></mtext></math>`,
  ];
  const calling = [
    `<style>@import'${url}';</style>`,
    `<link/rel="stylesheet"/href="${url}">`,
    `<link/rel="preload"/as="image"/href="${url}">`,
    `<img/src=${url}>`,
    `<object/data=${url}></object>`,
    `<embed/src=${url}>`,
    `<iframe/src=${url}></iframe>`,
    `<meta/http-equiv="refresh"/content="0;url=${url}">`,
    `<base/href=${url}><img/src="x">`,
    `<script>window.open('${url}')</script>`,
  ];
  // These wait for a click, for a second reading as markup, or for a template engine.
  const waiting = [
    `</title><title>totem-other</title>`,
    `<a/href="javascript:${deed}">x</a>`,
    `<template><script>${deed}</script></template>`,
    `<noscript><img/src="x"/onerror="${deed}"></noscript>`,
    `<!--<script>${deed}</script>-->`,
    `<![CDATA[<script>${deed}</script>]]>`,
    `&lt;script&gt;${deed}&lt;/script&gt;`,
    `&#60;img/src="x"/onerror="${deed}"&#62;`,
    `{{constructor.constructor("${deed}")()}}`,
    `\${${deed}}<%=${deed}%>`,
    `javascript:${deed}`,
    'W'.repeat(400),
    `\u00abNICOL\u00d2\u00bb\u00b7D'\u00c0\u00df\u00b7\u0141\u00f3d\u017a\u00b7\u20ac`,
  ];
  return [
    ...marking.map((text) => ({ text, printed: text, does: 'mark' as const })),
    ...calling.map((text) => ({ text, printed: text, does: 'call' as const })),
    ...waiting.map((text) => ({ text, printed: text })),
    { text: 'MARIO\u202eIRAM\u202c', printed: 'MARIOIRAM' },
    { text: 'MA\u0000RI\u0007O\u001b[31m', printed: 'MARIO[31m' },
    { text: 'MA\u200bRI\u2066O\u2069\ufeff', printed: 'MARIO' },
  ];
}
