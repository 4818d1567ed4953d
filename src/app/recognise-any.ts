import { FORM_SETS, type FormSet } from '../forms';
import { type Binding, type BindingProblem, type WorkbookSnapshot, bind } from '../workbook';
import { discoverBeside } from './beside';
import { type NotTaken, discover } from './discover';
import { type Recognised, recognise } from './recognise';
import { bindingOf } from './settle-places';

/**
 * The tables of any workbook: those that the product anchored, and what looks like one that it lacks; or, where the product
 * anchored no public table, whatever looks like one. Its own support sheets stay.
 */
export function recogniseAny(snapshot: WorkbookSnapshot, sets: readonly FormSet[] = FORM_SETS): Recognised | undefined {
  const named = recognise(snapshot, sets);
  if (named !== undefined && holdsPublicTable(named)) return completed(named, snapshot);
  const own = [...(named?.binding.tables.values() ?? [])];
  // 绩效自评表 alone belong to any set that knows them.
  const asked = named === undefined || own.length === 0 ? sets : [named.set];
  const discovered = discover(snapshot, asked, new Set(own.map(({ sheetId }) => sheetId)));
  if (discovered === undefined) return named;
  const found = bindingOf(discovered);
  const anchored = bind(discovered.set, snapshot);
  return { set: discovered.set, discovered, binding: { ...anchored, tables: new Map([...anchored.tables, ...found.tables]), problems: [...anchored.problems, ...found.problems] } };
}

/** With tables of other hands in the place of those that the product's own lack. What stands there a second time is said. */
function completed(named: Recognised, snapshot: WorkbookSnapshot): Recognised {
  const { set, binding } = named;
  const discovered = discoverBeside(set, snapshot, binding);
  if (discovered === undefined) return named;
  const found = bindingOf(discovered);
  const problems = (discovered.beside ?? []).flatMap((entry) => problemOf(binding, entry) ?? []);
  return { set, discovered, binding: { ...binding, tables: new Map([...binding.tables, ...found.tables]), problems: [...binding.problems, ...found.problems, ...problems] } };
}

/** What a person has to look at: another year's table in the place of one that is lacking, and figures that differ from ours. */
function problemOf({ tables }: Binding, { table: { placement }, why, says }: NotTaken): BindingProblem | undefined {
  const { form: { id: form }, sheetName } = placement;
  const own = tables.get(form);
  if (own !== undefined) return why === 'differs' ? { kind: 'two-places', form, sheetName: own.sheetName, other: sheetName } : undefined;
  return why === 'year' || why === 'unit' ? { kind: 'not-taken', form, sheetName, what: why, says } : undefined;
}

function holdsPublicTable({ binding }: Recognised): boolean {
  return [...binding.tables.values()].some(({ form }) => form.kind === 'public');
}
