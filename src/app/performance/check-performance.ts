import { ZERO } from '../../amount';
import type { FormSet, PerformanceForm, TextRef } from '../../forms';
import { type Field, type FieldKey, type Found, type PerformanceRule, type PerformanceTable, type PlacedPerformance, type TogetherFound, type Told, checkTable, checkTogether, numberIn, performanceIn, severityOf, twiceNamed } from '../../performance';
import { EMPTY, type Entry, type FigureId, type Origin, type Report, type Table, amountEntry, entryAt, figureId, textAt } from '../../report';
import type { Cell, PerformanceFinding } from '../../rules';
import type { AttachedTable, Binding, WorkbookSnapshot } from '../../workbook';
import { isSameFinding } from './same-finding';
import { fieldNames, performanceTitle } from './field-names';
import { projectSpending, spendingAt } from './spending';

/** Every 绩效自评表 of a workbook, and what is wrong with them. */
export interface PerformanceCheck {
  readonly placed: readonly PlacedPerformance[];
  readonly findings: readonly PerformanceFinding[];
  readonly attached: ReadonlyMap<string, AttachedTable>;
  /** Their texts and figures under their own addresses, as tables of the report. */
  readonly tables: ReadonlyMap<string, Table>;
  /** The year that they were judged for. */
  readonly year: number;
  /** Findings of the tables alone, without those against the rest of the report. */
  readonly own: readonly PerformanceFinding[];
  /** Rules that hold all tables against what the report says, where it says it. */
  readonly compared: ReadonlySet<PerformanceRule>;
}

const NO_PERFORMANCE: PerformanceCheck = { placed: [], findings: [], attached: new Map(), tables: new Map(), year: 0, own: [], compared: new Set() };

/** Tables that did not change are neither read nor judged anew; where nothing changed at all, `before` is the answer. */
export function checkPerformance(set: FormSet, snapshot: WorkbookSnapshot, binding: Binding, report: Report, before: PerformanceCheck = NO_PERFORMANCE): PerformanceCheck {
  const form = set.performance;
  const other = new Set([...binding.tables.values()].map(({ sheetId }) => sheetId));
  const placed = performanceIn(set, snapshot, other);
  if (form === undefined || placed.length === 0) return NO_PERFORMANCE;
  const year = yearOf(set, report);
  const known = before.year === year && isSamePlaces(before.placed, placed) ? before : undefined;
  const tables = placed.map(({ table }) => table);
  const told = toldIn(form, report);
  const compared = comparedWith(told);
  const together = checkTogether(tables, told).map((found) => togetherFinding(form, report, found));
  if (known !== undefined) {
    const toldBefore = known.findings.slice(known.own.length);
    const isSame = known.compared.size === compared.size && toldBefore.length === together.length && toldBefore.every((finding, index) => finding.key === together[index]?.key && isSameFinding(finding, together[index]));
    return isSame ? known : { ...known, compared, findings: [...known.own, ...together] };
  }
  const twice = twiceNamed(tables);
  const own = placed.flatMap(({ id, table }) => keyed(id, [...foundIn(table, year), ...twice.filter((two) => two.table === table).map(({ found }) => found)]));
  return {
    placed, year, own, compared,
    findings: [...own, ...together],
    attached: new Map(placed.map((one) => [one.id, attachedOf(one)])),
    tables: new Map(placed.map((one) => [one.id, tableOf(one)])),
  };
}

function isSamePlaces(before: PerformanceCheck['placed'], now: PerformanceCheck['placed']): boolean {
  return before.length === now.length && now.every(({ id, sheetName, table }, index) => before[index]?.table === table && before[index].id === id && before[index].sheetName === sheetName);
}

/** The report with the tables of the projects beside those of the set. */
export function withPerformance(report: Report, { tables }: PerformanceCheck): Report {
  return tables.size === 0 ? report : { ...report, tables: new Map([...report.tables, ...tables]) };
}

const FOUND = new WeakMap<PerformanceTable, { readonly year: number | undefined; readonly found: readonly Found[] }>();

function foundIn(table: PerformanceTable, year: number | undefined): readonly Found[] {
  const known = FOUND.get(table);
  if (known !== undefined && known.year === year) return known.found;
  const found = checkTable(table, year);
  FOUND.set(table, { year, found });
  return found;
}

function yearOf(set: FormSet, report: Report): number {
  const { form, row, column } = set.profile.year;
  const entry = entryAt(report, form, row, column);
  const said = entry.kind === 'amount' ? entry.value.toNumber() : parseInt(textAt(report, form, row, column), 10);
  return Number.isInteger(said) && said > 1900 ? said : set.year;
}

/** `{form}/{row}/{column}` of a field. */
function addressOf(id: string, key: FieldKey): FigureId {
  return `${id}/${key}`;
}

/** Two findings of one rule about one field are told apart by their order. */
function keyed(id: string, found: readonly Found[]): readonly PerformanceFinding[] {
  const times = new Map<string, number>();
  return found.map((one) => {
    const base = `${one.rule}/${addressOf(id, one.at.key)}`;
    const count = (times.get(base) ?? 0) + 1;
    times.set(base, count);
    return findingOf(id, one, count === 1 ? base : `${base}#${count}`);
  });
}

function findingOf(form: string, { rule, at, fields, values, expected }: Found, key: string): PerformanceFinding {
  const [row = '', column = ''] = at.key.split('/');
  const severity = severityOf(rule);
  return {
    kind: 'performance', key, rule, part: '', form, row, column, severity, values,
    verdict: severity === 'error' ? 'inconsistent' : 'advice',
    cells: fields.map((field) => cellOf(addressOf(form, field.key), entryOf(field))),
    ...(expected === undefined ? {} : { expected }),
  };
}

function cellOf(figure: FigureId, entry: Entry): Cell {
  return { figure, role: 'left', sign: 1, entry, half: ZERO };
}

function entryOf(field: Field): Entry {
  const number = /[%％]/.test(field.text) ? undefined : numberIn(field);
  if (number !== undefined) return amountEntry(number.value, number.places);
  return field.text === '' ? EMPTY : { kind: 'text', text: field.text };
}

function toldIn(form: PerformanceForm, report: Report): Told {
  const { told } = form;
  const amount = (at: TextRef | undefined) => {
    const entry = at === undefined ? EMPTY : entryAt(report, at.form, at.row, at.column);
    return entry.kind === 'amount' ? entry : undefined;
  };
  const [count, money] = [amount(told.count), amount(told.money)];
  const spending = projectSpending(form, report);
  return {
    ...(count === undefined ? {} : { count: count.value }),
    ...(money === undefined ? {} : { money: { value: money.value, places: money.places } }),
    grades: new Map(told.grades.flatMap(({ grade, at }) => {
      const entry = amount(at);
      return entry === undefined ? [] : [[grade, entry.value] as const];
    })),
    ...(spending === undefined ? {} : { spending }),
  };
}

function comparedWith({ count, money, grades, spending }: Told): ReadonlySet<PerformanceRule> {
  const all: readonly (readonly [PerformanceRule, boolean])[] = [['X-count', count !== undefined], ['X-money', money !== undefined], ['X-grades', grades.size > 0], ['X-spending', spending !== undefined]];
  return new Set(all.flatMap(([rule, isTold]) => (isTold ? [rule] : [])));
}

/** Shown where the report says it. */
function togetherFinding(form: PerformanceForm, report: Report, { rule, values, expected, grade }: TogetherFound): PerformanceFinding {
  const { told } = form;
  const at = rule === 'X-count' ? told.count : rule === 'X-money' ? told.money : rule === 'X-spending' ? spendingAt(form) : told.grades.find((each) => each.grade === grade)?.at;
  const { form: table, row, column } = at ?? { form: '', row: '', column: '' };
  const severity = severityOf(rule);
  return {
    kind: 'performance', key: `${rule}/${table}/${row}/${column}`, rule, part: '', form: table, row, column, severity, values, expected,
    verdict: severity === 'error' ? 'inconsistent' : 'advice',
    // What the tables have together is part of it: a waiver ends when they change.
    cells: [cellOf(figureId(table, row, column), entryAt(report, table, row, column)), cellOf(figureId(table, row, `${column}.tables`), { kind: 'text', text: expected })],
  };
}

function attachedOf({ id, sheetId, sheetName, table }: PlacedPerformance): AttachedTable {
  const names = fieldNames(table);
  return {
    title: performanceTitle(table), sheetId, sheetName, area: table.area,
    cells: new Map([...table.fields.values()].map(({ key, row, column }) => [addressOf(id, key), { row, column }])),
    names: new Map([...names].map(([key, name]) => [addressOf(id, key), name])),
  };
}

function tableOf({ id, table }: PlacedPerformance): Table {
  const fields = [...table.fields.values()];
  const entries = fields.flatMap((field): (readonly [FigureId, Entry])[] => (field.text === '' ? [] : [[addressOf(id, field.key), entryOf(field)]]));
  const origins = fields.flatMap(({ key, origin }): (readonly [FigureId, Origin])[] => (origin === 'typed' ? [] : [[addressOf(id, key), origin]]));
  return { form: id, lines: [], entries: new Map(entries), origins: new Map(origins) };
}
