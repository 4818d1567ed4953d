import { type Decimal, ZERO, roundHalfAway } from '../amount';
import { type FormSet, formOf } from '../forms';
import { type Entry, type FigureId, type Line, type Origin, type Report, entryOf, figureId } from '../report';
import { type Addend, type Target, definitionOf } from './definition';
import { figureColumn, gridOf, measureOf } from './form-grid';
import { type LineIndex, indexLines } from './line-index';

/** What is written into a figure's cell: a formula with its result, or what a person entered. */
export type Written =
  | { readonly kind: 'formula'; readonly result: Decimal }
  /** `instead`: what the formula would have given, where a figure stands in a cell that has one */
  | { readonly kind: 'entry'; readonly entry: Entry; readonly instead?: Decimal };

/** What the cells of a filled workbook hold, computed as its formulas will. */
export interface Values {
  written(target: Target): Written;
}

const NO_LINES = indexLines([]);

/** Which lines a table has, by form. */
export type LinesByForm = ReadonlyMap<string, LineIndex>;

export function placesOf(set: FormSet, target: Target): number {
  const form = formOf(set, target.form);
  if (form === undefined) return 0;
  const grid = gridOf(form);
  const row = target.row.kind === 'declared' ? grid.byKey.get(target.row.key) : undefined;
  const shown = figureColumn(grid, row, target.column);
  return shown !== undefined && measureOf(row?.row, shown.column) === 'amount' ? set.money.places : 0;
}

/** The target of a line; whether it is a parent follows from the lines of its table. */
export function lineTarget(form: string, column: string, line: Line, lines: LineIndex): Target {
  const parent = line.code !== '' && lines.children(line.code).length > 0;
  return { form, column, row: { kind: 'line', key: line.row, code: line.code, parent } };
}

function declaredTarget(set: FormSet, form: string, key: string, column: string): Target {
  const declared = formOf(set, form);
  const code = declared === undefined ? undefined : gridOf(declared).byKey.get(key)?.row.code;
  return { form, column, row: { kind: 'declared', key, code: code ?? '' } };
}

/** Formulas give what the report's figures make of them; a figure that differs stays as an overtyped constant. */
export function valuesOf(set: FormSet, report: Report | undefined, lines: LinesByForm, has: (form: string) => boolean): Values {
  const known = new Map<FigureId, Written>();
  const computing = new Set<FigureId>();

  function written(target: Target): Written {
    const id = figureId(target.form, target.row.key, target.column);
    const before = known.get(id);
    if (before !== undefined) return before;
    const result = compute(target, id);
    known.set(id, result);
    return result;
  }

  function compute(target: Target, id: FigureId): Written {
    const entry: Entry = report === undefined ? { kind: 'empty' } : entryOf(report, id);
    const definition = definitionOf(set, target, has);
    // A cell that needs itself is a fault of the declaration, which the tests of the forms find.
    if (definition === undefined || computing.has(id)) return { kind: 'entry', entry };
    computing.add(id);
    const total = definition.addends.reduce((sum, addend) => sum.plus(valueOf(addend, target).times(addend.sign)), ZERO);
    computing.delete(id);
    const formula = roundHalfAway(total, placesOf(set, target));
    return agrees(entry, originOf(report, target.form, id), formula) ? { kind: 'formula', result: formula } : { kind: 'entry', entry, instead: formula };
  }

  function valueOf(addend: Addend, target: Target): Decimal {
    return cellsOf(addend, target).reduce((sum, cell) => sum.plus(amountIn(written(cell))), ZERO);
  }

  function cellsOf(addend: Addend, { row, form }: Target): Target[] {
    const printed = lines.get(addend.form) ?? NO_LINES;
    const cells = (chosen: readonly Line[]) => chosen.map((line) => lineTarget(addend.form, addend.column, line, printed));
    switch (addend.kind) {
      case 'cell':
        return addend.row === undefined ? [{ form, column: addend.column, row }] : [declaredTarget(set, addend.form, addend.row, addend.column)];
      case 'children': {
        // A formula sums the lines below its own only.
        const own = row.kind === 'line' ? printed.position(row.key) : -1;
        return cells(printed.children(row.code).filter((line) => printed.position(line.row) > own));
      }
      case 'code':
        return cells(printed.carriers(addend.code ?? row.code));
    }
  }

  return { written };
}

function originOf(report: Report | undefined, form: string, id: FigureId): Origin {
  return report?.tables.get(form)?.origins.get(id) ?? 'typed';
}

/** What stood in a formula's cell was the formula's; what a person left empty, the formula fills. */
function agrees(entry: Entry, origin: Origin, formula: Decimal): boolean {
  if (entry.kind === 'empty' || origin === 'derived') return true;
  return entry.kind === 'amount' && entry.value.eq(formula);
}

function amountIn(written: Written): Decimal {
  if (written.kind === 'formula') return written.result;
  return written.entry.kind === 'amount' ? written.entry.value : ZERO;
}

