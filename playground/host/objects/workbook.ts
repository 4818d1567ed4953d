import { rangeOf, RangeSubject } from '../model/range-subject';
import { invalidReference } from '../wire/host-error';
import { NULL_OBJECT } from '../wire/host-object';
import { define } from '../wire/object-type';
import { APPLICATION, NAMES, RANGE, RUNTIME, SETTINGS, WORKBOOK, WORKSHEETS, XML_PARTS } from './keys';

export const workbook = define(WORKBOOK, {
  properties: {
    Name: { get: () => 'Book1.xlsx' },
    ReadOnly: { get: () => false },
  },
  objects: {
    Application: (book) => APPLICATION.of(book),
    Worksheets: (book) => WORKSHEETS.of(book),
    Names: (book) => NAMES.of({ book, scope: undefined }),
    Settings: (book) => SETTINGS.of(book),
    CustomXmlParts: (book) => XML_PARTS.of(book),
    _Runtime: (book) => RUNTIME.of(book),
  },
  methods: {
    GetSelectedRange: (book) => {
      const { sheetId, area } = book.grid.selection();
      return RANGE.of(rangeOf(book, sheetId, area));
    },
    GetActiveCell: (book) => {
      const { sheetId, area } = book.grid.selection();
      return RANGE.of(rangeOf(book, sheetId, { ...area, bottom: area.top, right: area.left }));
    },
    _GetRangeForEventByReferenceId: (book, args) => {
      const anchor = book.references.get(args.text(0));
      if (!anchor?.area) throw invalidReference();
      return RANGE.of(new RangeSubject(book, anchor));
    },
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => {
      const anchor = book.references.get(args.text(0));
      return anchor?.area ? RANGE.of(new RangeSubject(book, anchor)) : NULL_OBJECT;
    },
  },
  acts: {
    _RemoveReference: (book, args) => {
      const id = args.text(0);
      const anchor = book.references.get(id);
      book.references.delete(id);
      if (anchor) book.anchors.release(new Set([anchor]));
    },
  },
});
