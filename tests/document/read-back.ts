import mammoth from 'mammoth';
import { type ComposeOptions, compose, estimatePages, wordBytes } from '../../src/document';
import { type FormSet, columnsOf } from '../../src/forms';
import { type Entry, type Report, entryAt } from '../../src/report';

export async function wordOf(set: FormSet, report: Report, options: ComposeOptions = {}): Promise<Buffer> {
  const document = compose(set, report, options);
  if (document === undefined) throw new Error('the set has no document');
  return Buffer.from(await wordBytes(document, estimatePages(document)));
}

/** Cells of every table as an independent reader sees them, a cell over several columns once for each. */
export async function tablesIn(word: Buffer): Promise<readonly (readonly (readonly string[])[])[]> {
  const { value: html } = await mammoth.convertToHtml({ buffer: word });
  return [...html.matchAll(/<table>([\s\S]*?)<\/table>/g)].map(([, table = '']) => [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => cellsIn(row)));
}

function cellsIn(row: string): string[] {
  return [...row.matchAll(/<t[hd]([^>]*)>([\s\S]*?)<\/t[hd]>/g)].flatMap(([, attributes = '', content = '']) => {
    const across = parseInt(/colspan="(\d+)"/.exec(attributes)?.[1] ?? '1', 10);
    const text = content.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    return [text, ...Array.from({ length: across - 1 }, () => '')];
  });
}

/** What the workbook says of each row of a public table's body, in its figure columns; computed without the layout. */
export function figuresIn(set: FormSet, report: Report, id: string): readonly (readonly string[])[] {
  const form = set.forms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  const said = (row: string, column: string, use: string): string => {
    const text = printed(set, entryAt(report, id, row, column), use);
    // A count's formula over nothing gives 0 as well: the sheet shows that empty.
    return text === '0' && isSum(set, id, row) ? '' : text;
  };
  if (form.body.kind === 'lines') {
    const columns = form.body.lane.columns.filter(({ role }) => role === 'figure');
    const rows = [form.body.total.key, ...(report.tables.get(id)?.lines ?? []).map(({ row }) => row)];
    return rows.map((row) => columns.map(({ key }) => said(row, key, 'amount')));
  }
  const { lanes, foot = [] } = form.body;
  const height = Math.max(...lanes.map(({ rows }) => rows.length));
  const body = Array.from({ length: height }, (_, i) =>
    lanes.flatMap(({ rows, columns }) => {
      const row = rows[i];
      return columns.filter(({ role }) => role === 'figure').map(({ key }) => {
        if (row === undefined) return '';
        const use = typeof row.cells === 'object' ? row.cells[key] : row.cells;
        return said(row.key, key, use === 'structural' || use === 'none' ? use : (row.measure ?? 'amount'));
      });
    }),
  );
  const all = columnsOf(form);
  const footRow = all.flatMap((column, index) => (column.role === 'figure' ? [foot.flatMap(({ row, figure }) => (figure === index ? [said(row.key, column.key, 'amount')] : []))[0] ?? ''] : []));
  return foot.length === 0 ? body : [...body, footRow];
}

function isSum(set: FormSet, form: string, row: string): boolean {
  return set.identities.some(({ defines, left }) => defines === true && left.some((term) => term.form === form && term.rows.kind === 'keys' && term.rows.keys.includes(row)));
}

function printed(set: FormSet, entry: Entry, use: string): string {
  switch (entry.kind) {
    case 'amount':
      if (use === 'count') return entry.value.toFixed(0);
      return entry.value.isZero() ? '' : entry.value.toFixed(set.money.places).replace(/\B(?=(\d{3})+\.)/g, ',');
    case 'empty':
      return use === 'structural' ? '——' : '';
    case 'structural':
      return '——';
    case 'text':
    case 'unreadable':
      return entry.text;
  }
}

/** The figure columns of a table's body, as read. */
export function bodyOf(set: FormSet, id: string, table: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const form = set.forms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  const figures = columnsOf(form).flatMap(({ role }, index) => (role === 'figure' ? [index] : []));
  const heads = form.head.length + 1 + (form.number === undefined ? 0 : 1);
  return table.slice(heads).map((row) => figures.map((index) => row[index] ?? ''));
}
