import { columnLetters, sheetPrefix } from './a1';
import { codeOnRow, codesInRange, isWhole } from './code-cells';
import type { Addend, Definition, Target } from './definition';
import { figureColumn, gridOf } from './form-grid';
import type { Placement } from './placement';
import { type RunCell, runsOf } from './runs';

export type Placements = ReadonlyMap<string, Placement>;

/** The sheet cell that a formula is for. `row` may be a line that has no key yet. */
export interface FormulaCell {
  readonly placement: Placement;
  readonly sheetRow: number;
  readonly target: Target;
}

/**
 * The native formula of a defined cell, without `=`. It never contains its own cell, uses nothing volatile, nothing
 * newer than Excel 2016 and no array entry.
 */
export function formulaOf(definition: Definition, places: number, cell: FormulaCell, placements: Placements): string {
  const cells = (sign: 1 | -1) => definition.addends.filter((addend) => addend.kind === 'cell' && addend.sign === sign);
  const added = sumOf(cells(1), cell, placements);
  const subtracted = sumOf(cells(-1), cell, placements);
  const searched = definition.addends.flatMap((addend) => {
    const text = addend.kind === 'cell' ? undefined : searchOf(addend, cell, placements);
    return text === undefined ? [] : [(addend.sign === 1 ? '+' : '-') + text];
  });
  const expression = (added === undefined ? '' : `+${added}`) + searched.join('') + (subtracted === undefined ? '' : `-${subtracted}`);
  return `ROUND(${expression.replace(/^\+/, '') || '0'},${places})`;
}

/** SUM, because an added text or empty string would be an error where a person left one. */
function sumOf(addends: readonly Addend[], cell: FormulaCell, placements: Placements): string | undefined {
  const runs = runsOf(addends.flatMap((addend) => runCell(addend, cell, placements)));
  return runs.length === 0 ? undefined : `SUM(${runs.join(',')})`;
}

function runCell(addend: Addend, cell: FormulaCell, placements: Placements): RunCell[] {
  const placement = placements.get(addend.form);
  if (placement === undefined || addend.kind !== 'cell') return [];
  const grid = gridOf(placement.form);
  const declared = grid.byKey.get(addend.row ?? cell.target.row.key);
  const row = addend.row === undefined ? cell.sheetRow : placement.rows.get(addend.row);
  const shown = figureColumn(grid, declared, addend.column);
  const column = shown === undefined ? undefined : placement.columns[shown.index];
  if (shown === undefined) return [];
  return [
    {
      prefix: placement === cell.placement ? '' : sheetPrefix(placement.sheetName),
      // Lines have no declared offset, and nothing below them to be joined with.
      declaredRow: declared?.offset ?? -1,
      declaredColumn: shown.index,
      at: row === undefined || column === undefined ? undefined : { row, column },
    },
  ];
}

function searchOf(addend: Addend, cell: FormulaCell, placements: Placements): string | undefined {
  const placement = placements.get(addend.form);
  const amount = placement === undefined ? undefined : figureColumn(gridOf(placement.form), undefined, addend.column);
  const amounts = amount === undefined ? undefined : placement?.columns[amount.index];
  if (placement === undefined || amounts === undefined) return undefined;
  switch (addend.kind) {
    case 'cell':
      return undefined;
    case 'children':
      return childrenOf(cell, amounts);
    case 'code':
      return carriersOf(addend.code, cell, placement, amounts);
  }
}

/**
 * Lines below this one whose code is two digits longer and begins with this one's; of 合计, the three-digit ones.
 * The range starts at INDEX(column, own row + 1): a reference to the next row would skip a line inserted there, and one
 * to the own row would be circular. MAX makes ROW's result one number, as SUMPRODUCT would otherwise make it an array.
 * LEFT and LEN read codes stored as text and as numbers alike. The end is the row below the last line.
 */
function childrenOf({ placement, sheetRow, target }: FormulaCell, amounts: number): string | undefined {
  const end = placement.body.sentinel + 1;
  const below = (letters: string) => `INDEX(${letters}:${letters},MAX(ROW())+1):${letters}$${end}`;
  const codes = codesInRange(placement, below);
  const own = codeOnRow(placement, sheetRow);
  if (codes === undefined || own === undefined) return undefined;
  const wanted = target.row.kind === 'line' ? `(LEFT(${codes},LEN(${own}))=${own}&"")*(LEN(${codes})=LEN(${own})+2)` : `(LEN(${codes})=3)*1`;
  return `SUMPRODUCT(${wanted},${below(columnLetters(amounts))})`;
}

/**
 * Lines of a table that carry a code. SUMIF's equality takes a code stored as text and as a number for the same; it
 * takes a range only, so codes over several cells are put together in a SUMPRODUCT.
 */
function carriersOf(code: string | undefined, cell: FormulaCell, placement: Placement, amounts: number): string | undefined {
  const prefix = placement === cell.placement ? '' : sheetPrefix(placement.sheetName);
  const range = (letters: string) => `${prefix}${letters}$${placement.body.first + 1}:${letters}$${placement.body.sentinel + 1}`;
  const codes = codesInRange(placement, range);
  const criterion = code === undefined ? codeOnRow(cell.placement, cell.sheetRow) : `"${code}"`;
  if (codes === undefined || criterion === undefined) return undefined;
  const summed = range(`$${columnLetters(amounts)}`);
  return isWhole(placement) ? `SUMIF(${codes},${criterion},${summed})` : `SUMPRODUCT((${codes}=${criterion})*1,${summed})`;
}
