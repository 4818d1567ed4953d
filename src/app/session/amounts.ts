import type { Decimal } from '../../amount';
import { type FigureId, figureKey } from '../../report';
import { cellOf, isDerived } from '../../workbook';
import { type Desk, noticeOf } from './desk';
import { whileUnlocked } from './protecting';

/** An amount for a cell that people fill in. */
export interface FigureAmount {
  readonly figure: FigureId;
  readonly value: Decimal;
}

/** A formula for a figure's cell, without the leading `=`. */
export interface FigureFormula {
  readonly figure: FigureId;
  readonly formula: string;
}

/** Writes formulas over whatever stands in these cells, all at once. */
export async function writeFormulas(desk: Desk, formulas: readonly FigureFormula[]): Promise<void> {
  await desk.run({ kind: 'text', cancellable: false }, async () => {
    const { live } = desk;
    if (live === undefined) return { kind: 'no-tables' };
    const cells = formulas.flatMap(({ figure, formula }) => {
      const at = cellOf(live.binding, figure);
      return at === undefined ? [] : [{ sheetId: at.sheetId, row: at.row, column: at.column, formula }];
    });
    const outcome = await whileUnlocked(desk, [...new Set(cells.map(({ sheetId }) => sheetId))], () => desk.host.restoreFormulas(cells));
    await desk.reread();
    return noticeOf(outcome) ?? { kind: 'filled', cells: cells.length };
  });
}

/** Writes amounts into their cells, all at once. Cells that formulas fill, and tables that somebody else made, are passed over. */
export async function writeAmounts(desk: Desk, amounts: readonly FigureAmount[]): Promise<void> {
  await desk.run({ kind: 'text', cancellable: false }, async () => {
    const { live } = desk;
    if (live === undefined) return { kind: 'no-tables' };
    const cells = amounts.flatMap(({ figure, value }) => {
      const at = isDerived(live.set, live.binding, figure) || live.binding.tables.get(figureKey(figure).form)?.found !== undefined ? undefined : cellOf(live.binding, figure);
      return at === undefined ? [] : [{ sheetId: at.sheetId, row: at.row, column: at.column, value }];
    });
    const outcome = await whileUnlocked(desk, [...new Set(cells.map(({ sheetId }) => sheetId))], () => desk.host.writeNumbers(cells));
    await desk.reread();
    return noticeOf(outcome) ?? { kind: 'filled', cells: cells.length };
  });
}
