import { FORM_SETS, type FormSet } from '../forms';
import { performanceIn } from '../performance';
import { entryAt } from '../report';
import { type Binding, type FindTables, type WorkbookSnapshot, acceptedParts, bind, bindKept, performanceNumber, readReport } from '../workbook';
import type { Discovered } from './discover';

/** A workbook's tables, and the form set that they belong to. */
export interface Recognised {
  readonly set: FormSet;
  readonly binding: Binding;
  /** Where the tables were found by what they look like: how sure that is, and what was left over. */
  readonly discovered?: Discovered;
  /** By which accepted tables were found, and are found again. */
  readonly find?: FindTables | undefined;
}

/** The tables that the product anchored and those that a person accepted, see `bindKept`: what a session goes by. */
export function recogniseKept(snapshot: WorkbookSnapshot, find: FindTables | undefined, sets: readonly FormSet[] = FORM_SETS): Recognised | undefined {
  const named = recognise(snapshot, sets);
  const accepted = (): FormSet | undefined => sets.find((set) => acceptedParts(set, snapshot).length > 0);
  const set = named !== undefined && named.binding.tables.size > 0 ? named.set : (accepted() ?? named?.set);
  return set === undefined ? undefined : { set, binding: bindKept(set, snapshot, find), find };
}

/**
 * Which set's anchored tables a workbook holds. The support sheet says so; where it is missing, the set with the most tables.
 * Undefined where no sheet is a known table.
 */
export function recognise(snapshot: WorkbookSnapshot, sets: readonly FormSet[] = FORM_SETS): Recognised | undefined {
  const bound = sets.map((set) => ({ set, binding: bind(set, snapshot) })).filter(({ binding }) => binding.tables.size > 0);
  const [first] = bound;
  if (first === undefined) return projectsAlone(snapshot, sets);
  if (bound.length === 1) return first;
  const named = bound.find(({ set, binding }) => saysItself(set, binding, snapshot));
  return named ?? bound.reduce((best, candidate) => (candidate.binding.tables.size > best.binding.tables.size ? candidate : best), first);
}

/** A workbook of nothing but 绩效自评表: of the set that named them, else of the first that knows them. */
function projectsAlone(snapshot: WorkbookSnapshot, sets: readonly FormSet[]): Recognised | undefined {
  const knowing = sets.filter((set) => performanceIn(set, snapshot).length > 0);
  const set = knowing.find((one) => snapshot.names.some(({ name }) => performanceNumber(one, name) !== undefined)) ?? knowing[0];
  return set === undefined ? undefined : { set, binding: bind(set, snapshot) };
}

function saysItself(set: FormSet, binding: Binding, snapshot: WorkbookSnapshot): boolean {
  const { form, row, column } = set.profile.set;
  const entry = entryAt(readReport(set, binding, snapshot), form, row, column);
  return entry.kind === 'text' && [set.id, set.title].includes(entry.text.trim());
}
