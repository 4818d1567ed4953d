import { FORM_SETS, type FormSet } from '../forms';
import { type WorkbookSnapshot, bind } from '../workbook';
import { bindingOf, discover } from './discover';
import { type Recognised, recognise } from './recognise';

/**
 * The tables of any workbook: those that the product anchored, or, where it anchored no public table, what looks like one.
 * The product's own support sheets stay.
 */
export function recogniseAny(snapshot: WorkbookSnapshot, sets: readonly FormSet[] = FORM_SETS): Recognised | undefined {
  const named = recognise(snapshot, sets);
  if (named !== undefined && holdsPublicTable(named)) return named;
  const own = [...(named?.binding.tables.values() ?? [])];
  // 绩效自评表 alone belong to any set that knows them.
  const asked = named === undefined || own.length === 0 ? sets : [named.set];
  const discovered = discover(snapshot, asked, new Set(own.map(({ sheetId }) => sheetId)));
  if (discovered === undefined) return named;
  const found = bindingOf(discovered);
  const anchored = bind(discovered.set, snapshot);
  return { set: discovered.set, discovered, binding: { ...anchored, tables: new Map([...anchored.tables, ...found.tables]), problems: [...anchored.problems, ...found.problems] } };
}

function holdsPublicTable({ binding }: Recognised): boolean {
  return [...binding.tables.values()].some(({ form }) => form.kind === 'public');
}
