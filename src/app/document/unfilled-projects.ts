import type { Field, PerformanceTable, PlacedPerformance } from '../../performance';
import { address } from '../../workbook';
import { fieldNames, performanceTitle } from '../performance/field-names';
import type { Place } from '../findings/place';

/** A 绩效自评表 of which something is not filled in. */
export interface UnfilledProject {
  /** `绩效自评表 单位运转经费` */
  readonly table: string;
  /** What is missing, in the order of the form; empty where everything is. */
  readonly lacks: readonly string[];
  /** The first cell to fill in. */
  readonly place: Place;
}

type Lack = readonly [name: string, field: Field | undefined];

/** What the rules leave alone: a form that nobody filled in, and texts that they cannot judge because they are not there. */
export function unfilledProjects(projects: readonly PlacedPerformance[]): readonly UnfilledProject[] {
  return projects.flatMap((project): UnfilledProject[] => {
    const { table } = project;
    const { heads } = table.form;
    const budgets = table.funds.flatMap(({ budget }) => budget ?? []);
    const goals = [table.goal, table.achieved].flatMap((field) => field ?? []);
    const analysis = table.analysis.map(({ text }) => text);
    const figures: readonly Lack[] = budgets.length > 0 && budgets.every(isEmpty) ? [[heads.budget.text, budgets[0]]] : [];
    const lines: readonly Lack[] = table.indicators.length > 0 ? [] : [[heads.indicators.text, undefined]];
    const lacks = [...named(table, table.project === undefined ? [] : [table.project]), ...figures, ...named(table, goals), ...lines, ...named(table, analysis)];
    const [first] = lacks;
    if (first === undefined) return [];
    const nothing = figures.length > 0 && lines.length > 0 && [...goals, ...analysis].every(isEmpty);
    return [{ table: performanceTitle(table), lacks: nothing ? [] : lacks.map(([name]) => name), place: placeIn(project, first[1]) }];
  });
}

function isEmpty({ text }: Field): boolean {
  return text === '';
}

function named(table: PerformanceTable, fields: readonly Field[]): readonly Lack[] {
  const names = fieldNames(table);
  return fields.filter(isEmpty).map((field) => [names.get(field.key) ?? '', field]);
}

/** Where lines are missing there is no cell of theirs: the row below the heads. */
function placeIn({ sheetName, table }: PlacedPerformance, field: Field | undefined): Place {
  const at = field ?? { row: table.rows.heads + 1, column: table.area.left };
  return { sheet: sheetName, address: address(at.row, at.column), row: at.row, column: at.column };
}
