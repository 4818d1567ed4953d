import { type FormSet, type Identity, type Term, formOf } from '../forms';
import type { Finding } from '../rules';
import type { Binding } from '../workbook';
import { codeOf } from './row-codes';

/** Parts of a form's table that hold figures which nobody could read. */
interface Unread {
  /** Keys and codes of rows. */
  readonly rows: Set<string>;
  readonly columns: Set<string>;
  /** Lines that rows without a code may be part of. */
  readonly over: Set<string>;
  /** Codes that lines print, where a row may be any other. */
  printed: ReadonlySet<string> | undefined;
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
    const known = unread.get(form) ?? { rows: new Set(), columns: new Set(), over: new Set(), printed: undefined };
    unread.set(form, known);
    return known;
  };
  for (const problem of problems) {
    const placement = tables.get(problem.form);
    if (placement?.found === undefined) continue;
    if (problem.kind === 'column-missing') of(problem.form).columns.add(problem.column);
    else if (problem.kind === 'rows-unknown') {
      for (const key of problem.rows.flatMap(({ mayBe = [] }) => mayBe)) addRow(set, problem.form, key, of(problem.form).rows);
      const over = problem.rows.flatMap(({ under = [] }) => under);
      if (over.length === 0) continue;
      for (const key of over) of(problem.form).over.add(key);
      of(problem.form).printed = new Set(placement.lines.map(({ code }) => code));
    }
  }
  for (const { form, found, lines } of tables.values()) {
    // Lines that are known by no code stand for codes all the same.
    if (found === undefined || form.body.kind !== 'lines' || lines.every(({ code }) => code !== '')) continue;
    of(form.id).over.add(form.body.total.key);
    of(form.id).printed = new Set(lines.map(({ code }) => code));
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
  const mayStand = (key: string): boolean => unread.rows.has(key) || (unread.printed !== undefined && isCode(key) && !unread.printed.has(key));
  switch (rows.kind) {
    case 'keys':
      return rows.keys.some((key) => unread.rows.has(key));
    case 'codes':
      return rows.codes.some(mayStand);
    case 'same-code':
      return mayStand(code ?? row);
    case 'here':
      return unread.rows.has(row);
    case 'children':
      return unread.over.has(row);
  }
}

function isCode(key: string): boolean {
  return /^2\d{2}(?:\d\d){0,2}$/.test(key);
}

function nameOf(rule: string, part: string): string {
  return `${rule}/${part}`;
}
