import { type ModelCell, type SheetModel, address, areaAddress } from '../../src/workbook';

/** A sheet as text that a person can read and compare: one line a row, one piece a cell that holds something. */
export function renderSheet(sheet: SheetModel): string {
  const merged = new Map(sheet.merges.map((area) => [address(area.top, area.left), areaAddress(area)]));
  const rows = sheet.rows.map((cells, row) => {
    const height = sheet.rowHeights[row];
    const shown = cells.flatMap((cell, column) => {
      const content = cell === undefined ? '' : renderCell(cell);
      const at = address(row, column);
      return content === '' ? [] : [`${merged.get(at) ?? at} ${content}`];
    });
    return `${row + 1}${height === undefined ? '' : ` (${height}pt)`}: ${shown.join(' | ')}`;
  });
  const { print } = sheet;
  return [
    `sheet ${sheet.name}`,
    `widths ${sheet.columnWidths.join(' ')}`,
    `frozen ${sheet.freeze.rows} rows, ${sheet.freeze.columns} columns`,
    `print ${print.paper} ${print.orientation}, ${areaAddress(print.area)}, repeats ${print.repeatRows.map((row) => row + 1).join('–')}${print.onePageHigh ? ', one page' : ''}`,
    ...sheet.names.map(({ name, area }) => `name ${name} ${areaAddress(area)}`),
    ...sheet.choices.map(({ area, options }) => `choice ${areaAddress(area)} ${options.join('/')}`),
    ...rows,
    '',
  ].join('\n');
}

function renderCell({ content, style }: ModelCell): string {
  switch (content.kind) {
    case 'blank':
      return style.startsWith('entry') ? `[${style}]` : '';
    case 'text':
      return `${content.text} [${style}]`;
    case 'number':
      return `${content.value.toString()} [${style}]`;
    case 'formula':
      return `=${content.formula} → ${content.result.toString()} [${style}]`;
  }
}
