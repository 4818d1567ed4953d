import type { FormSet } from '../forms';
import { foundForm } from './anchor';
import { bind } from './bind';
import type { Binding } from './binding';
import type { FoundTables, FindOptions, ToldPart } from './recognise';
import type { WorkbookSnapshot } from './snapshot';

/** Finds a set's tables by what they look like. Most of the recogniser's code, which a workbook without accepted tables never needs: callers load it. */
export type FindTables = (set: FormSet, snapshot: WorkbookSnapshot, options?: FindOptions) => FoundTables;

/** The places that a person accepted as tables of the set, by their defined names. */
export function acceptedParts(set: FormSet, snapshot: WorkbookSnapshot): readonly ToldPart[] {
  return snapshot.names.flatMap(({ name, scope, areas: [first] }) => {
    const form = scope === undefined ? foundForm(set, name) : undefined;
    return form === undefined || first === undefined ? [] : [{ form, sheetId: first.sheet, area: first.area }];
  });
}

/**
 * The set's own tables by their names, and those that a person accepted, found again inside their places.
 * @param find needed where the workbook holds accepted tables; throws without it there
 */
export function bindKept(set: FormSet, snapshot: WorkbookSnapshot, find?: FindTables): Binding {
  const own = bind(set, snapshot);
  const parts = acceptedParts(set, snapshot).filter(({ form }) => !own.tables.has(form));
  if (parts.length === 0) return own;
  if (find === undefined) throw new Error('Accepted tables cannot be read before the recogniser is loaded.');
  const { tables, unit, year } = find(set, snapshot, { within: parts });
  // Which form it is, and which place counts, a person has said.
  const problems = [...tables.values()].flatMap(({ doubts }) => doubts).filter(({ kind }) => kind !== 'form-unsure' && kind !== 'two-places' && kind !== 'of-another');
  return { ...own, tables: new Map([...own.tables, ...[...tables].map(([form, { placement }]) => [form, placement] as const)]), problems: [...own.problems, ...problems], said: { unit, year } };
}
