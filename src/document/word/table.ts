import { LINE } from '../fit';
import type { TableBlock, TableCell, TableRow } from '../model';
import { textRun } from './paragraph';
import { el, val } from './xml';

const ALIGNED = { left: 'TableText', centre: 'TableHead', right: 'TableFigure' } as const;
const NO_BORDER = el('w:tcBorders', {}, ...['top', 'left', 'bottom', 'right'].map((side) => el(`w:${side}`, { 'w:val': 'nil' })));
/** The line over the column heads, which the borderless cell above would take away. */
const FRAMED = el('w:tcBorders', {}, el('w:top', { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }));

/** A real table: fixed columns, heads that repeat, rows that do not break. */
export function* tableRows({ columns, size, rows }: TableBlock): Generator<string> {
  const total = columns.reduce((sum, width) => sum + width, 0);
  yield '<w:tbl>' +
    el('w:tblPr', {}, val('w:tblStyle', 'FinalAccounts'), el('w:tblW', { 'w:w': total, 'w:type': 'dxa' }), val('w:jc', 'center'), el('w:tblLayout', { 'w:type': 'fixed' })) +
    el('w:tblGrid', {}, ...columns.map((width) => el('w:gridCol', { 'w:w': width })));
  let framed = false;
  for (const row of rows) {
    const first: boolean = !framed && row.cells.some(({ border }) => border);
    framed ||= first;
    yield rowXml(row, columns, size, first);
  }
  yield '</w:tbl>';
}

function rowXml({ head, height, cells }: TableRow, columns: readonly number[], size: number, first: boolean): string {
  const properties = el('w:trPr', {}, el('w:cantSplit'), el('w:trHeight', { 'w:val': Math.trunc(height * 20), 'w:hRule': 'atLeast' }), ...(head ? [el('w:tblHeader')] : []));
  let column = 0;
  const written = cells.map((cell) => {
    const width = columns.slice(column, column + cell.across).reduce((sum, each) => sum + each, 0);
    column += cell.across;
    return cellXml(cell, width, size, first);
  });
  return el('w:tr', {}, properties, ...written);
}

function cellXml({ text, across, down, align, bold, indent, border }: TableCell, width: number, size: number, first: boolean): string {
  const properties = el(
    'w:tcPr',
    {},
    el('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    ...(across > 1 ? [val('w:gridSpan', across)] : []),
    ...(down === 'single' ? [] : [down === 'first' ? val('w:vMerge', 'restart') : el('w:vMerge')]),
    ...(border ? (first ? [FRAMED] : []) : [NO_BORDER]),
    val('w:vAlign', border ? 'center' : 'bottom'),
  );
  const look = [...(bold ? [el('w:b')] : []), val('w:sz', size * 2)];
  const indented = indent > 0 ? [el('w:ind', { 'w:left': Math.trunc(indent * size * 20) })] : [];
  const line = el('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': Math.trunc(size * LINE * 20), 'w:lineRule': 'exact' });
  // Without a run the mark of the paragraph has the style's size, and an empty row would be as high as that.
  const mark = text === '' ? [el('w:rPr', {}, val('w:sz', size * 2))] : [];
  const paragraph = el('w:p', {}, el('w:pPr', {}, val('w:pStyle', ALIGNED[align]), line, ...indented, ...mark), ...(text === '' ? [] : [textRun(text, look)]));
  return el('w:tc', {}, properties, paragraph);
}
