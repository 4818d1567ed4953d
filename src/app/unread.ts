import { type FormSet, type Identity, type Term, formOf } from '../forms';
import type { Finding } from '../rules';
import type { Binding } from '../workbook';
import { codeOf } from './row-codes';

/** Parts of a form's table that hold figures which nobody could read. */
interface Unread {
  /** Keys and codes of rows. */
  readonly rows: Set<string>;
  readonly columns: Set<string>;
}

/** An identity that is named by its rule and part. */
type Named = Pick<Finding, 'rule' | 'part'>;

/**
 * Whether a finding rests on rows or columns whose figures stand in the table, but under words that are not those of the form:
 * they are not empty, so that nothing can be said of them.
 */
export function unreadIn(set: FormSet, { tables, problems }: Binding): (finding: Finding) => boolean {
  const unread = new Map<string, Unread>();
  const of = (form: string): Unread => {
    const known = unread.get(form) ?? { rows: new Set(), columns: new Set() };
    unread.set(form, known);
    return known;
  };
  for (const problem of problems) {
    if (tables.get(problem.form)?.found === undefined) continue;
    if (problem.kind === 'column-missing') of(problem.form).columns.add(problem.column);
    else if (problem.kind === 'rows-unknown') for (const key of problem.rows.flatMap(({ mayBe = [] }) => mayBe)) addRow(set, problem.form, key, of(problem.form).rows);
  }
  if (unread.size === 0) return () => false;
  const identities = new Map(set.identities.map((identity) => [nameOf(identity.id, identity.part), identity] as const));
  const isIn = (finding: Finding, { rule, part }: Named): boolean => {
    const identity = identities.get(nameOf(rule, part));
    return identity !== undefined && [...identity.left, ...identity.right].some((term) => touches(unread.get(term.form), identity, term, finding, codeOf(formOf(set, finding.form), finding.row)));
  };
  return (finding) => (finding.kind === 'identity' ? [finding] : finding.kind === 'joint' ? finding.rules : []).some((named) => isIn(finding, named));
}

function addRow(set: FormSet, form: string, key: string, rows: Set<string>): void {
  rows.add(key);
  const code = codeOf(formOf(set, form), key);
  if (code !== undefined) rows.add(code);
}

function touches(unread: Unread | undefined, { over }: Identity, { rows, column }: Term, { row, column: own }: Finding, code: string | undefined): boolean {
  if (unread === undefined) return false;
  const columns = typeof column === 'string' ? [column] : over.kind === 'once' ? [] : [own];
  if (columns.some((key) => unread.columns.has(key))) return true;
  switch (rows.kind) {
    case 'keys':
      return rows.keys.some((key) => unread.rows.has(key));
    case 'codes':
      return rows.codes.some((code) => unread.rows.has(code));
    case 'same-code':
      return unread.rows.has(code ?? row);
    case 'here':
      return unread.rows.has(row);
    case 'children':
      return false;
  }
}

function nameOf(rule: string, part: string): string {
  return `${rule}/${part}`;
}
