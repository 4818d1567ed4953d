import type { Decimal } from '../../amount';
import type { FormSet } from '../../forms';
import { type FigureId, type Report, figureId } from '../../report';
import type { Adjustment } from '../../rules';
import { type Binding, type WorkbookModel, type WorkbookSnapshot, type YuanLinks, address, bindCodes, cellOf, readNames, readOfficial, readReport, roundingFormula, sheetPrefix } from '../../workbook';
import { layoutYuan, layoutYuanSheets } from '../../workbook/yuan/layout-yuan';
import type { Profile } from '../profile';

/** A workbook's tables of a set. */
interface Tables {
  readonly binding: Binding;
  readonly snapshot: WorkbookSnapshot;
}

/** Empty 元 sheets for a workbook, with what they need and it lacks. */
export function emptyYuanSheets(set: FormSet, { unit, year }: Profile, tables: Tables | undefined): WorkbookModel {
  const { form, row, column } = set.profile.unit;
  const at = set.profile.year;
  const said = [[figureId(form, row, column), unit], [figureId(at.form, at.row, at.column), year]] as const;
  const entries = new Map(said.flatMap(([id, text]) => (text === '' ? [] : [[id, { kind: 'text' as const, text }] as const])));
  const report: Report = { set: set.id, tables: new Map([[form, { form, lines: [], entries, origins: new Map() }]]) };
  const present = tables === undefined ? new Map() : supportOf(tables.binding);
  return layoutYuanSheets(set, { report, present, lists: tables === undefined ? undefined : bindCodes(set, tables.snapshot) });
}

/** The public tables in the set's unit over the 元 sheets that a workbook holds; its support sheets stay. */
export function derivedTables(set: FormSet, { binding, snapshot }: Tables, yuan: { readonly binding: Binding; readonly report: Report }): WorkbookModel {
  const names = [...binding.tables.values()].map(({ form, sheetName }) => [form.id, sheetName] as const);
  return layoutYuan(set, {
    yuan: { ...yuan.report, set: set.id },
    report: readReport(set, binding, snapshot),
    names: readNames(set, binding, snapshot),
    official: readOfficial(set, snapshot),
    beside: { exact: yuan.binding, present: supportOf(binding), lists: bindCodes(set, snapshot), sheetNames: Object.fromEntries(names) },
  });
}

function supportOf({ tables }: Binding): Binding['tables'] {
  return new Map([...tables].filter(([, { form }]) => form.kind === 'support'));
}

/** The formulas that make the tables print what 调平 says: those that it moves, and those that were moved before and are not any more. */
export function balancedFormulas(set: FormSet, exact: Binding, links: YuanLinks, changes: readonly Adjustment[]): readonly { readonly figure: FigureId; readonly formula: string }[] {
  const wanted = new Map<FigureId, Decimal>(changes.map(({ figure, rounded, printed }) => [figure, printed.minus(rounded)]));
  return [...links].flatMap(([figure, moved]) => {
    const now = wanted.get(figure);
    const cell = cellOf(exact, figure);
    if (cell === undefined || (now === undefined ? moved.isZero() : moved.eq(now))) return [];
    return [{ figure, formula: roundingFormula(set, `${sheetPrefix(cell.sheetName)}${address(cell.row, cell.column)}`, now) }];
  });
}
