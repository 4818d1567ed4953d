import { Decimal } from '../../../src/amount';
import { type Column, type Form, type FormSet, type Row, columnsOf, printedCode } from '../../../src/forms';
import { type Report, entryAt } from '../../../src/report';

/** How a document came to be text. */
export type Layout =
  /** cells between tabs, empty ones too: from Word, from a web page */
  | 'tabs'
  /** cells between blanks, empty ones without a trace, long names broken: from a PDF */
  | 'blanks'
  /** cells under each other, long names broken: from a PDF that kept its layout */
  | 'laid'
  /** a cell a line, row after row or column after column, empty ones without a trace, pages between: from a PDF that did not */
  | 'cell by cell' | 'column by column';

interface Printing {
  readonly layout: Layout;
  readonly yuan: boolean;
  readonly grouping: boolean;
  /** How the items of 06 stand: beside each other as declared, or one long lane. */
  readonly items?: 'lanes' | LongLane;
}

/** 类 and 款 in cells of their own; 款 alone under its 类; the whole code; no code at all. */
export type LongLane = 'parts' | 'relative' | 'codes' | 'names';

/** The public tables of a report, as lines of text. */
export function printedTables(set: FormSet, report: Report, printing: Printing): string[] {
  return set.forms.filter(({ kind }) => kind === 'public').flatMap((form) => [form.title, `单位：${printing.yuan ? '元' : '万元'}`, ...lines(form, report, printing), ...form.notes]);
}

function lines(form: Form, report: Report, printing: Printing): string[] {
  const { items = 'lanes' } = printing;
  if (form.subject === 'basic-items' && items !== 'lanes') {
    const long = longLane(form, report, printing, items);
    return printing.layout === 'laid' ? laid(long) : long.map((cells) => cells.join('\t'));
  }
  if (printing.layout === 'laid') return laid([columnsOf(form).map((column) => (column.role === 'figure' ? column.title : column.role === 'name' || column.role === 'label' ? '科目名称' : '')), ...rowsOf(form, report, printing)]);
  const head = form.head.map((cells) => cells.map(({ text }) => text.replace('\n', '')));
  const rows = [...head, ...rowsOf(form, report, printing)];
  if (printing.layout === 'cell by cell') return paged(rows.flat());
  if (printing.layout === 'column by column') return paged(columnsFirst(rows));
  return rows.flatMap((cells) => (printing.layout === 'tabs' ? [cells.join('\t')] : blanks(cells)));
}

/** Column by column, as wide as the table is; what spans the first columns stands in the first. */
function columnsFirst(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => rows.map((cells) => cells[column] ?? '')).flat();
}

/** A line for each cell that holds something, broken where it is long; a page's number and title between them. */
function paged(cells: readonly string[]): string[] {
  const lines = cells.filter((cell) => cell !== '').flatMap((cell) => (cell.length > 14 && !/^[\d.,]+$/.test(cell) ? [cell.slice(0, 14), cell.slice(14)] : [cell]));
  return lines.flatMap((line, at) => (at % 60 === 59 ? [line, '', `— ${String(at)} —`, '', '\f某某单位2024年度部门决算', ''] : [line, '']));
}

/** A name of more than a column's width stands on lines above and below its figures. */
function blanks(cells: readonly string[]): string[] {
  const filled = cells.filter((cell) => cell !== '');
  const long = filled.findIndex((cell) => cell.length > 14 && !/^[\d.,]+$/.test(cell));
  if (long < 0 || !/^\d/.test(filled[0] ?? '')) return [filled.join(' ')];
  const name = filled[long] ?? '';
  return [name.slice(0, 10), [...filled.slice(0, long), ...filled.slice(long + 1)].join(' '), name.slice(10)];
}

function rowsOf(form: Form, report: Report, printing: Printing): string[][] {
  if (form.body.kind === 'lines') {
    const { columns } = form.body.lane;
    const own = report.tables.get(form.id)?.lines ?? [];
    const line = (row: string, code: string, name: string) => columns.map((column) => (column.role === 'code' ? printedCode(column, code) : column.role === 'name' ? name : figure(form, report, row, column, printing)));
    return [['合计', ...columnsOf(form).slice(1).map((column) => figure(form, report, form.body.kind === 'lines' ? form.body.total.key : '', column, printing))], ...own.map(({ row, code, name }) => line(row, code, name))];
  }
  const { lanes, foot = [] } = form.body;
  const height = Math.max(...lanes.map(({ rows }) => rows.length));
  const body = Array.from({ length: height }, (_, at) => lanes.flatMap(({ columns, rows }) => columns.map((column) => ofRow(form, report, rows[at], column, printing))));
  const total = foot.flatMap(({ row, figure: at, from }) => {
    const column = columnsOf(form)[at];
    return [row.label, ...Array.from({ length: at - from - 1 }, () => ''), column === undefined ? '' : figure(form, report, row.key, column, printing)];
  });
  return foot.length === 0 ? body : [...body, total];
}

function ofRow(form: Form, report: Report, row: Row | undefined, column: Column, printing: Printing): string {
  if (row === undefined) return '';
  switch (column.role) {
    case 'label':
    case 'name':
      return row.label;
    case 'number':
      return row.number === undefined ? '' : String(row.number);
    case 'code':
      return row.code === undefined ? '' : printedCode(column, row.code);
    case 'figure':
      return figure(form, report, row.key, column, printing);
  }
}

function figure(form: Form, report: Report, row: string, column: Column, { yuan, grouping }: Printing): string {
  if (column.role !== 'figure') return '';
  const entry = entryAt(report, form.id, row, column.key);
  if (entry.kind !== 'amount' || entry.value.isZero()) return '';
  return said(yuan ? entry.value.times(10_000) : entry.value, grouping);
}

export function said(value: Decimal, grouping: boolean, places = 2): string {
  const [whole = '', fraction] = value.toFixed(places).split('.');
  const digits = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** One lane of items that have a figure, 合计 | 人员经费 | 公用经费 beside them, the total at the end. */
function longLane(form: Form, report: Report, printing: Printing, shape: LongLane): string[][] {
  if (form.body.kind !== 'fixed') return [];
  const column = columnsOf(form).find(({ role }) => role === 'figure');
  const of = (row: string) => (column === undefined ? '' : figure(form, report, row, column, printing));
  const codes = (code: string): string[] => ({ parts: [code.slice(0, 3), code.slice(3)], relative: [code.length === 3 ? code : '', code.slice(3)], codes: [code], names: [] })[shape];
  const items = form.body.lanes.flatMap(({ key, rows }) => rows.map((row) => ({ key, row }))).filter(({ row }) => of(row.key) !== '').sort((a, b) => (a.row.code ?? '').localeCompare(b.row.code ?? ''));
  const blank = codes('301').map(() => '');
  return [
    [...codes('301').map((_, i) => (['类', '款'][i] ?? '')), '科目名称', '合计', '人员经费', '公用经费'],
    ...items.map(({ key, row }) => [...codes(row.code ?? ''), row.name ?? row.label, of(row.key), key === 'personnel' ? of(row.key) : '', key === 'personnel' ? '' : of(row.key)]),
    [...blank, '合计', total(report, printing), of('personnel'), of('public')],
  ];
}

function total(report: Report, { yuan, grouping }: Printing): string {
  const sum = ['personnel', 'public'].map((row) => entryAt(report, '06', row, 'amount')).reduce((a, entry) => (entry.kind === 'amount' ? a.plus(entry.value) : a), new Decimal(0));
  return said(yuan ? sum.times(10_000) : sum, grouping);
}

const NAME_WIDTH = 12;

/** Every column as wide as its widest cell; words at the left, figures at the right of it. */
function laid(rows: readonly (readonly string[])[]): string[] {
  const isFigure = (cell: string) => /^-?[\d,]+\.\d\d$/.test(cell);
  const shown = rows.flatMap((cells) => {
    const long = cells.map((cell) => (isFigure(cell) ? '' : cell.slice(NAME_WIDTH)));
    return [cells.map((cell) => (isFigure(cell) ? cell : cell.slice(0, NAME_WIDTH))), ...(long.some((cell) => cell !== '') ? [long] : [])];
  });
  const columns = Math.max(...shown.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...shown.map((cells) => cells[i]?.length ?? 0)) + 3);
  return shown.map((cells) => cells.map((cell, i) => (isFigure(cell) ? `${cell.padStart((widths[i] ?? 0) - 3)}   ` : cell.padEnd(widths[i] ?? 0))).join('').trimEnd());
}
