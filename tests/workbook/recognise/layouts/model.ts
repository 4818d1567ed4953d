import { type Column, type Form, type FormSet, type Lane, type Row } from '../../../../src/forms';
import { type Entry, type Report, entryAt, textAt } from '../../../../src/report';

export type Cell = string | number | undefined;
export type Grid = readonly (readonly Cell[])[];
export type Role = Column['role'];

export interface ShownColumn {
  /** Heads from the outermost to its own. */
  readonly path: readonly string[];
  readonly role: Role;
}

export interface ShownRow {
  /** The declared row's or the line's key. */
  readonly key: string;
  readonly code: string;
  readonly cells: readonly Cell[];
}

/** One side of a table. */
export interface ShownLane {
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly ShownRow[];
}

/** A form's figures as they are printed, before anybody moves them about. */
export interface Shown {
  readonly form: Form;
  readonly title: string;
  readonly unit: string;
  readonly lanes: readonly ShownLane[];
  readonly notes: readonly string[];
}

export interface Printing {
  readonly money?: '万元' | '元';
  readonly zeros?: Cell;
  readonly values?: (value: number, money: boolean) => Cell;
}

/** Every public table of a report, in the set's order. */
export function shownTables(set: FormSet, report: Report, printing: Printing = {}): readonly Shown[] {
  const { form: place, row, column } = set.profile.unit;
  const unit = textAt(report, place, row, column) || '某某市某某服务中心';
  return set.forms.filter(({ id, kind }) => kind === 'public' && report.tables.has(id)).map((form) => shownTable(form, report, unit, printing));
}

function shownTable(form: Form, report: Report, unit: string, printing: Printing): Shown {
  const paths = headPaths(form);
  const cell = printer(form, report, printing);
  let index = 0;
  const lanes = lanesOf(form).map((lane): ShownLane => {
    const own = paths.slice(index, index + lane.columns.length);
    index += lane.columns.length;
    return { columns: lane.columns.map(({ role }, at) => ({ role, path: own[at] ?? [] })), rows: rowsOf(form, lane, report, cell) };
  });
  return { form, title: form.title, unit, lanes: withFoot(form, lanes, cell), notes: form.notes };
}

type Print = (row: Row | undefined, key: string, column: Column) => Cell;

function printer(form: Form, report: Report, { money = '万元', zeros, values = (value) => value }: Printing): Print {
  return (row, key, column) => {
    const use = typeof row?.cells === 'object' ? row.cells[column.key] : row?.cells;
    if (use === 'structural') return '——';
    if (use === 'none') return undefined;
    const entry: Entry = entryAt(report, form.id, key, column.key);
    if (entry.kind !== 'amount' || entry.value.isZero()) return zeros;
    const isMoney = (row?.unit ?? '万元') === '万元' && row?.measure !== 'count';
    return values((isMoney && money === '元' ? entry.value.times(10_000) : entry.value).toNumber(), isMoney);
  };
}

function lanesOf(form: Form): readonly Lane[] {
  return form.body.kind === 'fixed' ? form.body.lanes : [form.body.lane];
}

function rowsOf(form: Form, lane: Lane, report: Report, cell: Print): ShownRow[] {
  const printed = (row: Row | undefined, key: string, code: string, words: string): ShownRow => ({
    key, code,
    cells: lane.columns.map((column, at) => {
      switch (column.role) {
        case 'figure':
          return cell(row, key, column);
        case 'number':
          return row?.number;
        case 'code':
          return codeIn(lane, at, code);
        case 'label':
        case 'name':
          return words;
      }
    }),
  });
  if (form.body.kind === 'fixed') return (form.body.lanes.find((own) => own === lane)?.rows ?? []).map((row) => printed(row, row.key, row.code ?? '', row.label));
  const { total } = form.body;
  return [printed(total, total.key, '', total.label), ...(report.tables.get(form.id)?.lines ?? []).map(({ row, code, name }) => printed(undefined, row, code, name))];
}

/** The whole code, or its part where 类, 款 and 项 have columns of their own. */
function codeIn({ columns }: Lane, at: number, code: string): Cell {
  const coded = columns.flatMap(({ role }, index) => (role === 'code' ? [index] : []));
  if (coded.length < 2) return code === '' ? undefined : code;
  const level = coded.indexOf(at);
  return (level === 0 ? code.slice(0, 3) : code.slice(1 + 2 * level, 3 + 2 * level)) || undefined;
}

/** 人员经费合计 and 公用经费合计 under their lanes: the words in the first column, the figure where it is declared. */
function withFoot(form: Form, lanes: readonly ShownLane[], cell: Print): readonly ShownLane[] {
  if (form.body.kind !== 'fixed' || form.body.foot === undefined) return lanes;
  const height = Math.max(...lanes.map(({ rows }) => rows.length));
  const offsets = lanes.map((_, index) => lanes.slice(0, index).reduce((sum, { columns }) => sum + columns.length, 0));
  const feet = form.body.foot.map((foot, index) => ({ ...foot, label: index === 0 ? 0 : (lanes[0]?.columns.length ?? 0) }));
  const flat = lanes.flatMap(({ columns }) => columns.map((): Cell => undefined));
  for (const { row, figure, label } of feet) {
    flat[label] = row.label;
    const column = lanesOf(form).flatMap(({ columns }) => columns)[figure];
    if (column !== undefined) flat[figure] = cell(row, row.key, column);
  }
  return lanes.map(({ columns, rows }, index) => {
    const empty: ShownRow = { key: '', code: '', cells: columns.map(() => undefined) };
    const start = offsets[index] ?? 0;
    return { columns, rows: [...rows, ...Array.from({ length: height - rows.length }, () => empty), { key: 'foot', code: '', cells: flat.slice(start, start + columns.length) }] };
  });
}

function headPaths(form: Form): string[][] {
  const width = lanesOf(form).flatMap(({ columns }) => columns).length;
  const paths: string[][] = Array.from({ length: width }, () => []);
  const covered = form.head.map(() => new Array<boolean>(width).fill(false));
  form.head.forEach((cells, row) => {
    let column = 0;
    for (const { text, across = 1, down = 1 } of cells) {
      while (covered[row]?.[column] === true) column += 1;
      for (let r = row; r < row + down; r += 1) covered[r]?.fill(true, column, column + across);
      if (!/^\d*$/.test(text) && text !== '栏次') for (let c = column; c < column + across; c += 1) paths[c]?.push(text);
      column += across;
    }
  });
  return paths;
}
