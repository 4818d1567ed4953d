import { type Column, type Form, type FormSet, type Measure, type Row, columnsOf, formOf, lanesOf } from '../../forms';
import type { Binding } from '../../workbook';
import { type FigureId, type FigureKey, type Line, type Report, type Table, figureKey } from '../../report';

/** A figure as an accountant says it: `公开05表`, `20801 人力资源和社会保障管理事务`, `基本支出`. */
export interface FigureName {
  readonly table: string;
  /** Empty in a table of one line. */
  readonly row: string;
  /** Empty where the row has only one figure. */
  readonly column: string;
}

/** What is declared of a figure, whether or not the report prints it. */
export interface FigureKind {
  readonly measure: Measure;
  /** 万元, 个, 辆 … */
  readonly unit: string;
  /** Whether it stands in 元 though the form declares 万元, and a person reads 元 there. */
  readonly inYuan: boolean;
}

/** Names for the figures of one report. */
export interface Naming {
  readonly name: (id: FigureId) => FigureName;
  /** The parts that tell a figure apart inside its own table. */
  readonly short: (id: FigureId) => string;
  readonly kind: (id: FigureId) => FigureKind;
  /** Of it, the measure alone. */
  readonly measure: (figure: FigureKey) => Measure;
  readonly table: (form: string) => string;
}

export function namingOf(set: FormSet, report: Report): Naming {
  const declared = declaredOf(set);
  const nameOf = (id: FigureId): FigureName => {
    const { form, row, column } = figureKey(id);
    const known = declared.get(form);
    if (known === undefined) return { table: form, row, column };
    return { table: known.title, row: rowName(known, report.tables.get(form), row), column: columnName(known, row, column) };
  };
  return {
    name: nameOf,
    short: (id) => {
      const { row, column } = nameOf(id);
      return row === '' || column === '' ? row + column : `${row} ${column}`;
    },
    kind: (id) => {
      const kind = kindOf(set, declared, figureKey(id));
      return { ...kind, inYuan: kind.measure === 'amount' && standsInYuan(set, report, id) };
    },
    measure: (figure) => kindOf(set, declared, figure).measure,
    table: (form) => declared.get(form)?.title ?? form,
  };
}

interface DeclaredRow {
  readonly row: Row;
  readonly columns: readonly Column[];
}

interface DeclaredForm {
  readonly title: string;
  readonly rows: ReadonlyMap<string, DeclaredRow>;
  /** Columns of the varying lines. */
  readonly lineColumns: readonly Column[];
  readonly single: boolean;
}

const known = new WeakMap<FormSet, ReadonlyMap<string, DeclaredForm>>();

function declaredOf(set: FormSet): ReadonlyMap<string, DeclaredForm> {
  const before = known.get(set);
  if (before !== undefined) return before;
  const declared = new Map(set.forms.map((form) => [form.id, declare(form)]));
  known.set(set, declared);
  return declared;
}

function declare(form: Form): DeclaredForm {
  const rows = new Map<string, DeclaredRow>();
  const { body } = form;
  if (body.kind === 'lines') {
    rows.set(body.total.key, { row: body.total, columns: body.lane.columns });
  } else {
    for (const lane of body.lanes) for (const row of lane.rows) rows.set(row.key, { row, columns: lane.columns });
    const columns = lanesOf(form).flatMap((lane) => lane.columns);
    for (const { row, figure } of body.foot ?? []) rows.set(row.key, { row, columns: columns.slice(figure, figure + 1) });
  }
  return {
    title: form.number ?? form.title,
    rows,
    lineColumns: body.kind === 'lines' ? body.lane.columns : [],
    single: body.kind === 'fixed' && rows.size === 1,
  };
}

const linesByKey = new WeakMap<Table, ReadonlyMap<string, Line>>();

function lineOf(table: Table | undefined, row: string): Line | undefined {
  if (table === undefined) return undefined;
  let lines = linesByKey.get(table);
  if (lines === undefined) {
    lines = new Map(table.lines.map((line) => [line.row, line]));
    linesByKey.set(table, lines);
  }
  return lines.get(row);
}

function rowName(form: DeclaredForm, table: Table | undefined, key: string): string {
  if (form.single) return '';
  const fixed = form.rows.get(key);
  if (fixed !== undefined) {
    const { row, columns } = fixed;
    const name = row.name ?? withoutNumbering(row.label);
    // 01 and 04 print their classes without codes.
    return row.code !== undefined && columns.some((column) => column.role === 'code') ? `${row.code} ${name}` : name;
  }
  const line = lineOf(table, key);
  return line === undefined ? key : [line.code, line.name].filter((part) => part !== '').join(' ') || key;
}

/** `八、其他收入` → `其他收入`, `（一）支出合计` → `支出合计`, `2.公务接待费` → `公务接待费`, `其中：外事接待费` → `外事接待费`. */
function withoutNumbering(label: string): string {
  return label.replace(/^(?:其中：|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、．])+/, '');
}

function columnName(form: DeclaredForm, row: string, key: string): string {
  let figures = 0;
  let title = key;
  for (const column of form.rows.get(row)?.columns ?? form.lineColumns) {
    if (column.role !== 'figure') continue;
    figures += 1;
    if (column.key === key) title = column.title;
  }
  return figures > 1 ? title : '';
}

function kindOf(set: FormSet, declared: ReadonlyMap<string, DeclaredForm>, { form, row, column }: FigureKey): Omit<FigureKind, 'inYuan'> {
  const fixed = declared.get(form)?.rows.get(row);
  const columns = fixed?.columns ?? declared.get(form)?.lineColumns ?? [];
  const found = columns.find((candidate) => candidate.key === column);
  const measure = found?.role === 'figure' ? (fixed?.row.measure ?? found.measure) : 'amount';
  return { measure, unit: fixed?.row.unit ?? (measure === 'amount' ? set.money.unit : '') };
}

/** An amount says so itself; for what is empty, the amounts of its table do. */
function standsInYuan({ money }: FormSet, { tables }: Report, id: FigureId): boolean {
  const table = tables.get(figureKey(id).form);
  const entry = table?.entries.get(id);
  if (table === undefined || money.unit !== '万元') return false;
  return entry?.kind === 'amount' ? entry.exact : holdsExact(table);
}

const exactTables = new WeakMap<Table, boolean>();

function holdsExact(table: Table): boolean {
  let known = exactTables.get(table);
  if (known === undefined) exactTables.set(table, (known = findsExact(table)));
  return known;
}

function findsExact({ entries }: Table): boolean {
  for (const entry of entries.values()) if (entry.kind === 'amount' && entry.exact) return true;
  return false;
}

/** The form's own name, for headings: `公开05表 一般公共预算财政拨款支出决算表`. */
export function headingOf(set: FormSet, id: string, attached?: Binding['attached']): string {
  const form = formOf(set, id);
  return form === undefined ? (attached?.get(id)?.title ?? id) : [form.number, form.title].filter((part) => part !== undefined).join(' ');
}

/** The title of a column as the form prints it; of codes and names what they are. */
export function columnTitle(form: Form | undefined, key: string): string {
  const column = form && columnsOf(form).find((candidate) => candidate.key === key);
  if (column?.role === 'figure') return column.title;
  return column?.role === 'code' ? '科目代码' : column?.role === 'name' ? '科目名称' : key;
}
