import { type FormSet, columnsOf } from '../../forms';
import type { Field, PlacedPerformance } from '../../performance';
import { type FigureId, type Report, figureId, placeholdersIn } from '../../report';
import { address } from '../../workbook';
import type { CheckedWorkbook } from '../check-workbook';
import { type Place, placeOf } from '../findings/place';

/** Something that a person typed for the time being and that would be printed: 待核实, XX. */
export interface Placeholder {
  /** As it stands there, with a few letters around it. */
  readonly said: string;
  readonly place: Place;
}

/** Of a text with many of them so many are quoted. */
const QUOTED = 3;

/** Texts and names of all tables and of every 绩效自评表, cell by cell. */
export function placeholdersOf({ set, report, binding, projects }: Pick<CheckedWorkbook, 'set' | 'report' | 'binding' | 'projects'>): readonly Placeholder[] {
  return [
    ...typed(set, report).flatMap(([figure, text]) => placeholder(text, () => placeOf(binding, figure))),
    ...projects.flatMap((project) => [...project.table.fields.values()].flatMap((field) => (meansNone(field) ? [] : placeholder(field.text, () => placeIn(project, field))))),
  ];
}

function placeholder(text: string, place: () => Place): Placeholder[] {
  const found = placeholdersIn(text);
  return found.length === 0 ? [] : [{ said: found.slice(0, QUOTED).join('、'), place: place() }];
}

function typed(set: FormSet, report: Report): (readonly [FigureId, string])[] {
  return set.forms.flatMap((form) => {
    const table = report.tables.get(form.id);
    const column = columnsOf(form).find(({ role }) => role === 'name');
    const names = column === undefined ? [] : (table?.lines ?? []).map(({ row, name }) => [figureId(form.id, row, column.key), name] as const);
    const texts = [...(table?.entries ?? [])].flatMap(([figure, entry]) => (entry.kind === 'text' ? [[figure, entry.text] as const] : []));
    return [...names, ...texts];
  });
}

/** A dash in a cell of a 绩效自评表 says that there is nothing to say. */
function meansNone({ text }: Field): boolean {
  return /^[-—–－/／\\]+$/.test(text);
}

function placeIn({ sheetName }: PlacedPerformance, { row, column }: Field): Place {
  return { sheet: sheetName, address: address(row, column), row, column };
}
