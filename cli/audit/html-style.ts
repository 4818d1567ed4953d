/** Black on white, and weights in words too: the report is printed, often without colours. A unit with something to answer has a page of its own. */
export const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
body { font: 14px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif; color: #000; background: #fff; max-width: 62em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 22px; text-align: center; margin: 0 0 .6em; }
h2 { font-size: 17px; margin: 1.6em 0 .5em; border-bottom: 2px solid #000; padding-bottom: .2em; break-after: avoid; }
p { margin: .4em 0; }
.about, .note, .detail { color: #444; font-size: 12.5px; }
.counts { font-weight: 600; }
.damaged { color: #a00; font-weight: 600; }
table { border-collapse: collapse; width: 100%; margin: .5em 0; }
th, td { border: 1px solid #777; padding: .25em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; white-space: nowrap; }
td:first-child { min-width: 3.2em; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
a { color: inherit; }
.number { display: block; text-align: right; font-variant-numeric: tabular-nums; }
span.error { color: #a00; font-weight: 700; white-space: nowrap; }
span.warning { color: #7a4b00; font-weight: 600; white-space: nowrap; }
.short { white-space: nowrap; }
span.clean { color: #1d5b2a; white-space: nowrap; }
.answer { margin-top: 1.2em; display: flex; gap: 1em; break-inside: avoid; }
.answer span { flex: 1; border-bottom: 1px solid #000; padding-bottom: 1.6em; }
.answer span:first-child { flex: 3; }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 11pt; }
  .unit { break-before: page; }
  .unit.clean { break-inside: avoid; }
  .unit.clean + .unit.clean { break-before: auto; }
  a { text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
