import { FUNCTIONAL, nameOf } from '../../classification';
import { type BodyRow, isPageSum, isTotalRow } from './body-rows';
import { rowWords } from './words';

/**
 * The rows of a table with codes, one for each line: where a name was broken over two rows, the code may stand beside its first
 * part and the figures beside its second one.
 */
export function withFiguresBelow(body: readonly BodyRow[]): readonly BodyRow[] {
  if (!body.some(({ code, hasFigures }) => code !== '' && !hasFigures)) return body;
  const made: BodyRow[] = [];
  for (let index = 0; index < body.length; index += 1) {
    const row = body[index];
    const next = body[index + 1];
    if (row === undefined) continue;
    if (next !== undefined && isLineOf(row, next)) {
      const label = row.label + next.label;
      made.push({ ...next, label, bare: rowWords(label), code: row.code, number: row.number ?? next.number, wordsRow: row.row, labelColumn: row.labelColumn, codeColumn: row.codeColumn });
      index += 1;
    } else made.push(row);
  }
  return made;
}

/** Figures beside words that are no name of their own, below a code that has a name and no figures. */
function isLineOf(row: BodyRow, next: BodyRow): boolean {
  if (row.code === '' || row.hasFigures || row.bare === '' || next.code !== '' || !next.hasFigures || next.bare === '' || next.row - row.row > 1 || isTotalRow(next) || isPageSum(next)) return false;
  const official = officialName(row.code);
  return official === undefined || official === rowWords(row.label + next.label) || official !== row.bare;
}

/** For comparing; undefined where a list does not know the code. */
export function officialName(code: string): string | undefined {
  const name = nameOf(FUNCTIONAL, code);
  return name === undefined ? undefined : rowWords(name);
}
