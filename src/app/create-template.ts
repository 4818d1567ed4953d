import { plain } from '../amount';
import { type Classification, levelOf } from '../classification';
import { FORM_SETS, type FormSet, type PerformanceVariant, type TextRef, formSet } from '../forms';
import { drawPerformance, performanceSheetName } from '../performance/draw';
import { type Entry, type FigureId, type Report, type Table, figureId } from '../report';
import { type Filling, type Outcome, type SheetModel, type WorkbookModel, filledText, freeSheetName, layoutSet } from '../workbook';
import type { Problem } from './problem';
import { LEVELS, UNIT_KINDS } from './unit-kinds';

/** What a person says of a new workbook; everything but the set can be filled in later. */
export interface TemplateRequest {
  readonly set: string;
  readonly unit?: string;
  readonly year?: string;
  readonly kind?: string;
  readonly level?: string;
  /** 科目 to lay out with their parents. */
  readonly codes?: readonly string[];
  /** A list of codes and names instead of the product's own. */
  readonly official?: Classification;
  /** Names of projects, for each of which there is a 绩效自评表. */
  readonly projects?: readonly string[];
  /** Its form, full unless said otherwise. */
  readonly variant?: PerformanceVariant['key'];
}

/** The empty tables of a set, with live formulas, and what is known of the unit on the support sheet. */
export function createTemplate(request: TemplateRequest): Outcome<WorkbookModel, Problem> {
  const set = formSet(request.set);
  if (set === undefined) {
    return refused({ kind: 'unknown-set', asked: request.set, known: FORM_SETS.map(({ id, title }) => ({ id, title })) });
  }
  const problem = problemOf(request);
  if (problem !== undefined) return refused(problem);
  const { codes = [], official } = request;
  return {
    ok: true,
    value: layoutSet(set, {
      report: { set: set.id, tables: profileTables(set, request) },
      ...(official === undefined ? {} : { official }),
      beside: (filling) => projectSheets(set, request, filling),
      ...(codes.length > 0 ? { codes: Object.fromEntries(tablesFor(set).map((form) => [form, codes])) } : {}),
    }),
  };
}

function projectSheets(set: FormSet, { projects = [], variant = 'full', unit = '' }: TemplateRequest, filling: Filling): readonly SheetModel[] {
  const { performance: form } = set;
  if (form === undefined) return [];
  const names = new Set<string>();
  return projects.map((project, index) => {
    const name = freeSheetName(performanceSheetName(form, project), (taken) => names.has(taken.toLowerCase()));
    names.add(name.toLowerCase());
    return drawPerformance(set, form, { name, number: index + 1, year: filledText(form.year, filling), content: { variant, project, unit } });
  });
}

function tablesFor({ sharedLines, forms }: FormSet): readonly string[] {
  return sharedLines ?? forms.filter(({ body }) => body.kind === 'lines').map(({ id }) => id);
}

function refused(problem: Problem): Outcome<WorkbookModel, Problem> {
  return { ok: false, problem };
}

const YEAR = /^(?:19|20)\d{2}$/;

function problemOf({ year, kind, level, codes = [], projects = [] }: TemplateRequest): Problem | undefined {
  if (year !== undefined && !YEAR.test(year)) return { kind: 'not-a-year', asked: year };
  if (kind !== undefined && !UNIT_KINDS.some((known) => known === kind)) return { kind: 'not-one-of', what: 'kind', asked: kind, allowed: UNIT_KINDS };
  if (level !== undefined && !LEVELS.some((known) => known === level)) return { kind: 'not-one-of', what: 'level', asked: level, allowed: LEVELS };
  const twice = twiceIn(projects);
  if (twice !== undefined) return { kind: 'project-twice', asked: twice };
  const bad = codes.find((code) => levelOf(code) === undefined);
  return bad === undefined ? undefined : { kind: 'not-a-code', asked: bad };
}

/** As the checker compares names of projects. One that nothing is left of is no name. */
function twiceIn(projects: readonly string[]): string | undefined {
  const names = projects.map(plain);
  return projects.find((_, index) => names[index] !== '' && names.indexOf(names[index] ?? '') !== index);
}

function profileTables(set: FormSet, { unit, year, kind, level }: TemplateRequest): Report['tables'] {
  const { profile } = set;
  const said: readonly (readonly [TextRef, string | undefined])[] = [
    [profile.set, set.id], [profile.unit, unit], [profile.year, year ?? String(set.year)], [profile.kind, kind], [profile.level, level],
  ];
  const entries = new Map<string, Map<FigureId, Entry>>();
  for (const [{ form, row, column }, text] of said) {
    if (text === undefined) continue;
    const table = entries.get(form) ?? new Map<FigureId, Entry>();
    table.set(figureId(form, row, column), { kind: 'text', text });
    entries.set(form, table);
  }
  return new Map([...entries].map(([form, table]): [string, Table] => [form, { form, lines: [], entries: table, origins: new Map() }]));
}
