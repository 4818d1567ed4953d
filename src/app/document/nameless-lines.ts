import { FUNCTIONAL } from '../../classification';
import { columnsOf } from '../../forms';
import { type Line, type Table, figureId } from '../../report';
import { shownName, withReportNames } from '../../workbook';
import type { CheckedWorkbook } from '../check-workbook';
import { type Place, placeOf } from '../findings/place';

/** A line that is printed without a 科目名称. */
export interface NamelessLine {
  readonly asks: string;
  readonly place: Place;
}

/** Lines of the published tables whose name nobody knows: a code once, however many tables print it. One without a code is asked for where it holds something. */
export function namelessLines({ set, report, binding }: Pick<CheckedWorkbook, 'set' | 'report' | 'binding'>): readonly NamelessLine[] {
  const names = withReportNames({ own: new Map(), official: FUNCTIONAL }, report);
  const asked = new Set<string>();
  return set.forms.flatMap((form) => {
    const table = form.kind === 'public' && binding.tables.has(form.id) ? report.tables.get(form.id) : undefined;
    const column = columnsOf(form).find(({ role }) => role === 'name');
    if (table === undefined || column === undefined) return [];
    return table.lines.flatMap((line): NamelessLine[] => {
      const { row, code, name } = line;
      if (name.trim() !== '' || shownName(names, code) !== '' || asked.has(code)) return [];
      if (code === '') return holdsSomething(table, line) ? [{ asks: '请填写这一行的科目代码和名称', place: placeOf(binding, figureId(form.id, row, column.key)) }] : [];
      asked.add(code);
      return [{ asks: nameAskedOf(code), place: placeOf(binding, figureId(form.id, row, column.key)) }];
    });
  });
}

/** As the narrative asks for it. */
function nameAskedOf(code: string): string {
  return `请填写${code}的科目名称`;
}

function holdsSomething({ entries }: Table, { row }: Line): boolean {
  return [...entries].some(([figure, entry]) => figure.split('/')[1] === row && entry.kind !== 'empty' && entry.kind !== 'structural');
}
