import { columnIndex, columnLetters } from '../../workbook';

/** Texts and quoted sheet names, which are left alone, or a reference. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\p{L}])(?:\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w.(\p{L}])/gu;

/**
 * A formula that a file stores once for a whole block, as it reads in another cell of the block: references without `$`
 * move along.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECES, (piece) => {
    if (piece.startsWith('"') || piece.startsWith("'")) return piece;
    return piece.replace(/(\$?)([A-Z]+)|(\$?)(\d+)/g, (whole, fixedColumn: string | undefined, letters: string | undefined, fixedRow: string | undefined, row: string | undefined) => {
      if (letters !== undefined) return fixedColumn === '$' ? whole : columnLetters(columnIndex(letters) + columns);
      return fixedRow === '$' || row === undefined ? whole : String(parseInt(row, 10) + rows);
    });
  });
}
