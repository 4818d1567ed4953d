import { type FoundTable, type ToldPart, withRowsAbove } from './recognise';
import { type WorkbookSnapshot, sheetOf } from './snapshot';

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
