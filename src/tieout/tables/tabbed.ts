import { bare, parseAmount, plain } from '../../amount';
import { type Form, type Row, columnsOf, lanesOf } from '../../forms';
import { type Line as ReportLine, lineKeys } from '../../report';
import { type Cells, figuresOf } from './cells';
import { readItems } from './items';
import { tabbedCells } from './placed-cells';

/** A table whose cells stand in lines between tabs, empty ones too. */
export function readTabbed(form: Form, rows: readonly (readonly string[])[], cells: Cells): ReportLine[] | undefined {
  const isItems = form.body.kind === 'fixed' && form.body.lanes.every((lane) => lane.rows.every(({ code, number }) => code !== undefined && number === undefined));
  if (isItems) return readItems(form, rows.map(tabbedCells), cells);
  return form.body.kind === 'lines' ? readLines(form, form.body.total, rows, cells) : readFixed(form, rows, cells);
}

function readLines(form: Form, total: Row, rows: readonly (readonly string[])[], cells: Cells): ReportLine[] {
  const figures = figuresOf(columnsOf(form));
  const read: { code: string; name: string; amounts: readonly string[] }[] = [];
  let last = '';
  for (const row of rows) {
    const at = row.findIndex((cell) => cell !== '' && !/^\d{1,7}$/.test(cell));
    if (at < 0) continue;
    const word = plain(row[at] ?? '');
    if (word === plain(total.label)) {
      const amounts = lastCells(row, at + 1, figures.length);
      figures.forEach((column, i) => cells.put(total.key, column, amounts[i]));
      continue;
    }
    const digits = row.slice(0, at).filter((cell) => cell !== '').join('');
    if (digits === '' || parseAmount(row[at] ?? '').kind === 'amount') continue;
    const code = digits.length === 3 || digits.length === 5 || digits.length === 7 ? digits : `${last.slice(0, Math.max(3, digits.length === 2 && row[1] === '' ? 5 : 3))}${digits}`;
    if (![3, 5, 7].includes(code.length)) continue;
    last = code;
    read.push({ code, name: (row[at] ?? '').replace(/\s+/g, ''), amounts: row.slice(at + 1) });
  }
  const keys = lineKeys(read.map(({ code }) => code));
  return read.map(({ code, name, amounts }, i) => {
    const row = keys[i] ?? code;
    figures.forEach((column, f) => cells.put(row, column, amounts[f]));
    return { row, code, name };
  });
}

/** 合计 may span the columns of code and name, or stand in the first of them. */
function lastCells(row: readonly string[], from: number, count: number): readonly string[] {
  return row.length - from > count ? row.slice(row.length - count) : row.slice(from);
}

function readFixed(form: Form, rows: readonly (readonly string[])[], cells: Cells): ReportLine[] {
  const lanes = lanesOf(form);
  const declared = form.body.kind === 'fixed' ? form.body.lanes : [];
  // One line of figures and no words: “三公”经费.
  if (declared.length === 1 && declared[0]?.rows.length === 1 && declared[0].rows[0]?.label === '') {
    const figures = figuresOf(lanes[0]?.columns ?? []);
    const key = declared[0].rows[0].key;
    const line = rows.find((row) => row.filter((cell) => cell !== '').length > 0 && row.every((cell) => cell === '' || parseAmount(cell).kind !== 'refused') && !row.filter((cell) => cell !== '').every((cell, i) => cell === String(i + 1)));
    if (line !== undefined) figures.forEach((column, i) => cells.put(key, column, line[i]));
    return [];
  }
  for (const lane of declared) {
    const names = namesOf(lane.rows);
    let next = 0;
    for (const row of rows) {
      for (const [at, cell] of row.entries()) {
        const found = rowAt(names, row, at, cell, next);
        if (found === undefined) continue;
        next = found.index + 1;
        const figures = figuresOf(lane.columns);
        figures.forEach((column, i) => cells.put(found.row.key, column, row[found.from + i], found.row.measure ?? column.measure));
        break;
      }
    }
  }
  readFoot(form, rows, cells);
  return [];
}

/** Rows of a lane by what is printed of them. */
interface Names {
  readonly codes: ReadonlyMap<string, Numbered>;
  readonly labels: ReadonlyMap<string, readonly Numbered[]>;
}

interface Numbered {
  readonly row: Row;
  readonly index: number;
}

function namesOf(rows: readonly Row[]): Names {
  const codes = new Map<string, Numbered>();
  const labels = new Map<string, Numbered[]>();
  rows.forEach((row, index) => {
    if (row.code !== undefined && row.number === undefined) codes.set(row.code, { row, index });
    // A class is numbered otherwise by others: its name alone will do.
    const said = row.label === '' ? [] : [plain(row.label), ...(row.code?.length === 3 ? [bare(row.name ?? row.label)] : [])];
    for (const label of new Set(said)) labels.set(label, [...(labels.get(label) ?? []), { row, index }]);
  });
  return { codes, labels };
}

/** The declared row that a printed cell begins: by its code, or by its label and 行次. */
function rowAt({ codes, labels }: Names, row: readonly string[], at: number, cell: string, next: number): (Numbered & { readonly from: number }) | undefined {
  if (cell === '') return undefined;
  const coded = codes.get(cell);
  if (coded !== undefined) return { ...coded, from: at + 2 };
  const joined = /^\d{3}$/.test(cell) ? codes.get(cell + (row[at + 1] ?? '')) : undefined;
  if (joined !== undefined) return { ...joined, from: at + 3 };
  if (/^[-\d.,]+$/.test(cell)) return undefined;
  const label = plain(cell);
  const matches = labels.get(label) ?? labels.get(bare(label)) ?? [];
  const numbered = matches.find(({ row: { number } }) => number !== undefined && row[at + 1] === String(number));
  if (numbered !== undefined) return { ...numbered, from: at + 2 };
  const found = matches.find(({ row: { number }, index }) => number === undefined && index >= next) ?? (matches.length === 1 ? matches[0] : undefined);
  return found === undefined ? undefined : { ...found, from: found.row.number === undefined ? at + 1 : at + 2 };
}

function readFoot(form: Form, rows: readonly (readonly string[])[], cells: Cells): void {
  if (form.body.kind !== 'fixed') return;
  const figure = figuresOf(columnsOf(form))[0];
  for (const { row: { key, label } } of form.body.foot ?? []) {
    const said = plain(label);
    for (const row of rows) {
      const at = row.findIndex((cell) => cell.length < 20 && plain(cell) === said);
      const written = at < 0 ? undefined : row.slice(at + 1).find((cell) => cell !== '');
      if (written !== undefined && figure !== undefined) cells.put(key, figure, written);
    }
  }
}
