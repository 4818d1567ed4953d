import { formSet } from '../../src/forms';
import { type PerformanceTable, readTables, textGrid } from '../../src/performance';
import { type PerformanceContent, drawPerformance } from '../../src/performance/draw';
import type { SheetModel, SheetSnapshot, SnapshotCell } from '../../src/workbook';

const set = formSet('shanxi-2024');
const form = set?.performance;
if (set === undefined || form === undefined) throw new Error('The set has no 绩效自评表.');
export const SET = set;
export const FORM = form;

export function sheetOf(content: PerformanceContent, name = '绩效自评表'): SheetModel {
  return drawPerformance(SET, FORM, { name, number: 1, year: { kind: 'text', text: '（2024年度）' }, content });
}

/** A sheet as a host reads it, with what its formulas give. */
export function snapshotOf({ name, rows, merges }: SheetModel, { down = 0, right = 0, formulas = true }: { readonly down?: number; readonly right?: number; readonly formulas?: boolean } = {}): SheetSnapshot {
  const cells = rows.map((row, index): [number, (SnapshotCell | undefined)[]] => [
    index + down,
    [...Array.from<undefined>({ length: right }), ...row.map((cell): SnapshotCell | undefined => {
      switch (cell?.content.kind) {
        case 'text':
          return cell.content.text;
        case 'number':
          return cell.content.value.toNumber();
        case 'formula': {
          const { result, formula } = cell.content;
          const value = typeof result === 'string' ? result : result.toNumber();
          return formulas ? { value, formula } : value === '' ? undefined : value;
        }
        default:
          return undefined;
      }
    })],
  ]);
  return { id: name, name, hidden: false, rows: new Map(cells), merges, hiddenRows: new Set(), hiddenColumns: new Set() };
}

/** The same table as the lines of a document: a tab between cells, nothing for what is merged away. */
export function textOf({ rows }: SheetModel): string {
  return rows.map((row) => row.map((cell) => {
    switch (cell?.content.kind) {
      case 'text':
        return cell.content.text;
      case 'number':
        return cell.content.value.toFixed();
      case 'formula':
        return typeof cell.content.result === 'string' ? cell.content.result : cell.content.result.toFixed();
      default:
        return '';
    }
  }).join('\t').replace(/\t+$/, '')).join('\n');
}

export function tablesInText(text: string): readonly PerformanceTable[] {
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const placed = { start, text: line };
    start += line.length + 1;
    return placed;
  });
  return readTables(FORM, textGrid(lines).grid);
}
