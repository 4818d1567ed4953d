import { type FormSet, formOf } from '../../forms';
import { type Entry, type FigureId, type Line, type Report, type Table, amountEntry, entryOf, figureId, figureKey } from '../../report';
import { type Outcome, type WorkbookModel, type WorkbookSnapshot, layoutSet, readNames, readOfficial } from '../../workbook';
import { checkWorkbook } from '../check-workbook';
import { holdsFigures } from '../holds-figures';
import type { Problem } from '../problem';
import { amountOf, inTable, wordColumns } from './amounts';

/** The workbook of the year after a workbook's. */
export interface NextYear {
  readonly set: FormSet;
  readonly year: number;
  readonly report: Report;
  readonly model: WorkbookModel;
  /** Whether the old year's tables hold figures; of empty ones nothing is carried over. */
  readonly filled: boolean;
  /** Figures that were carried over. */
  readonly carried: readonly FigureId[];
  /** Cells of the old year that hold no amount where one belongs: what comes from them is left empty. */
  readonly unreadable: readonly FigureId[];
  /** Errors that the old year's tables still hold: their figures are carried over as they stand. */
  readonly errors: number;
}

/** 建立下年度工作簿: structure, unit, names, words, opening balances and last year's figures; this year's amounts are empty. */
export function nextYear(snapshot: WorkbookSnapshot): Outcome<NextYear, Problem> {
  const checked = checkWorkbook(snapshot);
  if (!checked.ok) return checked;
  const { set, binding, report, profile, findings } = checked.value;
  const year = (/^\d{4}$/.test(profile.year) ? parseInt(profile.year, 10) : set.year) + 1;
  const made = nextReport(set, report, year);
  const official = readOfficial(set, snapshot);
  return {
    ok: true,
    value: {
      set, year, ...made,
      model: layoutSet(set, { report: made.report, names: readNames(set, binding, snapshot), ...(official === undefined ? {} : { official }) }),
      // What does not tie in tables that nobody filled in is only still to come.
      errors: !made.filled ? 0 : findings.filter(({ severity }) => severity === 'error').length,
    },
  };
}

type Made = Pick<NextYear, 'report' | 'filled' | 'carried' | 'unreadable'>;

/** @param report the old year's, with what its formulas give */
export function nextReport(set: FormSet, report: Report, year: number): Made {
  const entries = new Map<FigureId, Entry>(wordsIn(set, report));
  const { form, row, column } = set.profile.year;
  entries.set(figureId(form, row, column), { kind: 'text', text: String(year) });
  const filled = holdsFigures(set, report);
  const carried = new Map<FigureId, Entry>();
  const unreadable = new Set<FigureId>();
  for (const { to, from } of filled ? (set.years?.carried ?? []) : []) {
    const amount = amountOf(set, report, from);
    if (amount.kind === 'unreadable') unreadable.add(amount.figure);
    if (to === undefined || amount.kind !== 'amount') continue;
    // In a published table nothing and 0 look the same; on the support sheet an empty cell means unknown.
    if (amount.value.isZero() && formOf(set, to.form)?.kind !== 'support') continue;
    carried.set(figureId(to.form, to.row, to.column), amountEntry(inTable(set, to.form, amount.value), set.money.places));
  }
  if (filled) for (const [id, entry] of openingLines(set, report)) carried.set(id, entry);
  return { report: { set: set.id, tables: tablesOf(set, report, new Map([...entries, ...carried])) }, filled, carried: [...carried.keys()], unreadable: [...unreadable] };
}

/** Words of the support sheets, but not those that speak of the old year alone. */
function wordsIn(set: FormSet, report: Report): [FigureId, Entry][] {
  const words: [FigureId, Entry][] = [];
  for (const { id, kind } of set.forms) {
    const columns = wordColumns(set, id);
    for (const [figure, entry] of kind === 'support' ? (report.tables.get(id)?.entries ?? []) : []) {
      const { column } = figureKey(figure);
      if (entry.kind === 'text' && columns.has(column) && set.years?.wordsOfTheYear.includes(column) !== true) words.push([figure, entry]);
    }
  }
  return words;
}

/** 年初 of a code is 年末 of the same code; a parent's is computed. */
function openingLines(set: FormSet, report: Report): [FigureId, Entry][] {
  return (set.years?.carriedLines ?? []).flatMap(({ form, column, from }) => {
    const lines = report.tables.get(form)?.lines ?? [];
    return lines.flatMap((line): [FigureId, Entry][] => {
      const entry = entryOf(report, figureId(form, line.row, from));
      const carries = entry.kind === 'amount' && !entry.value.isZero() && !isParent(line, lines);
      return carries ? [[figureId(form, line.row, column), amountEntry(inTable(set, form, entry.value), set.money.places)]] : [];
    });
  });
}

function isParent({ code }: Line, lines: readonly Line[]): boolean {
  return code !== '' && lines.some((other) => other.code.length === code.length + 2 && other.code.startsWith(code));
}

/** Lines that held something, and their parents: one that was empty for a year is not needed again. Of an empty table, all. */
function usedLines(table: Table | undefined): readonly Line[] {
  const held = new Set([...(table?.entries ?? [])].flatMap(([figure, entry]) => (entry.kind === 'unreadable' || entry.kind === 'text' || (entry.kind === 'amount' && !entry.value.isZero()) ? [figureKey(figure).row] : [])));
  const lines = table?.lines ?? [];
  const used = lines.filter(({ row }) => held.has(row));
  return used.length === 0 ? lines : lines.filter((line) => used.includes(line) || (line.code !== '' && used.some(({ code }) => code.startsWith(line.code))));
}

function tablesOf(set: FormSet, report: Report, entries: ReadonlyMap<FigureId, Entry>): ReadonlyMap<string, Table> {
  return new Map(
    set.forms.map(({ id }): [string, Table] => [
      id,
      {
        form: id,
        lines: usedLines(report.tables.get(id)),
        entries: new Map([...entries].filter(([figure]) => figureKey(figure).form === id)),
        origins: new Map(),
      },
    ]),
  );
}
