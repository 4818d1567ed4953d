import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../grid/area';
import { rangeArgument, rangeOf } from '../model/range-subject';
import type { SheetSubject } from '../model/subjects';
import { NULL_OBJECT } from '../wire/host-object';
import { define } from '../wire/object-type';
import { FREEZE_PANES, RANGE } from './keys';

export const freezePanes = define(FREEZE_PANES, {
  methods: {
    GetLocationOrNullObject: (it) => location(it),
  },
  acts: {
    FreezeRows: ({ book, sheetId }, args) => book.grid.freeze(sheetId, args.integerOr(0, 1), 0),
    FreezeColumns: ({ book, sheetId }, args) => book.grid.freeze(sheetId, 0, args.integerOr(0, 1)),
    FreezeAt: ({ book, sheetId }, args) => {
      const { area } = rangeArgument(book, sheetId, args.at(0));
      book.grid.freeze(sheetId, area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1, area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1);
    },
    Unfreeze: ({ book, sheetId }) => book.grid.freeze(sheetId, 0, 0),
  },
});

function location({ book, sheetId }: SheetSubject) {
  const { rows, columns } = book.grid.frozen(sheetId);
  if (rows === 0 && columns === 0) return NULL_OBJECT;
  return RANGE.of(rangeOf(book, sheetId, areaOf(0, 0, rows || MAX_ROWS, columns || MAX_COLUMNS)));
}
