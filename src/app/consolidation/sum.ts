import { Decimal, ZERO } from '../../amount';
import { levelOf } from '../../classification';
import type { Form, FormSet } from '../../forms';
import { type FigureId, type Line, type Report, type Table, amountEntry, figureId, figureKey } from '../../report';
import { inOneGo } from '../../rules';
import { declaredSums } from '../../workbook';

/** What the units' workbooks add up to, every figure with its parts. */
export interface Summed {
  /** Every figure of every unit added, totals included. */
  readonly report: Report;
  /** By figure, by unit (index); units without it are left out. */
  readonly parts: ReadonlyMap<FigureId, ReadonlyMap<number, Decimal>>;
  /** Lines without a code, which belong to no line of the department: unit index and table. */
  readonly codeless: readonly { readonly unit: number; readonly form: string }[];
}

/** Adds reports up figure by figure; lines by their code, each code once. */
export function sumReports(set: FormSet, reports: readonly Report[]): Summed {
  return inOneGo(sumInSteps(set, reports));
}

/** The same, one report a step. */
export function* sumInSteps(set: FormSet, reports: readonly Report[]): Generator<void, Summed, void> {
  const parts = new Map<FigureId, Map<number, Decimal>>();
  const places = new Map<FigureId, number>();
  const lines = new Map<string, Map<string, Line>>();
  const codeless = new Map<string, { readonly unit: number; readonly form: string }>();
  for (const [unit, report] of reports.entries()) {
    for (const [form, table] of report.tables) {
      const codes = codesOf(table);
      for (const line of table.lines) {
        if (levelOf(line.code) === undefined) codeless.set(`${String(unit)}/${form}`, { unit, form });
        else into(lines, form).set(line.code, into(lines, form).get(line.code) ?? { row: line.code, code: line.code, name: line.name });
      }
      for (const [id, entry] of table.entries) {
        const { row, column } = figureKey(id);
        const key = codes.has(row) ? codes.get(row) : row;
        if (entry.kind !== 'amount' || key === undefined) continue;
        const figure = figureId(form, key, column);
        const sums = parts.get(figure) ?? new Map<number, Decimal>();
        sums.set(unit, (sums.get(unit) ?? ZERO).plus(entry.value));
        parts.set(figure, sums);
        places.set(figure, Math.max(places.get(figure) ?? 0, entry.places));
      }
    }
    yield;
  }
  const tables = set.forms.map(({ id }): [string, Table] => [id, { form: id, lines: sorted(lines.get(id)), entries: new Map(), origins: new Map() }]);
  const report: Report = { set: set.id, tables: new Map(tables) };
  return { parts, codeless: [...codeless.values()], report: withSums(set, report, parts, places, reports) };
}

function into(lines: Map<string, Map<string, Line>>, form: string): Map<string, Line> {
  const known = lines.get(form) ?? new Map<string, Line>();
  lines.set(form, known);
  return known;
}

function sorted(lines: ReadonlyMap<string, Line> | undefined): readonly Line[] {
  return [...(lines?.values() ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** By row key of a table's line: the key that its code has in the department; undefined where it has none. */
function codesOf({ lines }: Table): ReadonlyMap<string, string | undefined> {
  return new Map(lines.map(({ row, code }) => [row, levelOf(code) === undefined ? undefined : code]));
}

function withSums(set: FormSet, report: Report, parts: Summed['parts'], places: ReadonlyMap<FigureId, number>, units: readonly Report[]): Report {
  const tables = new Map([...report.tables].map(([id, table]) => [id, { ...table, entries: new Map(table.entries) }] as const));
  const isNothing = new Map(set.forms.filter(isUnknownWhereEmpty).map((form) => [form.id, nothingIn(set, form, units, parts)] as const));
  for (const [figure, sums] of parts) {
    const { form } = figureKey(figure);
    const known = isNothing.get(form);
    // What one unit does not know, nobody can add up.
    if (known !== undefined && !units.every((_, unit) => sums.has(unit) || known(figure, unit))) continue;
    const total = [...sums.values()].reduce((sum, value) => sum.plus(value), ZERO);
    tables.get(form)?.entries.set(figure, amountEntry(total, places.get(figure) ?? 0));
  }
  return { ...report, tables };
}

/** On the support sheet empty means unknown. */
function isUnknownWhereEmpty({ kind, body }: Form): boolean {
  return kind === 'support' && body.kind === 'fixed';
}

/** Whether an empty figure of a unit is 0 all the same: it is part of a sum that the unit's other parts make up. */
function nothingIn(set: FormSet, form: Form, units: readonly Report[], parts: Summed['parts']): (figure: FigureId, unit: number) => boolean {
  const sums = declaredSums(set, form);
  const valueOf = (figure: FigureId, unit: number): Decimal | undefined => parts.get(figure)?.get(unit);
  const complete = units.map((_, unit) => new Set([...sums].flatMap(([total, addends]) => {
    const whole = valueOf(total, unit);
    const known = addends.flatMap(({ figure, sign }) => valueOf(figure, unit)?.times(sign) ?? []);
    const missed = whole?.minus(known.reduce((sum, value) => sum.plus(value), ZERO)).abs();
    // Each printed figure was rounded once.
    const allowed = new Decimal(known.length + 1).div(2).times(`1e-${String(set.money.places)}`);
    return missed?.lte(allowed) === true ? addends.map(({ figure }) => figure) : [];
  })));
  return (figure, unit) => complete[unit]?.has(figure) === true;
}
