import type { Decimal } from '../../amount';
import type { FigureId } from '../../report';
import { cellOf, isDerived } from '../../workbook';
import { type Desk, noticeOf } from './desk';
import { whileUnlocked } from './protecting';

/** An amount for a cell that people fill in. */
export interface FigureAmount {
  readonly figure: FigureId;
  readonly value: Decimal;
}

/** Writes amounts into their cells, all at once. Cells that formulas fill are passed over. */
export async function writeAmounts(desk: Desk, amounts: readonly FigureAmount[]): Promise<void> {
  await desk.run({ kind: 'text', cancellable: false }, async () => {
    const { live } = desk;
    if (live === undefined) return { kind: 'no-tables' };
    const cells = amounts.flatMap(({ figure, value }) => {
      const at = isDerived(live.set, live.binding, figure) ? undefined : cellOf(live.binding, figure);
      return at === undefined ? [] : [{ sheetId: at.sheetId, row: at.row, column: at.column, value }];
    });
    const outcome = await whileUnlocked(desk, [...new Set(cells.map(({ sheetId }) => sheetId))], () => desk.host.writeNumbers(cells));
    await desk.reread();
    return noticeOf(outcome) ?? { kind: 'filled', cells: cells.length };
  });
}
