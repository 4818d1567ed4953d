import { formatArea, parseArea, quoteSheetName, splitReference } from '../grid/a1';
import { normaliseQuotes } from '../grid/formula-text';
import type { GridName } from '../grid/grid-port';
import { rangeOf, RangeSubject } from '../model/range-subject';
import type { NamesSubject, NameSubject } from '../model/subjects';
import { type Argument, flagOf, textOf } from '../wire/arguments';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../wire/host-error';
import { HostObject, NULL_OBJECT } from '../wire/host-object';
import { define } from '../wire/object-type';
import { NAME, NAMES, RANGE, WORKSHEET } from './keys';

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

function namesOf({ book, scope }: NamesSubject): readonly GridName[] {
  return book.grid.names().filter((name) => name.scope === scope);
}

function find(it: NamesSubject, name: string): GridName | undefined {
  return namesOf(it).find((item) => item.name.toLowerCase() === name.toLowerCase());
}

export const namedItemCollection = define(NAMES, {
  items: (it) => namesOf(it).map(({ id }) => NAME.of({ book: it.book, id })),
  item: (it, key) => NAME.of({ book: it.book, id: (find(it, key.text(0)) ?? missing()).id }),
  methods: {
    Add: (it, args) => {
      const name = args.text(0);
      if (!VALID_NAME.test(name) || parseArea(name) !== undefined) throw invalidArgument();
      if (find(it, name) !== undefined) throw itemAlreadyExists();
      const id = it.book.newId('name');
      const formula = formulaOf(args.at(1));
      const scope = it.scope === undefined ? {} : { scope: it.scope };
      it.book.grid.putName({ id, name, formula, comment: args.textOr(2, ''), visible: true, ...scope });
      return NAME.of({ book: it.book, id });
    },
    GetItemOrNullObject: (it, args) => {
      const found = find(it, args.text(0));
      return found ? NAME.of({ book: it.book, id: found.id }) : NULL_OBJECT;
    },
    GetCount: (it) => namesOf(it).length,
  },
});

function missing(): never {
  throw itemNotFound();
}

function formulaOf(reference: Argument): string {
  if (reference instanceof HostObject && reference.subject instanceof RangeSubject) {
    const { book, sheetId, area } = reference.subject;
    return `${quoteSheetName(book.requireSheet(sheetId).name)}!${formatArea(area, true)}`;
  }
  return normaliseQuotes(textOf(reference).replace(/^=/, ''));
}

const itemOf = ({ book, id }: NameSubject): GridName => book.grid.names().find((name) => name.id === id) ?? missing();

function change(it: NameSubject, changes: Partial<GridName>): void {
  it.book.grid.putName({ ...itemOf(it), ...changes });
}

export const namedItem = define(NAME, {
  identity: (it) => ({ _Id: itemOf(it).name }),
  properties: {
    Name: { get: (it) => itemOf(it).name },
    Type: { get: (it) => typeOf(it) },
    Value: { get: (it) => itemOf(it).formula },
    Formula: {
      get: (it) => `=${itemOf(it).formula}`,
      set: (it, value) => change(it, { formula: formulaOf(value) }),
    },
    Visible: { get: (it) => itemOf(it).visible, set: (it, value) => change(it, { visible: flagOf(value) }) },
    Comment: { get: (it) => itemOf(it).comment, set: (it, value) => change(it, { comment: textOf(value) }) },
    Scope: { get: (it) => (itemOf(it).scope === undefined ? 'Workbook' : 'Worksheet') },
  },
  objects: {
    WorksheetOrNullObject: (it) => {
      const { scope } = itemOf(it);
      return scope === undefined ? NULL_OBJECT : WORKSHEET.of({ book: it.book, sheetId: scope });
    },
  },
  methods: {
    GetRange: (it) => RANGE.of(target(it) ?? missing()),
    GetRangeOrNullObject: (it) => {
      const found = target(it);
      return found ? RANGE.of(found) : NULL_OBJECT;
    },
  },
  acts: {
    Delete: (it) => it.book.grid.deleteName(itemOf(it).id),
  },
});

function typeOf(it: NameSubject): string {
  const { formula } = itemOf(it);
  if (target(it) !== undefined) return 'Range';
  if (formula.startsWith('#') || formula.includes('#REF!')) return 'Error';
  return /^-?[\d.]+$/.test(formula) ? 'Double' : 'String';
}

function target(it: NameSubject): RangeSubject | undefined {
  const { sheetName, local } = splitReference(itemOf(it).formula);
  const sheet = sheetName === undefined ? undefined : it.book.sheet(sheetName);
  const area = parseArea(local);
  return sheet && area && rangeOf(it.book, sheet.id, area);
}
