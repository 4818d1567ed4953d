import type { Block, Disclosure, TableBlock, TableCell } from './model';

/** The document for the clipboard: pasted into Word it keeps its headings, texts and tables. Pages are Word's then. */
export function documentHtml({ front, blocks }: Disclosure): string {
  const cover = (front?.cover ?? []).map((line) => `<p style="text-align:center;font-size:28pt">${escaped(line)}</p>`);
  return [...cover, ...blocks.map(blockHtml)].join('');
}

export function documentText({ front, blocks }: Disclosure): string {
  return [...(front?.cover ?? []), ...blocks.map(blockText)].join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'text':
      return `<p style="font-family:仿宋,FangSong,serif;font-size:${block.style === 'note' || block.style === 'continued' ? 10 : 16}pt">${block.runs
        .map(({ text, bold, open }) => (open === true ? `<mark>${escaped(text)}</mark>` : bold === true ? `<b>${escaped(text)}</b>` : escaped(text)))
        .join('')}</p>`;
    case 'chart':
      return `<p>${escaped(block.alternative)}</p>`;
    case 'table':
      return tableHtml(block);
  }
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'text':
      return block.runs.map(({ text }) => text).join('');
    case 'chart':
      return block.alternative;
    case 'table':
      return block.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', '')).join('\t')).join('\n');
  }
}

function tableHtml({ rows, size }: TableBlock): string {
  const lines = rows.map(({ cells, head }, row) => {
    const written = cells.map((cell, index) => (cell.down === 'continued' ? '' : cellHtml(cell, head, cell.down === 'first' ? rowsOf(rows, row, columnOf(cells, index)) : 1)));
    return `<tr>${written.join('')}</tr>`;
  });
  return `<table style="border-collapse:collapse;font-size:${size}pt">${lines.join('')}</table>`;
}

function columnOf(cells: readonly TableCell[], index: number): number {
  return cells.slice(0, index).reduce((sum, { across }) => sum + across, 0);
}

/** Rows that a merged cell covers: it goes on as long as the cell below continues it. */
function rowsOf(rows: TableBlock['rows'], from: number, column: number): number {
  let count = 1;
  for (const { cells } of rows.slice(from + 1)) {
    if (!cells.some((cell, index) => cell.down === 'continued' && columnOf(cells, index) === column)) break;
    count += 1;
  }
  return count;
}

function cellHtml({ text, across, align, bold, border }: TableCell, head: boolean, down: number): string {
  const tag = head && border && text !== '' ? 'th' : 'td';
  const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
  const look = `${border ? 'border:1px solid #000;' : ''}text-align:${align === 'centre' ? 'center' : align};font-weight:${bold ? 'bold' : 'normal'}`;
  return `<${tag}${spans} style="${look}">${escaped(text).replaceAll('\n', '<br>')}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
