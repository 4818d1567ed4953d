import { Decimal } from '../../../src/amount';
import type { FormSet, Identity, Relation, Scope, Sum } from '../../../src/forms';
import { of, once } from '../../../src/forms/language/build';
import { type Entry, type FigureId, type Report, type ReportJson, amountEntry } from '../../../src/report';
import { type CheckOptions, type Edit, type Finding, type IdentityFinding, checkReport } from '../../../src/rules';
import { reportOf, shanxi } from './reports';

export type Tables = ReportJson['tables'];

/** The official forms under none but the identities of a test. */
export function under(...identities: readonly Identity[]): FormSet {
  return { ...shanxi(), identities };
}

/** An identity whose words do not matter. */
export function identity(declared: Partial<Identity> & { readonly left: Sum; readonly right: Sum }): Identity {
  return { id: 't', part: 'p', basis: 'practice', severity: 'error', expects: { zh: '', en: '' }, over: once, relation: 'equal', ...declared };
}

export function related(left: Sum, relation: Relation, right: Sum, more: Partial<Identity> = {}): Identity {
  return identity({ left, relation, right, ...more });
}

export function defined(left: Sum, right: Sum, over: Scope = once, more: Partial<Identity> = {}): Identity {
  return identity({ left, right, over, defines: true, ...more });
}

/** Rows of table 01, whose rows are fixed: `one('r1', 'r2')` is their sum. */
export function one(...rows: string[]): Sum {
  return of('01', rows, 'amount');
}

type Cells = Readonly<Record<string, Tables[string]['figures'][string][string]>>;

/** Table 01 with these amounts by row. */
export function table01(rows: Cells): Tables {
  return { '01': { figures: Object.fromEntries(Object.entries(rows).map(([row, amount]) => [row, { amount }])) } };
}

/** What a check says under the chosen identities: `t/p inconsistent`. */
export function verdicts(identities: readonly Identity[], tables: Tables, options: CheckOptions = {}): string[] {
  return findings(identities, tables, options).map(({ key, verdict }) => `${key} ${verdict}`);
}

export function findings(identities: readonly Identity[], tables: Tables, options: CheckOptions = {}): readonly Finding[] {
  return checkReport(under(...identities), reportOf(tables), options).findings;
}

export function evaluations(identities: readonly Identity[], tables: Tables): string[] {
  return checkReport(under(...identities), reportOf(tables)).evaluations().map(({ key, outcome }) => `${key} ${outcome}`);
}

/** The one identity that does not hold. */
export function broken(identities: readonly Identity[], tables: Tables): IdentityFinding {
  const found = findings(identities, tables).filter((finding) => finding.kind === 'identity');
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} identities do not hold`);
  return found[0];
}

/** `12.30` as printed, with its places. */
export function printed(text: string, exact = false): Entry {
  return amountEntry(new Decimal(text), text.split('.')[1]?.length ?? 0, exact);
}

export function typing(figure: FigureId, entry: Entry | string, origin: 'typed' | 'derived' | 'linked' = 'typed'): Edit {
  return { kind: 'figure', figure, entry: typeof entry === 'string' ? printed(entry) : entry, origin };
}

/** Entries as a person reads them: `12.30`, nothing, words. */
export function shown(report: Report, ...ids: readonly FigureId[]): string[] {
  return ids.map((id) => textOf(report.tables.get(id.slice(0, id.indexOf('/')))?.entries.get(id)));
}

export function textOf(entry: Entry | undefined): string {
  switch (entry?.kind) {
    case 'amount':
      return `${entry.exact ? '=' : ''}${entry.value.toFixed(entry.places)}`;
    case 'text':
    case 'unreadable':
      return entry.text;
    case 'structural':
      return '——';
    default:
      return '';
  }
}
