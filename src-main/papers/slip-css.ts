/** Black on white only: a thermal head has no grey. Sizes in points of the printed paper. */
export function slipCss(paperWidthMm: number, edgeMm: number): string {
  return `
@page { margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
html, body { width: ${paperWidthMm}mm; background: #fff; color: #000 }
main { padding: 4mm ${edgeMm}mm 6mm; font: 10.5pt/1.3 'Titillium Web', 'DejaVu Sans', sans-serif }
main > * + * { margin-top: 2.2mm }
header { text-align: center; font-size: 9pt }
header p:first-child { font-size: 12pt; font-weight: 700 }
h1 { font-size: 15pt; line-height: 1.15; text-align: center; font-weight: 700 }
hr { border: 0; border-top: .4mm solid #000 }
.field span, .headline span { display: block; font-size: 8.5pt }
.field strong { display: block; font-weight: 600; overflow-wrap: anywhere }
.headline strong { display: block; font-size: 15pt; line-height: 1.2; font-weight: 700; overflow-wrap: anywhere }
.notice { border: .4mm solid #000; padding: 1.6mm 2mm; font-weight: 600 }
.small { font-size: 8.5pt }
.small + .small { margin-top: .6mm }
.barcode { display: block; margin-left: auto; margin-right: auto }
`;
}
