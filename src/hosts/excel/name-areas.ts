import { type NameSnapshot, parseArea } from '../../workbook';

/** Sheet names are quoted where they must be; `'` is doubled then. */
const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** Where a defined name points, from its `value` or `formula`: one area, several joined by commas, or none. */
export function areasOf(formula: string): NameSnapshot['areas'] {
  return parts(formula.replace(/^=/, '')).flatMap((part) => {
    const [, quoted, plain, local = ''] = REFERENCE.exec(part) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    const area = parseArea(local);
    return sheet === undefined || area === undefined ? [] : [{ sheet, area }];
  });
}

/** Split at commas that are not inside a quoted sheet name. */
function parts(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
}
