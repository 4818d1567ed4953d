import { FUNCTIONAL } from '../classification';
import type { Form, FormSet } from '../forms';
import { EMPTY, type Entry, type FigureId, type Report, type Table, figureId } from '../report';
import { codeListsOf, drawCodes } from './draw-codes';
import type { DrawContext } from './draw-context';
import { drawSheet } from './draw-sheet';
import { indexLines } from './line-index';
import { type Names, withReportNames } from './names';
import type { LayoutOptions, SetOptions } from './options';
import { type Plan, planForm } from './plan';
import type { SheetModel, WorkbookModel } from './sheet-model';
import { stylesOf } from './style';
import { valuesOf } from './values';

/** One form as a sheet. Formulas refer to other tables and to the classification only where the options say where they are. */
export function layoutForm(set: FormSet, form: Form, options: LayoutOptions = {}): SheetModel {
  const names = namesOf(options);
  const plan = planForm(form, options);
  return drawSheet(form, plan, contextOf(set, [plan], names, options));
}

/** The forms of a set and the classification sheet, their formulas tied to each other. */
export function layoutSet(set: FormSet, options: SetOptions = {}): WorkbookModel {
  const steps = layoutInSteps(set, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, one form a step. */
export function* layoutInSteps(set: FormSet, options: SetOptions = {}): Generator<void, WorkbookModel, void> {
  const names = namesOf(options);
  const forms = set.forms.filter(({ id }) => options.forms?.includes(id) ?? true);
  const lists = options.lists ?? codeListsOf(set, names, options.codesSheet);
  const plans = forms.map((form) => planForm(form, options));
  const context = contextOf(set, plans, names, { ...options, lists });
  const own: SheetModel[] = [];
  for (const plan of plans) {
    own.push(drawSheet(plan.placement.form, plan, context));
    yield;
  }
  const sheets = [...own, ...(options.beside?.(context) ?? [])];
  return { sheets: options.lists === undefined ? [...sheets, drawCodes(set, names, lists)] : sheets, styles: stylesOf(set) };
}

function namesOf({ names, report, official = FUNCTIONAL }: LayoutOptions): Names {
  return withReportNames({ own: names ?? new Map(), official }, report);
}

function contextOf(set: FormSet, plans: readonly Plan[], names: Names, options: LayoutOptions): DrawContext {
  const placements = new Map([...(options.present ?? []), ...plans.map((plan) => [plan.placement.form.id, plan.placement] as const)]);
  const lines = new Map([...placements].map(([id, placement]) => [id, indexLines(placement.lines)] as const));
  const report = withProfile(set, options.report);
  return { set, report, placements, names, lists: options.lists, values: valuesOf(set, report, lines, (form) => placements.has(form)) };
}

/** A new support sheet knows its set and year already. */
function withProfile(set: FormSet, report: Report | undefined): Report {
  const before = report ?? { set: set.id, tables: new Map<string, Table>() };
  const tables = new Map(before.tables);
  const known = [
    [set.profile.set, set.id],
    [set.profile.year, String(set.year)],
  ] as const;
  for (const [{ form, row, column }, text] of known) {
    const table = tables.get(form) ?? { form, lines: [], entries: new Map<FigureId, Entry>(), origins: new Map() };
    const id = figureId(form, row, column);
    if ((table.entries.get(id) ?? EMPTY).kind !== 'empty') continue;
    tables.set(form, { ...table, entries: new Map<FigureId, Entry>([...table.entries, [id, { kind: 'text', text }]]) });
  }
  return { set: before.set, tables };
}
