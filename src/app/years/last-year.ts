import { type Decimal, fold, roundHalfAway } from '../../amount';
import { type FormSet, formOf } from '../../forms';
import { type Entry, type FigureId, type Report, amountEntry, entryOf, figureId } from '../../report';
import { holdsFigures } from '../holds-figures';
import type { Profile } from '../profile';
import { amountOf, inTable } from './amounts';

/** A workbook's figures and whose they are. */
export interface YearReport {
  readonly set: FormSet;
  readonly report: Report;
  readonly profile: Profile;
}

/** What last year's workbook says about this year's. */
export interface LastYear {
  readonly set: FormSet;
  readonly profile: Profile;
  /** This year's report with last year's figures on the support sheet. */
  readonly report: Report;
  /** Cells that were empty and what belongs in them, opening balances included. */
  readonly fillings: readonly { readonly figure: FigureId; readonly value: Decimal }[];
  /** Cells that hold another figure than last year's workbook. */
  readonly differing: readonly { readonly figure: FigureId; readonly typed: Decimal; readonly value: Decimal }[];
  /** Opening balances (Y-a) that differ; adjustments are possible there, so the check tells and nothing is offered. */
  readonly openings: readonly { readonly figure: FigureId; readonly typed: Decimal; readonly value: Decimal }[];
  /** Classes that spent last year and have no line this year, or no amount in a year that is filled in. */
  readonly vanished: readonly { readonly code: string; readonly name: string; readonly value: Decimal }[];
  /** Cells of last year's workbook that hold no amount where one belongs. */
  readonly unreadable: readonly FigureId[];
  readonly notes: readonly LastYearNote[];
}

export type LastYearNote =
  /** the workbook is not of the year before */
  | { readonly kind: 'year'; readonly expected: string; readonly found: string }
  | { readonly kind: 'unit'; readonly expected: string; readonly found: string }
  /** tables of another form set, read by the matters that both know */
  | { readonly kind: 'set'; readonly title: string };

/** Takes last year's figures for this year's report. Nothing that a person entered is changed but for the check itself. */
export function lastYear(current: YearReport, last: YearReport): LastYear {
  const { set, report } = current;
  const sources = new Map((last.set.years?.carried ?? []).map(({ matter, from }) => [matter, from] as const));
  const known: { figure: FigureId; value: Decimal; support: boolean }[] = [];
  const unreadable = new Set<FigureId>();
  for (const { matter, to } of set.years?.carried ?? []) {
    const from = sources.get(matter);
    if (to === undefined || from === undefined || !report.tables.has(to.form)) continue;
    const amount = amountOf(last.set, last.report, from);
    if (amount.kind === 'unreadable') unreadable.add(amount.figure);
    if (amount.kind === 'amount') known.push({ figure: figureId(to.form, to.row, to.column), value: inTable(set, to.form, amount.value), support: formOf(set, to.form)?.kind === 'support' });
  }
  return {
    set: last.set,
    profile: last.profile,
    report: withSupport(report, known.filter(({ support }) => support), set.money.places),
    fillings: known.filter(({ figure, value, support }) => entryOf(report, figure).kind === 'empty' && (support || !value.isZero())).map(({ figure, value }) => ({ figure, value })),
    differing: differing(report, known.filter(({ support }) => support), set.money.places),
    openings: differing(report, known.filter(({ support }) => !support), set.money.places),
    vanished: vanishedClasses(current, last),
    unreadable: [...unreadable],
    notes: notesOn(current, last),
  };
}

/** @param places decimals of the set's unit: 12 in a cell is 12.00, not 12.34 with its decimals left out */
function differing(report: Report, known: readonly { readonly figure: FigureId; readonly value: Decimal }[], places: number): LastYear['differing'] {
  return known.flatMap(({ figure, value }) => {
    const entry = entryOf(report, figure);
    // Last year's may be known to the cent, where this year's is typed as it was printed.
    return entry.kind === 'amount' && !entry.value.eq(value) && !entry.value.eq(roundHalfAway(value, Math.max(entry.places, places))) ? [{ figure, typed: entry.value, value }] : [];
  });
}

function withSupport(report: Report, known: readonly { readonly figure: FigureId; readonly value: Decimal }[], places: number): Report {
  const tables = new Map(report.tables);
  for (const { figure, value } of known) {
    const id = figure.slice(0, figure.indexOf('/'));
    const table = tables.get(id);
    if (table === undefined) continue;
    const entry: Entry = amountEntry(value, Math.max(places, value.decimalPlaces()));
    tables.set(id, { ...table, entries: new Map([...table.entries, [figure, entry]]), origins: new Map([...table.origins].filter(([key]) => key !== figure)) });
  }
  return { ...report, tables };
}

/** Y-b: a class that had a figure must not disappear without a word. Told by the matters that are class codes. */
function vanishedClasses(current: YearReport, last: YearReport): LastYear['vanished'] {
  const isFilled = holdsFigures(current.set, current.report);
  return (last.set.years?.carried ?? []).flatMap(({ matter, from }) => {
    if (!/^\d{3}$/.test(matter)) return [];
    const before = amountOf(last.set, last.report, from);
    const here = current.set.years?.carried.find((carried) => carried.matter === matter);
    const form = here?.from[0]?.form;
    const table = form === undefined ? undefined : current.report.tables.get(form);
    if (before.kind !== 'amount' || before.value.isZero() || table === undefined || table.lines.length === 0) return [];
    const now = amountOf(current.set, current.report, here?.from ?? []);
    // Next year's workbook is made with last year's lines.
    const isEmpty = isFilled && now.kind === 'amount' && now.value.isZero();
    if (!isEmpty && table.lines.some(({ code }) => code === matter)) return [];
    const name = last.report.tables.get(from[0]?.form ?? '')?.lines.find(({ code }) => code === matter)?.name ?? '';
    return [{ code: matter, name, value: before.value }];
  });
}

function notesOn({ set, profile }: YearReport, last: YearReport): LastYearNote[] {
  const expected = String((/^\d{4}$/.test(profile.year) ? parseInt(profile.year, 10) : set.year) - 1);
  const found = last.profile.year;
  return [
    ...(found !== '' && found !== expected ? [{ kind: 'year' as const, expected, found }] : []),
    ...(profile.unit !== '' && last.profile.unit !== '' && fold(profile.unit) !== fold(last.profile.unit) ? [{ kind: 'unit' as const, expected: profile.unit, found: last.profile.unit }] : []),
    ...(last.set.id === set.id ? [] : [{ kind: 'set' as const, title: last.set.title }]),
  ];
}
