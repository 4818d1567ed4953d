import type { FormSet } from '../forms';
import { type Entry, type FigureId, type Report, figureKey } from '../report';
import { openChecker } from './checker';
import { formulaEntry } from './engine/formula';
import { figureIn, gridOf } from './engine/grid';
import { RuleBook } from './engine/rule-book';

/**
 * The report with every computed figure (origin `derived`) as its defining identity gives it, in order of dependency:
 * a report as read may hold stale values. Rounded half away from zero to the column's places; empty where all addends are.
 */
export function derive(set: FormSet, report: Report): Report {
  return openChecker(set, report).report();
}

/**
 * What the formula of one cell gives with the figures as they stand, whatever its origin;
 * undefined where no identity defines the cell in this report.
 */
export function formulaValue(set: FormSet, report: Report, id: FigureId): Entry | undefined {
  const { form, row, column } = figureKey(id);
  const figure = figureIn(new RuleBook(set, gridOf(set, report)).grid, form, row, column);
  return figure?.definer === undefined ? undefined : formulaEntry(figure.definer, figure).entry;
}
