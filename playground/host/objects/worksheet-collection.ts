import { WORKBOOK_TARGET } from '../events/event-hub';
import type { Book } from '../model/book';
import { assertSheetName } from '../model/sheet-name';
import { itemNotFound } from '../wire/host-error';
import { type HostObject, NULL_OBJECT } from '../wire/host-object';
import { define } from '../wire/object-type';
import { eventActs } from './events';
import { WORKSHEET, WORKSHEETS } from './keys';

export const worksheetCollection = define(WORKSHEETS, {
  items: (book) => book.grid.sheets().map(({ id }) => WORKSHEET.of({ book, sheetId: id })),
  item: (book, key) => find(book, key.text(0)) ?? missing(),
  methods: {
    Add: (book, args) => {
      const name = args.isMissing(0) ? freeName(book) : args.text(0);
      assertSheetName(book.grid.sheets(), name);
      return WORKSHEET.of({ book, sheetId: book.grid.addSheet(name) });
    },
    GetItemOrNullObject: (book, args) => find(book, args.text(0)) ?? NULL_OBJECT,
    GetActiveWorksheet: (book) => WORKSHEET.of({ book, sheetId: book.grid.activeSheetId() }),
    GetCount: (book, args) => book.grid.sheets().filter((sheet) => sheet.visible || !args.flag(0)).length,
  },
  acts: {
    ...eventActs<Book>((book) => ({ book, targetId: WORKBOOK_TARGET })),
  },
});

function find(book: Book, key: string): HostObject | undefined {
  const sheet = book.sheet(key);
  return sheet && WORKSHEET.of({ book, sheetId: sheet.id });
}

function missing(): never {
  throw itemNotFound();
}

function freeName(book: Book): string {
  let number = book.grid.sheets().length + 1;
  while (book.sheet(`Sheet${number}`) !== undefined) number += 1;
  return `Sheet${number}`;
}
