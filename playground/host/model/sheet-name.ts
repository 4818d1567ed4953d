import type { GridSheet } from '../grid/grid-port';
import { invalidArgument, itemAlreadyExists } from '../wire/host-error';

/** Excel's rules for the name of a sheet. `except` is the sheet that is being renamed. */
export function assertSheetName(sheets: readonly GridSheet[], name: string, except?: string): void {
  const other = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined && other.id !== except) throw itemAlreadyExists();
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) throw invalidArgument();
}

/** What Excel calls a copy: `公开01表 (2)`. */
export function nameOfCopy(sheets: readonly GridSheet[], name: string): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  let number = 2;
  let copy = '';
  do {
    const suffix = ` (${number})`;
    copy = stem.slice(0, 31 - suffix.length) + suffix;
    number += 1;
  } while (sheets.some((sheet) => sheet.name.toLowerCase() === copy.toLowerCase()));
  return copy;
}
