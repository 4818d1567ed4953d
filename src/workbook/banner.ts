import type { Form, FormSet, TextRef } from '../forms';
import { columnsOf } from '../forms';
import { type Report, textAt } from '../report';
import { address, sheetPrefix } from './a1';
import { textContent } from './canvas';
import { figureColumn, gridOf } from './form-grid';
import type { Placements } from './formula';
import type { Content } from './sheet-model';
import { textWidth } from './text-size';

/** First and last column of the three parts of the line above a table. */
export interface BannerSpans {
  readonly left: readonly [number, number];
  readonly centre: readonly [number, number];
  readonly right: readonly [number, number];
}

const CENTRE_WIDTH = 10;

/** The centre part is the run of columns nearest to the middle that leaves the unit's name and the right part room. */
export function bannerSpans(form: Form, right: string): BannerSpans {
  const widths = columnsOf(form).map(({ width }) => width);
  const edges = widths.reduce<number[]>((sums, width) => [...sums, (sums.at(-1) ?? 0) + width], [0]);
  const total = edges.at(-1) ?? 0;
  const last = widths.length - 1;
  let best: { readonly from: number; readonly to: number; readonly off: number } | undefined;
  for (let from = 1; from < last; from += 1) {
    for (let to = from; to < last; to += 1) {
      const start = edges[from] ?? 0;
      const end = edges[to + 1] ?? 0;
      if (end - start < CENTRE_WIDTH || total - end < textWidth(right) + 1 || start < total / 4) continue;
      // A narrower run leaves more room to its sides.
      const off = Math.abs((start + end) / 2 - total / 2) + (end - start) / 4;
      if (best === undefined || off < best.off) best = { from, to, off };
    }
  }
  const { from, to } = best ?? { from: Math.min(1, last), to: Math.min(1, last) };
  return { left: [0, Math.max(0, from - 1)], centre: [from, to], right: [Math.min(to + 1, last), last] };
}

/** What the texts of a set may name. */
export interface Filling {
  readonly set: FormSet;
  readonly report: Report | undefined;
  readonly placements: Placements;
}

/**
 * `部门名称：{unit}` as a formula over the support sheet where the workbook has it, so that the unit is entered once;
 * otherwise as plain text.
 */
export function filledText(template: string, filling: Filling): Content {
  const parts = template.split(/(\{unit\}|\{year\})/).filter((part) => part !== '');
  const pieces = parts.map((part) => pieceOf(part, filling));
  const text = pieces.map((piece) => piece.text).join('');
  if (pieces.every(({ reference }) => reference === undefined)) return textContent(text);
  return { kind: 'formula', formula: pieces.map(({ text: own, reference }) => reference ?? quoted(own)).join('&'), result: text };
}

/** A text as it stands in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function pieceOf(part: string, { set, report, placements }: Filling): { readonly text: string; readonly reference?: string } {
  const ref = part === '{unit}' ? set.profile.unit : part === '{year}' ? set.profile.year : undefined;
  if (ref === undefined) return { text: part };
  const fallback = part === '{year}' ? String(set.year) : '';
  const entered = report === undefined ? '' : textAt(report, ref.form, ref.row, ref.column);
  const text = entered === '' ? fallback : entered;
  const reference = referenceTo(ref, placements);
  return reference === undefined ? { text } : { text, reference };
}

function referenceTo(ref: TextRef, placements: Placements): string | undefined {
  const placement = placements.get(ref.form);
  if (placement === undefined) return undefined;
  const grid = gridOf(placement.form);
  const column = figureColumn(grid, grid.byKey.get(ref.row), ref.column);
  const sheetRow = placement.rows.get(ref.row);
  const sheetColumn = column === undefined ? undefined : placement.columns[column.index];
  return sheetRow === undefined || sheetColumn === undefined ? undefined : `${sheetPrefix(placement.sheetName)}$${address(sheetRow, sheetColumn).replace(/(\d+)/, '$$$1')}`;
}
