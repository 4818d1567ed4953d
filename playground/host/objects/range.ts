import {
  areaOf,
  cellsOf,
  columnsOf,
  intersection,
  isWholeColumns,
  isWholeRows,
  mapCells,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
} from '../grid/area';
import { EMPTY } from '../grid/cell';
import type { Shift } from '../grid/shift';
import { rangeArgument, rangeOf, type RangeSubject } from '../model/range-subject';
import { invalidArgument, itemNotFound, notImplemented } from '../wire/host-error';
import { NULL_OBJECT } from '../wire/host-object';
import { define } from '../wire/object-type';
import { CONDITIONAL_FORMATS, DATA_VALIDATION, RANGE, RANGE_FORMAT, WORKSHEET } from './keys';
import { rangeContents } from './range-contents';

const SHIFTS: Readonly<Record<string, Shift['axis']>> = { Down: 'rows', Up: 'rows', Right: 'columns', Left: 'columns' };

export const range = define(RANGE, {
  identity: ({ referenceId }) => (referenceId === undefined ? {} : { _ReferenceId: referenceId }),
  properties: {
    ...rangeContents,
    Address: { get: (it) => it.address },
    RowIndex: { get: (it) => it.area.top },
    ColumnIndex: { get: (it) => it.area.left },
    RowCount: { get: (it) => rowsOf(it.area) },
    ColumnCount: { get: (it) => columnsOf(it.area) },
    CellCount: { get: (it) => (cellsOf(it.area) > 2_147_483_647 ? -1 : cellsOf(it.area)) },
    IsEntireRow: { get: (it) => isWholeRows(it.area) },
    IsEntireColumn: { get: (it) => isWholeColumns(it.area) },
  },
  objects: {
    Worksheet: ({ book, sheetId }) => WORKSHEET.of({ book, sheetId }),
    Format: (it) => RANGE_FORMAT.of(it),
    ConditionalFormats: (it) => CONDITIONAL_FORMATS.of(it),
    DataValidation: (it) => DATA_VALIDATION.of(it),
  },
  methods: {
    GetCell: (it, args) => RANGE.of(it.to(areaOf(it.area.top + args.integer(0), it.area.left + args.integer(1)))),
    GetRow: (it, args) => RANGE.of(it.to({ ...it.area, top: it.area.top + args.integer(0), bottom: it.area.top + args.integer(0) })),
    GetColumn: (it, args) => RANGE.of(it.to({ ...it.area, left: it.area.left + args.integer(0), right: it.area.left + args.integer(0) })),
    GetLastRow: (it) => RANGE.of(it.to({ ...it.area, top: it.area.bottom })),
    GetEntireRow: (it) => RANGE.of(it.to({ ...it.area, left: 0, right: MAX_COLUMNS - 1 })),
    GetEntireColumn: (it) => RANGE.of(it.to({ ...it.area, top: 0, bottom: MAX_ROWS - 1 })),
    GetOffsetRange: (it, args) => {
      const { top, left } = it.area;
      return RANGE.of(it.to(areaOf(top + args.integer(0), left + args.integer(1), rowsOf(it.area), columnsOf(it.area))));
    },
    GetResizedRange: (it, args) => RANGE.of(it.to({ ...it.area, bottom: it.area.bottom + args.integer(0), right: it.area.right + args.integer(1) })),
    GetAbsoluteResizedRange: (it, args) => RANGE.of(it.to(areaOf(it.area.top, it.area.left, args.integer(0), args.integer(1)))),
    GetBoundingRect: (it, args) => {
      const other = rangeArgument(it.book, it.sheetId, args.at(0)).area;
      return RANGE.of(
        it.to({
          top: Math.min(it.area.top, other.top),
          left: Math.min(it.area.left, other.left),
          bottom: Math.max(it.area.bottom, other.bottom),
          right: Math.max(it.area.right, other.right),
        }),
      );
    },
    GetIntersectionOrNullObject: (it, args) => {
      const other = rangeArgument(it.book, it.sheetId, args.at(0));
      const common = other.sheetId === it.sheetId ? intersection(it.area, other.area) : undefined;
      return common ? RANGE.of(it.to(common)) : NULL_OBJECT;
    },
    GetUsedRange: (it, args) => RANGE.of(usedPart(it, args.flag(0)) ?? missing()),
    GetUsedRangeOrNullObject: (it, args) => {
      const used = usedPart(it, args.flag(0));
      return used ? RANGE.of(used) : NULL_OBJECT;
    },
    Insert: (it, args) => {
      const { area, sheetId } = it;
      shiftCells(it, 'insert', args.text(0));
      return RANGE.of(rangeOf(it.book, sheetId, area));
    },
  },
  acts: {
    Select: (it) => it.book.grid.select({ sheetId: it.sheetId, area: it.area }),
    Clear: (it, args) => clear(it, args.textOr(0, 'All')),
    Merge: (it, args) => merge(it, args.flag(0)),
    Unmerge: (it) => it.book.grid.unmerge(it.sheetId, it.area),
    Delete: (it, args) => shiftCells(it, 'delete', args.text(0)),
    _KeepReference: (it) => {
      it.referenceId ??= it.book.keepReference(it.anchor);
    },
    _ValidateArraySize: (it, args) => {
      if (args.integer(0) !== rowsOf(it.area) || args.integer(1) !== columnsOf(it.area)) throw invalidArgument();
    },
  },
});

function missing(): never {
  throw itemNotFound();
}

function usedPart(it: RangeSubject, valuesOnly: boolean): RangeSubject | undefined {
  const used = it.book.grid.usedArea(it.sheetId, valuesOnly);
  const common = used && intersection(used, it.area);
  return common && it.to(common);
}

function clear(it: RangeSubject, what: string): void {
  if (!['All', 'Contents', 'Formats'].includes(what)) throw notImplemented(`Range.clear(${what})`);
  const used = usedPart(it, false);
  if (used === undefined) return;
  const { grid } = it.book;
  used.assertWritable();
  if (what !== 'Formats') grid.enter(it.sheetId, used.area, mapCells(used.area, () => EMPTY));
  if (what !== 'Contents') grid.clearFormat(it.sheetId, used.area);
}

/** Excel keeps the content of the first cell alone. */
function merge(it: RangeSubject, across: boolean): void {
  it.assertAllowed('allowFormatCells');
  const { grid } = it.book;
  const { area, sheetId } = it;
  const parts = across ? mapCells({ ...area, right: area.left }, (row) => ({ ...area, top: row, bottom: row })).flat() : [area];
  for (const part of parts) {
    const filled = mapCells(part, (row, column) => (row !== part.top || column !== part.left) && grid.cell(sheetId, row, column).value !== '');
    if (filled.flat().includes(true)) grid.enter(sheetId, part, filled.map((row) => row.map((full) => (full ? EMPTY : undefined))));
    grid.unmerge(sheetId, part);
    grid.merge(sheetId, part);
  }
}

function shiftCells(it: RangeSubject, kind: Shift['kind'], direction: string): void {
  const axis = SHIFTS[direction];
  if (axis === undefined) throw invalidArgument();
  const whole = axis === 'rows' ? isWholeRows(it.area) : isWholeColumns(it.area);
  if (!whole) throw notImplemented(`Range.${kind} of less than whole rows or columns`);
  it.assertAllowed(kind === 'insert' ? `allowInsert${title(axis)}` : `allowDelete${title(axis)}`);
  const [at, count] = axis === 'rows' ? [it.area.top, rowsOf(it.area)] : [it.area.left, columnsOf(it.area)];
  it.book.grid.shift(it.sheetId, { axis, kind, at, count });
}

const title = (axis: Shift['axis']) => (axis === 'rows' ? 'Rows' : 'Columns');

