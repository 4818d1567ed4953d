import { address } from '../../../workbook';

/** A constant for one cell, counted from 0. Numbers are decimal strings, so that no digit is lost. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly value: { readonly kind: 'number'; readonly digits: string } | { readonly kind: 'text'; readonly text: string };
}

/** Any producer's prefix: `<row`, `<x:row`. Attribute values in sheets hold no `>`. */
const ROW = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g;
const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/g;

/**
 * The sheet with these cells, everything else letter by letter as it was; undefined where a row is not there, or a cell
 * holds a formula: only what waits for an entry is written.
 */
export function patchSheet(xml: string, cells: readonly CellPatch[]): string | undefined {
  const byRow = new Map<number, CellPatch[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const refused: number[] = [];
  const patched = xml.replace(ROW, (whole: string, prefix: string, attributes: string, body: string | undefined) => {
    const number = parseInt(/\br="(\d+)"/.exec(attributes)?.[1] ?? '', 10) - 1;
    const wanted = byRow.get(number);
    if (wanted === undefined) return whole;
    byRow.delete(number);
    const written = wanted.reduce<string | undefined>((row, cell) => (row === undefined ? undefined : withCell(row, prefix, cell)), body ?? '');
    if (written === undefined) refused.push(number);
    return `<${prefix}row${attributes}>${written ?? ''}</${prefix}row>`;
  });
  return refused.length > 0 || byRow.size > 0 ? undefined : patched;
}

function withCell(row: string, prefix: string, cell: CellPatch): string | undefined {
  const reference = address(cell.row, cell.column);
  let before = row.length;
  for (const found of row.matchAll(CELL)) {
    const at = /\br="([A-Z]+)\d+"/.exec(found[2] ?? '')?.[1];
    if (at === undefined) return undefined;
    const order = compareColumns(at, reference.replace(/\d+/, ''));
    if (order > 0) {
      before = found.index;
      break;
    }
    if (order < 0) continue;
    if (/<(?:\w+:)?f[\s/>]/.test(found[3] ?? '')) return undefined;
    const style = /\bs="(\d+)"/.exec(found[2] ?? '')?.[1];
    return row.slice(0, found.index) + cellXml(prefix, reference, style, cell) + row.slice(found.index + found[0].length);
  }
  return row.slice(0, before) + cellXml(prefix, reference, undefined, cell) + row.slice(before);
}

function compareColumns(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function cellXml(prefix: string, reference: string, style: string | undefined, { value }: CellPatch): string {
  const open = `<${prefix}c r="${reference}"${style === undefined ? '' : ` s="${style}"`}`;
  if (value.kind === 'number') return `${open}><${prefix}v>${value.digits}</${prefix}v></${prefix}c>`;
  return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(value.text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
