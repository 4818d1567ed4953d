import { type Severity, columnsOf } from '../../forms';
import type { Line } from '../../report';
import { type GridForm, type GridRow, parentCode } from '../engine/grid';
import type { CodeFinding, CodeProblem, Verdict } from '../finding';
import type { CheckOptions } from '../options';

/**
 * C-a, the 科目代码 of a table whose lines vary: three, five or seven digits, each below its parent, ascending, none twice,
 * the name the classification's. Basis: inferred from the classification; roll-ups go by these codes.
 * Only a code used twice is an error: its amounts would count twice.
 */
export function codes(form: GridForm, { nameOf, isListed }: CheckOptions): CodeFinding[] {
  if (form.layout.line === undefined) return [];
  const report = reporter(form);
  return [
    ...missing(form, report), ...lengths(form, report), ...parents(form, report),
    ...order(form, report), ...duplicates(form, report), ...names(form, report, nameOf), ...unlisted(form, report, isListed),
  ];
}

type Report = (row: string, at: string, problem: CodeProblem, verdict: Verdict, severity: Severity, column?: string) => CodeFinding;

function reporter(form: GridForm): Report {
  const { id } = form.layout.form;
  const { codeColumn } = form.layout;
  return (row, at, problem, verdict, severity, column = codeColumn) => ({
    kind: 'code', key: `C-a/${problem.kind}/${id}/${at}`, rule: 'C-a', part: problem.kind, form: id, row, column, verdict, severity, cells: [], problem,
  });
}

/** A line that holds something must say under which code. The blank lines of a new sheet hold nothing. */
function missing(form: GridForm, report: Report): CodeFinding[] {
  return form.sheetLines
    .filter((line) => line.code === '' && (line.name.trim() !== '' || isFilled(form.rows.get(line.row))))
    .map((line) => report(line.row, line.row, { kind: 'missing', name: line.name }, 'inconsistent', 'warning'));
}

function lengths(form: GridForm, report: Report): CodeFinding[] {
  return form.sheetLines
    .filter((line) => line.code !== '' && parentCode(line.code) === undefined)
    .map((line) => report(line.row, line.row, { kind: 'length', code: line.code, name: line.name }, 'inconsistent', 'warning'));
}

/** One finding a missing line, however many lines hang below it; a missing line's own parent is asked for too. */
function parents(form: GridForm, report: Report): CodeFinding[] {
  const wanted = new Map<string, Line[]>();
  for (const line of form.sheetLines) {
    for (let code = parentCode(line.code); code !== undefined && code !== '' && !form.byCode.has(code); code = parentCode(code)) {
      const below = wanted.get(code);
      if (below === undefined) wanted.set(code, [line]);
      else below.push(line);
    }
  }
  return [...wanted].flatMap(([code, below]) => {
    const children = below.map(({ row }) => row);
    return children[0] === undefined ? [] : [report(children[0], code, { kind: 'parent', code, children }, 'inconsistent', 'warning')];
  });
}

function order(form: GridForm, report: Report): CodeFinding[] {
  const found: CodeFinding[] = [];
  let previous = '';
  for (const { row, code, name } of form.sheetLines) {
    if (parentCode(code) === undefined) continue;
    // A parent's code is the beginning of its children's, so the order of the sheet is that of the texts.
    if (code < previous) found.push(report(row, row, { kind: 'order', code, name, after: previous }, 'inconsistent', 'warning'));
    previous = code;
  }
  return found;
}

function duplicates(form: GridForm, report: Report): CodeFinding[] {
  const found: CodeFinding[] = [];
  for (const [code, rows] of form.byCode) {
    const second = rows[1];
    if (second === undefined) continue;
    const name = form.sheetLines.find(({ row }) => row === second.key)?.name ?? '';
    found.push(report(second.key, code, { kind: 'duplicate', code, name, rows: rows.map(({ key }) => key) }, 'inconsistent', 'error'));
  }
  return found;
}

function names(form: GridForm, report: Report, nameOf: CheckOptions['nameOf']): CodeFinding[] {
  if (nameOf === undefined) return [];
  const nameColumn = columnsOf(form.layout.form).find(({ role }) => role === 'name')?.key ?? form.layout.codeColumn;
  const found: CodeFinding[] = [];
  for (const { row, code, name } of form.sheetLines) {
    const known = nameOf(code);
    // Nearly always they are letter by letter the same.
    if (name === known) continue;
    const isNamed = plain(name) !== '';
    if (known === undefined) {
      if (!isNamed && parentCode(code) !== undefined) found.push(report(row, row, { kind: 'unnamed', code }, 'advice', 'warning', nameColumn));
    } else if (isNamed && plain(name) !== plain(known)) found.push(report(row, row, { kind: 'name', code, name, known }, 'advice', 'warning'));
  }
  return found;
}

/** Lists change from year to year and provinces add to them: never more than a question. */
function unlisted(form: GridForm, report: Report, isListed: CheckOptions['isListed']): CodeFinding[] {
  if (isListed === undefined) return [];
  return form.sheetLines
    .filter(({ code }) => parentCode(code) !== undefined && !isListed(code))
    .map(({ row, code, name }) => report(row, row, { kind: 'unlisted', code, name }, 'advice', 'info'));
}

/** Spaces and the width of brackets make no other name. */
function plain(name: string): string {
  return name === '' ? '' : name.replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
}

function isFilled(row: GridRow | undefined): boolean {
  return row?.figures.values().some((figure) => figure.entry.kind !== 'empty') === true;
}
