import { FUNCTIONAL, levelOf, nameOf } from '../classification';
import { type Form, type FormSet, type Identity, type Sum, columnsOf } from '../forms';
import type { Report } from '../report';
import type { Finding, IdentityFinding } from '../rules';
import type { Binding, BindingProblem, Placement } from '../workbook';
import { codeOf, fixedRows } from './row-codes';
import { unreadIn } from './unread';

/** What is left of the findings where tables are not complete, and what is said instead. */
export interface Whole {
  readonly findings: readonly Finding[];
  readonly problems: readonly BindingProblem[];
}

/** Letters of a code that say its 类. */
const CLASS = 3;

interface Place {
  readonly form: string;
  readonly row: string;
}

/**
 * Of tables that were found: a row or line that was cut off is no empty one. Where a table is not whole, an error about what
 * it does not print says nothing but that; it is said once for the table instead.
 * @param binding of found tables, whose problems name the rows that are missing
 */
export function withoutMissing(set: FormSet, binding: Binding, report: Report, findings: readonly Finding[]): Whole {
  const printed = new Map([...binding.tables].flatMap(([id, placement]) => (placement.found === undefined ? [] : [[id, printedRows(placement, report)] as const])));
  const partial = new Map<string, 'lines' | 'rows'>();
  for (const problem of binding.problems) {
    if (problem.kind === 'lines-missing') partial.set(problem.form, 'lines');
    else if (problem.kind === 'row-missing' && !partial.has(problem.form)) partial.set(problem.form, 'rows');
  }
  const absent = new Map(findings.flatMap((finding) => (finding.severity === 'error' && finding.kind === 'identity' ? [[finding, absentIn(set, finding, printed)] as const] : [])));
  const cut = new Map<string, readonly string[]>();
  for (const id of printed.keys()) {
    const codes = partial.has(id) ? [] : cutOff(id, report, [...absent.values()].flat());
    if (codes.length > 0) cut.set(id, codes);
  }
  const forms = new Map(set.forms.map((form) => [form.id, form]));
  const isCut = ({ form, row }: Place): boolean => {
    if (cut.has(form) || partial.get(form) === 'lines') return true;
    return partial.has(form) && isBeyond(forms.get(form), row, printed.get(form) ?? new Set(), report);
  };
  const rests = (finding: IdentityFinding): boolean => (absent.get(finding) ?? []).some(isCut) || [...cut.keys()].some((form) => sumsUp(forms.get(form), lastCode(form, report), finding));
  const unread = unreadIn(set, binding);
  const withheld = new Set(findings.filter((finding) => finding.severity === 'error' && ((finding.kind === 'identity' && rests(finding)) || unread(finding))));
  const problems = [...cut].map(([form, codes]): BindingProblem => ({ kind: 'lines-missing', form, sheetName: binding.tables.get(form)?.sheetName ?? '', lines: codes.map(named) }));
  return { findings: findings.filter((finding) => !withheld.has(finding)), problems };
}

/** Rows of the identity that its found tables do not print. */
function absentIn(set: FormSet, { rule, part, form, row }: IdentityFinding, printed: ReadonlyMap<string, ReadonlySet<string>>): readonly Place[] {
  const identity = set.identities.find((candidate) => candidate.id === rule && candidate.part === part);
  const code = codeOf(set.forms.find(({ id }) => id === form), row);
  return identity === undefined ? [] : sidesOf(identity).flatMap((side) => side.flatMap((term) => {
    const rows = printed.get(term.form);
    return rows === undefined ? [] : rowsOf(term, row, code).filter((key) => !rows.has(key)).map((key) => ({ form: term.form, row: key }));
  }));
}

function sidesOf({ left, right }: Identity): readonly Sum[] {
  return [left, right];
}

function rowsOf({ rows }: Sum[number], here: string, code: string | undefined): readonly string[] {
  switch (rows.kind) {
    case 'keys':
      return rows.keys;
    case 'codes':
      return rows.codes;
    case 'same-code':
      return code === undefined ? [] : [code];
    case 'here':
      return [here];
    case 'children':
      return [];
  }
}

function printedRows({ form, rows, found }: Placement, report: Report): ReadonlySet<string> {
  const keys = new Set([...rows.keys(), ...(report.tables.get(form.id)?.lines ?? []).map(({ row }) => row)]);
  const figures = new Set(columnsOf(form).filter(({ role }) => role === 'figure').map(({ key }) => key));
  for (const cell of found?.cells.keys() ?? []) {
    const at = cell.lastIndexOf('/');
    if (figures.has(cell.slice(at + 1))) keys.add(cell.slice(0, at));
  }
  return keys;
}

/**
 * Lines of codes behind the last one that a table prints, which other tables have figures for: its last page is missing.
 * Where the table stops between two 类 and one more would follow, that one was forgotten: an error like any other.
 */
function cutOff(form: string, report: Report, absent: readonly Place[]): readonly string[] {
  const last = lastCode(form, report);
  const codes = [...new Set(absent.flatMap((place) => (place.form === form && levelOf(place.row) !== undefined ? [place.row] : [])))].sort();
  const classes = new Set(codes.map((code) => code.slice(0, CLASS)));
  const isWithin = classes.has(last.slice(0, CLASS)) && codes.length > 1;
  return last !== '' && (classes.size > 1 || isWithin) && codes.every((code) => code > last) ? codes : [];
}

function lastCode(form: string, report: Report): string {
  return (report.tables.get(form)?.lines ?? []).findLast(({ code }) => code !== '')?.code ?? '';
}

/** Whether a row stands beyond what is printed: behind the last row of its lane; of lines, at 合计 and before the first one. */
function isBeyond(form: Form | undefined, row: string, printed: ReadonlySet<string>, report: Report): boolean {
  if (form?.body.kind === 'lines') return row === form.body.total.key || row < (report.tables.get(form.id)?.lines.find(({ code }) => code !== '')?.code ?? '');
  const lane = fixedRows(form).find((rows) => rows.some(({ key }) => key === row));
  if (lane === undefined) return true;
  const at = (wanted: (key: string) => boolean): number => lane.findLastIndex(({ key }) => wanted(key));
  return at((key) => key === row) > at((key) => printed.has(key)) || lane.find(({ key }) => key === row)?.emphasis === 'total';
}

/** 合计, or a 类 or 款 that the page ends in, against its lines: it counts those of the page that is not there. */
function sumsUp(form: Form | undefined, last: string, { cells, form: own, row }: IdentityFinding): boolean {
  if (form?.id !== own || form.body.kind !== 'lines' || !cells.every(({ figure }) => figure.startsWith(`${form.id}/`))) return false;
  return (row === form.body.total.key || (row !== last && last.startsWith(row))) && new Set(cells.map(({ figure }) => figure.slice(figure.lastIndexOf('/')))).size === 1;
}

function named(code: string): string {
  const name = nameOf(FUNCTIONAL, code);
  return name === undefined ? code : `${code} ${name}`;
}
