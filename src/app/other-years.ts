import { type FormSet, formOf } from '../forms';
import { type Binding, type BindingProblem, type Placement, type SheetSnapshot, type WorkbookSnapshot } from '../workbook';

const YEAR = /(?<!\d)(20\d\d)年度?/;

/**
 * A copy of another year's workbook in which the support sheet was changed and the lines above the tables were typed, or the
 * other way round: which of them is wrong only a person knows. Asked once a year that is said. Of found tables, the lines above
 * them are what tells the year.
 * @param year as it is entered; nothing is asked where it is not
 */
export function otherYears(set: FormSet, { tables }: Binding, { sheets }: WorkbookSnapshot, year: string): readonly BindingProblem[] {
  const entered = /20\d\d/.exec(year)?.[0];
  if (entered === undefined) return [];
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const said = [...tables].flatMap(([form, placement]) => {
    const says = placement.found === undefined && formOf(set, form)?.kind === 'public' ? saidAbove(byId.get(placement.sheetId), placement) : undefined;
    return says === undefined || says === entered ? [] : [{ form, sheetName: placement.sheetName, says }];
  });
  return [...new Set(said.map(({ says }) => says))].flatMap((says): BindingProblem[] => {
    const [first, ...others] = said.filter((each) => each.says === says);
    return first === undefined ? [] : [{ kind: 'another-year', ...first, tables: others.length + 1, year: entered }];
  });
}

function saidAbove(sheet: SheetSnapshot | undefined, { area, body }: Placement): string | undefined {
  for (let row = area.top; row < body.first; row += 1) {
    for (const cell of sheet?.rows.get(row) ?? []) {
      // What a formula of ours gives there follows the year that is entered; a program may have left an older result.
      const [, year] = typeof cell === 'string' ? (YEAR.exec(cell) ?? []) : [];
      if (year !== undefined) return year;
    }
  }
  return undefined;
}
