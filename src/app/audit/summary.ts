import { fold } from '../../amount';
import type { AuditFinding, AuditedFile, CheckedFile } from './audited';

/** A checked workbook with the path that leads to it. */
export type CheckedAt = CheckedFile & { readonly path: string };

/** What was found of one unit in one year; rarely in more than one workbook, and then that is worth saying. */
/** How the workbooks of a unit stand to each other: `parts` have no table that is filled in in two of them. */
export type Likeness = 'same' | 'different' | 'parts';

export interface UnitSummary {
  /** Its name; where a workbook says none, the path. */
  readonly name: string;
  readonly year: string;
  /** Whether it is a department's consolidated workbook: its name is often that of one of its units. */
  readonly isDepartment: boolean;
  readonly files: readonly CheckedAt[];
  readonly likeness: Likeness;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How often one rule of a set was broken. */
export interface RuleSummary {
  readonly set: string;
  readonly rule: string;
  readonly expects: string;
  readonly units: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface AuditSummary {
  /** Those with errors first, then those with something to look at; alike in the order of their paths. */
  readonly units: readonly UnitSummary[];
  /** The most frequent first. */
  readonly rules: readonly RuleSummary[];
  /** Workbooks that could not be read. */
  readonly failed: readonly { readonly path: string; readonly sentence: string }[];
  /** Workbooks of which sheets could not be read; the others were checked. */
  readonly damaged: readonly { readonly path: string; readonly sentences: readonly string[] }[];
  /** Workbooks without a published table. */
  readonly others: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

/** `files` in the order of their paths. */
export function summarise(files: readonly AuditedFile[]): AuditSummary {
  const checked = files.flatMap(({ path, outcome }) => (outcome.kind === 'checked' ? [{ ...outcome, path }] : []));
  const unchecked = files.flatMap(({ path, outcome }) => (outcome.kind === 'unchecked' ? [{ ...outcome, path }] : []));
  const units = [...groupBy(checked, unitKey).values()].map(unitSummary);
  return {
    units: [...units].sort((a, b) => rank(a) - rank(b)),
    rules: rulesOf(checked),
    failed: unchecked.filter(({ problem }) => problem !== 'no-table').map(({ path, sentence }) => ({ path, sentence })),
    damaged: checked.flatMap(({ path, damaged }) => (damaged.length === 0 ? [] : [{ path, sentences: damaged.map(({ sentence }) => sentence) }])),
    others: unchecked.filter(({ problem }) => problem === 'no-table').map(({ path }) => path),
    errors: total(units, ({ errors }) => errors),
    warnings: total(units, ({ warnings }) => warnings),
  };
}

function unitKey({ unit, level, year, set, path }: CheckedAt): string {
  return unit === '' ? `\n${path}` : [fold(unit), String(level === '部门'), year, set].join('\n');
}

function unitSummary(files: readonly CheckedAt[]): UnitSummary {
  const [first] = files;
  return {
    name: first === undefined ? '' : first.unit === '' ? first.path : first.unit,
    year: first?.year ?? '',
    isDepartment: first?.level === '部门',
    files,
    likeness: likenessOf(files),
    errors: total(files, ({ tally }) => tally.errors),
    warnings: total(files, ({ tally }) => tally.warnings),
    infos: total(files, ({ tally }) => tally.infos),
  };
}

function likenessOf(files: readonly CheckedAt[]): Likeness {
  if (new Set(files.map(({ figures }) => figures)).size <= 1) return 'same';
  const filled = files.flatMap(({ tables, empty }) => tables.filter((table) => !empty.includes(table)));
  return new Set(filled).size === filled.length ? 'parts' : 'different';
}

function rank({ errors, warnings }: UnitSummary): number {
  return errors > 0 ? 0 : warnings > 0 ? 1 : 2;
}

function rulesOf(checked: readonly CheckedAt[]): readonly RuleSummary[] {
  const found = checked.flatMap((file) => file.findings.map((finding) => ({ ...finding, set: file.set, unit: unitKey(file) })));
  const rules = [...groupBy(found, ({ set, rule }) => `${set}\n${rule}`).values()].flatMap((group): readonly RuleSummary[] => {
    const [first] = group;
    if (first === undefined) return [];
    const count = (severity: AuditFinding['severity']): number => group.filter((finding) => finding.severity === severity).length;
    const { set, rule } = first;
    // A rule has parts; one sentence stands for it where it has no other.
    const expects = new Set(group.map((finding) => finding.expects));
    return [{ set, rule, expects: [...expects].filter((text) => text !== '').slice(0, 3).join('；'), units: new Set(group.map(({ unit }) => unit)).size, errors: count('error'), warnings: count('warning') }];
  });
  return rules.sort((a, b) => b.errors - a.errors || b.units - a.units || b.warnings - a.warnings || compare(a.set, b.set) || compare(a.rule, b.rule));
}

/** By code points: the same everywhere, whatever the computer's language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
