import type { FormSet } from '../../src/forms';
import { type Entry, type Report, type Table, figureId, figureKey } from '../../src/report';
import { type Binding, bind, cellOf, inputRows, layoutSet } from '../../src/workbook';
import { snapshotOf } from '../workbook/model-snapshot';

/** Cells below each other; rows and columns are counted from 0. */
export interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly inputs: readonly string[];
}

type Input = Omit<Run, 'inputs'> & { readonly text: string; readonly kind: 'figure' | 'text' };

/**
 * What a person has to put into the empty tables of a set so that they hold a report: the codes of 项 and the figures
 * that no formula gives. Parents come by completing the tables.
 */
export function inputsFor(set: FormSet, report: Report): { readonly figures: readonly Run[]; readonly texts: readonly Run[] } {
  const binding = bind(set, snapshotOf(layoutSet(set)));
  const inputs = [...report.tables.values()].flatMap((table) => inputsOf(set, binding, table));
  return { figures: runs(inputs.filter(({ kind }) => kind === 'figure')), texts: runs(inputs.filter(({ kind }) => kind === 'text')) };
}

function inputsOf(set: FormSet, binding: Binding, table: Table): readonly Input[] {
  const { form } = table;
  const entered = inputRows(set, table);
  const first = cellOf(binding, figureId(form, 'total', 'total'));
  const items = table.lines.filter(({ code }) => code.length === 7).map(({ row }) => row);
  // Lines follow 合计; the rest stands on rows of its own.
  const at = (row: string, column: string) => {
    const line = items.indexOf(row);
    const cell = cellOf(binding, figureId(form, line < 0 ? row : 'total', column));
    return cell && { ...cell, row: line < 0 ? cell.row : cell.row + 1 + line };
  };
  const codes = first === undefined ? [] : items.map((code, line): Input => ({ sheet: first.sheetName, row: first.row + 1 + line, column: 0, text: code, kind: 'figure' }));
  return [...codes, ...[...table.entries].flatMap(([id, entry]): Input[] => {
    const key = figureKey(id);
    const cell = at(key.row, key.column);
    if (cell === undefined || entered(key.row)?.isEntered(key.column) !== true || (entry.kind !== 'amount' && entry.kind !== 'text')) return [];
    return [{ sheet: cell.sheetName, row: cell.row, column: cell.column, text: textOf(entry), kind: entry.kind === 'text' ? 'text' : 'figure' }];
  })];
}

function textOf(entry: Extract<Entry, { kind: 'amount' | 'text' }>): string {
  return entry.kind === 'text' ? entry.text : entry.value.toFixed();
}

/** What stands below each other is entered in one go. */
function runs(inputs: readonly Input[]): readonly Run[] {
  const sorted = [...inputs].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row);
  const all: { sheet: string; row: number; column: number; inputs: string[] }[] = [];
  for (const { sheet, row, column, text } of sorted) {
    const last = all.at(-1);
    if (last?.sheet === sheet && last.column === column && last.row + last.inputs.length === row) last.inputs.push(text);
    else all.push({ sheet, row, column, inputs: [text] });
  }
  return all;
}
