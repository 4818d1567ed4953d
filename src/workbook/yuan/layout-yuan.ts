import { type Decimal, ZERO, convert, roundHalfAway } from '../../amount';
import type { Classification } from '../../classification';
import type { FormSet } from '../../forms';
import { type FigureId, type Report, entryOf, figureId } from '../../report';
import { address, sheetPrefix } from '../a1';
import { codesName } from '../anchor';
import type { Binding } from '../binding';
import { layoutSet } from '../layout';
import { indexLines } from '../line-index';
import { cellOf } from '../locate';
import type { CodeLists } from '../lookup';
import type { SetOptions } from '../options';
import type { Placement } from '../placement';
import { planForm } from '../plan';
import { figureCells } from '../read-table';
import type { Content, SheetModel, WorkbookModel } from '../sheet-model';
import { fromYuanEntry, isMoney } from './read-yuan';
import { copyFormula, roundingFormula } from './rounding-formula';
import { yuanSet } from './yuan-set';

export interface YuanOptions {
  /** The public tables in 元. */
  readonly yuan: Report;
  /** Everything else: the support sheets. */
  readonly report: Report;
  readonly names: ReadonlyMap<string, string>;
  readonly official?: Classification | undefined;
  /** The 元 tables that the workbook holds already, and what else it holds: only the tables in the set's unit are laid out then. */
  readonly beside?: Beside;
  /** Figures that are printed otherwise than rounded, by how much. */
  readonly adjusted?: ReadonlyMap<FigureId, Decimal>;
}

/** What a workbook holds already. */
export interface Beside {
  /** Its 元 tables. */
  readonly exact: Binding;
  /** Tables of the set that stay as they are. */
  readonly present: ReadonlyMap<string, Placement>;
  readonly lists: CodeLists | undefined;
  /** Names of the sheets of the others, by form. */
  readonly sheetNames?: Readonly<Record<string, string>>;
}

/** The set's tables with every public figure as the rounding of its 元, which stand on sheets behind them. */
export function layoutYuan(set: FormSet, { yuan, report, names, official, beside, adjusted = new Map() }: YuanOptions): WorkbookModel {
  const support = [...report.tables].filter(([form]) => set.forms.find(({ id }) => id === form)?.kind === 'support');
  const shown: Report = { set: set.id, tables: new Map([...printed(set, yuan).tables, ...support]) };
  const base = layoutSet(set, {
    report: shown, names, ...(official === undefined ? {} : { official }),
    ...(beside === undefined ? {} : besideOptions(set, beside)),
  });
  if (beside !== undefined) {
    const sourceOf = (figure: FigureId): string | undefined => {
      const cell = cellOf(beside.exact, figure);
      return cell === undefined ? undefined : `${sheetPrefix(cell.sheetName)}${address(cell.row, cell.column)}`;
    };
    return { ...base, sheets: base.sheets.map((sheet) => linkedSheet(set, sheet, shown, yuan, adjusted, sourceOf)) };
  }
  const inYuan = yuanSet(set);
  const lists = listsOf(set, base);
  const exact = layoutSet(inYuan, { report: yuan, names, forms: inYuan.forms.map(({ id }) => id), ...(lists === undefined ? {} : { lists }) });
  const linked = base.sheets.map((sheet) => linkedSheet(set, sheet, shown, yuan, adjusted));
  return { sheets: [...linked, ...exact.sheets], styles: base.styles };
}

function besideOptions(set: FormSet, { present, lists, sheetNames }: Beside): SetOptions {
  return {
    present, forms: set.forms.map(({ id }) => id).filter((id) => !present.has(id)),
    ...(sheetNames === undefined ? {} : { sheetNames }), ...(lists === undefined ? {} : { lists }),
  };
}

/** Empty sheets for 元, with the support sheets and the classification that the workbook lacks. */
export function layoutYuanSheets(set: FormSet, { report, present, lists }: Pick<Beside, 'present' | 'lists'> & { readonly report: Report }): WorkbookModel {
  const support = set.forms.filter(({ id, kind }) => kind === 'support' && !present.has(id)).map(({ id }) => id);
  const base = layoutSet(set, { report, present, forms: support, ...(lists === undefined ? {} : { lists }) });
  const known = lists ?? listsOf(set, base);
  const exact = layoutSet(yuanSet(set), known === undefined ? {} : { lists: known });
  return { sheets: [...exact.sheets, ...base.sheets], styles: base.styles };
}

/** The public tables as they print. */
function printed(set: FormSet, yuan: Report): Report {
  const tables = [...yuan.tables].map(([id, table]) => {
    const entries = [...table.entries].map(([figure, entry]) => {
      const own = fromYuanEntry(set, entry, isMoney(set, figure));
      return [figure, own.kind === 'amount' ? { ...own, value: isMoney(set, figure) ? roundHalfAway(own.value, set.money.places) : own.value, exact: false } : own] as const;
    });
    return [id, { ...table, entries: new Map(entries), origins: new Map() }] as const;
  });
  return { set: set.id, tables: new Map(tables) };
}

/** One sheet of the set whose figures are taken from the sheet in 元, from the same cells unless told otherwise. */
function linkedSheet(set: FormSet, sheet: SheetModel, shown: Report, yuan: Report, adjusted: ReadonlyMap<FigureId, Decimal>, sourceOf?: (figure: FigureId) => string | undefined): SheetModel {
  const form = yuanSet(set).forms.find(({ id }) => id === sheet.form);
  if (form === undefined) return sheet;
  const { placement } = planForm(form, { report: shown });
  const rows = sheet.rows.map((row) => [...row]);
  for (const { target, measure, sheetRow, column } of figureCells(placement, indexLines(placement.lines))) {
    const figure = figureId(form.id, target.row.key, target.column);
    const cell = rows[sheetRow]?.[column];
    const style = cell?.style;
    // `——` stays, and so does what is never filled.
    if (cell === undefined || style === undefined || measure === 'text' || style === 'structural' || style === 'blank') continue;
    const source = sourceOf === undefined ? `${sheetPrefix(form.sheetName)}${address(sheetRow, column)}` : sourceOf(figure);
    // Nothing stands behind it: it is entered here.
    if (source === undefined) continue;
    const entry = entryOf(yuan, figure);
    const value = entry.kind === 'amount' ? entry.value : ZERO;
    const content = isMoney(set, figure) ? rounding(set, source, value, adjusted.get(figure)) : copy(source, entry.kind === 'amount' ? value : '');
    const row = rows[sheetRow];
    if (row !== undefined) row[column] = { content, style };
  }
  return { ...sheet, rows };
}

function rounding(set: FormSet, source: string, yuan: Decimal, adjustment: Decimal = ZERO): Content {
  const result = roundHalfAway(convert(yuan, '元', set.money.unit), set.money.places).plus(adjustment);
  return { kind: 'formula', formula: roundingFormula(set, source, adjustment), result };
}

function copy(source: string, result: Decimal | string): Content {
  return { kind: 'formula', formula: copyFormula(source), result };
}

function listsOf(set: FormSet, { sheets }: WorkbookModel): CodeLists | undefined {
  const wanted = { official: codesName(set, 'official'), own: codesName(set, 'own') };
  for (const { name, names } of sheets) {
    const official = names.find((area) => area.name === wanted.official);
    const own = names.find((area) => area.name === wanted.own);
    if (official !== undefined && own !== undefined) return { sheetId: '', sheetName: name, official: official.area, own: own.area };
  }
  return undefined;
}
