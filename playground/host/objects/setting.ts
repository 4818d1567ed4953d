import type { Book } from '../model/book';
import type { SettingSubject } from '../model/subjects';
import { invalidArgument, itemNotFound } from '../wire/host-error';
import { HostObject, NULL_OBJECT } from '../wire/host-object';
import { define } from '../wire/object-type';
import type { Json } from '../wire/protocol';
import type { Argument } from '../wire/arguments';
import { SETTING, SETTINGS } from './keys';

export const settingCollection = define(SETTINGS, {
  items: (book) => [...book.settings.keys()].map((key) => SETTING.of({ book, key })),
  item: (book, key) => find(book, key.text(0)) ?? missing(),
  methods: {
    Add: (book, args) => {
      book.settings.set(args.text(0), valueOf(args.at(1)));
      return SETTING.of({ book, key: args.text(0) });
    },
    GetItemOrNullObject: (book, args) => find(book, args.text(0)) ?? NULL_OBJECT,
    GetCount: (book) => book.settings.size,
  },
});

/** Keys differ by case, as in Excel. */
function find(book: Book, key: string): HostObject | undefined {
  return book.settings.has(key) ? SETTING.of({ book, key }) : undefined;
}

function missing(): never {
  throw itemNotFound();
}

function valueOf(argument: Argument): Json {
  if (argument instanceof HostObject || argument === NULL_OBJECT) throw invalidArgument();
  return argument ?? null;
}

export const setting = define(SETTING, {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: { get: read, set: ({ book, key }, value) => void book.settings.set(key, value) },
  },
  acts: {
    Delete: ({ book, key }) => {
      if (!book.settings.delete(key)) throw itemNotFound();
    },
  },
});

function read({ book, key }: SettingSubject): Json {
  return book.settings.get(key) ?? missing();
}
