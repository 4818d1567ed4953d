import { Decimal, ZERO, convert, roundHalfAway } from '../../amount';
import type { FormSet } from '../../forms';
import { type FigureId, type Report, type Table, amountEntry, entryOf, figureId } from '../../report';
import { address, sheetPrefix } from '../a1';
import type { Binding } from '../binding';
import { indexLines } from '../line-index';
import { cellOf } from '../locate';
import { figureCells } from '../read-table';
import { type WorkbookSnapshot, cellAt, sheetOf } from '../snapshot';
import { isMoney } from './read-yuan';
import { copyFormula, roundingFormula } from './rounding-formula';

/** Figures whose cells take their 元 (or counts, as they are) by the product's own formula, and by how much 调平 moved them. */
export type YuanLinks = ReadonlyMap<FigureId, Decimal>;

/** @param inYuan the 元 tables of the same workbook */
export function linksToYuan(set: FormSet, binding: Binding, inYuan: Binding, snapshot: WorkbookSnapshot): YuanLinks {
  const links = new Map<FigureId, Decimal>();
  for (const placement of inYuan.tables.values()) {
    for (const { target, sheetRow, column } of figureCells(placement, indexLines(placement.lines))) {
      const figure = figureId(placement.form.id, target.row.key, target.column);
      const at = cellOf(binding, figure);
      const sheet = at === undefined ? undefined : sheetOf(snapshot, at.sheetId);
      const formula = at === undefined || sheet === undefined ? undefined : cellAt(sheet, at.row, at.column).formula;
      if (formula === undefined) continue;
      const source = `${sheetPrefix(placement.sheetName)}${address(sheetRow, column)}`;
      const moved = isMoney(set, figure) ? movedBy(formula, roundingFormula(set, source), set) : isSame(formula, copyFormula(source)) ? ZERO : undefined;
      if (moved !== undefined) links.set(figure, moved);
    }
  }
  return links;
}

/** Excel leaves out quotes that need not be. */
function plain(formula: string): string {
  return formula.replaceAll("'", '');
}

function isSame(formula: string, wanted: string): boolean {
  return plain(formula) === plain(wanted);
}

/** Undefined where the formula is another one. */
function movedBy(formula: string, rounding: string, { money }: FormSet): Decimal | undefined {
  if (isSame(formula, rounding)) return ZERO;
  const [found, wanted] = [plain(formula), plain(rounding)];
  const before = `ROUND(${wanted}`;
  const after = `,${String(money.places)})`;
  if (!found.startsWith(before) || !found.endsWith(after)) return undefined;
  const moved = found.slice(before.length, -after.length);
  return /^[+-]\d+(?:\.\d+)?$/.test(moved) ? new Decimal(moved) : undefined;
}

/** The printed report with linked figures as their formulas give them now: what a sheet shows may be older. */
export function withLinks(set: FormSet, printed: Report, yuan: Report, links: YuanLinks): Report {
  const tables = [...printed.tables].map(([id, table]): [string, Table] => {
    const entries = new Map(table.entries);
    for (const figure of table.origins.keys()) {
      const moved = links.get(figure);
      if (moved === undefined) continue;
      const exact = entryOf(yuan, figure);
      if (!isMoney(set, figure)) {
        if (exact.kind === 'amount') entries.set(figure, exact);
        else entries.delete(figure);
        continue;
      }
      const amount = exact.kind === 'amount' ? convert(exact.value, '元', set.money.unit) : ZERO;
      entries.set(figure, amountEntry(roundHalfAway(amount, set.money.places).plus(moved), set.money.places));
    }
    return [id, { ...table, entries }];
  });
  return { ...printed, tables: new Map(tables) };
}
