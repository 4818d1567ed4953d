import { type Decimal, ZERO, fold } from '../amount';
import { FORM_SETS, type FormSet, columnsOf } from '../forms';
import { performanceIn } from '../performance';
import { type FigureId, type Report, type Table, figureKey } from '../report';
import { derive } from '../rules';
import { type Binding, type FoundPlace, type FoundTable, type WorkbookSnapshot, arrange, findTables, foundForm, isNameOf, readForm, readReport, unitsName } from '../workbook';
import type { Discovered, NotTaken } from './discover';
import { profileOf } from './profile';

/**
 * Tables of other hands on sheets beside the product's own: those that take the place of one that it lacks, and what else is
 * there. Undefined where no such sheet holds a table, and nothing is missing.
 * @param own the tables that the product anchored
 */
export function discoverBeside(set: FormSet, snapshot: WorkbookSnapshot, own: Binding): Discovered | undefined {
  // Sheets of a consolidation hold its tables once more, unit by unit.
  if (snapshot.names.some(({ name }) => name.toLowerCase() === unitsName(set).toLowerCase())) return undefined;
  const except = ownSheets(snapshot, own);
  if (snapshot.sheets.every(({ id, rows }) => except.has(id) || rows.size === 0)) return undefined;
  const found = findTables(set, snapshot, { except });
  const report = readReport(set, own, snapshot);
  const profile = profileOf(set, report);
  const owner = { unit: profile.unit, year: profile.year };
  const isOurs = comparing(set, snapshot, own, report);
  const missing = (table: FoundTable): boolean => !own.tables.has(table.placement.form.id);
  const chosen = found.places.map((place) => chosenOf(place, missing, isOurs));
  const lacking = arrange(set, chosen.filter(missing), owner);
  const tables = new Map([...lacking.tables].filter(([, table]) => !isOfAnother(table)));
  const anothers = [...lacking.tables.values()].filter(isOfAnother);
  const again = chosen.filter((table) => !missing(table) && !table.hidden && table.filled > 0);
  const isWhole = set.forms.every(({ id, kind }) => kind !== 'public' || own.tables.has(id) || tables.has(id));
  const unknownSheets = isWhole ? [] : unknownIn(set, snapshot, found.unknownSheets);
  if (lacking.tables.size + again.length + unknownSheets.length === 0) return undefined;
  return {
    set, tables, unknownSheets,
    exact: new Map(), others: [...anothers, ...lacking.others], rivalSets: [],
    ...owner,
    beside: [...anothers.map(anothersOf), ...again.map((table): NotTaken => ({ table, ...whyNot(table, owner, isOurs) }))],
  };
}

/** What a place is taken for: a copy of one of our tables, or else rather one that we lack. */
function chosenOf(place: FoundPlace, missing: (table: FoundTable) => boolean, isOurs: (table: FoundTable) => boolean): FoundTable {
  const [best] = place;
  return place.find((table) => !missing(table) && isOurs(table)) ?? place.find(missing) ?? best;
}

/** Sheets on which names of ours lead, except those over tables that a person accepted, and those of 绩效自评表. */
function ownSheets({ names }: WorkbookSnapshot, own: Binding): ReadonlySet<string> {
  const named = names.flatMap(({ name, areas }) => (FORM_SETS.some((set) => isNameOf(set, name) && foundForm(set, name) === undefined) ? areas.map(({ sheet }) => sheet) : []));
  return new Set([...named, ...[...own.tables.values()].map(({ sheetId }) => sheetId)]);
}

function unknownIn(set: FormSet, snapshot: WorkbookSnapshot, names: readonly string[]): readonly string[] {
  if (names.length === 0) return names;
  const projects = new Set(performanceIn(set, snapshot).map(({ sheetName }) => sheetName));
  return names.filter((name) => !projects.has(name));
}

function isOfAnother({ doubts }: FoundTable): boolean {
  return doubts.some(({ kind }) => kind === 'of-another');
}

function anothersOf(table: FoundTable): NotTaken {
  const [doubt] = table.doubts.filter((problem) => problem.kind === 'of-another');
  return { table, why: doubt?.what ?? 'year', says: doubt?.says ?? '' };
}

function whyNot(table: FoundTable, owner: { readonly unit: string; readonly year: string }, isOurs: (table: FoundTable) => boolean): Pick<NotTaken, 'why' | 'says'> {
  if (isOurs(table)) return { why: 'same', says: '' };
  const differs = (said: string, own: string): boolean => said !== '' && own !== '' && !said.includes(own) && !own.includes(said);
  if (differs(table.year, owner.year)) return { why: 'year', says: table.year };
  return differs(fold(table.unit), fold(owner.unit)) ? { why: 'unit', says: table.unit } : { why: 'differs', says: '' };
}

/** Tells whether a found table prints the figures of ours. What our formulas give is computed when it is first asked for. */
function comparing(set: FormSet, snapshot: WorkbookSnapshot, own: Binding, report: Report): (table: FoundTable) => boolean {
  let derived: Report | undefined;
  return ({ placement }) => {
    const form = placement.form.id;
    if (!own.tables.has(form)) return false;
    derived ??= derive(set, report);
    const [ours, theirs] = [derived.tables.get(form), readForm(set, { set, tables: new Map([[form, placement]]), problems: [] }, snapshot, form, new Map())];
    return ours !== undefined && theirs !== undefined && printsTheSame(set, ours, theirs);
  };
}

function printsTheSame(set: FormSet, ours: Table, theirs: Table): boolean {
  const half = `1e-${String(set.money.places)}`;
  const figures = new Set(set.forms.filter(({ id }) => id === ours.form).flatMap((form) => columnsOf(form).flatMap(({ key, role }) => (role === 'figure' ? [key] : []))));
  return [...new Set([...ours.entries.keys(), ...theirs.entries.keys()])].every((id) => {
    if (!figures.has(figureKey(id).column)) return true;
    const [one, other] = [amountIn(ours, id), amountIn(theirs, id)];
    // 元 are finer than what is printed in 万元.
    return one.minus(other).abs().times(2).lte(half);
  });
}

function amountIn({ entries }: Table, id: FigureId): Decimal {
  const entry = entries.get(id);
  return entry?.kind === 'amount' ? entry.value : ZERO;
}
