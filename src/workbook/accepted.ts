import type { FormSet } from '../forms';
import { foundForm } from './anchor';
import { bind } from './bind';
import type { Binding } from './binding';
import { type FoundTable, type ToldPart, findTables, withRowsAbove } from './recognise';
import { type WorkbookSnapshot, sheetOf } from './snapshot';

/** The places that a person accepted as tables of the set, by their defined names. */
export function acceptedParts(set: FormSet, snapshot: WorkbookSnapshot): readonly ToldPart[] {
  return snapshot.names.flatMap(({ name, scope, areas: [first] }) => {
    const form = scope === undefined ? foundForm(set, name) : undefined;
    return form === undefined || first === undefined ? [] : [{ form, sheetId: first.sheet, area: first.area }];
  });
}

/** The places to be named where tables are accepted. */
export function partsToAccept(snapshot: WorkbookSnapshot, tables: readonly Pick<FoundTable, 'placement' | 'parts'>[]): readonly ToldPart[] {
  const areas = tables.flatMap(({ parts }) => parts);
  return tables.flatMap(({ placement, parts }) =>
    parts.map(({ sheetId, area }) => {
      const sheet = sheetOf(snapshot, sheetId);
      const others = areas.filter((other) => other.sheetId === sheetId && other.area !== area).map((other) => other.area);
      return { form: placement.form.id, sheetId, area: sheet === undefined ? area : withRowsAbove(sheet, area, others) };
    }),
  );
}

/** The set's own tables by their names, and those that a person accepted, found again inside their places. */
export function bindKept(set: FormSet, snapshot: WorkbookSnapshot): Binding {
  const own = bind(set, snapshot);
  const parts = acceptedParts(set, snapshot).filter(({ form }) => !own.tables.has(form));
  if (parts.length === 0) return own;
  const { tables, unit, year } = findTables(set, snapshot, { within: parts });
  // Which form it is, and which place counts, a person has said.
  const problems = [...tables.values()].flatMap(({ doubts }) => doubts).filter(({ kind }) => kind !== 'form-unsure' && kind !== 'two-places' && kind !== 'of-another');
  return { ...own, tables: new Map([...own.tables, ...[...tables].map(([form, { placement }]) => [form, placement] as const)]), problems: [...own.problems, ...problems], said: { unit, year } };
}
