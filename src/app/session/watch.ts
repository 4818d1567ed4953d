import { type FigureId, figureKey } from '../../report';
import { type Area, type Binding, acceptedParts, bindCodes, cellAt, cellOf, isDerived, linkedLines, meaningOf, sheetOf } from '../../workbook';
import type { SheetCell, Watched } from '../../hosts/excel';
import type { LiveCheck } from './live-check';

/** What of the workbook matters to the tables that are bound now; nothing before they were read. */
export function watch(live: () => LiveCheck | undefined): Watched {
  return {
    areaOn: (sheetId) => areaOn(live(), sheetId),
    isInput: (cell) => isInput(live(), cell),
    linked: () => linked(live()),
  };
}

function areaOn(live: LiveCheck | undefined, sheetId: string): Area | undefined {
  if (live === undefined) return undefined;
  const found = acceptedOn(live, sheetId);
  if (found !== undefined) return found;
  for (const placement of live.binding.tables.values()) if (placement.sheetId === sheetId) return placement.area;
  for (const placement of live.yuan?.binding.tables.values() ?? []) if (placement.sheetId === sheetId) return placement.area;
  const projects = [...(live.binding.attached?.values() ?? [])].filter((table) => table.sheetId === sheetId);
  if (projects.length > 0) return around(projects.map(({ area }) => area));
  const codes = bindCodes(live.set, live.snapshot);
  return codes?.sheetId === sheetId ? around([codes.own, codes.official], 0) : undefined;
}

/** All tables of one sheet that a person accepted, and the rows below into which more of them may be written. */
function acceptedOn({ set, snapshot }: LiveCheck, sheetId: string): Area | undefined {
  const parts = acceptedParts(set, snapshot).filter((part) => part.sheetId === sheetId);
  return parts.length === 0 ? undefined : around(parts.map(({ area }) => area));
}

function isInput(live: LiveCheck | undefined, { sheetId, row, column }: SheetCell): boolean {
  if (live === undefined) return false;
  // Whatever is typed into a 绩效自评表 is a constant of a person; its formulas are known as such.
  if ([...(live.binding.attached?.values() ?? [])].some((table) => table.sheetId === sheetId && row <= table.area.bottom + MORE)) return true;
  return [live.binding, live.yuan?.binding].some((binding) => binding !== undefined && isInputOf(binding, sheetId, row, column));
}

/** Rows below and columns beside a 绩效自评表, or an accepted table, into which a person may write more of it. */
const MORE = 10;

function around(areas: readonly Area[], more = MORE): Area {
  return {
    top: 0, left: 0,
    bottom: Math.max(...areas.map(({ bottom }) => bottom)) + more,
    right: Math.max(...areas.map(({ right }) => right)) + 1,
  };
}

function isInputOf(binding: Binding, sheetId: string, row: number, column: number): boolean {
  const meaning = meaningOf(binding, sheetId, row, column);
  if (meaning?.kind === 'figure') return !isDerived(binding.set, binding, meaning.id);
  return meaning?.kind === 'code';
}

/** Inputs that hold somebody's own formulas. Constants may have come since they were looked for. */
function linked(live: LiveCheck | undefined): readonly SheetCell[] {
  if (live === undefined) return [];
  const lines = linkedLines(live.set, live.binding, live.snapshot).filter((cell) => holdsFormula(live, cell));
  return lines.concat(linkedFigures(live));
}

function linkedFigures(live: LiveCheck): readonly SheetCell[] {
  return live.linked().flatMap((id) => {
    const cell = cellOf(live.binding, id);
    // In an accepted table every figure counts as somebody's own, typed or not.
    return cell === undefined || !isLinkedCell(live, id, cell) ? [] : [cell];
  });
}

function isLinkedCell(live: LiveCheck, id: FigureId, cell: SheetCell): boolean {
  return live.binding.tables.get(figureKey(id).form)?.found === undefined || holdsFormula(live, cell);
}

function holdsFormula({ snapshot }: LiveCheck, { sheetId, row, column }: SheetCell): boolean {
  const sheet = sheetOf(snapshot, sheetId);
  return sheet !== undefined && cellAt(sheet, row, column).formula !== undefined;
}
