import { type Decimal, ZERO, formatAmount } from '../../amount';
import { type FormSet, formOf } from '../../forms';
import { type Entry, type FigureId, type Report, amountEntry, entryOf, figureId, figureKey } from '../../report';
import { type Steps, checkReport, derive, inOneGo } from '../../rules';
import { type Content, type SheetModel, type WorkbookModel, enteredIn, layoutForm, layoutInSteps, planForm, relink, relinkSheet, unitsName, yuanSet } from '../../workbook';
import { layoutYuan } from '../../workbook/yuan/layout-yuan';
import { type Contributions, contributionSheet, enteredFigures, unitHeads } from './contribution-sheet';
import type { Transfer } from '../audit/transfers';
import { type Elimination, acceptedOf, proposeElimination } from './elimination';
import { knownTransfers } from './known-transfers';
import { notesSheet } from './notes-sheet';
import { type Rounded, roundedUnits } from './rounded';
import { eliminationSheet } from './elimination-sheet';
import { type LackedTable, lackedTables } from './lacked-tables';
import { type Summed, sumInSteps, sumReports } from './sum';
import { type Taken, takenFrom } from './taken';
import type { Unit } from './unit';

export interface Consolidated {
  readonly model: WorkbookModel;
  /** Whether all amounts are known in 元. */
  readonly inYuan: boolean;
  /** Where only some units have 元. */
  readonly rounded: Rounded | undefined;
  readonly elimination: Elimination;
  /** Lines without a code, which are in no sum: unit index and table. */
  readonly codeless: Summed['codeless'];
  /** Tables that units lack; what is unknown is left out. */
  readonly lacked: readonly LackedTable[];
}

/**
 * The department's tables from its units': every figure that people enter is a formula over a sheet with each unit's part,
 * after elimination; totals are the tables' own formulas. In 元 where every unit has 元, in the set's unit otherwise.
 * @param accepts which transfers are taken out where both sides are equal
 */
export function consolidate(set: FormSet, units: readonly Unit[], department: string, accepts: (transfer: Transfer) => boolean = () => true): Consolidated {
  return inOneGo(consolidateInSteps(set, units, department, accepts));
}

/** Steps besides one for each unit and each public table. */
const OTHER_STEPS = 9;

/** The same in steps, with others coming between: many units take seconds. */
export function* consolidateInSteps(whole: FormSet, units: readonly Unit[], department: string, accepts: (transfer: Transfer) => boolean = () => true): Generator<Steps, Consolidated, void> {
  const inYuan = units.every(({ yuan }) => yuan !== undefined);
  const rounded = inYuan ? undefined : roundedUnits(whole, units);
  const reports = units.map(({ yuan, report }) => (inYuan && yuan !== undefined ? yuan : report));
  const lacked = lackedTables(whole, reports, units.map(({ missing }) => missing));
  const unknown = lacked.filter((table) => table.unknown);
  const set = unknown.length === 0 ? whole : { ...whole, forms: whole.forms.filter(({ id }) => !unknown.some(({ form }) => form === id)) };
  const target = inYuan ? yuanSet(set) : set;
  const forms = target.forms.filter(({ kind }) => kind === 'public');
  const total = units.length + forms.length + target.forms.length + (inYuan ? 0 : set.forms.length) + OTHER_STEPS - 1;
  let done = 0;
  const next = (): Steps => ({ done: (done += 1), total });
  const sums = sumInSteps(target, reports);
  let unit = sums.next();
  for (; unit.done !== true; unit = sums.next()) yield next();
  const added = unit.value;
  const leaves = enteredIn(target, added.report);
  yield next();
  const formulas = new Map<FigureId, string>();
  for (const some of formulasInSteps(target, onlyInputs(added.report, leaves))) {
    for (const [figure, formula] of some) formulas.set(figure, formula);
    yield next();
  }
  const summed = { ...added, report: withTotals(target, added.report, formulas) };
  yield next();
  const elimination = acceptedOf(target, proposeElimination(target, summed, leaves, inYuan ? undefined : knownTransfers(set, units)), accepts);
  yield next();
  const taken = takenFrom(target, summed, elimination, leaves);
  yield next();
  const net = netReport(target, summed.report, taken);
  yield next();
  const names = new Map(units.flatMap((unit) => [...unit.names]));
  const heads = units.map(({ name }) => name);
  const lists: Contributions[] = [];
  for (const [index, form] of forms.entries()) {
    lists.push(contributionSheet(target, form, heads, summed, enteredFigures(target, form.id, summed, leaves), taken, index === 0 ? [{ name: unitsName(set), area: unitHeads(units.length) }] : []));
    yield next();
  }
  const others = unknownLists(inYuan ? yuanSet(whole) : whole, unknown, reports, heads);
  const cells = new Map(lists.flatMap((list) => [...list.cells]));
  const residues = residuesOf(target, summed.report, leaves);
  yield next();
  const support = supportReport(set, inYuan ? sumReports(set, units.map(({ report }) => report)).report : summed.report, department, units.find(({ year }) => year !== '')?.year ?? '');
  const inputs = onlyInputs(net, leaves);
  yield next();
  const drawing = inYuan ? undefined : layoutInSteps(set, { report: { set: set.id, tables: new Map([...inputs.tables, ...support.tables]) }, names });
  let drawn = drawing?.next();
  for (; drawn?.done === false; drawn = drawing?.next()) yield next();
  const laid = drawn?.value ?? layoutYuan(set, { yuan: { ...net, set: set.id }, report: support, names });
  yield next();
  const model = relink(target, laid, inputs, (figure): Content | undefined => {
    const value = amountIn(entryOf(net, figure));
    const cell = cells.get(figure);
    if (cell !== undefined) return { kind: 'formula', formula: cell, result: value };
    const own = formulas.get(figure);
    if (own === undefined) return undefined;
    const residue = residues.get(figure);
    return { kind: 'formula', result: value, formula: residue === undefined ? own : `ROUND(${own}${residue.isNegative() ? '-' : '+'}${formatAmount(residue.abs(), target.money.places, false)},${String(target.money.places)})` };
  });
  const sheets = [...model.sheets, notesSheet(target, units, rounded), eliminationSheet(target, summed.report, heads, elimination), ...lists.map(({ sheet }) => sheet), ...others];
  return { model: { ...model, sheets }, inYuan, rounded, elimination, codeless: summed.codeless, lacked };
}

/** What units have of a table that others lack. */
function unknownLists(set: FormSet, unknown: readonly LackedTable[], reports: readonly Report[], heads: readonly string[]): readonly SheetModel[] {
  const kept = unknown.filter(({ units }) => units.length > 0);
  if (kept.length === 0) return [];
  const summed = sumReports(set, reports);
  const leaves = enteredIn(set, summed.report);
  return kept.flatMap(({ form: id, units: lacking }) => {
    const form = formOf(set, id);
    return form === undefined ? [] : [contributionSheet(set, form, heads, summed, enteredFigures(set, id, summed, leaves), new Map(), [], lacking).sheet];
  });
}

/** The formula of every figure that has one, among these lines, one table a step. */
function* formulasInSteps(set: FormSet, report: Report): Generator<ReadonlyMap<FigureId, string>, void, void> {
  const present = new Map(set.forms.map((form) => [form.id, planForm(form, { report }).placement] as const));
  for (const form of set.forms) {
    const formulas = new Map<FigureId, string>();
    relinkSheet(set, layoutForm(set, form, { report, present }), report, (figure, content) => {
      if (content.kind === 'formula') formulas.set(figure, content.formula);
      return undefined;
    });
    yield formulas;
  }
}

/** Totals that no unit prints are what their formulas give. */
function withTotals(set: FormSet, report: Report, formulas: ReadonlyMap<FigureId, string>): Report {
  const missing = [...formulas.keys()].filter((figure) => entryOf(report, figure).kind === 'empty');
  const tables = [...report.tables].map(([id, table]) => [id, { ...table, origins: new Map(missing.filter((figure) => figureKey(figure).form === id).map((figure) => [figure, 'derived'] as const)) }] as const);
  return mapEntries(derive(set, { set: report.set, tables: new Map(tables) }), (_, entry) => entry, 'typed');
}

/** Sums are linear: what the eliminated amounts add up to is taken out of every total. */
function netReport(set: FormSet, gross: Report, taken: ReadonlyMap<FigureId, Taken>): Report {
  const out = derive(set, mapEntries(gross, (figure) => {
    const amount = taken.get(figure)?.amount;
    return amount === undefined || amount.isZero() ? undefined : amountEntry(amount, set.money.places);
  }, 'derived'));
  return mapEntries(gross, (figure, entry) => (entry.kind === 'amount' ? amountEntry(entry.value.minus(amountIn(entryOf(out, figure))), entry.places) : entry), 'typed');
}

/** @param origin of all figures: what identities define is computed where it is `derived` */
function mapEntries(report: Report, change: (figure: FigureId, entry: Entry) => Entry | undefined, origin: 'derived' | 'typed'): Report {
  const tables = [...report.tables].map(([id, table]) => {
    const entries = [...table.entries].flatMap(([figure, entry]): [FigureId, Entry][] => {
      const made = change(figure, entry);
      return made === undefined ? [] : [[figure, made]];
    });
    const origins = origin === 'derived' ? new Map([...table.entries.keys()].map((figure) => [figure, 'derived'] as const)) : new Map();
    return [id, { ...table, entries: new Map(entries), origins }] as const;
  });
  return { set: report.set, tables: new Map(tables) };
}

function onlyInputs(report: Report, leaves: (figure: FigureId) => boolean): Report {
  return mapEntries(report, (figure, entry) => (leaves(figure) ? entry : undefined), 'typed');
}

/** By how much each total of the units' prints is not the sum of the parts: 尾差 that their tables carry. */
function residuesOf(set: FormSet, gross: Report, leaves: (figure: FigureId) => boolean): ReadonlyMap<FigureId, Decimal> {
  const residues = new Map<FigureId, Decimal>();
  for (const finding of checkReport(set, gross).findings) {
    if (finding.kind !== 'overtyped') continue;
    const figure = figureId(finding.form, finding.row, finding.column);
    if (!leaves(figure)) residues.set(figure, finding.difference);
  }
  return residues;
}

/** The support sheets: what all units know added up, and who the department is. */
function supportReport(set: FormSet, summed: Report, department: string, year: string): Report {
  const support = new Set(set.forms.filter(({ kind }) => kind === 'support').map(({ id }) => id));
  const said = [[set.profile.unit, department], [set.profile.year, year], [set.profile.level, '部门'], [set.profile.set, set.id]] as const;
  const tables = new Map([...summed.tables].filter(([id]) => support.has(id)).map(([id, table]) => [id, { ...table, entries: new Map(table.entries), origins: new Map() }] as const));
  for (const [{ form, row, column }, words] of said) if (words !== '') tables.get(form)?.entries.set(figureId(form, row, column), { kind: 'text', text: words });
  return { set: set.id, tables };
}

function amountIn(entry: Entry): Decimal {
  return entry.kind === 'amount' ? entry.value : ZERO;
}
