import { type Decimal, type MoneyUnit, convert } from '../amount';
import type { FormSet } from '../forms';
import { type Entry, type FigureId, type Report, type Table, amountEntry, figureKey, isDerivedOrigin } from '../report';
import { type Finding, checkReport } from '../rules';
import { type Binding, type BindingProblem, type FoundTable, type Placement, type WorkbookSnapshot, readReport } from '../workbook';
import type { Discovered } from './discover';
import type { Recognised } from './recognise';

/** Tables (by form) that tie with the others only in a unit that they do not say, with that unit. */
export type ToldMoney = ReadonlyMap<string, TableMoney>;

interface TableMoney {
  readonly unit: MoneyUnit;
  /** To the cent. */
  readonly exact: boolean;
}

/** Sides of an identity that are further apart are hardly in one unit: 10,000 times, less what else may be wrong. */
const APART = 1_000;
/** A single figure in 元 breaks fewer. */
const FEWEST = 3;
/** Share of the errors that may be left: what is wrong beside the unit. */
const LEFT = 0.25;
/** Reports that are checked to find out. */
const MOST_TRIALS = 24;

/**
 * Found tables that were read in the wrong unit: nearly all errors of the report go where they are read in the other one.
 * Empty where no errors look like that, so that it costs nothing then.
 * @param findings of the report as it was read
 */
export function moneyToldBy(set: FormSet, snapshot: WorkbookSnapshot, binding: Binding, findings: readonly Finding[]): ToldMoney {
  let suspects = suspectsOf(binding, findings, FEWEST);
  if (suspects.length === 0) return new Map();
  const report = readReport(set, binding, snapshot);
  let told: ToldMoney = new Map();
  // As it is read in what is told so far.
  let asTold = report;
  const before = errorsIn(findings);
  let errors = before;
  let trials = 0;
  for (let found = true; found; ) {
    found = false;
    for (const form of suspects) {
      const money = binding.tables.get(form)?.found?.money;
      const amounts = enteredIn(report.tables.get(form)).map(([, { value }]) => value);
      if (told.has(form) || money === undefined || amounts.length < FEWEST || (trials += 1) > MOST_TRIALS) continue;
      // Whole hundreds throughout were made of printed 万元.
      const exact = money === '万元' && amounts.some((amount) => !amount.mod(100).isZero());
      const tried: ToldMoney = new Map([...told, [form, { unit: other(money), exact }]]);
      const trial = readReport(set, withMoney(binding, tried), snapshot);
      const now = checkReport(set, trial).findings;
      if (errorsIn(now) >= errors || errorsWithoutLargest(set, asTold, form, money) <= errorsIn(now)) continue;
      // What tied with it in the wrong unit does so no more.
      [told, asTold, errors, suspects, found] = [tried, trial, errorsIn(now), suspectsOf(binding, now, 1), true];
      break;
    }
  }
  return errors <= LEFT * before ? told : new Map();
}

/** What was recognised, with found tables in the units in which they tie. */
export function settled(snapshot: WorkbookSnapshot, recognised: Recognised): Recognised {
  const { set, binding, discovered } = recognised;
  if (discovered === undefined) return recognised;
  const told = moneyToldBy(set, snapshot, binding, checkReport(set, readReport(set, binding, snapshot)).findings);
  return withTold(recognised, told);
}

export function withTold(recognised: Recognised, told: ToldMoney): Recognised {
  const { binding, discovered } = recognised;
  return told.size === 0 ? recognised : { ...recognised, binding: withMoney(binding, told), ...(discovered === undefined ? {} : { discovered: discoveredWith(discovered, told) }) };
}

/** The binding with these tables read in the told units. What is asked about them is the unit. */
export function withMoney(binding: Binding, told: ToldMoney): Binding {
  if (told.size === 0) return binding;
  const tables = new Map([...binding.tables].map(([form, placement]) => [form, inUnit(placement, told.get(form))] as const));
  const asked = [...told].flatMap(([form, { unit: taken }]): BindingProblem[] => {
    const placement = binding.tables.get(form);
    return placement?.found === undefined ? [] : [{ kind: 'money-unsure', form, sheetName: placement.sheetName, taken, ties: true }];
  });
  return { ...binding, tables, problems: [...binding.problems.filter((problem) => problem.kind !== 'money-unsure' || !told.has(problem.form)), ...asked] };
}

/** The same of what was found. */
function discoveredWith(discovered: Discovered, told: ToldMoney): Discovered {
  const tables = new Map([...discovered.tables].map(([form, table]) => [form, tableIn(table, told.get(form))] as const));
  return { ...discovered, tables };
}

/** What the units of a binding's tables were told to be. */
export function toldIn({ problems, tables }: Binding): ToldMoney {
  return new Map(problems.flatMap((problem) => {
    const found = tables.get(problem.form)?.found;
    return problem.kind === 'money-unsure' && problem.ties === true && found !== undefined ? [[problem.form, { unit: found.money, exact: found.exact }] as const] : [];
  }));
}

function tableIn(table: FoundTable, told: TableMoney | undefined): FoundTable {
  if (told === undefined) return table;
  const { unit } = told;
  const { form, sheetName } = table.placement;
  const doubts = table.doubts.filter(({ kind }) => kind !== 'money-unsure');
  return {
    ...table, confidence: 'unsure', placement: inUnit(table.placement, told),
    doubts: [...doubts, { kind: 'money-unsure', form: form.id, sheetName, taken: unit, ties: true }],
    evidence: table.evidence.map((item) => (item.kind === 'money' ? { ...item, unit, from: 'ties', rounded: false } : item)),
  };
}

function inUnit(placement: Placement, told: TableMoney | undefined): Placement {
  return told === undefined || placement.found === undefined ? placement : { ...placement, found: { ...placement.found, money: told.unit, exact: told.exact } };
}

function other(unit: MoneyUnit): MoneyUnit {
  return unit === '元' ? '万元' : '元';
}

/** Found tables that take part in so many errors of that size, those with the most first. */
function suspectsOf({ tables }: Binding, findings: readonly Finding[], fewest: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.kind !== 'identity' || finding.severity !== 'error' || !isApart(finding.reported, finding.expected)) continue;
    const forms = new Set(finding.cells.map(({ figure }) => figureKey(figure).form));
    if (forms.size < 2) continue;
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].filter(([form, count]) => count >= fewest && tables.get(form)?.found !== undefined).sort(([, a], [, b]) => b - a).map(([form]) => form);
}

function isApart(one: Decimal, another: Decimal): boolean {
  const [a, b] = [one.abs(), another.abs()];
  return !a.isZero() && !b.isZero() && (a.gt(b.times(APART)) || b.gt(a.times(APART)));
}

/**
 * Errors that are left where the largest figure of a table alone is read in the other unit: formulas carry it far, and where that
 * mends as much it is a figure that is wrong, not its table.
 */
function errorsWithoutLargest(set: FormSet, report: Report, form: string, money: MoneyUnit): number {
  const table = report.tables.get(form);
  const [largest] = enteredIn(table).sort(([, a], [, b]) => b.value.abs().cmp(a.value.abs()));
  if (table === undefined || largest === undefined || money !== set.money.unit) return Infinity;
  const [id, { value }] = largest;
  const mended: Table = { ...table, entries: new Map(table.entries).set(id, amountEntry(convert(value, other(money), money), set.money.places)) };
  return errorsIn(checkReport(set, { ...report, tables: new Map(report.tables).set(form, mended) }).findings);
}

/** What formulas make of a single figure in 元 says nothing of its table. */
function enteredIn(table: Table | undefined): (readonly [FigureId, Extract<Entry, { kind: 'amount' }>])[] {
  return [...(table?.entries ?? [])].flatMap(([id, entry]) => (entry.kind === 'amount' && !entry.value.isZero() && !isDerivedOrigin(table?.origins.get(id)) ? [[id, entry] as const] : []));
}

function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
