/**
 * Black on white only: a thermal head has no grey. A code is moved out by what is white of it (4 modules of 3 dots): any
 * further, and the head would not reach its first column.
 * Sizes in points of the printed paper; `large` half as much again.
 */
export function slipCss(paperWidthMm: number, edgeMm: number, large: boolean): string {
  return `
@page { margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
html, body { width: ${paperWidthMm}mm; background: #fff; color: #000 }
html { font-size: ${large ? 15.75 : 10.5}pt }
main { padding: 4mm ${edgeMm}mm 6mm; font: 1rem/1.25 'Titillium Web', 'Noto Sans Arabic', 'DejaVu Sans', sans-serif }
main > * + * { margin-top: 1.8mm }
header { text-align: center; font-size: .86rem }
header p:first-child { font-size: 1.14rem; font-weight: 700 }
h1 { font-size: 1.43rem; line-height: 1.15; text-align: center; font-weight: 700 }
h1 em { font-size: 1.1rem; text-align: center }
hr { border: 0; border-top: .4mm solid #000 }
em { display: block; font-style: normal; font-weight: 400; font-size: .9em; line-height: 1.25 }
i { font-style: normal }
.field span, .headline span { display: block; font-size: .81rem }
.field strong { display: block; font-weight: 600; overflow-wrap: anywhere }
.headline strong { display: block; font-size: 1.43rem; line-height: 1.2; font-weight: 700; overflow-wrap: anywhere }

.entry p:first-child { display: flex; justify-content: space-between; align-items: baseline; gap: 3mm }
.entry span { min-width: 0; font-size: .9rem }
.entry strong { flex: none; font-weight: 600 }
.entry em { font-size: .81rem }
.entry .small { margin-top: 0; overflow-wrap: anywhere }
.short { display: inline-block; width: 49%; vertical-align: top }
.notice { border: .4mm solid #000; padding: 1.2mm 2mm; font-weight: 600 }
.fold { margin: 3mm -${edgeMm}mm 4mm; padding: 1.2mm ${edgeMm}mm 0; border-top: .4mm dashed #000; font-size: .81rem; text-align: center }
.small { font-size: .81rem }
.small + .small { margin-top: .6mm }
.barcode { display: block; margin-left: auto; margin-right: auto }
.code { display: ${large ? 'block' : 'flex'}; align-items: center }
.code > svg { flex: none; margin-left: -1.5mm }
.code > div { min-width: 0; overflow-wrap: anywhere }
.code p { font-size: .81rem }
.reprint { border: .6mm solid #000; padding: .8mm; text-align: center; font-weight: 700 }
`;
}
