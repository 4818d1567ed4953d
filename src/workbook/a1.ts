import type { Area } from './area';

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = (rest - 1 - ((rest - 1) % 26)) / 26) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 0 for `A`. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `C10` from a row and column counted from 0. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `C10:E12`, or `C10` alone. */
export function areaAddress(area: Area): string {
  const first = address(area.top, area.left);
  const last = address(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** `$C$10:$E$12`, as defined names want it. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** The area that `$A$5:$E$30` or `A5` names; undefined for anything else, `#REF!` included. */
export function parseArea(text: string): Area | undefined {
  const match = RANGE.exec(text.trim());
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const rows = [parseInt(top, 10) - 1, parseInt(bottom, 10) - 1];
  const columns = [columnIndex(left), columnIndex(right)];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

/** `'公开05表'!`: quoted always, which is right for every name. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
