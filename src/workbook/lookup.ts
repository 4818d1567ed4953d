import { absoluteAddress, sheetPrefix } from './a1';
import type { Area } from './area';

/** The lists of codes and names on the classification sheet: first column the code, second the name. */
export interface CodeLists {
  /** Empty while the sheet is not in a workbook yet. */
  readonly sheetId: string;
  readonly sheetName: string;
  readonly official: Area;
  readonly own: Area;
}

/**
 * The name of the code in a cell, without `=`: the person's own list first. A code stored as a number is looked up as
 * text, which is how both lists hold it. A name left empty is not 0.
 */
export function nameFormula(code: string, lists: CodeLists): string {
  const find = (area: Area) => `VLOOKUP(${code}&"",${sheetPrefix(lists.sheetName)}${absoluteAddress(area)},2,FALSE)&""`;
  return `IF(${code}="","",IFERROR(${find(lists.own)},IFERROR(${find(lists.official)},"")))`;
}
