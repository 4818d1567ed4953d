import { type Decimal, ZERO, convert, formatAmount, roundHalfAway } from '../../amount';
import type { Classification } from '../../classification';
import type { FormSet } from '../../forms';
import { type FigureId, type Report, entryOf, figureId } from '../../report';
import { address, sheetPrefix } from '../a1';
import { codesName } from '../anchor';
import { layoutSet } from '../layout';
import { indexLines } from '../line-index';
import type { CodeLists } from '../lookup';
import { planForm } from '../plan';
import { figureCells } from '../read-table';
import type { Content, SheetModel, WorkbookModel } from '../sheet-model';
import { fromYuanEntry, isMoney } from './read-yuan';
import { roundingFormula } from './rounding-formula';
import { yuanSet } from './yuan-set';

export interface YuanOptions {
  /** The public tables in 元. */
  readonly yuan: Report;
  /** Everything else: the support sheets. */
  readonly report: Report;
  readonly names: ReadonlyMap<string, string>;
  readonly official?: Classification | undefined;
  /** Figures that are printed otherwise than rounded, by how much. */
  readonly adjusted?: ReadonlyMap<FigureId, Decimal>;
}

/** The set's tables with every public figure as the rounding of its 元, which stand on sheets behind them. */
export function layoutYuan(set: FormSet, { yuan, report, names, official, adjusted = new Map() }: YuanOptions): WorkbookModel {
  const support = [...report.tables].filter(([form]) => set.forms.find(({ id }) => id === form)?.kind === 'support');
  const shown: Report = { set: set.id, tables: new Map([...printed(set, yuan).tables, ...support]) };
  const base = layoutSet(set, { report: shown, names, ...(official === undefined ? {} : { official }) });
  const inYuan = yuanSet(set);
  const lists = listsOf(set, base);
  const exact = layoutSet(inYuan, { report: yuan, names, forms: inYuan.forms.map(({ id }) => id), ...(lists === undefined ? {} : { lists }) });
  const linked = base.sheets.map((sheet) => linkedSheet(set, sheet, shown, yuan, adjusted));
  return { sheets: [...linked, ...exact.sheets], styles: base.styles };
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

/** One sheet of the set whose figures are taken from the sheet in 元: both have the same cells. */
function linkedSheet(set: FormSet, sheet: SheetModel, shown: Report, yuan: Report, adjusted: ReadonlyMap<FigureId, Decimal>): SheetModel {
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
    const source = `${sheetPrefix(form.sheetName)}${address(sheetRow, column)}`;
    const entry = entryOf(yuan, figure);
    const value = entry.kind === 'amount' ? entry.value : ZERO;
    const content = isMoney(set, figure) ? rounding(set, source, value, adjusted.get(figure)) : copy(source, entry.kind === 'amount' ? value : '');
    const row = rows[sheetRow];
    if (row !== undefined) row[column] = { content, style };
  }
  return { ...sheet, rows };
}

function rounding(set: FormSet, source: string, yuan: Decimal, adjustment: Decimal | undefined): Content {
  const result = roundHalfAway(convert(yuan, '元', set.money.unit), set.money.places);
  const formula = roundingFormula(set, source);
  if (adjustment === undefined || adjustment.isZero()) return { kind: 'formula', formula, result };
  // Seen in the cell, so that nobody wonders.
  const sign = adjustment.isNegative() ? '-' : '+';
  return { kind: 'formula', formula: `ROUND(${formula}${sign}${formatAmount(adjustment.abs(), set.money.places, false)},${String(set.money.places)})`, result: result.plus(adjustment) };
}

/** A count; an empty cell is not 0. */
function copy(source: string, result: Decimal | string): Content {
  return { kind: 'formula', formula: `IF(${source}="","",${source})`, result };
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
